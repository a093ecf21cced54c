import GRDB

/// What can go wrong with an archive; `description` says it in a sentence.
public enum ArchiveError: Error, Hashable, Sendable {
  /// A newer lede made the file: its schema's version, and the newest one known here.
  case newer(path: String, found: Int, known: Int)
  /// There is a file, and it is no archive.
  case notAnArchive(path: String)
  /// A link whose target does not exist.
  case danglingLink(path: String)
  /// A folder, a device or a pipe stands in place of the file.
  case notAFile(path: String, found: FileKind)
  /// The folder or the file could not be made or opened; the system's reason.
  case unusable(path: String, reason: String)
  /// The archive can be read but not changed.
  case readOnly(path: String)
  /// A part of the archive cannot be read; SQLite's or our words for what.
  case damaged(path: String, reason: String)
  /// The disk failed to read or write.
  case inputOutput(path: String, reason: String)
  /// The file was removed after it was opened.
  case gone(path: String)
  /// Another file stands in its place since it was opened.
  case replaced(path: String)
  /// There is no archive.
  case missing(path: String)
  /// Something stands where a new file was to be made.
  case exists(path: String)
  /// The disk is full; what was being written was taken back.
  case full(path: String)
  /// Another program has been writing for too long.
  case busy(path: String)
  /// Neither `XDG_DATA_HOME` nor `HOME` says where archives live.
  case noHome
  /// SQLite's own words for anything else.
  case database(String)
}

extension ArchiveError: CustomStringConvertible {
  /// What happened, and to what; what to do about it depends on the program.
  public var description: String {
    switch self {
    case .newer(let path, let found, let known):
      "\(path) was made by a newer lede (archive version \(found); this one knows up to \(known)). Nothing was changed."
    case .notAnArchive(let path):
      "\(path) is no lede archive. Nothing was changed."
    case .danglingLink(let path):
      "\(path) is a link to something that does not exist. Mend or remove the link."
    case .notAFile(let path, let found):
      "\(path) is \(found.name), where the archive is to be a file."
    case .unusable(let path, let reason):
      "\(path) cannot be opened: \(reason)."
    case .readOnly(let path):
      "\(path) can be read but not changed."
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason))."
    case .inputOutput(let path, let reason):
      "The disk that holds \(path) failed (\(reason)). What was being written was taken back."
    case .gone(let path):
      "\(path) was removed while it was in use. Nothing more is written."
    case .replaced(let path):
      "\(path) was replaced by another file while it was in use. Nothing more is written."
    case .missing(let path):
      "There is no archive at \(path)."
    case .exists(let path):
      "\(path) is there already and was not touched."
    case .full(let path):
      "The disk that holds \(path) is full. What was being added was taken back; free some space and try again."
    case .busy(let path):
      "Another program is writing to \(path). Try again when it has finished."
    case .noHome:
      "Neither XDG_DATA_HOME nor HOME is set, so there is no place for an archive."
    case .database(let message):
      "The archive answered: \(message)."
    }
  }

  /// The archive's word for what SQLite answered.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_IOERR:
      self = .inputOutput(path: path, reason: error.message ?? "\(error.extendedResultCode)")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, reason: error.message ?? "a page is not as SQLite left it")
    case .SQLITE_NOTADB: self = .damaged(path: path, reason: "its beginning is not a database's")
    case .SQLITE_CANTOPEN:
      self = .unusable(path: path, reason: "SQLite could not open it, or the log beside it")
    default: self = .database(error.message ?? "\(error.resultCode)")
    }
  }
}
