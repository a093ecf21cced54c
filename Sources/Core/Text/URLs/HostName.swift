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
  /// A label that mixes scripts, or holds anything but letters, digits, marks and hyphens, stays in ASCII: it may be made to
  /// look like another.
  package static func shown(_ host: some StringProtocol) -> String {
    guard host.lowercased().contains("xn--") else { return String(host) }
    return host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      guard label.utf8.starts(withLower: "xn--"), let text = Punycode.decoded(label.dropFirst(4)),
        Punycode.encoded(text).map({ $0 == label.dropFirst(4).lowercased() }) ?? false,
        isOfOneScript(text)
      else { return String(label) }
      return text
    }.joined(separator: ".")
  }

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
