import TestSupport
import Testing

@Suite struct FeedsRemoveTests {
  private let program: Program

  init() throws {
    program = try Program()
    let list = """
      <opml version="2.0"><body>
      <outline type="rss" text="Post" xmlUrl="https://ada:geheim@post.example/rss"/>
      <outline type="rss" text="Wire" xmlUrl="https://wire.example/rss"/>
      <outline type="rss" text="Bücher" xmlUrl="https://xn--bcher-kva.example/rss"/>
      </body></opml>
      """
    #expect(
      try program.lede("feeds", "import", try program.write(list, to: "list.opml")).status == 0)
  }

  private func titles() throws -> [String] {
    try program.lede("feeds", "list", "--json").lines.compactMap {
      try object($0)["title"] as? String
    }.sorted()
  }

  @Test(
    arguments: [
      ("Wire", ["Bücher", "Post"]), ("https://wire.example/rss", ["Bücher", "Post"]),
      ("https://post.example/rss", ["Bücher", "Wire"]),
      ("https://ada:geheim@post.example/rss", ["Bücher", "Wire"]),
      ("https://bücher.example/rss", ["Post", "Wire"]),
    ])
  func aFeedIsNamedAsTheListShowsIt(_ name: String, _ left: [String]) throws {
    defer { program.remove() }
    let result = try program.lede("feeds", "remove", name)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(try titles() == left)
  }

  @Test func aNameThatIsNoneIsToldAndTheOthersGo() throws {
    defer { program.remove() }
    let result = try program.lede("feeds", "remove", "nosuch", "Wire")
    #expect(result.status == 1 && result.errors.contains("nosuch: no such feed"))
    #expect(try titles() == ["Bücher", "Post"])
  }

  @Test func passwordsAreNotShown() throws {
    defer { program.remove() }
    for options in [["feeds", "list"], ["feeds", "list", "--json"]] {
      #expect(!(try program.lede(options).output.contains("geheim")))
    }
  }

  @Test func nobodyNamedIsMisuse() throws {
    defer { program.remove() }
    #expect(try program.lede("feeds", "remove").status == 64)
    #expect(try titles().count == 3)
  }
}
