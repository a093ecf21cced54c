import TestSupport
import Testing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareStatusCommandTests {
  private let program: Program
  private let server: PostgresServer
  private let address: String

  init() throws {
    server = try PostgresServer.shared()
    address = try server.database()
    program = try Program()
    _ = try program.lede("share", "init", address)
    _ = try program.lede(
      "add", "-",
      input:
        #"{"id":"f","title":"Ferry stops","text":"“We wait,” said Ada Quill, the harbor master."}"#)
    _ = try program.lede("share", "join", address)
  }

  private func status() throws -> Program.Result { try program.lede("share", "status") }

  private func json() throws -> [String: Any] {
    try object(try program.lede("share", "status", "--json").output)
  }

  @Test func whatLiesBetweenIsCountedAsItGoes() throws {
    defer { program.remove() }
    #expect(try status().output.contains("1 not pushed yet"))
    _ = try program.lede("share", "push")
    let pushed = try status().output
    #expect(pushed.contains("0 not pushed yet") && pushed.contains("1 stories there"))
    #expect(pushed.contains("1 changes not pulled yet"))
    _ = try program.lede("share", "pull")
    #expect(try status().output.contains("0 changes not pulled yet"))
  }

  @Test func theSameIsToldAsJSON() throws {
    defer { program.remove() }
    _ = try program.lede("share", "push")
    let status = try json()
    #expect(status["address"] as? String == address && status["user"] as? String == "postgres")
    #expect(status["role"] as? String == "owner" && status["stories"] as? Int == 1)
    #expect(status["behind"] as? Int == 1 && status["not_pushed"] as? Int == 0)
    #expect(status["waiting"] as? Int == 0 && status["feeds"] as? Int == 0)
    #expect((status["differences"] as? [Any])?.isEmpty == true)
  }

  @Test func opinionsThatDifferAreTold() throws {
    defer { program.remove() }
    let other = try Program()
    defer { other.remove() }
    _ = try program.lede("share", "push")
    _ = try other.lede("share", "join", address)
    _ = try other.lede("share", "pull")
    _ = try other.lede("correct", "speaker", "f", "wait", "Bela Orr")
    _ = try other.lede("share", "push")
    _ = try program.lede("correct", "speaker", "f", "wait", "Cleo Marsh")
    _ = try program.lede("share", "pull")
    let line = try #require(try status().lines.first { $0.hasPrefix("differing (speaker") })
    #expect(line.contains("you say Cleo Marsh") && line.contains("postgres says Bela Orr"))
    #expect(line.hasSuffix("; the first is shown"))
    let difference = try #require((try json()["differences"] as? [[String: Any]])?.first)
    #expect(difference["kind"] as? String == "speaker")
    #expect((difference["opinions"] as? [Any])?.count == 2)
  }

  /// What the archive itself knows is told though the server be away.
  @Test func aServerThatIsAwayIsToldAndIsAFailure() throws {
    defer { program.remove() }
    let name = String(try #require(address.split(separator: "?").first?.split(separator: "/").last))
    try server.dropConnections(to: address)
    try server.sql("DROP DATABASE \(name)", in: "postgres")
    let result = try status()
    #expect(result.status == 1 && result.output.contains("1 not pushed yet"))
    #expect(!result.output.contains("you are") && result.errors.contains("cannot be reached"))
    let status = try program.lede("share", "status", "--json")
    #expect(status.status == 1)
    #expect(try object(status.output)["not_pushed"] as? Int == 1)
  }

  @Test func whoHasNotJoinedIsToldHow() throws {
    defer { program.remove() }
    _ = try program.lede("share", "leave")
    let result = try status()
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("lede share join"))
    #expect(try program.lede("share", "leave").status == 1)
  }
}
