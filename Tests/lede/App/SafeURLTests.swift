import Testing

@testable import lede

@Suite struct SafeURLTests {
  @Test(arguments: [
    "https://example.org/a?b=c&d=e#f", "HTTP://example.org", "http://[::1]:8080/x",
    "https://example.org/a@b", "https://пример.example/путь",
  ])
  func webAddressesPass(_ text: String) throws {
    #expect(try SafeURL(text).address == text)
  }

  @Test func signsWithAMeaningElsewhereAreWrittenInHexadecimal() throws {
    #expect(
      try SafeURL("https://example.org/$(reboot)`x`'\";y z|<>").address
        == "https://example.org/%24(reboot)%60x%60%27%22;y%20z%7C%3C%3E")
    #expect(try SafeURL("https://example.org/%s%n").address == "https://example.org/%s%n")
  }

  @Test(arguments: [
    ("javascript:alert(1)", SafeURL.Refusal.scheme("javascript")),
    ("file:///etc/passwd", .scheme("file")), ("data:text/html,x", .scheme("data")),
    ("-rf", .scheme("")), ("--help", .scheme("")), ("", .scheme("")), ("https:", .scheme("https")),
    ("https://", .scheme("")), ("$(cmd)", .scheme("")),
    ("https://example.org/\nx", .controls), ("https://example.org/\u{1B}[2J", .controls),
    ("https://bank.example@evil.example/", .disguise(host: "evil.example")),
  ])
  func othersAreRefused(_ text: String, _ refusal: SafeURL.Refusal) {
    #expect(throws: refusal) { try SafeURL(text) }
  }

  @Test func hugeAddressesAreRefused() {
    let text = "https://example.org/" + String(repeating: "a", count: 1 << 20)
    #expect(throws: SafeURL.Refusal.length(text.utf8.count)) { try SafeURL(text) }
  }
}
