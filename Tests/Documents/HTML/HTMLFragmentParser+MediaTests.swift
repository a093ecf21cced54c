import Articles
import Testing

@testable import Documents

@Suite struct HTMLFragmentParserMediaTests {
  private func parts(_ html: String) -> [BlockDraft] { HTMLFragment.parts(html) }

  private func captions(_ html: String) -> [String] {
    parts(html).filter { $0.role == .caption }.map(\.text)
  }

  @Test(
    "Words about a picture",
    arguments: [
      ("alt='The mole at dawn'", ["The mole at dawn"]),
      ("title='The mole at dawn'", ["The mole at dawn"]),
      ("alt='The mole' title='The mole at dawn'", ["The mole at dawn"]),
      ("alt='The mole at dawn' title='The mole'", ["The mole at dawn"]),
      ("alt='Two gulls' title='Over the mole'", ["Two gulls — Over the mole"]),
      ("alt='IMG_20310304.JPG'", [""]), ("alt='image'", [""]), ("alt='Featured Image'", [""]),
      ("alt='https://a.example/x'", [""]), ("alt=''", [""]), ("", [""]),
    ])
  func words(_ attributes: String, _ expected: [String]) {
    #expect(captions("<p>One.</p><img src='https://a.example/1' \(attributes)>") == expected)
  }

  @Test(
    "Pictures that count who reads are none",
    arguments: [
      "width=1 height=1", "width='0'", "height='2px'", "width=\"1\" alt='The mole at dawn'",
    ])
  func pixels(_ attributes: String) {
    #expect(parts("<p>One.</p><img src='https://a.example/1' \(attributes)>").count == 1)
  }

  @Test func pictureWithoutAddressOrWordsIsNone() {
    #expect(parts("<p>One.</p><img>").count == 1)
    #expect(parts("<p>One.</p><img src='javascript:x()'>").count == 1)
    #expect(captions("<p>One.</p><img alt='The mole at dawn'>") == ["The mole at dawn"])
    #expect(
      parts("<img data-src='https://a.example/2'>").flatMap(\.links).map(\.url)
        == ["https://a.example/2"])
  }

  @Test(
    "Signs stand in the text",
    arguments: [
      ("<p>So <img class='emoji' alt='🙂' src='e'> be it</p>", "So 🙂 be it"),
      ("<p>So <img alt='🎉' src='e'></p>", "So 🎉"),
      ("<p>Well <img class='wp-smiley' alt=':)' src='e'> then</p>", "Well :) then"),
    ])
  func signs(_ html: String, _ text: String) { #expect(parts(html).map(\.text) == [text]) }

  @Test func aFiguresCaptionTakesThePlaceOfItsPicturesWords() throws {
    let figure = parts(
      "<figure><img src='https://a.example/1' alt='A crane'><img src='https://a.example/2' alt='A gull'><figcaption>Crane and gull, on Monday</figcaption></figure><p>x</p>"
    )
    #expect(figure.map(\.text) == ["Crane and gull, on Monday", "x"])
    #expect(figure[0].links.map(\.url) == ["https://a.example/1", "https://a.example/2"])
    #expect(figure[0].links.allSatisfy { $0.range == nil })
  }

  @Test func aCaptionAboveItsPictureTakesItToo() {
    let figure = parts(
      "<figure><figcaption>The crane, on Monday</figcaption><img src='https://a.example/1' alt='A crane'></figure>"
    )
    #expect(figure.map(\.text) == ["The crane, on Monday"])
    #expect(figure[0].links.map(\.url) == ["https://a.example/1"])
  }

  @Test func aFigureWithoutCaptionKeepsTheWords() {
    #expect(captions("<figure><img src='u' alt='A crane'></figure>") == ["A crane"])
    #expect(captions("<figure><img src='u' alt='A crane'>") == ["A crane"])
  }

  @Test func aPictureWithinASentenceComesAfterIt() {
    let parts = parts(
      "<p>The boats <img src='u' alt='Boats in the mole'> lay still.</p><p>Then.</p>")
    #expect(parts.map(\.text) == ["The boats lay still.", "Boats in the mole", "Then."])
  }

  @Test(
    "Recordings and pages",
    arguments: [
      ("<audio src='https://a.example/1.mp3'></audio>", Hyperlink.Kind.audio),
      ("<video src='https://a.example/1.mp4'></video>", .video),
      ("<iframe src='https://www.youtube.com/embed/x'></iframe>", .video),
      ("<iframe src='https://player.vimeo.com/video/1'></iframe>", .video),
    ])
  func recordings(_ html: String, _ kind: Hyperlink.Kind) {
    #expect(parts("<p>x</p>" + html).flatMap(\.links).map(\.kind) == [kind])
  }

  @Test func manyPicturesAreBounded() {
    let html =
      "<figure>" + String(repeating: "<img src='https://a.example/p' alt='A crane'>", count: 5_000)
      + "</figure>"
    #expect(captions(html).count <= 201)
  }

  @Test(
    arguments: [
      ("A crane", "A crane"), ("  A \n crane ", "A crane"), ("x", nil), ("é", nil), ("photo", nil),
      ("crane.png", nil), ("crane of 1931.png", "crane of 1931.png"), ("undefined", nil),
      ("http://a.example/ a", nil),
    ] as [(String, String?)])
  func captionsAreWordsForReaders(_ words: String, _ expected: String?) {
    #expect(PictureText.caption(words) == expected)
  }
}
