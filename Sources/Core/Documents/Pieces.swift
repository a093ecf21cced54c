/// A document of any size, read piece by piece: what `parse` gives, for files that should not stand in memory whole.
///
///     for document in Pieces(name: "news.jsonl", read: { try file.read($0) }) { archive.add(document.articles) }
///
/// JSONL comes in batches of a few megabytes; every other format is read to its end and comes as one document.
public struct Pieces: Sequence, IteratorProtocol {
  private let name: String?
  private let size: Int
  private let read: (Int) -> [UInt8]
  private var pending: [UInt8] = []
  private var line = 1
  private var isLines: Bool?
  private var isAtEnd = false

  /// A document whose bytes come from a closure.
  ///
  /// - Parameters:
  ///   - name: the file's name, as for `parse`.
  ///   - size: about how many bytes a batch takes.
  ///   - read: up to so many further bytes; empty at the end.
  public init(name: String?, size: Int = 4 << 20, read: @escaping (_ limit: Int) -> [UInt8]) {
    self.name = name
    self.size = Swift.max(size, 1)
    self.read = read
  }

  /// The next batch; nil after the last.
  public mutating func next() -> ParsedDocument? {
    if isAtEnd, isLines != nil, pending.isEmpty { return nil }
    fill()
    if isLines == nil { isLines = Self.holdsLines(pending, name: name) }
    guard isLines == true else { return whole() }
    return lines()
  }

  /// Reads on until a batch is there, for JSONL until it ends with a line.
  private mutating func fill() {
    while !isAtEnd, pending.count < size || (isLines == true && !pending.contains(0x0A)) {
      let bytes = read(size)
      if bytes.isEmpty { isAtEnd = true }
      pending += bytes
    }
  }

  private mutating func lines() -> ParsedDocument {
    let end = isAtEnd ? pending.count : pending.lastIndex(of: 0x0A).map { $0 + 1 } ?? pending.count
    let batch = Array(pending[..<end])
    pending.removeSubrange(..<end)
    let document = parseLines(batch, firstLine: line)
    line += batch.count { $0 == 0x0A }
    return document
  }

  private mutating func whole() -> ParsedDocument {
    while !isAtEnd {
      let bytes = read(size)
      if bytes.isEmpty { isAtEnd = true }
      pending += bytes
    }
    defer { pending = [] }
    return parse(pending, name: name)
  }

  private static func holdsLines(_ head: [UInt8], name: String?) -> Bool {
    head.withUnsafeBufferPointer { Detection.isJSONLines($0) }
  }
}
