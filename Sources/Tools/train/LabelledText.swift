import Annotations
import Articles

/// A text whose names are known, to learn from.
struct LabelledText: Sendable {
  /// Where it comes from.
  enum Source: Sendable {
    case wikigold, gum, politics, ewt, story
  }

  /// A name: UTF-8 byte offsets and its class.
  struct Name: Sendable {
    var range: Range<Int>
    var category: NameClass
  }

  var source: Source
  var text: String
  /// One block a sentence or paragraph.
  var blocks: [Block]
  /// In order of place; they do not overlap.
  var names: [Name]
}

/// Builds a labelled text from words.
struct TextBuilder {
  private(set) var text = ""
  private var blocks: [Block] = []
  private var names: [LabelledText.Name] = []
  private var start = 0

  /// Where the next byte will stand.
  var place: Int { text.utf8.count }

  mutating func append(_ words: some StringProtocol) { text += words }

  mutating func add(_ name: LabelledText.Name) { names.append(name) }

  /// Ends a block; what follows stands after a blank line.
  mutating func endBlock() {
    guard place > start else { return }
    blocks.append(Block(role: .paragraph, range: start..<place))
    text += "\n\n"
    start = place
  }

  /// The text so far.
  func finish(_ source: LabelledText.Source) -> LabelledText {
    LabelledText(source: source, text: text, blocks: blocks, names: names)
  }
}
