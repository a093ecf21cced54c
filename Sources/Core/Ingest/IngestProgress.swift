/// Is told how far stories have come on their way into an archive; called on any thread.
public protocol IngestProgress: Sendable {
  /// Takes note that so many stories more are read and annotated.
  func annotated(_ count: Int)
  /// Takes note that so many stories more are in the archive, or were there before.
  func added(_ count: Int)
}
