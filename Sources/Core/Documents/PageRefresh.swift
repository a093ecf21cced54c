import Foundation

/// Where a page sends its reader on after some seconds, by `<meta http-equiv="refresh">` or a `Refresh` header field.
public struct PageRefresh: Hashable, Sendable {
  /// The absolute address, of http or https.
  public var url: String
  /// Seconds until then.
  public var delay: Double

  /// Reads a page's own element; nil when it has none.
  ///
  /// - Parameters:
  ///   - page: The page's bytes, of which only the first 64 kB are read.
  ///   - base: The page's address.
  public init?(page: [UInt8], base: String) {
    let head = page.prefix(1 << 16)
    let base = pageBase(head, base)
    var at = head.startIndex
    while let start = nextTag("<meta", in: head, from: at) {
      guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let fields = attributes(String(decoding: head[start..<end], as: UTF8.self))
      at = end
      guard fields["http-equiv"]?.lowercased() == "refresh", let content = fields["content"],
        let refresh = PageRefresh(field: content, base: base)
      else { continue }
      self = refresh
      return
    }
    return nil
  }

  /// Reads "0; url=/feed"; its name, the quotation marks and the spaces may be missing (HTML 4.2.5.3).
  ///
  /// - Parameters:
  ///   - field: The field's value.
  ///   - base: The page's address.
  public init?(field: String, base: String) {
    let time = field.drop(while: \.isWhitespace).prefix { $0.isNumber || $0 == "." }
    var rest = field.drop { $0.isNumber || $0 == "." || $0.isWhitespace }
    guard let mark = rest.first, mark == ";" || mark == "," else { return nil }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    let name = rest.prefix { $0.isLetter }
    let behind = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    if name.lowercased() == "url", behind.first == "=" { rest = behind.dropFirst() }
    let address = rest.trimmingCharacters(in: ["\"", "'", " "])
    guard !address.isEmpty, let url = webAddress(address, base: base) else { return nil }
    self.url = url
    delay = Double(time) ?? 0
  }
}
