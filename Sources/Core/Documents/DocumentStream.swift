import Text

/// A document of any size, read piece by piece: what `parse` gives, for files that should not stand in memory whole.
///
///     for document in Pieces(name: "news.jsonl", read: { try file.read($0) }) { archive.add(document.articles) }
///
/// JSONL, web archives and mbox files, gzipped or not, come in batches of a few megabytes of whole lines, records or
/// letters; every other format comes as one document. Of a document, a line, a record or a letter no more is read than
/// the limit, which bounds the memory whatever the input; what is left out is told. Time is linear in the bytes.
public struct DocumentStream: Sequence, IteratorProtocol {
  /// The bytes of one document, line, record or letter that are read when nothing else is asked for. A story of so
  /// many bytes takes about thirty times as much memory to annotate.
  public static let standardLimit = 6 << 20

  /// So many bytes tell what a document is.
  private static let beginning = 1024

  private enum Kind { case lines, records(isWARC: Bool), letters, whole }

  private let name: String?
  private let size: Int
  private let limit: Int
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
  ///   - name: the file's name, as for `parse`.
  ///   - size: about how many bytes a batch takes.
  ///   - limit: how many bytes of one document, line, record or letter are read.
  ///   - read: up to so many further bytes; empty at the end.
  public init(
    name: String?, size: Int = 4 << 20, limit: Int = standardLimit,
    read: @escaping (_ limit: Int) -> [UInt8]
  ) {
    self.name = name
    self.limit = Swift.max(limit, 1 << 16)
    self.size = Swift.max(Swift.min(size, self.limit), 1)
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
      if pending.count >= limit { break }
      fill(to: Swift.min(pending.count * 2, limit))
    }
    defer { pending = [] }
    return (pending, isAtEnd)
  }

  /// Passes over the rest of a line that is larger than the limit.
  private mutating func skipLine() {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        pending.removeSubrange(...end)
        return
      }
      pending = []
      if isAtEnd { return }
      fill(to: 1)
    }
  }

  // MARK: kinds

  private mutating func lines() -> ParsedDocument {
    let (batch, isWhole) = take { $0.lastIndex(of: 0x0A).map { $0 + 1 } }
    guard isWhole else {
      skipLine()
      line += 1
      return ParsedDocument(.jsonl, error: .lineTooLarge(line: line - 1, limit: limit))
    }
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
    if isCut { document.error = .tooLarge(limit: limit) }
    document.makeSafe()
    return document
  }

  private mutating func records(isWARC: Bool) -> ParsedDocument {
    while true {
      let isLast = isAtEnd || pending.count >= limit
      // A record that is read stands in memory whole, with what tells where it ends.
      var piece = WebArchive.piece(
        pending, isWARC: isWARC, isLast: isLast, limit: limit / 4 * 3)
      if piece.document.records.isEmpty, !isLast, !piece.isOver {
        fill(to: Swift.min(pending.count * 2, limit))
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
    while !isAtEnd, pending.count <= limit { fill(to: Swift.min(pending.count + size, limit + 1)) }
    defer { isAtEnd = true }
    if input.isPacked, pending.starts(with: [0x1F, 0x8B]) {
      pending = []
      return ParsedDocument(nil, error: .unsupported(kind: "a gzip file within a gzip file"))
    }
    let isCut = pending.count > limit
    if isCut { cutAtWord() }
    let bytes = pending
    pending = []
    var document = parse(bytes, name: name)
    if isCut { document.error = .tooLarge(limit: limit) }
    return document
  }

  /// Cuts at the limit, at the end of a word where one is near: half a character would be none.
  private mutating func cutAtWord() {
    pending.removeSubrange(limit...)
    let end = pending.suffix(1024).lastIndex { $0.isSpace } ?? limit
    pending.removeSubrange(end...)
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
