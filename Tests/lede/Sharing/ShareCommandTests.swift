import TestSupport
import Testing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareCommandTests {
  private let one: Program
  private let other: Program
  private let address: String
  private let server: PostgresServer

  init() throws {
    server = try PostgresServer.shared()
    address = try server.database()
    one = try Program()
    other = try Program()
    let made = try one.lede("share", "init", address)
    #expect(made.output.hasPrefix("made"), "\(made.errors)")
    let lines = """
      {"id":"f","title":"Ferry stops","text":"The ferry to Norwick stops in winter.\\n\\n“The harbor is too shallow,” said Ada Quill.","source":"Post","date":"2021-03-01"}
      {"id":"t","title":"Tram doubled","text":"The tram of Tarn is doubled.","source":"Wire","date":"2021-03-02"}
      """
    _ = try one.lede("add", "-", input: lines)
    for program in [one, other] { #expect(try program.lede("share", "join", address).status == 0) }
  }

  private func remove() {
    one.remove()
    other.remove()
  }

  @Test func storiesGoFromOneToTheOther() throws {
    defer { remove() }
    #expect(
      try one.lede("share", "push").output
        == "2 stories sent of 2 offered, 0 feeds, 0 corrections\n")
    #expect(try one.lede("share", "push").output.hasPrefix("0 stories sent of 0 offered"))
    let pull = try other.lede("share", "pull", "--query", "ferry -tram", "--since", "2021-01-01")
    #expect(pull.output == "1 new story, 0 changed, 0 known, 0 corrections\n")
    #expect(try other.lede("share", "pull").output.hasPrefix("1 new story, 0 changed, 1 known"))
    let listed = try other.lede("list", "--json")
    #expect(listed.output == (try one.lede("list", "--json")).output)
    let first = try #require(listed.lines.first)
    let id = try #require(try object(first)["key"] as? String)
    let correction = try other.lede("correct", "speaker", "f", "shallow", "Bela Orr")
    #expect(correction.status == 0)
    #expect(try other.lede("share", "push").output.contains("1 corrections"))
    #expect(try one.lede("share", "pull").output.contains("1 corrections"))
    #expect(try one.lede("quotes").output.contains("Bela Orr"))
    #expect(try one.lede("correct", "list").output.contains("shared by postgres"))
    #expect(try one.lede("share", "remove", id).output.contains("removed for everybody"))
    #expect(try other.lede("share", "pull").output.contains("now in your bin: Tram doubled"))
    #expect(try one.lede("share", "remove", "0123456789ab").status == 1)
  }

  @Test func theShareIsSearched() throws {
    defer { remove() }
    _ = try one.lede("share", "push")
    let result = try other.lede("share", "search", "--json", "said:quill harbor")
    let hit = try object(try #require(result.lines.first))
    #expect(hit["id"] as? String == "f" && hit["title"] as? String == "Ferry stops")
    #expect(try other.lede("share", "search", "shallow").output.contains("too shallow"))
    let none = try other.lede("share", "search", "zebra")
    #expect(none.status == 1 && none.errors.contains("nothing found"))
    #expect(try other.lede("share", "search", "after:someday").status == 1)
  }

  @Test func workersAnnotateWhatWasLeftToThem() throws {
    defer { remove() }
    let file = try one.write(
      "Bram Tusk spoke\n\n“The bridge is shut,” said Bram Tusk, the mayor.\n", to: "bridge.txt")
    #expect(try one.lede("share", "add", file).output == "1 story left to the workers of 1 read\n")
    #expect(try one.lede("share").output.contains("1 wait to be annotated"))
    let work = try other.lede("share", "work", "--address", address, "--no-feeds")
    #expect(work.output.hasPrefix("1 story annotated, 0 feeds fetched"))
    #expect(try other.lede("share", "pull").output.hasPrefix("1 new story"))
    #expect(try other.lede("quotes").output.contains("Bram Tusk"))
    #expect(try one.lede("share", "add", "/nonexistent").status == 1)
  }

  @Test func statusIsToldInWordsAndJSON() throws {
    defer { remove() }
    let status = try one.lede("share", "status")
    #expect(
      status.output.contains("you are postgres, owner")
        && status.output.contains("2 not pushed yet"))
    let json = try object(try #require(try one.lede("share", "status", "--json").lines.first))
    #expect(json["not_pushed"] as? Int == 2 && json["role"] as? String == "owner")
    #expect(try one.lede("share", "leave").status == 0)
    let left = try one.lede("share")
    #expect(left.status == 1 && left.errors.contains("lede share join"))
  }

  @Test func whoHasJoinedIsNotShownTheSampleEdition() throws {
    defer { remove() }
    let fresh = try Program()
    defer { fresh.remove() }
    #expect(try fresh.lede("--linear", input: "q\n").output.contains("sample"))
    let joined = try other.lede("--linear", input: "q\n")
    #expect(joined.status == 0 && !joined.output.contains("sample"))
  }

  @Test func mistakesAreToldAndNothingIsStored() throws {
    defer { remove() }
    let fresh = try Program()
    defer { fresh.remove() }
    for arguments in [["join"], ["init"]] {
      let secret = try fresh.lede(["share"] + arguments + ["postgresql://ada:geheim@/news"])
      #expect(secret.status == 1 && secret.errors.contains(".pgpass"))
      #expect(!secret.errors.contains("geheim"))
    }
    let away = try fresh.lede("share", "join", "postgresql://ada@/news?host=/nonexistent")
    #expect(away.status == 1 && away.errors.contains("cannot be reached"))
    let none = try fresh.lede("share", "join", try server.database())
    #expect(none.status == 1 && none.errors.contains("lede share init"))
    #expect(try fresh.lede("share", "pull").errors.contains("joined no shared archive"))
    #expect(try fresh.lede("share", "pull", "--since", "someday").status == 64)
    #expect(try other.lede("share", "pull", "--query", "is:unread").status == 1)
  }
}
