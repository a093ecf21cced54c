/// Host names in their two forms: ASCII, as the network knows them, and their own script, as people read them.
package enum HostName {
  /// A host in ASCII; labels that cannot be written so stay as they are.
  package static func ascii(_ host: some StringProtocol) -> String {
    guard host.utf8.contains(where: { $0 >= 0x80 }) else { return String(host) }
    return host.split(omittingEmptySubsequences: false) { dots.contains($0) }.map { label in
      guard label.utf8.contains(where: { $0 >= 0x80 }),
        let encoded = Punycode.encoded(label.lowercased())
      else { return String(label) }
      return "xn--" + encoded
    }.joined(separator: ".")
  }

  /// A host in its own script.
  ///
  /// However it was typed, a label stays in ASCII that mixes scripts, that holds anything but letters, digits, marks and
  /// hyphens, or whose letters all look like Latin ones: it may be made to look like another.
  package static func shown(_ host: some StringProtocol) -> String {
    let name = ascii(host)
    guard name.lowercased().contains("xn--") else { return name }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let country = labels.last.flatMap { script(of: $0) } ?? ""
    return labels.map { label in
      guard let text = script(of: label), !looksLatin(text) || looksForeign(country) else {
        return String(label)
      }
      return text
    }.joined(separator: ".")
  }

  /// A label in ASCII in its own script; nil where it may deceive.
  private static func script(of label: Substring) -> String? {
    guard label.utf8.starts(withLower: "xn--"), let text = Punycode.decoded(label.dropFirst(4)),
      Punycode.encoded(text).map({ $0 == label.dropFirst(4).lowercased() }) ?? false,
      isOfOneScript(text)
    else { return nil }
    return text
  }

  /// Whether every letter of a label of another script is one that looks like a Latin letter ("\u{430}\u{440}\u{440}\u{4CF}\u{435}").
  private static func looksLatin(_ label: String) -> Bool {
    let letters = label.unicodeScalars.filter { $0.value >= 0x80 }
    return !letters.isEmpty && letters.allSatisfy { lookalikes.contains($0) }
  }

  /// Whether the last label is of another script, as those of countries are: nobody reads it as Latin.
  private static func looksForeign(_ label: String) -> Bool { label.utf8.contains { $0 >= 0x80 } }

  /// Letters of Cyrillic, Greek and Armenian that look like Latin ones (after Unicode's confusables).
  private static let lookalikes = Set(
    ("\u{430}\u{441}\u{501}\u{435}\u{4BB}\u{456}\u{458}\u{4CF}\u{43E}\u{440}\u{51B}\u{455}\u{51D}"
      + "\u{445}\u{443}\u{44A}\u{44C}\u{4BD}\u{43F}\u{433}\u{475}\u{461}\u{4AF}\u{442}\u{43A}"
      + "\u{3B1}\u{3B9}\u{3BA}\u{3BD}\u{3BF}\u{3C1}\u{3C5}\u{3C9}\u{3B7}\u{3C4}\u{3F2}\u{3F3}"
      + "\u{585}\u{57D}\u{581}\u{570}\u{575}\u{57C}\u{578}\u{566}").unicodeScalars)

  /// The full stops of IDNA (RFC 3490, section 3.1).
  private static let dots: Set<Character> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]

  /// Whether a label is written in one script, or in the scripts of Japanese or Korean together.
  private static func isOfOneScript(_ label: String) -> Bool {
    var scripts: Set<WritingSystem> = []
    for scalar in label.unicodeScalars where scalar != "-" && !("0"..."9").contains(scalar) {
      guard let script = WritingSystem(scalar) else { return false }
      if script != .mark { scripts.insert(script) }
    }
    if scripts.count <= 1 { return !scripts.isEmpty }
    return scripts.isSubset(of: [.han, .kana, .latin]) && scripts.contains(.kana)
      || scripts == [.han, .hangul]
  }

  private enum WritingSystem: Hashable {
    case latin, greek, cyrillic, hebrew, arabic, han, kana, hangul, mark
    case block(UInt32)

    init?(_ scalar: UnicodeScalar) {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark: self = .mark
      case .lowercaseLetter, .otherLetter, .modifierLetter: self = Self.letter(scalar.value)
      default: return nil
      }
    }

    private static func letter(_ value: UInt32) -> WritingSystem {
      switch value {
      case 0..<0x250, 0x1E00..<0x1F00: .latin
      case 0x370..<0x400, 0x1F00..<0x2000: .greek
      case 0x400..<0x530: .cyrillic
      case 0x590..<0x600: .hebrew
      case 0x600..<0x780: .arabic
      case 0x3040..<0x3100, 0x31F0..<0x3200: .kana
      case 0x3005...0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x323B0: .han
      case 0x1100..<0x1200, 0xAC00..<0xD7B0: .hangul
      default: .block(value >> 7)
      }
    }
  }
}
