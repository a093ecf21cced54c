import Annotations
import Articles
import Dispatch
import Documents
import Fetching
import Glibc
import Library
import Synchronization

/// Takes documents in: reads, annotates and prepares them on every core, and hands them to the archive in large pieces.
struct Intake: ~Copyable {
  private let archive: Archive
  private let wantsJSON: Bool
  private let annotator = Annotator()
  private var output = Output()
  private var meter = Meter()
  private var files: [String] = []
  private var waiting: [(file: String, story: Prepared)] = []
  private var counts: [AddOutcome.Kind: Int] = [:]

  /// Whether anything could not be read.
  var hasFailures: Bool { counts[.refused, default: 0] > 0 }

  /// So many files are read at once, and so many stories annotated.
  private static let atOnce = 256
  /// So many stories are handed over at once: what is added together is put in order of date.
  private static let together = 4000

  init(archive: Archive, wantsJSON: Bool) {
    self.archive = archive
    self.wantsJSON = wantsJSON
  }

  /// Takes a file, everything in a folder, what stands at an address, or standard input.
  mutating func take(_ path: String) throws {
    if path.hasPrefix("http://") || path.hasPrefix("https://") { return try fetch(path) }
    guard path != "-" else {
      return try take(path, Result { () throws(FileError) in try readFile("-") })
    }
    for file in Folder.files(path) {
      files.append(file)
      if files.count == Self.atOnce { try readFiles() }
    }
  }

  /// Hands over what is left and says what came of it all.
  mutating func finish() throws {
    try readFiles()
    try handOver()
    meter.clear()
    guard !wantsJSON else { return output.flush() }
    let words: [(AddOutcome.Kind, String)] = [
      (.added, "added"), (.copy, "added as copies"), (.revision, "revised"),
      (.same, "known already"), (.refused, "refused"),
    ]
    let parts = words.compactMap { kind, word in counts[kind].map { "\($0) \(word)" } }
    output.line(parts.isEmpty ? "nothing to add" : parts.joined(separator: ", "))
    output.flush()
  }

  // MARK: - Reading

  private mutating func readFiles() throws {
    let batch = files
    files = []
    let done = Mutex([Int: (ParsedDocument?, String?)]())
    DispatchQueue.concurrentPerform(iterations: batch.count) { at in
      let result: (ParsedDocument?, String?)
      do throws(FileError) {
        result = (Documents.parse(try readFile(batch[at]), name: batch[at]), nil)
      } catch {
        result = (nil, error.description)
      }
      done.withLock { $0[at] = result }
    }
    let results = done.withLock { $0 }
    var stories: [(file: String, article: Article)] = []
    for (at, file) in batch.enumerated() {
      guard let result = results[at] else { continue }
      stories += self.stories(of: file, result.0, result.1)
    }
    try annotate(stories)
  }

  private mutating func take(_ file: String, _ bytes: Result<[UInt8], FileError>) throws {
    try readFiles()
    switch bytes {
    case .success(let bytes):
      try annotate(stories(of: file, Documents.parse(bytes, name: file), nil))
    case .failure(let error): _ = stories(of: file, nil, error.description)
    }
  }

  private mutating func fetch(_ url: String) throws {
    try readFiles()
    switch Fetcher().get(Request(url)) {
    case .failure(let failure): refuse(url, "\(failure)")
    case .success(let response) where response.status >= 400:
      refuse(url, "the server answered \(response.status)")
    case .success(let response):
      let document = Documents.parse(response.body, name: response.url)
      var stories = stories(of: url, document, nil)
      for at in stories.indices where document.feed == nil && stories[at].article.url == nil {
        stories[at].article.url = response.url
      }
      try annotate(stories)
    }
  }

  /// A document's stories; what could not be read is told.
  private mutating func stories(
    of file: String, _ document: ParsedDocument?, _ failure: String?
  ) -> [(file: String, article: Article)] {
    if let reason = failure ?? document?.error.map({ "\($0)" }) { refuse(file, reason) }
    guard let document else { return [] }
    if document.articles.isEmpty, document.error == nil {
      refuse(
        file,
        document.format == .opml
          ? "a list of subscriptions: lede feeds import takes it" : "there is no story in it")
    }
    return document.articles.map { (file, $0) }
  }

  private mutating func refuse(_ file: String, _ reason: String) {
    counts[.refused, default: 0] += 1
    meter.clear()
    complain("\(file): \(reason)")
    if wantsJSON { write(file, AddOutcome(.refused, reason: reason)) }
  }

  // MARK: - Adding

  private mutating func annotate(_ stories: [(file: String, article: Article)]) throws {
    var done = 0
    while done < stories.count {
      let piece = stories[done..<min(stories.count, done + Self.atOnce)]
      let annotated = Self.annotate(piece.map(\.article), with: annotator)
      waiting += zip(piece, annotated).map { ($0.file, $1) }
      done += piece.count
      meter.show("reading", waiting.count)
      if waiting.count >= Self.together { try handOver() }
    }
  }

  private static func annotate(_ articles: [Article], with annotator: Annotator) -> [Prepared] {
    let parts = min(articles.count, 16)
    let done = Mutex([Int: [Prepared]]())
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = articles.count * part / parts..<articles.count * (part + 1) / parts
      let prepared = Prepared.make(articles[range].map { annotator.annotate($0) })
      done.withLock { $0[part] = prepared }
    }
    return done.withLock { made in (0..<parts).flatMap { made[$0] ?? [] } }
  }

  private mutating func handOver() throws {
    let batch = waiting
    waiting = []
    let before = meter
    let outcomes = try archive.add(batch.map(\.story), now: currentTime()) { done in
      before.show("adding", done)
    }
    for (story, outcome) in zip(batch, outcomes) {
      counts[outcome.kind, default: 0] += 1
      if wantsJSON { write(story.file, outcome) }
    }
  }

  private mutating func write(_ file: String, _ outcome: AddOutcome) {
    var text = JSONText()
    text.object {
      $0.member("file", file)
      $0.member("id", outcome.id)
      $0.member("key", outcome.key?.rawValue)
      $0.member("outcome", outcome.kind.rawValue)
      $0.member("reason", outcome.reason)
    }
    text.endLine()
    output.raw(text.bytes)
  }
}

/// How far a long command has come, on a terminal's standard error and nowhere else.
struct Meter {
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Puts a count in place of the last one.
  func show(_ what: String, _ count: Int) { if isShown { write("\r\u{1B}[K\(what) \(count)") } }

  /// Takes the count away.
  func clear() { if isShown { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
