/// A document of any size, read piece by piece: what `parse` gives, for files that should not stand in memory whole.
///
///     for document in Pieces(name: "news.jsonl", read: { try file.read($0) }) { archive.add(document.articles) }
///
/// JSONL, web archives and mbox files, gzipped or not, come in batches of a few megabytes of whole lines, records or
/// letters; every other format is read to its end and comes as one document. Time is linear in the bytes.
public struct DocumentStream: Sequence, IteratorProtocol {
  /// A single line, record or letter larger than this is not waited for, in bytes.
  static let limit = 64 << 20

  /// So many bytes tell what a document is.
  private static let beginning = 1024

  private enum Kind { case lines, records(isWARC: Bool), letters, whole }

  private let name: String?
  private let size: Int
  private let input: GzipStream
  private var kind: Kind?
  private var pending: [UInt8] = []
  private var line = 1
  /// Bytes to come that belong to a record which is not read.
  private var skipped = 0
  /// Whether the end of a letter that was too large is still to come.
  private var isCut = false
  private var isAtEnd = false
  private var hasGiven = false

  /// Creates a stream over the bytes that a closure returns.
  ///
  /// - Parameters:
  ///   - name: The file's name, as for `parse`.
  ///   - size: About how many bytes a batch takes.
  ///   - read: Returns up to so many further bytes; none at the end.
  public init(name: String?, size: Int = 4 << 20, read: @escaping (_ limit: Int) -> [UInt8]) {
    self.name = name
    self.size = Swift.max(size, 1)
    input = GzipStream(read)
  }

  /// Reads the next batch of stories; nil after the last.
  public mutating func next() -> ParsedDocument? {
    while !(isAtEnd && kind != nil && pending.isEmpty) {
      fill(to: kind == nil ? Swift.max(size, Self.beginning) : size)
      if kind == nil { kind = Self.kind(of: pending) }
      var document = batch()
      if isAtEnd, pending.isEmpty, input.isDamaged { document.error = document.error ?? .cutShort }
      if hasGiven, document.isEmpty { continue }
      hasGiven = true
      return document
    }
    return nil
  }

  private mutating func batch() -> ParsedDocument {
    switch kind {
    case .lines: lines()
    case .letters: letters()
    case .records(let isWARC): records(isWARC: isWARC)
    default: whole()
    }
  }

  private static func kind(of head: [UInt8]) -> Kind {
    if WebArchive.recognises(head) { return .records(isWARC: WebArchive.isWARC(head)) }
    if Mail.format(head) == .mbox { return .letters }
    return head.withUnsafeBufferPointer { FormatDetector.isJSONLines($0) } ? .lines : .whole
  }

  // MARK: bytes

  /// Reads on until so many bytes are at hand.
  private mutating func fill(to count: Int) {
    while !isAtEnd, pending.count < count {
      var bytes = input.read(size)
      if bytes.isEmpty { isAtEnd = true }
      if skipped > 0 {
        let gone = Swift.min(skipped, bytes.count)
        bytes.removeFirst(gone)
        skipped -= gone
      }
      pending += bytes
    }
  }

  /// Takes bytes up to the end of the last unit that is whole, which `end` finds; reads on while there is none.
  private mutating func take(_ end: ([UInt8]) -> Int?) -> (bytes: [UInt8], isWhole: Bool) {
    while !isAtEnd {
      if let end = end(pending) {
        let bytes = Array(pending[..<end])
        pending.removeSubrange(..<end)
        return (bytes, true)
      }
      if pending.count >= Self.limit { break }
      fill(to: pending.count * 2)
    }
    defer { pending = [] }
    return (pending, isAtEnd)
  }

  // MARK: kinds

  private mutating func lines() -> ParsedDocument {
    let batch = take { $0.lastIndex(of: 0x0A).map { $0 + 1 } }.bytes
    let document = parseLines(batch, firstLine: line)
    line += batch.count { $0 == 0x0A }
    return document
  }

  private mutating func letters() -> ParsedDocument {
    let wasCut = isCut
    var (bytes, isWhole) = take(Mail.lastLetter)
    isCut = !isWhole
    if wasCut { bytes = Mail.firstLetter(bytes).map { Array(bytes[$0...]) } ?? [] }
    var document = Mail.document(bytes, .mbox)
    if isCut { document.error = .tooLarge(limit: Self.limit) }
    document.makeSafe()
    return document
  }

  private mutating func records(isWARC: Bool) -> ParsedDocument {
    while true {
      let isLast = isAtEnd || pending.count >= Self.limit
      var piece = WebArchive.piece(pending, isWARC: isWARC, isLast: isLast)
      if piece.document.records.isEmpty, !isLast, !piece.isOver {
        fill(to: pending.count * 2)
        continue
      }
      skipped = piece.beyond
      if piece.isOver || isLast {
        pending = []
        isAtEnd = isAtEnd || piece.isOver
      } else {
        pending.removeSubrange(..<piece.end)
      }
      piece.document.makeSafe()
      return piece.document
    }
  }

  private mutating func whole() -> ParsedDocument {
    let limit = input.isPacked ? Gzip.limit : Int.max
    while !isAtEnd, pending.count < limit { fill(to: pending.count + size) }
    defer {
      pending = []
      isAtEnd = true
    }
    if input.isPacked, pending.starts(with: [0x1F, 0x8B]) {
      return ParsedDocument(nil, error: .unsupported(kind: "a gzip file within a gzip file"))
    }
    var document = parse(pending, name: name)
    if !isAtEnd { document.error = .tooLarge(limit: limit) }
    return document
  }
}

extension ParsedDocument {
  /// Whether it is but the blank lines behind the last record or letter.
  fileprivate var isEmpty: Bool {
    switch error {
    case nil, .noStory: articles.isEmpty && records.isEmpty
    default: false
    }
  }
}
