import Articles
import Testing

@testable import Documents

@Suite struct MenuLinesTests {
  private func page(_ body: String) throws -> Article {
    let html = "<html><head><title>Goat Court</title></head><body>\(body)</body></html>"
    return try #require(Documents.parse(Array(html.utf8), name: "page.html").articles.first)
  }

  private func words(_ story: Article) -> [String] { story.blocks.map { story.words(of: $0) } }

  @Test(
    "A drawn story is its picture's words, whatever leads to the next",
    arguments: [
      "<h1>Recess</h1><img src=14.png alt='The goat eats the verdict'><a href=/13>Prev</a>",
      "<header><a href=/>Goat Court</a></header><main><h1>Recess</h1><figure><img src=14.png alt='The goat eats the verdict'></figure><nav><a href=/13>Previous</a> <a href=/15>Next</a></nav></main>",
      "<h1>Recess</h1><ul><li><a href=/1>First</a></li><li><a href=/13>Prev</a></li></ul><div><img src=14.png title='The goat eats the verdict' alt=Recess></div>",
      "<h1>Recess</h1><p><a href=/13>Older</a></p><p><img src=14.png alt='The goat eats the verdict'></p><p><a href=/15>Newer</a></p>",
    ])
  func comics(_ body: String) throws {
    let story = try page(body)
    #expect(words(story) == ["Recess", "The goat eats the verdict"])
    #expect(story.links.contains { $0.kind == .image && $0.url == "14.png" })
  }

  @Test func whereLinesLeadIsKept() throws {
    let story = try page(
      "<h1>Recess</h1><img src=14.png alt='The goat eats the verdict'><div><a href=/13>Prev</a></div>"
    )
    #expect(story.links.contains { $0.url == "/13" && $0.title == "Prev" })
  }

  @Test func linesOfAStoryStay() throws {
    let prose =
      "<p>The council of Lowen voted on Monday, by nine to two, to keep the old library open for a year.</p>"
    let story = try page(
      "<article><h1>Library</h1>\(prose)\(prose)\(prose)\(prose)\(prose)<p><a href=/map>The map</a></p></article>"
    )
    #expect(story.text.contains("The map"))
  }
}
