import Testing

@testable import Articles

@Suite struct HyperlinkTests {
  @Test(arguments: [
    ("audio/mpeg", "https://a.example/x.pdf", Hyperlink.Kind.audio), ("VIDEO/mp4", "u", .video),
    ("image/png; q=1", "u", .image), ("application/pdf", "u", .document),
    ("application/xhtml+xml", "u", .link), ("text/html", "https://a.example/x.mp3", .audio),
    ("", "https://a.example/x.jpg", .image),
  ])
  func theMediaTypeGoesBeforeTheEnding(_ type: String, _ url: String, _ expected: Hyperlink.Kind) {
    #expect(Hyperlink.Kind(mediaType: type, url: url) == expected)
  }

  @Test(arguments: [
    ("https://a.example/x.MP3", Hyperlink.Kind.audio), ("https://a.example/x.webm?y=1", .video),
    ("https://a.example/x.jpeg#top", .image), ("https://a.example/x.docx", .document),
    ("https://a.example/mp3", .link), ("https://a.example/x.mp3/page", .link), ("", .link),
    ("https://a.example/?file=x.mp3", .link),
  ])
  func theEndingTellsWithoutAType(_ url: String, _ expected: Hyperlink.Kind) {
    #expect(Hyperlink.Kind(mediaType: nil, url: url) == expected)
  }

  @Test func aLinkMovesWithItsText() {
    let link = Hyperlink("u", range: 3..<7)
    #expect(link.shifted(by: 10).range == 13..<17)
    #expect(link.shifted(by: -3).range == 0..<4)
    #expect(Hyperlink("u").shifted(by: 10).range == nil)
  }

  @Test(
    arguments: [
      (0..<10, 3..<7), (3..<7, 0..<4), (5..<20, 0..<2), (0..<4, 3..<4), (7..<20, nil), (0..<3, nil),
      (5..<5, nil),
    ] as [(Range<Int>, Range<Int>?)])
  func aLinkIsCutToAPartOfTheText(_ part: Range<Int>, _ expected: Range<Int>?) {
    #expect(Hyperlink("u", range: 3..<7).within(part)?.range == expected)
  }

  @Test func whatComesWithTheWholeStoryIsInEveryPart() {
    #expect(Hyperlink("u", kind: .audio).within(0..<1) == Hyperlink("u", kind: .audio))
  }

  @Test(
    arguments: [
      (Hyperlink.Kind.link, nil, nil), (.image, nil, "image"), (.audio, 0, "audio"),
      (.audio, -5, "audio"), (.audio, 59, "audio 59 s"), (.video, 60, "video 1 min"),
      (.video, 89, "video 1 min"), (.video, 90, "video 2 min"), (.link, 90, nil),
    ] as [(Hyperlink.Kind, Int?, String?)])
  func labels(_ kind: Hyperlink.Kind, _ duration: Int?, _ expected: String?) {
    #expect(Hyperlink("u", kind: kind, duration: duration).label == expected)
  }
}
