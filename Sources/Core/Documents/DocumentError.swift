/// Why a document, or a part of it, could not be read.
public enum DocumentError: Error, Hashable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// A known kind of file that holds no text a reader could take.
  case unsupported(kind: String)
  /// Bytes that are no text.
  case binary
  /// Lines of a JSONL file that hold no article; the first of them, counted from 1, and how many there are.
  case badLines(first: Int, count: Int)
  /// It is well-formed and holds no story.
  case noStory(Format)
  /// It ends too early; what stood before was read.
  case cutShort
  /// More bytes than are taken; those within the limit were read.
  case tooLarge(limit: Int)
  /// A line of a JSONL file, counted from 1, has more bytes than are taken; it was passed over.
  case lineTooLarge(line: Int, limit: Int)
  /// Something in it is packed in a way that only a library undoes which is not installed.
  case missingLibrary(String)
}

extension DocumentError: CustomStringConvertible {
  /// The reason in words, without the name of the file.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .unsupported(let kind): "\(kind) cannot be read; save it as text or HTML"
    case .binary: "this is not text"
    case .badLines(let first, 1): "line \(first) is no article"
    case .badLines(let first, let count): "line \(first) and \(count - 1) more are no articles"
    case .noStory(let format): "no story found in it (read as \(format.rawValue))"
    case .cutShort: "it ends too early"
    case .tooLarge(let limit):
      "it is larger than \(megabytes(limit)); the first \(megabytes(limit)) were read"
    case .lineTooLarge(let line, let limit):
      "line \(line) is larger than \(megabytes(limit)) and was passed over"
    case .missingLibrary(let name):
      "it is packed in a way that needs \(name), which is not installed"
    }
  }

  /// "8 MB", "64 KB".
  private func megabytes(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) KB"
  }
}
