import TestSupport
import Testing

@testable import lede

@Suite struct ImporterReadingTests {
  private let program: Program

  init() throws { program = try Program() }

  private func add(_ arguments: String..., input: String = "") throws -> Program.Result {
    try program.lede(["add"] + arguments, input: input)
  }

  private func titles() throws -> Set<String> {
    let lines = try program.lede("list", "--json").lines
    return Set(try lines.compactMap { try object($0)["title"] as? String })
  }

  @Test func filesOfSeveralFormatsAreReadTogether() throws {
    defer { program.remove() }
    try program.write("Ferry sails\n\nThe ferry to Norwick sails again.\n", to: "a.txt")
    try program.write(
      "{\"title\": \"Budget passes\", \"text\": \"The council passed it after nine hours.\"}\n",
      to: "b.jsonl")
    try program.write(
      "<html><body><article><h1>Lamp replaced</h1><p>Two climbers carried the new lamp up to the lighthouse before the storm came.</p></article></body></html>",
      to: "c.html")
    let result = try add("a.txt", "b.jsonl", "c.html")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try titles() == ["Ferry sails", "Budget passes", "Lamp replaced"])
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsTaken() throws {
    defer { program.remove() }
    try program.write("Ferry sails\n\nThe ferry to Norwick sails again.\n", to: "a.txt")
    let result = try add("a.txt", "missing.txt")
    #expect(result.status == 1 && result.errors.contains("missing.txt"))
    #expect(try titles() == ["Ferry sails"])
  }

  @Test func aListOfSubscriptionsSaysWhatTakesIt() throws {
    defer { program.remove() }
    try program.write(
      "<opml version='2.0'><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>",
      to: "l.opml")
    let result = try add("l.opml")
    #expect(result.status == 1 && result.errors.contains("lede feeds import takes it"))
  }

  @Test(arguments: ["", "\n\n\n", "   "])
  func nothingInAFileIsTold(_ text: String) throws {
    defer { program.remove() }
    let file = try program.write(text, to: "empty.txt")
    let result = try add(file)
    #expect(result.status == 1 && result.errors.contains("empty.txt"))
  }

  @Test func standardInputIsRead() throws {
    defer { program.remove() }
    #expect(try add("-", input: "Ferry sails\n\nThe ferry sails again.\n").status == 0)
    #expect(try titles() == ["Ferry sails"])
  }

  @Test func aFolderInPlaceOfAFileIsWalked() throws {
    defer { program.remove() }
    try program.write("Ferry sails\n\nThe ferry sails again.\n", to: "news/a.txt")
    try program.write("Budget passes\n\nThe council passed it.\n", to: "news/b.txt")
    #expect(try add("news").status == 0)
    #expect(try titles() == ["Ferry sails", "Budget passes"])
  }

  @Test func brokenLinesOfAFileAreToldAndTheOthersTaken() throws {
    defer { program.remove() }
    try program.write(
      "{\"title\": \"One\", \"text\": \"Words of one.\"}\n{broken\n{\"title\": \"Two\", \"text\": \"Words of two.\"}\n",
      to: "x.jsonl")
    let result = try add("x.jsonl")
    #expect(result.status == 1 && result.errors.contains("x.jsonl"))
    #expect(try titles().contains("One"))
  }

  @Test func anAddressThatCannotBeReachedIsTold() throws {
    defer { program.remove() }
    let result = try add("http://127.0.0.1:1/story")
    #expect(result.status == 1 && result.errors.contains("127.0.0.1"))
  }

  @Test func aPageAtAnAddressIsTakenWithItsAddress() throws {
    defer { program.remove() }
    let page =
      "<html><body><article><h1>Lamp replaced</h1><p>Two climbers carried the new lamp up to the lighthouse before the storm came.</p></article></body></html>"
    let server = try #require(LoopbackServer { _ in LoopbackServer.answer(text: page) })
    defer { server.stop() }
    #expect(try add(server.address + "/lamp").status == 0)
    let line = try #require(try program.lede("list", "--json").lines.first)
    #expect(try object(line)["url"] as? String == server.address + "/lamp")
  }

  @Test(arguments: [404, 500])
  func anAddressThatAnswersOtherwiseIsTold(_ status: Int) throws {
    defer { program.remove() }
    let server = try #require(LoopbackServer { _ in LoopbackServer.answer(status, text: "no") })
    defer { server.stop() }
    let result = try add(server.address + "/lamp")
    #expect(result.status == 1 && !result.errors.isEmpty)
    #expect(try titles().isEmpty)
  }
}
