import Articles
import ArchiveStore
import Ingest

/// Takes documents in: reads them on every core, and hands their stories to the ingest pipeline, batch by batch.
final class Importer {
  let wantsJSON: Bool
  let interrupt: InterruptSignal
  let archive: Archive
  let meter = ProgressMeter()
  let pipeline: IngestPipeline
  let inbox = OutcomeQueue()
  var output: Output
  /// Small files that are to be read.
  var files: [String] = []
  /// Stories that are read and not yet annotated.
  var fresh: [(file: String, article: Article)] = []
  /// How much text they have, in bytes.
  var freshBytes = 0
  /// What became of stories, on its way to be told.
  var outcomes = OrderedOutcomes()
  var counts: [AddOutcome.Kind: Int] = [:]
  /// Whether hosts outside may lead to addresses inside this network.
  var allowsPrivateRedirects = false
  /// Whether anything could not be read.
  var hasFailures = false

  /// So many files are read at once.
  static let atOnce = 256
  /// So many stories are put in order of date together.
  static let together = 4000
  /// Or so many bytes of text, which bounds the memory.
  static let room = 32 << 20

  init(
    archive: Archive, wantsJSON: Bool, interrupt: InterruptSignal,
    output: consuming Output = Output()
  ) {
    self.archive = archive
    self.wantsJSON = wantsJSON
    self.interrupt = interrupt
    self.output = output
    pipeline = IngestPipeline(
      archive, progress: meter, isInterrupted: { interrupt.isPending })
  }

  /// Takes a file, everything in a folder, what stands at an address, or standard input.
  func take(_ path: String) throws {
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      try readFiles()
      if !interrupt.isPending { try fetch(path) }
      return
    }
    for file in path == "-" ? ["-"] : Folder.files(path) where !interrupt.isPending {
      if FileStream.isSmall(file) {
        files.append(file)
        if files.count == Self.atOnce { try readFiles() }
      } else {
        try readFiles()
        try stream(file)
      }
    }
  }

  /// Hands over everything taken so far and waits until it is in the archive.
  func settle() throws {
    try readFiles()
    try annotate()
    pipeline.finish()
    note(try inbox.take())
    for outcome in outcomes.rest() { note(outcome) }
    meter.clear()
    if wantsJSON { output.flush() }
  }

  /// Says what came of everything since it last said so.
  func summarise() {
    defer {
      counts = [:]
      output.flush()
    }
    guard !wantsJSON else { return }
    let words: [(AddOutcome.Kind, String)] = [
      (.added, "added"), (.copy, "added as copies"), (.revision, "revised"),
      (.same, "known already"), (.refused, "refused"),
    ]
    let parts = words.compactMap { kind, word in counts[kind].map { "\($0) \(word)" } }
    output.line(parts.isEmpty ? "nothing to add" : parts.joined(separator: ", "))
  }
}
