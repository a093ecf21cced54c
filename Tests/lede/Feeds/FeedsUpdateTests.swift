import TestSupport
import Testing

@Suite struct FeedsUpdateTests {
  private let program: Program
  private let server: LoopbackServer

  init() throws {
    program = try Program()
    server = try #require(
      LoopbackServer { request in
        guard request.path != "/broken" else {
          return [
            .send(Array("HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8))
          ]
        }
        let body = """
          <rss version="2.0"><channel><title>Post\(request.path)</title>
          <item><guid>\(request.path)</guid><title>Ferry at \(request.path)</title>
          <description>The ferry of Ada Quill stops in Norwick, \(request.path).</description></item></channel></rss>
          """
        let head =
          "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
        return [.send(Array((head + body).utf8))]
      })
  }

  private func end() {
    server.stop()
    program.remove()
  }

  private func subscribe(_ names: String...) throws {
    let outlines = names.map {
      "<outline type=\"rss\" text=\"Feed \($0)\" xmlUrl=\"\(server.address)/\($0)\"/>"
    }.joined()
    let list = "<opml version=\"2.0\"><body>\(outlines)</body></opml>"
    #expect(
      try program.lede("feeds", "import", try program.write(list, to: "list.opml")).status == 0)
  }

  @Test func whatIsDueIsFetchedOnce() throws {
    defer { end() }
    try subscribe("a", "b")
    let first = try program.lede("feeds", "update")
    #expect(first.status == 0)
    #expect(Set(first.lines) == ["1 new\tFeed a", "1 new\tFeed b"])
    let second = try program.lede("feeds", "update")
    #expect(second.status == 0 && second.output == "nothing is due\n")
    #expect(try program.lede("list").lines.count == 2)
  }

  @Test func allAreFetchedWhetherDueOrNot() throws {
    defer { end() }
    try subscribe("a")
    _ = try program.lede("feeds", "update")
    #expect(try program.lede("feeds", "update", "--all").output == "0 new\tFeed a\n")
  }

  @Test func feedsAreNamedByTitleOrAddress() throws {
    defer { end() }
    try subscribe("a", "b", "c")
    #expect(try program.lede("feeds", "update", "Feed a").output == "1 new\tFeed a\n")
    #expect(
      try program.lede("feeds", "update", "\(server.address)/b").output == "1 new\tFeed b\n")
    #expect(try program.lede("feeds", "update").output == "1 new\tFeed c\n")
  }

  @Test func aFailureIsToldAndTheOthersAreFetched() throws {
    defer { end() }
    try subscribe("broken", "a")
    let result = try program.lede("feeds", "update")
    #expect(result.status == 1 && result.output == "1 new\tFeed a\n")
    #expect(result.errors.contains("Feed broken: ") && result.errors.contains("500"))
    #expect(try program.lede("feeds", "list").output.contains("500"))
  }

  @Test func aNameThatIsNoneIsToldAndIsAFailure() throws {
    defer { end() }
    try subscribe("a")
    let result = try program.lede("feeds", "update", "nosuch")
    #expect(result.status == 1 && result.errors.contains("nosuch: no such feed"))
    #expect(result.output.isEmpty)
    let both = try program.lede("feeds", "update", "nosuch", "Feed a")
    #expect(both.output == "1 new\tFeed a\n" && both.errors.contains("no such feed"))
  }

  @Test func withoutFeedsNothingIsDue() throws {
    defer { end() }
    let result = try program.lede("feeds", "update")
    #expect(result.status == 0 && result.output == "nothing is due\n")
  }
}
