import Annotations
import Articles
import ArchiveStore
import Documents
import Glibc
import Synchronization

/// Why a file could not be added whole; what was read before stays in the archive.
public enum FileIngestError: Error, Equatable {
  /// The file could not be opened or read; the system's number for the reason (`errno`).
  case unreadable(path: String, errno: Int32)
  /// What is wrong with the file's contents.
  case malformed(path: String, DocumentError)
}

extension Archive {
  /// Reads a file of any format, annotates its stories and adds them.
  ///
  /// The format is found from the bytes. Complexity: linear in the file; a few megabytes are held at a time where the
  /// format allows it (JSONL, WARC, mbox).
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - now: The time of adding, in seconds since 1970.
  /// - Returns: What became of each story, in the file's order.
  /// - Throws: `FileIngestError` when the file cannot be read, `ArchiveError` when the archive cannot be written.
  @discardableResult
  public func add(file path: String, now: Int64 = Archive.currentTime) throws -> [AddOutcome] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileIngestError.unreadable(path: path, errno: errno) }
    defer { Glibc.close(file) }
    let pipeline = IngestPipeline(self, clock: { now })
    let results = Mutex<[Result<[AddOutcome], any Error>]>([])
    var readError: Int32 = 0
    var malformed: DocumentError?
    let documents = DocumentStream(name: path, size: IngestPipeline.batchBytes) { limit in
      switch readBytes(of: file, upTo: limit) {
      case .success(let bytes): return bytes
      case .failure(let error):
        readError = error.number
        return []
      }
    }
    for document in documents {
      malformed = malformed ?? document.error
      pipeline.put(document.stories) { result in results.withLock { $0.append(result) } }
    }
    pipeline.finish()
    let outcomes = try results.withLock { try $0.flatMap { try $0.get() } }
    if readError != 0 { throw FileIngestError.unreadable(path: path, errno: readError) }
    if let malformed { throw FileIngestError.malformed(path: path, malformed) }
    return outcomes
  }
}

private struct ReadError: Error {
  var number: Int32
}

/// Reads up to so many bytes; none at the end of the file.
private func readBytes(of file: Int32, upTo limit: Int) -> Result<[UInt8], ReadError> {
  while true {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let got = read(file, buffer.baseAddress, limit)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failure == 0 { return .success(bytes) }
    if failure != EINTR { return .failure(ReadError(number: failure)) }
  }
}
