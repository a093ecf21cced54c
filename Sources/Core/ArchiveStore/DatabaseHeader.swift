import Glibc

/// What a SQLite file says of itself in its first page, read without SQLite, which would convert, lock or recover the file
/// before it says anything (SQLite file format, sections 1.3 and 1.6).
struct DatabaseHeader: Equatable {
  /// Which program's file it is, 0 where none says so.
  var applicationID: Int
  /// The version of the schema.
  var version: Int
  /// How many bytes the file has at least, by its own count of pages.
  var length: Int
  /// Whether there is no table, index or view in it.
  var isEmpty: Bool

  /// The bytes that it takes to tell.
  static let size = 108

  /// Reads the beginning of a file's first page; nil when it is no SQLite file.
  init?(_ page: [UInt8]) {
    guard page.count >= Self.size, page.starts(with: Array("SQLite format 3\0".utf8)) else {
      return nil
    }
    applicationID = Self.number(page, at: 68)
    version = Self.number(page, at: 60)
    let pageSize = Int(page[16]) << 8 | Int(page[17])
    length = Self.number(page, at: 28) * (pageSize == 1 ? 65_536 : pageSize)
    // A leaf of a table without a cell: the schema has one row for everything that was ever made.
    isEmpty = page[100] == 0x0D && page[103] == 0 && page[104] == 0
  }

  /// Whether it is an archive, of whatever version.
  var isArchive: Bool { applicationID == Migration.applicationID }

  /// Whether it holds nothing that could be lost.
  var isNew: Bool { applicationID == 0 && version == 0 && isEmpty }

  /// What the log beside a database says, whose pages come before the file's own; nil when its first page is not
  /// in it.
  ///
  /// An archive that was made and never checkpointed stands in its log alone.
  static func inLog(_ path: String) -> DatabaseHeader? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let head = bytes(of: file, at: 0, count: 32)
    guard head.count == 32, number(head, at: 0) & ~1 == 0x377F_0682 else { return nil }
    let pageSize = number(head, at: 8)
    guard pageSize >= 512, pageSize <= 65_536 else { return nil }
    var (found, pending): (DatabaseHeader?, DatabaseHeader?)
    var place = 32
    while true {
      let frame = bytes(of: file, at: place, count: 24 + size)
      guard frame.count == 24 + size, frame[8..<16] == head[16..<24] else { return found }
      if number(frame, at: 0) == 1 { pending = DatabaseHeader(Array(frame[24...])) ?? pending }
      // Frames count from the one on that ends their transaction.
      if number(frame, at: 4) != 0 { found = pending }
      place += 24 + pageSize
    }
  }

  /// The first bytes of a file; fewer when it is shorter.
  static func bytes(of file: Int32, at place: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(file, buffer.baseAddress, count, place))
    }
  }

  /// A number of four bytes, the highest first.
  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
