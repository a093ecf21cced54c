import Testing

@testable import Text

@Suite struct ResolveURLTests {
  @Test(arguments: [
    ("b.html", "https://x.example/a/b.html"), ("/b", "https://x.example/b"),
    ("../b", "https://x.example/b"), ("../../../b", "https://x.example/b"),
    ("//y.example/b", "https://y.example/b"), ("?q=1", "https://x.example/a/i.html?q=1"),
    ("http://z.example/", "http://z.example/"),
    ("mailto:a@b.example", "mailto:a@b.example"), ("./", "https://x.example/a/"),
    ("", "https://x.example/a/i.html"),
  ])
  func relativeAddresses(reference: String, absolute: String) {
    #expect(resolve(reference, against: "https://x.example/a/i.html") == absolute)
  }

  @Test func withoutABaseTheyStay() {
    #expect(resolve(" b.html ", against: nil) == "b.html")
    #expect(resolve("b.html", against: "not a base") == "b.html")
  }
}
