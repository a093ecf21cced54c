import Articles
import Documents
import Testing

@Suite struct BodyMediaTests {
  private let before =
    "<p>The harbor board of Norwick met on Tuesday, and refused once more to publish the survey of the outer mole.</p>"
  private let after =
    "<p>Its chair, Ada Quill, said that the survey was not ready, and that nobody had asked for it until last week.</p>"

  private func captions(_ html: String) -> [(text: String, links: [Hyperlink])] {
    let page =
      "<html><body><article><h1>Survey kept back</h1>\(before)\(html)\(after)\(before)</article></body></html>"
    guard let story = HTMLPage.read(Array(page.utf8), url: "https://post.example/a/b") else {
      return []
    }
    return story.parts.filter { $0.role == .caption }.map { ($0.text, $0.links) }
      + story.links.filter { $0.range == nil }.map { ("", [$0]) }
  }

  @Test func picturesGiveTheirWords() throws {
    for html in [
      "<img src='m.jpg' alt='Map of the mole'>", "<p><img src='m.jpg' title='Map of the mole'></p>",
      "<figure><picture><img src='/a/m.jpg' alt='Map of the mole'></picture></figure>",
    ] {
      let caption = try #require(captions(html).first)
      #expect(caption.text == "Map of the mole", "\(html)")
      #expect(caption.links.first?.url == "https://post.example/a/m.jpg")
      #expect(caption.links.first?.kind == .image)
    }
  }

  @Test func aPictureThatLeadsToALargerOneKeepsBoth() {
    let urls = captions("<p><a href='big.jpg'><img src='s.jpg' alt='Map'></a></p>")
      .flatMap(\.links).map(\.url)
    #expect(urls == ["https://post.example/a/s.jpg", "https://post.example/a/big.jpg"])
  }

  @Test func recordingsAndFilms() {
    func link(_ html: String) -> Hyperlink? { captions(html).flatMap(\.links).first }
    #expect(link("<audio controls src='a.mp3'></audio>")?.kind == .audio)
    let film = link("<video><source src='v.mp4' type='video/mp4'></video>")
    #expect(film?.kind == .video && film?.mediaType == "video/mp4")
    let player = link("<iframe src='https://www.youtube.com/embed/x1' title='The film'></iframe>")
    #expect(player?.kind == .video && player?.title == "The film")
  }

  @Test(
    arguments: [
      "<img src='m.jpg'>", "<img src='m.jpg' alt='photo'>",
      "<a href='/other-story'><img src='m.jpg' alt='Fog closes the port'></a>",
      "<iframe src='https://ads.example/frame'></iframe>",
      "<button><img alt='Play it' src='p.png'></button>",
      "<div hidden><img alt='Map of the mole' src='m.jpg'></div>", "<audio></audio>",
    ])
  func othersAreLeftOut(html: String) { #expect(captions(html).isEmpty) }

  @Test func aFigureWithACaptionIsToldOnce() {
    let html =
      "<figure><img src='m.jpg' alt='Map of the mole'><figcaption>The mole, seen from the sea.</figcaption></figure>"
    #expect(captions(html).map(\.text).filter { $0.contains("seen from the sea") }.count == 1)
  }
}
