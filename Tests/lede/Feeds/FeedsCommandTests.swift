import TestSupport
import Testing

@Suite struct FeedsCommandTests {
  private let command: Program
  private let list = """
    <opml version="2.0"><body><outline text="Harbour"><outline type="rss" text="Post &amp; Co" xmlUrl="https://post.example/feed"/>
    </outline><outline type="rss" text="Wire" xmlUrl="https://wire.example/rss"/>
    <outline type="rss" text="Odd" xmlUrl="exec:ls"/></body></opml>
    """

  init() throws { command = try Program() }

  @Test func listsComeInAndGoOut() throws {
    defer { command.remove() }
    let added = try command.lede("feeds", "import", "-", input: list)
    #expect(added.status == 1 && added.errors.contains("exec:ls: not an http or https address"))
    #expect(added.output == "2 feeds added, 0 already followed\n")
    let again = try command.lede("feeds", "import", "-", input: list)
    #expect(again.output == "0 feeds added, 2 already followed\n")
    let out = try command.lede("feeds", "export").output
    #expect(out.contains("xmlUrl=\"https://post.example/feed\"") && out.contains("Post &amp; Co"))
    #expect(out.contains("text=\"Harbour\""))
    try command.write(out, to: "out.opml")
    let round = try command.lede("feeds", "import", "out.opml")
    #expect(round.status == 0 && round.output == "0 feeds added, 2 already followed\n")
  }

  @Test func passwordsGoOutOnlyWhenAsked() throws {
    defer { command.remove() }
    let list =
      "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"https://ada:secret@post.example/feed\"/></body></opml>"
    _ = try command.lede("feeds", "import", "-", input: list)
    let out = try command.lede("feeds", "export").output
    #expect(
      !out.contains("secret") && !out.contains("ada") && out.contains("https://post.example/feed"))
    #expect(try command.lede("feeds", "export", "--with-passwords").output.contains("ada:secret@"))
  }

  @Test func listingAndRemoving() throws {
    defer { command.remove() }
    #expect(try command.lede("feeds").output.contains("no feeds yet"))
    _ = try command.lede("feeds", "import", "-", input: list)
    let rows = try command.lede("feeds", "list", "--json").lines
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains("\"failure\":null") })
    let gone = try command.lede("feeds", "remove", "Wire", "nothing")
    #expect(gone.status == 1 && gone.errors.contains("nothing: no such feed"))
    #expect(try command.lede("feeds", "list").lines.count == 1)
  }

  @Test func whatIsNoListIsRefused() throws {
    defer { command.remove() }
    let result = try command.lede("feeds", "import", "-", input: "A headline\n\nWords of a story.")
    #expect(result.status == 1 && result.errors.contains("not an OPML list"))
    #expect(try command.lede("feeds", "import", "missing.opml").errors.contains("no such file"))
    #expect(try command.lede("feeds", "add", "--every", "0", "https://x.example/").status == 64)
  }

  @Test func listsShowNoPasswordsAndHostsInTheirScript() throws {
    defer { command.remove() }
    let list =
      "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"https://ada:secret@post.example/feed\"/><outline type=\"rss\" xmlUrl=\"https://xn--bcher-kva.example/feed\"/></body></opml>"
    _ = try command.lede("feeds", "import", "-", input: list)
    let shown = try command.lede("feeds", "list").output
    #expect(
      shown.contains("https://bücher.example/feed") && shown.contains("https://post.example/feed"))
    let json = try command.lede("feeds", "list", "--json").output
    for output in [shown, json] { #expect(!output.contains("secret") && !output.contains("ada:")) }
    let gone = try command.lede(
      "feeds", "remove", "https://post.example/feed", "https://bücher.example/feed")
    #expect(gone.status == 0)
    #expect(try command.lede("feeds", "list").output.contains("no feeds yet"))
  }
}
