import Articles
import Testing

@testable import Documents

/// Pages that list stories, pages of pictures, and pages with menus.
@Suite struct FrontPageTests {
  private func page(_ body: String, head: String = "") throws -> Article {
    let html = "<html><head><title>Harbor Post</title>\(head)</head><body>\(body)</body></html>"
    return try #require(Documents.parse(Array(html.utf8), name: "page.html").articles.first)
  }

  private static let teasers = [
    ("/1", "Ferry aground off Kihnu", "The ferry ran aground on Tuesday, the coast guard said."),
    ("/2", "Bakers strike in Narva", "Bread was short on Monday and the queues were long."),
    ("/3", "Trams return to Tallinn", "The trams ran again after the storm had passed the town."),
    ("/4", "Fog stops flights", "Forty flights were called off on Thursday morning."),
  ]

  private static func cards(_ card: (String, String, String) -> String) -> String {
    "<main>" + teasers.map(card).joined() + "</main>"
  }

  @Test(
    "A page of teasers is a headline and addresses",
    arguments: [
      cards {
        "<section><h2><a href=\($0)>\($1)</a></h2><p>\($2) <a href=\($0)>Read more</a></p></section>"
      },
      cards { "<article><a href=\($0)><h2>\($1)</h2><p>\($2)</p></a></article>" },
      cards { "<div><h3><a href=\($0)>\($1)</a></h3><p>\($2)</p></div>" },
      cards { "<article><h2><a href=\($0)>\($1)</a></h2><div>\($2)</div></article>" },
      cards {
        "<div><h2><a href=\($0)>\($1)</a></h2><p>\($2)</p><a href=\($0)>Weiterlesen</a></div>"
      },
    ])
  func lists(_ body: String) throws {
    let story = try page(body, head: "<meta property=og:type content=website>")
    #expect(story.isHeadlineOnly && story.title == "Harbor Post")
    #expect(story.links.map(\.url) == ["/1", "/2", "/3", "/4"])
    #expect(story.links.first?.title == "Ferry aground off Kihnu")
  }

  private static let prose = """
    <p>The council of Lowen voted on Monday, by nine to two, to keep the old library open for a year, the mayor said.</p>
    <p>It will meet again on Friday, when the mole is to be spoken of, and the press may come to the meeting, too.</p>
    """

  @Test(
    "A story with headings that lead elsewhere stays one",
    arguments: [
      (
        "<article>" + cards { "<h2><a href=\($0)>\($1)</a></h2>" + prose + $2 } + "</article>",
        "<meta property=og:type content=article>"
      ),
      (
        "<article>" + prose + prose + cards { "<h2><a href=\($0)>\($1)</a></h2><p>\($2)</p>" }
          + "</article>", "<meta property='article:published_time' content='2031-03-04'>"
      ),
      (
        "<article><h1>Library</h1>" + prose + prose + "</article><aside>"
          + cards { "<h2><a href=\($0)>\($1)</a></h2><p>\($2)</p>" } + "</aside>", ""
      ),
      (
        "<article><h2><a href=/1>The vote</a></h2>" + prose + "<h2><a href=/2>The library</a></h2>"
          + prose + "</article>", ""
      ),
    ])
  func stories(_ body: String, _ head: String) throws {
    #expect(try page(body, head: head).body.contains("The council of Lowen voted"))
  }
}
