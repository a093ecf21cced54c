import ArgumentParser
import Articles
import Glibc
import ArchiveStore

/// Where the archive is: `--library`, else `LEDE_LIBRARY`, else `lede/library.sqlite` where a person's data lives.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The archive to use. Default: $LEDE_LIBRARY, else $XDG_DATA_HOME/lede/library.sqlite.",
      valueName: "path"))
  var library: String?

  /// The path that was asked for.
  func path() throws -> String { try Self.path(library) }

  /// The path of the archive, where `--library` says this.
  private static func path(_ library: String?) throws -> String {
    if let library { return library }
    if let named = environment("LEDE_LIBRARY") { return named }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/lede/library.sqlite"
    }
    guard let home = environment("HOME") else { throw ArchiveError.noHome }
    return home + "/.local/share/lede/library.sqlite"
  }

  /// Opens the archive, and makes it where there is none.
  func open() throws -> Archive { try Self.open(library) }

  /// Opens the archive that `--library` names with this, and makes it where there is none.
  static func open(_ library: String?) throws -> Archive {
    try told {
      let archive = try Archive(path: path(library))
      if let copy = archive.copyBeforeMigration {
        printError("\(archive.path) was brought to this version; as it was it is kept in \(copy)")
      }
      return archive
    }
  }

  /// Opens the archive to read in it, for one thing after the other; nothing is written. Where there is none yet, that
  /// is said and an empty one is read, so that a mistyped path makes no file.
  func reading() throws -> Archive {
    try Self.told {
      let path = try path()
      guard let archive = try Archive.reading(path: path) else { return try missing(path) }
      if archive.versionOfOriginal != nil {
        printError(
          "\(path) is of an earlier version and read through a copy; lede doctor brings it up to date"
        )
      }
      return archive
    }
  }

  /// Opens the archive to keep it in order, brought to the newest version; where there is none, as `reading`.
  func existing() throws -> Archive {
    try Self.told {
      let path = try path()
      guard try Archive.exists(at: path) else { return try missing(path) }
      return try Archive(path: path, usesSingleConnection: true)
    }
  }

  private func missing(_ path: String) throws -> Archive {
    printError("there is no archive at \(path) yet; lede add makes one")
    return try Archive.temporary()
  }

  /// Reads in the archive; an error is told on standard error and ends the program with status 1.
  func use<T>(_ body: (Archive) throws -> T) throws -> T {
    let archive = try reading()
    return try Self.told { try body(archive) }
  }

  /// Keeps an archive in order that is there already; errors as in `use`.
  func maintain<T>(_ body: (Archive) throws -> T) throws -> T {
    let archive = try existing()
    defer { archive.close() }
    return try Self.told { try body(archive) }
  }

  /// Writes to the archive, which is made where there is none; errors as in `use`.
  func change<T>(_ body: (Archive) throws -> T) throws -> T {
    let archive = try open()
    defer { archive.close() }
    return try Self.told { try body(archive) }
  }

  /// Does something with the one story that an id means; none or several end the program with status 1.
  func use<T>(story id: String, _ body: (Archive, StorySummary) throws -> T) throws -> T {
    try use { archive in try body(archive, Self.story(of: id, in: archive)) }
  }

  /// The one story that an id means; none or several end the program with status 1.
  static func story(of id: String, in archive: Archive) throws -> StorySummary {
    let found = try archive.find(id: id)
    guard found.count <= 1 else { try complain(id, found) }
    guard let row = found.first else {
      printError("no story has the id \(id)")
      throw ExitCode.failure
    }
    return row
  }

  /// Names the stories that an id may mean, and ends the program with status 1.
  static func complain(_ id: String, _ stories: [StorySummary]) throws -> Never {
    let isWhole = stories.contains { $0.id == id }
    let verb = isWhole ? "is the id" : "begins the ids"
    printError("\(id) \(verb) of \(stories.count) stories; use one of their own ids:")
    var output = Output(to: STDERR_FILENO)
    for row in stories {
      output.line("  \(row.key.rawValue)  \(row.source ?? "-")  \(row.title)")
    }
    output.flush()
    throw ExitCode.failure
  }

  /// Tells an error of the archive on standard error and ends the program with status 1.
  func telling<T>(_ body: () throws -> T) throws -> T { try Self.told(body) }

  private static func told<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as ArchiveError {
      printError(ErrorMessage.text(error))
      throw ExitCode.failure
    }
  }
}

/// A variable of the environment; empty ones count as missing.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Seconds since 1970.
func currentTime() -> Int64 { Int64(time(nil)) }
