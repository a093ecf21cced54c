import Foundation
import TestSupport
import Testing

/// Where the archive is, and what happens where it cannot be.
@Suite struct LibraryOptionsTests {
  private let command: Program
  private let story = "{\"id\":\"a\",\"title\":\"Ferry\",\"text\":\"The ferry stops in winter.\"}"

  init() throws { command = try Program() }

  @Test func theOptionComesBeforeTheEnvironment() throws {
    defer { command.remove() }
    let other = command.folder + "/other.sqlite"
    _ = try command.lede("add", "-", "--library", other, input: story)
    #expect(FileManager.default.fileExists(atPath: other))
    #expect(!FileManager.default.fileExists(atPath: command.folder + "/library.sqlite"))
    #expect(try command.lede("list", "--library", other).lines.count == 1)
    #expect(try command.lede("list").lines.isEmpty)
  }

  @Test(arguments: ["XDG_DATA_HOME", "HOME"])
  func withoutEitherItLiesWithTheReadersData(_ name: String) throws {
    defer { command.remove() }
    let environment = ["LEDE_LIBRARY=", "\(name)=\(command.folder)"]
    #expect(try command.lede("add", "-", input: story, environment: environment).status == 0)
    let inside = name == "HOME" ? "/.local/share/lede/" : "/lede/"
    let path = command.folder + inside + "library.sqlite"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect((mode ?? 0o777) & 0o077 == 0, "others may read what a person reads")
  }

  @Test func aRelativeDataFolderIsNotBelieved() throws {
    defer { command.remove() }
    let environment = ["LEDE_LIBRARY=", "XDG_DATA_HOME=here", "HOME=\(command.folder)"]
    _ = try command.lede("add", "-", input: story, environment: environment)
    #expect(!FileManager.default.fileExists(atPath: command.folder + "/here"))
    #expect(
      FileManager.default.fileExists(atPath: command.folder + "/.local/share/lede/library.sqlite"))
  }

  @Test func withoutAHomeThatIsSaid() throws {
    defer { command.remove() }
    let result = try command.lede("list", environment: ["LEDE_LIBRARY="])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("lede: ") && result.errors.contains("HOME"))
  }

  @Test(arguments: ["/proc/lede/library.sqlite", "/dev/null/library.sqlite", "/"])
  func whereNoArchiveCanBeThatIsSaid(_ path: String) throws {
    defer { command.remove() }
    let result = try command.lede("add", "-", "--library", path, input: story)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("lede: "), "\(result.errors)")
    #expect(!result.errors.contains("Fatal"))
  }

  @Test(arguments: ["list", "feeds", "doctor", "search ferry", "quotes", "threads"])
  func commandsThatReadLeaveNoTrace(_ line: String) throws {
    defer { command.remove() }
    let arguments = line.split(separator: " ").map(String.init)
    let text = try command.write("These are my notes.", to: "notes.txt")
    let other = try command.lede(arguments + ["--library", text])
    #expect(other.status == 1 && other.errors.contains("no lede archive"))
    let none = try command.lede(arguments)
    #expect(none.errors.contains("there is no archive at"))
    _ = symlink(command.folder + "/gone", command.folder + "/link")
    let lost = try command.lede(arguments + ["--library", command.folder + "/link"])
    #expect(lost.status == 1 && lost.errors.contains("a link to something that does not exist"))
    let files = try FileManager.default.contentsOfDirectory(atPath: command.folder)
    #expect(files.sorted() == ["link", "notes.txt"])
  }

  /// A limit on the size of files is what a full disk looks like to the program.
  @Test(arguments: [1, 16, 64])
  func aFullDiskIsSaidAndLosesNothing(_ kilobytes: Int) throws {
    defer { command.remove() }
    #expect(try command.lede("add", "-", input: story).status == 0)
    let text = String(
      repeating: "The council of Tarn met on Monday to talk of the pier. ", count: 40)
    let more = (0..<8).map {
      "{\"id\":\"m\($0)\",\"title\":\"Note \($0)\",\"text\":\"\($0) \(text)\"}"
    }
    let script = "trap '' XFSZ; ulimit -f \(kilobytes * 2); exec \"$@\""
    let result = try command.lede(
      ["add", "-"], input: more.joined(separator: "\n"),
      under: ["/bin/sh", "-c", script, "lede"])
    #expect(result.status == 1, "\(result.output)\(result.errors)")
    #expect(result.errors.contains("lede: ") && !result.errors.contains("Fatal"))
    #expect(try command.lede("show", "a").output.contains("The ferry stops in winter."))
    #expect(try command.lede("doctor").status == 0)
    #expect(try command.lede("add", "-", input: more[0]).status == 0)
  }

  @Test func anIdThatSeveralStoriesCameWithIsToldWithTheirOwn() throws {
    defer { command.remove() }
    for source in ["Post", "Wire"] {
      _ = try command.lede(
        "add", "-",
        input:
          "{\"id\":\"1\",\"source\":\"\(source)\",\"title\":\"\(source) on ferries\",\"text\":\"The \(source) reports that the ferry stops in winter.\"}"
      )
    }
    let result = try command.lede("show", "1")
    #expect(result.status == 1 && result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines.dropFirst() {
      let key = try #require(line.split(separator: " ").first)
      #expect(try command.lede("show", String(key)).status == 0)
    }
  }
}
