import Testing

@testable import Text

@Suite struct HostNameTests {
  @Test(
    arguments: [
      ("bücher.example", "xn--bcher-kva.example"), ("пример.example", "xn--e1afmkfd.example"),
      ("news.münchen.example", "news.xn--mnchen-3ya.example"),
      ("例え.example", "xn--r8jz45g.example"),
      ("ñandú.example", "xn--and-6ma2c.example"), ("courier.example", "courier.example"),
    ])
  func bothWays(script: String, ascii: String) {
    #expect(HostName.ascii(script) == ascii)
    #expect(HostName.shown(ascii) == script)
  }

  @Test func capitalsAndFullStopsOfOtherScripts() {
    #expect(HostName.ascii("BÜCHER\u{3002}example") == "xn--bcher-kva.example")
  }

  /// "аpple" with a Cyrillic first letter, and labels that are no letters or do not decode.
  @Test(
    arguments: ["xn--pple-43d.example", "xn--n3h.example", "xn--.example", "xn--999999999.example"])
  func whatMayDeceiveStaysInASCII(host: String) { #expect(HostName.shown(host) == host) }
}
