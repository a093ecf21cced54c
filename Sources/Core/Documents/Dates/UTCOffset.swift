import Text

/// Offsets from UTC as dates write them.
enum UTCOffset {
  /// The offset in seconds east of `Z`, `+05:00`, `-0500`, `GMT+1`, `EST`; nil within for a zone that says
  /// nothing about the offset, nil altogether when it is no zone.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Int?? {
    var rest = text[...]
    while rest.last == 0x20 { rest.removeLast() }
    guard let first = rest.first else { return .some(nil) }
    if first == 0x2B || first == 0x2D { return numeric(rest).map { .some($0) } }
    let word = rest.prefix { $0.isLetter || $0 == 0x2F || $0 == 0x5F }
    guard !word.isEmpty else { return nil }
    let after = rest[word.endIndex...].drop { $0 == 0x20 }
    if let sign = after.first, sign == 0x2B || sign == 0x2D, let offset = numeric(after) {
      return .some(offset)
    }
    return named(word).map { .some($0) }
  }

  /// `+5`, `+05`, `+0530`, `+05:30`.
  static func numeric(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let sign = text.first == 0x2D ? -1 : 1
    let digits = text.dropFirst().filter { $0.isDigit }
    guard (1...6).contains(digits.count),
      text.dropFirst().prefix(6).allSatisfy({ $0.isDigit || $0 == 0x3A }) || text.contains(0x20)
    else { return nil }
    let value = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 & 15) }
    let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
    guard hours <= 15, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// The offset of a zone's name.
  static func named(_ word: some Collection<UInt8>) -> Int? {
    names[String(decoding: word.map(\.lower), as: UTF8.self)].map { Int($0 * 3600) }
  }

  /// RFC 822's names and those that outlets print; "IST" and "BST" as most outlets mean them.
  private static let names: [String: Double] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "uct": 0, "etc/gmt": 0, "etc/utc": 0, "zulu": 0,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "et": -5, "ct": -6,
    "mt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "nst": -3.5,
    "ndt": -2.5,
    "bst": 1, "west": 1, "cet": 1, "met": 1, "mez": 1, "wat": 1, "cest": 2, "mest": 2, "mesz": 2,
    "eet": 2, "cat": 2,
    "sast": 2, "eest": 3, "eat": 3, "msk": 3, "msd": 4, "irst": 3.5, "gst": 4, "pkt": 5, "ist": 5.5,
    "npt": 5.75,
    "bdt": 6, "wib": 7, "ict": 7, "wita": 8, "sgt": 8, "hkt": 8, "myt": 8, "pht": 8, "awst": 8,
    "wit": 9, "jst": 9,
    "kst": 9, "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3,
    "art": -3, "clt": -4,
    "brst": -2, "clst": -3, "uyt": -3, "gft": -3, "pyt": -4, "bot": -4, "vet": -4, "cot": -5,
    "pet": -5, "ect": -5, "galt": -6, "hadt": -9, "sst": -11, "azot": -1, "cvt": -1, "trt": 3,
    "samt": 4, "azt": 4, "get": 4, "mut": 4, "uzt": 5, "yekt": 5, "mvt": 5, "almt": 5, "kgt": 6,
    "btt": 6, "omst": 6, "mmt": 6.5, "krat": 7, "novt": 7, "hovt": 7, "irkt": 8, "ulat": 8,
    "bnt": 8, "yakt": 9, "tlt": 9, "pwt": 9, "vlat": 10, "chst": 10, "pgt": 10, "magt": 11,
    "sbt": 11, "vut": 11, "nct": 11, "pett": 12, "fjt": 12, "tot": 13, "wsst": 13, "lint": 14,
    "a": -1, "b": -2, "m": -12, "n": 1, "y": 12,
  ]
}
