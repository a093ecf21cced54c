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

  @Test(
    "However it was typed, what may deceive is shown in ASCII",
    arguments: [
      ("g\u{43E}\u{43E}gle.com", "xn--ggle-55da.com"),
      ("\u{440}\u{430}ypal.example", "xn--ypal-43d9g.example"),
      ("\u{430}\u{440}\u{440}\u{4CF}\u{435}.com", "xn--80ak6aa92e.com"),
      ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
      ("\u{441}\u{430}\u{445}.com", "xn--80a7an.com"),
    ])
  func deceptive(_ host: String, _ shown: String) { #expect(HostName.shown(host) == shown) }

  @Test(
    arguments: [
      "b\u{FC}cher.example",
      "\u{43F}\u{440}\u{435}\u{437}\u{438}\u{434}\u{435}\u{43D}\u{442}.\u{440}\u{444}",
      "\u{441}\u{430}\u{445}.\u{440}\u{444}", "\u{65E5}\u{672C}\u{8A9E}.jp", "courier.example",
      "\u{3B5}\u{3BB}\u{3BB}\u{3AC}\u{3B4}\u{3B1}.gr",
    ])
  func honest(_ host: String) { #expect(HostName.shown(host) == host) }
}
