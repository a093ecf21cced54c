import Articles
import GRDB
import Synchronization

/// The reader's stories, in one SQLite file.
///
/// One writer at a time, any number of readers beside it (write-ahead log). Every call runs in one transaction; what
/// it returns is a plain value. Errors are `ArchiveError`.
public final class Archive: Sendable {
  /// Where the file is, links resolved; empty for an archive in memory.
  public let path: String
  /// Whether the archive can only be read.
  public let isReadOnly: Bool
  /// The version of the schema in the file, where questions are answered from a copy of a newer one.
  public let versionOfOriginal: Int?
  /// Where the file as it was is kept, where it has just been brought to the newest version.
  public let copyBeforeMigration: String?
  /// How many paragraphs of reports are new to the reader, as far as lists have asked.
  let freshness = NoveltyCountCache()
  private let database: any DatabaseWriter
  private let patience: LockPatience
  /// The file that was opened; nil in memory.
  private let file: OpenDatabaseFile?
  /// Whether `close` has begun.
  private let isClosing = Atomic(false)

  /// Opens an archive, making the file (mode 0600) and its folder (0700) where they are missing.
  ///
  /// A file that cannot be written is opened for reading alone. An archive made by a newer lede is refused before
  /// SQLite touches it.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - usesSingleConnection: Whether one connection does for everything: opened in half the time, but reads wait for
  ///     writes. For a command that asks once and ends.
  /// - Throws: `ArchiveError`: `.newer`, `.notAnArchive`, `.notAFile` or `.danglingLink` where something else stands
  ///   at the path, `.unusable` where it cannot be opened or made, `.full` or `.busy` where an older archive cannot be
  ///   migrated.
  public convenience init(path: String, usesSingleConnection: Bool = false) throws {
    let opening = try DatabaseFile(path: path)
    do {
      try self.init(opening, usesSingleConnection)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: opening.path)
    }
  }

  /// Returns whether an archive is at a path.
  ///
  /// - Throws: `ArchiveError.notAnArchive`, `.notAFile` or `.danglingLink` where something else stands there,
  ///   `.unusable` where it cannot be read.
  public static func exists(at path: String) throws -> Bool {
    try DatabaseFile(existing: path).map { !$0.isNew } ?? false
  }

  /// Opens an archive to read in it, for one thread at a time.
  ///
  /// Nothing is made, converted or migrated. Where an earlier version's schema does not answer every question, a copy
  /// of it is migrated and read, which lies on disk without a name and is gone with this value.
  ///
  /// - Returns: The archive; nil where there is none yet.
  /// - Throws: `ArchiveError`: `.newer`, `.notAnArchive`, `.notAFile` or `.danglingLink` where something else stands
  ///   at the path, `.unusable` where it cannot be read, `.full` where there is no room for the copy.
  public static func reading(path: String) throws -> Archive? {
    guard let opening = try DatabaseFile(existing: path), !opening.isNew else { return nil }
    do {
      return try Archive(reading: opening)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: opening.path)
    }
  }

  private convenience init(reading opening: DatabaseFile) throws {
    let configuration = DatabaseFile.configuration(isReadOnly: opening.isReadOnly)
    let file = OpenDatabaseFile(path: opening.path)
    let queue = try DatabaseQueue(
      path: opening.isReadOnly ? opening.address : opening.path, configuration: configuration)
    let version = try queue.unsafeRead { db in try Migration.current(db) }
    try opening.check(version: version)
    if Migration.canRead(version: version) {
      self.init(path: opening.path, isReadOnly: true, database: queue, file: file)
      return
    }
    let copy = try DatabaseQueue(
      path: "", configuration: DatabaseFile.configuration(isReadOnly: false))
    try queue.backup(to: copy)
    try copy.write(Migration.migrate)
    self.init(path: opening.path, isReadOnly: true, database: copy, versionOfOriginal: version)
  }

  /// Makes an archive in memory that is gone when this value is.
  ///
  /// - Throws: `ArchiveError.database` when SQLite cannot make it, as without memory.
  public static func temporary() throws -> Archive {
    let queue = try DatabaseQueue(configuration: DatabaseFile.configuration(isReadOnly: false))
    if let emptyArchive {
      try emptyArchive.backup(to: queue)
    } else {
      try queue.write(Migration.migrate)
    }
    return Archive(path: "", isReadOnly: false, database: queue)
  }

  /// An archive without stories, from which others in memory are copied: the steps to the newest version take far longer.
  private static let emptyArchive: DatabaseQueue? = {
    let queue = try? DatabaseQueue(configuration: DatabaseFile.configuration(isReadOnly: false))
    guard let queue, (try? queue.write(Migration.migrate)) != nil else { return nil }
    return queue
  }()

  private init(
    path: String, isReadOnly: Bool, database: any DatabaseWriter, file: OpenDatabaseFile? = nil,
    patience: LockPatience = LockPatience(), versionOfOriginal: Int? = nil,
    copyBeforeMigration: String? = nil
  ) {
    self.patience = patience
    self.file = file
    self.copyBeforeMigration = copyBeforeMigration
    self.versionOfOriginal = versionOfOriginal
    self.path = path
    self.isReadOnly = isReadOnly
    self.database = database
  }

  private convenience init(_ opening: DatabaseFile, _ usesSingleConnection: Bool) throws {
    if opening.isReadOnly {
      try self.init(reading: opening)
      return
    }
    let patience = LockPatience()
    let file = OpenDatabaseFile(path: opening.path)
    let configuration = DatabaseFile.configuration(isReadOnly: false, patience: patience)
    if usesSingleConnection {
      let queue = try DatabaseQueue(path: opening.path, configuration: configuration)
      let version = try queue.unsafeRead { db in try Migration.current(db) }
      try opening.check(version: version)
      // An archive that must be made or changed first gets its log from a pool.
      if version == Migration.newest {
        self.init(
          path: opening.path, isReadOnly: false, database: queue, file: file, patience: patience)
        return
      }
    }
    let pool = try DatabasePool(path: opening.path, configuration: configuration)
    // GRDB leaves a pool's commits in the system's cache: what was acknowledged is to outlive a loss of power, too.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let version = try pool.unsafeRead { db in try Migration.current(db) }
    try opening.check(version: version)
    var copy: String?
    if version > 0, version < Migration.newest {
      copy = "\(opening.path).version-\(version)"
      try DatabaseCopy.write(pool, to: "\(opening.path).version-\(version)", replaces: true)
    }
    if version < Migration.newest { try pool.write(Migration.migrate) }
    self.init(
      path: opening.path, isReadOnly: false, database: pool, file: file, patience: patience,
      copyBeforeMigration: copy)
  }

  // `file` must not be released before the connections are closed.
  deinit { try? database.close() }

  /// Reads in one snapshot.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try telling { try database.read { db in try checked { try body(db) } } }
  }

  /// Reads statement by statement, each for itself: what one meets in a damaged file leaves the next alone.
  func readLoosely<T>(_ body: (Database) throws -> T) throws -> T {
    try telling { try database.unsafeRead(body) }
  }

  /// Reads in one snapshot while another thread writes; nil where one connection does for everything.
  var concurrentRead: (@Sendable ((Database) throws -> Void) throws -> Void)? {
    guard let pool = database as? DatabasePool else { return nil }
    return { try pool.read($0) }
  }

  /// Reads in one snapshot; cancelling the task interrupts the query.
  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    do {
      let path = path
      return try await database.read { db in
        try UnexpectedValues.checking(path: path) { try body(db) }
      }
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
      throw ArchiveError(error, path: path)
    } catch let error as RowDecodingError {
      throw ArchiveError.damaged(path: path, reason: UnexpectedValues.describe(error))
    }
  }

  /// Changes in one transaction, taken back as a whole when anything fails.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    guard !isReadOnly else { throw ArchiveError.readOnly(path: path) }
    if let fault = file?.fault(at: path) { throw fault }
    return try telling { try database.write { db in try checked { try body(db) } } }
  }

  /// A number that is another one whenever another program has written to the archive.
  ///
  /// - Throws: `ArchiveError` where the archive cannot be read.
  public func versionOfOthers() throws -> Int {
    let version = { (db: Database) in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    return try telling {
      try isReadOnly ? database.unsafeRead(version) : database.writeWithoutTransaction(version)
    }
  }

  /// Writes the whole file anew, without what is free in it.
  func vacuum() throws {
    guard !isReadOnly else { throw ArchiveError.readOnly(path: path) }
    try telling { try database.vacuum() }
  }

  /// Ends all use: what stands in the log is put into the file, and the log cut, so that a copy of the file alone is the
  /// whole archive. Another program that reads meanwhile may keep the log from being cut.
  public func close() {
    isClosing.store(true, ordering: .releasing)
    if !isReadOnly, file?.fault(at: path) == nil {
      try? database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 200")
        try db.checkpoint(.truncate)
      }
    }
    try? database.close()
  }

  /// Ends waiting for other programs that write to the archive in so many milliseconds, for one that is about to leave:
  /// what cannot be written then throws `ArchiveError.busy`.
  public func stopWaiting(inMilliseconds time: Int = 300) { patience.end(inMilliseconds: time) }

  /// Waits between two transactions of one piece of work, so that another program that waits gets its turn.
  func letOthersWrite() {
    if file != nil { patience.letOthersIn() }
  }

  /// Gives up the statement that is being carried out; its transaction is taken back and throws `CancellationError`.
  public func interrupt() {
    if !isClosing.load(ordering: .acquiring) { database.interrupt() }
  }

  /// A body that throws where a value of a row had not the type that it was read as.
  private func checked<T>(_ body: () throws -> T) throws -> T {
    try UnexpectedValues.checking(path: path, body)
  }

  private func telling<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
      throw ArchiveError(error, path: path)
    } catch let error as RowDecodingError {
      throw ArchiveError.damaged(path: path, reason: UnexpectedValues.describe(error))
    }
  }
}
