import Glibc
import GRDB

/// Finds out what stands at an archive's path, and makes it fit to be opened.
///
/// SQLite would create, convert and lock before it says anything, so what can be known from the file itself
/// is read first: the 100 bytes of the header hold the schema's version (SQLite file format, section 1.3).
struct DatabaseFile {
  /// The file, links resolved, so that the log beside it is everybody's.
  let path: String
  /// Whether it can only be read.
  let isReadOnly: Bool

  /// Looks at a path; makes its folder and an empty file with mode 0600 where nothing is.
  init(path: String) throws {
    var status = stat()
    if lstat(path, &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else { throw Self.failure(path) }
      try Self.makeFolder(of: path)
      try Self.makeFile(path)
    } else if stat(path, &status) != 0 {
      throw errno == ENOENT ? ArchiveError.danglingLink(path: path) : Self.failure(path)
    }
    guard stat(path, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ArchiveError.notAFile(path: path) }
    guard let resolved = realpath(path, nil) else { throw Self.failure(path) }
    self.path = String(cString: resolved)
    free(resolved)
    guard access(self.path, R_OK) == 0 else { throw Self.failure(path) }
    let folder = Self.folder(of: self.path)
    isReadOnly = access(self.path, W_OK) != 0 || access(folder, W_OK) != 0
    try checkHeader()
  }

  /// How SQLite is to open it: a library on read-only media has no log beside it and never changes.
  var address: String {
    access(path + "-wal", F_OK) == 0 ? path : "file:\(Self.escape(path))?immutable=1"
  }

  /// Refuses what a newer lede made.
  func check(version: Int) throws {
    guard version <= Migration.newest else {
      throw ArchiveError.newer(path: path, found: version, known: Migration.newest)
    }
  }

  private func checkHeader() throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(file, &header, header.count)
    if count == 0 { return }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw ArchiveError.notAnArchive(path: path)
    }
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    try check(version: number(at: 60))
    let application = number(at: 68)
    guard application == Migration.applicationID || application == 0 && number(at: 60) == 0 else {
      throw ArchiveError.notAnArchive(path: path)
    }
  }

  /// Settings that every connection shares.
  static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // Texts of a few kilobytes waste half of a small page; measured in `bench ingest`.
      let writing =
        isReadOnly ? "" : "PRAGMA page_size = 16384; PRAGMA journal_size_limit = 67108864;"
      // Mapped, a page need not be copied out of the system's cache: half the time of reading postings and vectors.
      try db.execute(
        sql: """
          \(writing) PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;
          PRAGMA mmap_size = 2147418112
          """)
      BM25F.register(in: db)
    }
    return configuration
  }

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
    close(file)
  }

  private static func folder(of path: String) -> String {
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

  private static func failure(_ path: String) -> ArchiveError {
    .unusable(path: path, reason: String(cString: strerror(errno)))
  }
}
