/// Tells what is new in paragraphs to a reader who has read some texts, without an archive.
public struct NoveltyDetector: Sendable {
  private let memory: NoveltyModel

  /// What is known of one paragraph.
  public struct Verdict: Hashable, Sendable {
    /// Whether it says what was read before.
    public var isSeen: Bool
    /// From 0, word for word known, to 1.
    public var novelty: Double
    /// The text that said it, by its place among those read; nil when it is new.
    public var text: Int?
  }

  /// Creates a detector for a reader who has read these texts.
  public init(_ read: [(title: String, text: String)]) {
    var memory = NoveltyModel()
    for (title, text) in read { memory.read(title: title, text: text) }
    self.memory = memory
  }

  /// Tells of each paragraph whether it is new to the reader, in the order of the paragraphs.
  public func verdicts(on paragraphs: [String]) -> [Verdict] {
    paragraphs.map { paragraph in
      let verdict = memory.verdict(on: paragraph)
      return Verdict(
        isSeen: verdict.isSeen, novelty: Double(max(0, verdict.novelty)), text: verdict.place?.text)
    }
  }
}
