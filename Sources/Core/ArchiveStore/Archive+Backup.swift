import GRDB

extension Archive {
  /// Copies the archive at a path into a new file while others go on using it. An archive of an earlier version is
  /// copied as it is.
  ///
  /// - Parameters:
  ///   - path: The archive's path.
  ///   - target: The path of the copy, where nothing may stand yet.
  /// - Throws: `ArchiveError.missing` where there is no archive, `.exists` where something stands at the target,
  ///   `.full`, `.unusable` or `.inputOutput` where the copy cannot be written; nothing is left of it then.
  public static func backUp(_ path: String, to target: String) throws {
    try translating(path) { opening, queue in try DatabaseCopy.write(queue, to: target) }
  }

  /// Puts the contents of a copy in an archive's place, in one transaction, also for programs that have the archive
  /// open.
  ///
  /// - Parameters:
  ///   - source: The path of the copy.
  ///   - path: The path of the archive, which is made where it is missing.
  /// - Returns: The path at which the archive as it was is kept; nil where there was none.
  /// - Throws: `ArchiveError.missing` or `.damaged` where the copy is not there or not sound, `.readOnly`, `.busy` or
  ///   `.full` where the archive cannot be written; it is as it was then.
  public static func restore(_ source: String, to path: String) throws -> String? {
    let kept = try translating(source) { opening, queue in
      try queue.read { db in
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "ok"
        guard answer == "ok" else {
          throw ArchiveError.damaged(path: source, reason: answer)
        }
      }
      return try replace(path, with: queue)
    }
    // Brings it to the newest version.
    try Archive(path: path).close()
    return kept
  }

  private static func replace(_ path: String, with source: DatabaseQueue) throws -> String? {
    let target = try DatabaseFile(path: path)
    guard !target.isReadOnly else { throw ArchiveError.readOnly(path: target.path) }
    do {
      let database = try DatabaseQueue(
        path: target.path, configuration: DatabaseFile.configuration(isReadOnly: false))
      var kept: String?
      if !target.isNew {
        let copy = target.path + ".before-restore"
        try DatabaseCopy.write(database, to: copy, replaces: true)
        kept = copy
      }
      try source.backup(to: database)
      try database.close()
      return kept
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: target.path)
    }
  }

  /// Does something with an archive's database as it is.
  private static func translating<T>(
    _ path: String, _ body: (DatabaseFile, DatabaseQueue) throws -> T
  ) throws -> T {
    guard let opening = try DatabaseFile(existing: path), !opening.isNew else {
      throw ArchiveError.missing(path: path)
    }
    do {
      let queue = try DatabaseQueue(
        path: opening.isReadOnly ? opening.address : opening.path,
        configuration: DatabaseFile.configuration(isReadOnly: opening.isReadOnly))
      try opening.check(version: try queue.unsafeRead { db in try Migration.current(db) })
      return try body(opening, queue)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: opening.path)
    }
  }
}
