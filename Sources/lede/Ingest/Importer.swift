import Articles
import ArchiveStore
import Documents
import Ingest

/// Takes documents in: reads them on every core, and hands their stories to the ingest pipeline, batch by batch.
final class Importer {
  let interrupt: InterruptSignal
  let archive: Archive
  let meter: ProgressMeter
  let pipeline: IngestPipeline
  /// What became of stories and files.
  let log: OutcomeLog
  /// Small files that are to be read, and how large they are together.
  var files: [String] = []
  var fileBytes = 0
  /// Stories that are read and not yet annotated.
  var fresh: [(file: String, article: Article)] = []
  /// How much text they have, in bytes.
  var freshBytes = 0
  /// Whether hosts outside may lead to addresses inside this network.
  var allowsPrivateRedirects = false
  /// Tells that a file, or the rest of it, could not be read, and why.
  var complain: (_ file: String, _ reason: String) -> Void = { printError("\($0): \($1)") }
  /// How many bytes of one document, line, record or letter are read.
  var largest = DocumentStream.standardLimit

  /// So many files, of so many bytes together, are read at once.
  static let atOnce = (files: 256, bytes: 16 << 20)
  /// So many stories are put in order of date together.
  static let together = 4000
  /// Or so many bytes of text, which bounds the memory.
  static let room = 16 << 20

  init(
    archive: Archive, wantsJSON: Bool, interrupt: InterruptSignal,
    output: consuming Output = Output(), meter: ProgressMeter = ProgressMeter()
  ) {
    self.meter = meter
    self.archive = archive
    self.interrupt = interrupt
    log = OutcomeLog(wantsJSON: wantsJSON, output: output)
    pipeline = IngestPipeline(
      archive, progress: meter, isInterrupted: { interrupt.isPending })
  }

  /// Whether anything could not be read.
  var hasFailures: Bool { log.hasFailures }

  /// Takes a file, everything in a folder, what stands at an address, or standard input.
  func take(_ path: String) throws {
    if let address = FeedAddress.web(path) {
      try readFiles()
      if !interrupt.isPending { try fetch(address) }
      return
    }
    for file in path == "-" ? ["-"] : Folder.files(path) where !interrupt.isPending {
      if let size = FileStream.smallSize(file), size <= largest {
        files.append(file)
        fileBytes += size
        if files.count == Self.atOnce.files || fileBytes >= Self.atOnce.bytes { try readFiles() }
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
    try log.check()
    meter.clear()
  }

  /// Says what came of everything since it last said so.
  func summarize() { log.summarize() }
}
