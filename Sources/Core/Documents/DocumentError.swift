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
  /// More bytes than are taken.
  case tooLarge(limit: Int)
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
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
    }
  }
}
