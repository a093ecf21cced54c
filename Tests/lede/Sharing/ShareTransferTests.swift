import TestSupport
import Testing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareTransferTests {
  private let one: Program
  private let other: Program
  private let server: PostgresServer
  private let address: String

  init() throws {
    server = try PostgresServer.shared()
    address = try server.database()
    one = try Program()
    other = try Program()
    _ = try one.lede("share", "init", address)
    let lines = """
      {"id":"f","title":"Ferry stops","text":"The ferry to Norwick stops in winter.","date":"2021-03-01"}
      {"id":"t","title":"Tram doubled","text":"The tram of Tarn is doubled.","date":"2021-06-02"}
      """
    _ = try one.lede("add", "-", input: lines)
    for program in [one, other] { #expect(try program.lede("share", "join", address).status == 0) }
  }

  private func remove() {
    one.remove()
    other.remove()
  }

  @Test func everythingIsOfferedAnewWhereThatIsAskedFor() throws {
    defer { remove() }
    #expect(try one.lede("share", "push").output.hasPrefix("2 stories sent of 2 offered"))
    #expect(try one.lede("share", "push", "--all").output.hasPrefix("0 stories sent of 2 offered"))
    try server.sql(
      "SELECT lede.remove(ARRAY(SELECT identity FROM lede.story_identity), NULL)", in: address)
    #expect(try one.lede("share", "push", "--all").output.hasPrefix("0 stories sent"))
  }

  @Test func feedsWithAPasswordStayPrivate() throws {
    defer { remove() }
    let list = """
      <opml version="2.0"><body><outline type="rss" text="A" xmlUrl="https://ada:geheim@a.example/rss"/>
      <outline type="rss" text="B" xmlUrl="https://b.example/rss"/></body></opml>
      """
    _ = try one.lede("feeds", "import", try one.write(list, to: "list.opml"))
    let push = try one.lede("share", "push")
    #expect(push.output.contains("1 feeds") && push.errors.contains("1 feeds stay private"))
    #expect(
      try server.sql("SELECT count(*) FROM lede.feed WHERE url LIKE '%geheim%'", in: address) == "0"
    )
  }

  @Test(
    arguments: [("2021-05-01", 1), ("2021-01-01", 2), ("2022-01-01", 0)])
  func onlyStoriesSinceADayAreBrought(_ day: String, _ count: Int) throws {
    defer { remove() }
    _ = try one.lede("share", "push")
    let pull = try other.lede("share", "pull", "--since", day)
    #expect(pull.status == 0 && pull.output.hasPrefix("\(count) new"))
    #expect(try other.lede("list").lines.count == count)
  }

  @Test(arguments: ["someday", "", "2021-13-40"]) func aDayThatIsNoneIsMisuse(_ day: String) throws
  {
    defer { remove() }
    let result = try other.lede("share", "pull", "--since", day)
    #expect(result.status == 64 && result.errors.contains("--since takes a day"))
  }

  @Test func whatOnlyTheReaderKnowsIsNoQueryThere() throws {
    defer { remove() }
    _ = try one.lede("share", "push")
    for query in ["is:unread", "tag:port", "note:x", "is:starred"] {
      let result = try other.lede("share", "pull", "--query", query)
      #expect(result.status == 1 && result.output.isEmpty, "\(query)")
    }
  }

  @Test func severalFilesAreLeftToTheWorkersAndCounted() throws {
    defer { remove() }
    let (a, b) = (
      try one.write("Pier shut\n\nThe pier of Tarn is shut.\n", to: "a.txt"),
      try one.write("Ice ahead\n\nThe bay of Tarn is frozen.\n", to: "b.txt")
    )
    #expect(
      try one.lede("share", "add", a, b).output == "2 stories left to the workers of 2 read\n")
    #expect(try one.lede("share", "add", a).output == "0 stories left to the workers of 1 read\n")
    let piped = try one.lede("share", "add", "-", input: "Snow\n\nIt snows in Tarn.\n")
    #expect(piped.output == "1 story left to the workers of 1 read\n")
  }

  @Test func aFileWithoutStoriesIsAFailure() throws {
    defer { remove() }
    let empty = try one.write("", to: "empty.txt")
    let result = try one.lede("share", "add", empty)
    #expect(result.status == 1 && result.output == "0 stories left to the workers of 0 read\n")
    #expect(try one.lede("share", "add").status == 64)
  }

  @Test func onlyOwnersRemove() throws {
    defer { remove() }
    _ = try one.lede("share", "push")
    let user = "dora_\(address.hashValue.magnitude)"
    try server.sql("CREATE ROLE \(user) LOGIN; GRANT lede_contributor TO \(user)", in: address)
    defer { _ = try? server.sql("DROP OWNED BY \(user); DROP ROLE \(user)", in: address) }
    let contributor = try Program()
    defer { contributor.remove() }
    _ = try contributor.lede("share", "join", server.address(address, user: user))
    _ = try contributor.lede("share", "pull")
    let row = try #require(try contributor.lede("list", "--json").lines.first)
    let key = try #require(try object(row)["key"] as? String)
    let refused = try contributor.lede("share", "remove", key)
    #expect(refused.status == 1 && refused.errors.contains("does not let you do this"))
    let removed = try one.lede("share", "remove", key, "--reason", "a mistake")
    #expect(removed.output == "1 story removed for everybody\n")
    #expect(try server.sql("SELECT reason FROM lede.removal", in: address) == "a mistake")
  }

  @Test(arguments: ["nosuch", "", "zzzzzzzzzzzz", "0123456789ab"])
  func idsThatMeanNoStoryThereRemoveNothing(_ id: String) throws {
    defer { remove() }
    _ = try one.lede("share", "push")
    let result = try one.lede("share", "remove", id)
    #expect(result.status == 1 && result.errors.contains("holds no such story"), "\(result.errors)")
    #expect(try server.sql("SELECT count(*) FROM lede.story_text", in: address) == "2")
  }
}
