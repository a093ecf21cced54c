import Testing

@testable import Documents

@Suite struct EntityNamesTests {
  private func scalar(_ name: String) -> UInt32? {
    Array(name.utf8).withUnsafeBufferPointer { EntityNames.scalar($0[...]) }
  }

  /// Values as the HTML standard's table of named character references gives them.
  @Test(
    arguments: [
      ("nbsp", "\u{A0}"), ("iexcl", "¡"), ("shy", "\u{AD}"), ("Agrave", "À"), ("times", "×"),
      ("szlig", "ß"), ("divide", "÷"), ("yuml", "ÿ"), ("Yuml", "Ÿ"), ("OElig", "Œ"), ("Alpha", "Α"),
      ("omega", "ω"), ("sigmaf", "ς"), ("thetasym", "ϑ"), ("alefsym", "ℵ"), ("ndash", "–"),
      ("mdash", "—"), ("lsquo", "‘"), ("rdquo", "”"), ("bdquo", "„"), ("hellip", "…"),
      ("euro", "€"), ("trade", "™"), ("rarr", "→"), ("lang", "\u{2329}"), ("rang", "\u{232A}"),
      ("diams", "♦"),
      ("zwnj", "\u{200C}"), ("apos", "'"), ("quot", "\""), ("ccaron", "č"), ("Ccaron", "Č"),
      ("lstrok", "ł"), ("inodot", "ı"), ("NewLine", "\n"), ("Tab", "\t"), ("lpar", "("),
      ("there4", "∴"), ("frac12", "½"), ("sup1", "¹"),
    ])
  func aNameStandsForItsCharacter(_ name: String, _ character: String) {
    #expect(scalar(name) == character.unicodeScalars.first?.value)
  }

  /// Capitals matter: `&Eacute;` and `&eacute;` are two letters, and `&NBSP;` is none.
  @Test(
    arguments: [
      "", "NBSP", "Nbsp", "nosuch", "nbs", "nbspx", "newline", "tab", "eacute ", "é", "&amp",
      "CounterClockwiseContourIntegral", "\u{0}nbsp", "nbsp\u{0}",
    ])
  func whatIsNoNameIsNothing(_ name: String) {
    #expect(scalar(name) == nil)
  }

  @Test func theTwoCasesOfALetterAreApart() {
    #expect(scalar("eacute") == 0xE9 && scalar("Eacute") == 0xC9)
    #expect(scalar("dagger") == 0x2020 && scalar("Dagger") == 0x2021)
    #expect(scalar("larr") == 0x2190 && scalar("lArr") == 0x21D0)
  }

  @Test func aNameIsReadWhereverItStands() {
    let text = Array("x&eacute;y".utf8)
    text.withUnsafeBufferPointer { #expect(EntityNames.scalar($0[2..<8]) == 0xE9) }
  }
}
