import Glibc
import GRDB

/// Finds out what stands at an archive's path, and makes it fit to be opened.
///
/// What can be known from the file itself is read first: a file that is not ours is never touched.
struct DatabaseFile {
  /// The file, links resolved, so that every program uses the same log beside it.
  let path: String
  /// Whether it can only be read.
  let isReadOnly: Bool
  /// Whether nothing has been written into it yet.
  let isNew: Bool

  /// Looks at a path; makes its folder and an empty file with mode 0600 where nothing is.
  init(path: String) throws {
    if try Self.look(at: path) == nil {
      try Self.makeFolder(of: path)
      try Self.makeFile(path)
    }
    try self.init(at: path)
  }

  /// Looks at a path and makes nothing; nil where nothing is.
  init?(existing path: String) throws {
    guard try Self.look(at: path) != nil else { return nil }
    try self.init(at: path)
  }

  private init(at path: String) throws {
    if let kind = try Self.look(at: path), kind != .file {
      throw ArchiveError.notAFile(path: path, found: kind)
    }
    guard let resolved = realpath(path, nil) else { throw Self.failure(path) }
    self.path = String(cString: resolved)
    free(resolved)
    guard access(self.path, R_OK) == 0 else { throw Self.failure(path) }
    let folder = Self.folder(of: self.path)
    isReadOnly = access(self.path, W_OK) != 0 || access(folder, W_OK) != 0
    isNew = try Self.isNew(self.path)
  }

  /// What stands at a path, links followed; nil where nothing does.
  private static func look(at path: String) throws -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw failure(path) }
      return nil
    }
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? ArchiveError.danglingLink(path: path) : failure(path)
    }
    return FileKind(mode: status.st_mode)
  }

  /// How SQLite is to open it: a library on read-only media has no log beside it and never changes.
  var address: String {
    access(path + "-wal", F_OK) == 0 ? path : "file:\(Self.escape(path))?immutable=1"
  }

  /// Refuses what a newer lede made.
  func check(version: Int) throws { try Self.check(version: version, of: path) }

  private static func check(version: Int, of path: String) throws {
    guard version <= Migration.newest else {
      throw ArchiveError.newer(path: path, found: version, known: Migration.newest)
    }
  }

  /// Whether a file is empty or a database without anything in it; refuses what is no archive.
  private static func isNew(_ path: String) throws -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { OpenDatabaseFile.close(file) }
    let page = DatabaseHeader.bytes(of: file, at: 0, count: DatabaseHeader.size)
    if page.isEmpty { return true }
    var header = DatabaseHeader(page)
    if header?.isArchive == false { header = DatabaseHeader.inLog(path + "-wal") ?? header }
    guard let header, header.isArchive || header.isNew else {
      throw ArchiveError.notAnArchive(path: path)
    }
    try check(version: header.version, of: path)
    return header.isNew
  }

  /// Settings that every connection shares.
  static func configuration(
    isReadOnly: Bool, patience: LockPatience = LockPatience()
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .callback { patience.wait(tries: $0) }
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // Texts of a few kilobytes waste half of a small page; measured in `bench ingest`.
      let writing =
        isReadOnly ? "" : "PRAGMA page_size = 16384; PRAGMA journal_size_limit = 67108864;"
      // Mapped, a page need not be copied out of the system's cache: half the time of reading postings and vectors.
      try db.execute(
        sql: """
          \(writing) PRAGMA cache_size = \(cacheSize(isReader: db.configuration.readonly)); PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;
          PRAGMA mmap_size = 2147418112
          """)
      BM25F.register(in: db)
    }
    return configuration
  }

  /// Kilobytes of pages a connection keeps, negative as SQLite wants it: one that reads has the mapped file.
  private static func cacheSize(isReader: Bool) -> Int { isReader ? -8192 : -32768 }

  private static func makeFolder(of path: String) throws {
    let folder = folder(of: path)
    guard access(folder, F_OK) != 0 else { return }
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw failure(folder) }
    }
  }

  private static func makeFile(_ path: String) throws {
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure(path) }
    OpenDatabaseFile.close(file)
    // So that the name, too, outlives a loss of power.
    try DatabaseCopy.sync(folder(of: path))
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func escape(_ path: String) -> String {
    var escaped: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x25, 0x3F, 0x23: escaped += Array("%\(String(byte, radix: 16))".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  static func failure(_ path: String) -> ArchiveError {
    .unusable(path: path, reason: String(cString: strerror(errno)))
  }
}
