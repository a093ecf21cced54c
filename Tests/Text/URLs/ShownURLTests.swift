import Testing

@testable import Text

@Suite struct ShownURLTests {
  @Test(
    arguments: [
      ("https://xn--bcher-kva.example/x?y=xn--z#f", "https://bücher.example/x?y=xn--z#f"),
      ("http://xn--bcher-kva.example:8080", "http://bücher.example:8080"),
      ("https://reader:secret@courier.example/feed", "https://courier.example/feed"),
      ("https://reader:a@b@courier.example/", "https://courier.example/"),
      ("https://courier.example/a@b", "https://courier.example/a@b"),
      ("mailto:desk@port.example", "mailto:desk@port.example"), ("", ""), ("://", "://"),
    ])
  func asPeopleReadIt(url: String, shown: String) { #expect(shownURL(url) == shown) }
}
