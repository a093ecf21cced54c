import Algorithms
import Articles
import Screen

/// A story laid out in lines of one width: what stands on which row, and what stands beside it.
///
/// It holds ranges, not text, so that a long story costs little; it is made anew when the width changes. Selection,
/// hits and dimming are not part of it: they are put on while drawing.
package struct StoryLayout: Sendable {
  /// A row of the laid-out story.
  package struct Row: Hashable, Sendable {
    /// What stands on it.
    package var content: Content
    /// The bar at its left.
    package var bar: SpeechBar?
    /// What stands in the margin at its right.
    package var margin: SideNote?
    /// The block it belongs to, by index.
    package var block: Int?
    /// Columns it stands in from the left.
    package var indent = 0

    init(_ content: Content, block: Int? = nil) {
      self.content = content
      self.block = block
    }
  }

  /// What can stand on a row.
  package enum Content: Hashable, Sendable {
    case blank
    /// A line of the headline.
    case title(String)
    /// Source, date, reading time, author.
    case about(String)
    /// A line of the story's text; bytes of the text.
    case text(Line, Block.Role)
    /// What stands before the first line of a list item or a link.
    case speaker(SideNote)
    /// A heading of what follows the story.
    case heading(String)
    /// A story or a revision that can be opened, by index into `things`.
    case entry(Int, String)
    /// A line of what the reader noted, by index into `things`.
    case note(Int, String)
  }

  /// The mark beside quoted words.
  package enum SpeechBar: Hashable, Sendable {
    /// Words as they were said: between quotation marks, or in a transcript.
    case quoted
    /// Reported speech, without the words themselves.
    case reported
  }

  /// A speaker's name, or a piece of it, beside the words.
  package struct SideNote: Hashable, Sendable {
    /// The name or a piece of it.
    package var text: String
    /// How it is shown.
    package var kind: Kind

    /// How sure the name is.
    package enum Kind: Hashable, Sendable { case sure, unsure, unknown }
  }

  /// The rows from top to bottom.
  package internal(set) var lines: [Row] = []
  /// What can be opened, in order of place.
  package internal(set) var things: [LinkTarget] = []
  /// Columns of the text.
  package internal(set) var width = 0
  /// Columns of the margin with the speakers, its gap not counted; 0 when speakers stand in lines of their own.
  package internal(set) var margin = 0
  /// The first row of the body.
  package internal(set) var start = 0

  /// Text is never wider.
  static let widest = 76
  /// Columns the bar takes at the left of the text.
  package static let barWidth = 2

  /// Nothing laid out.
  package init() {}

  /// A story laid out in so many columns.
  ///
  /// - Parameter showsReported: Whether bars and speakers stand beside what is only reported.
  package init(
    _ story: Story, columns: Int, hasMargin: Bool = true, about: [String] = [],
    showsReported: Bool = true
  ) {
    let available = max(columns - StoryLayout.barWidth, 1)
    if hasMargin, available >= 74 {
      margin = available >= 96 ? 20 : 16
      width = min(StoryLayout.widest, available - margin - 2)
    } else {
      width = min(StoryLayout.widest, available)
    }
    var builder = StoryLayoutBuilder(
      story, width: width, margin: margin, showsReported: showsReported)
    (lines, things, start) = builder.build(about: about)
  }

  /// Columns that bar, text and margin take together.
  package var columns: Int { StoryLayout.barWidth + width + (margin > 0 ? margin + 2 : 0) }

  /// The row that holds a byte of the text, or the nearest before it.
  package func line(at offset: Int) -> Int {
    guard start < lines.count else { return row(before: 0) }
    // Rows without text take the offset of the text row before them.
    let after = (start..<lines.count).partitioningIndex { (offsetOfRow($0) ?? .max) > offset }
    return row(before: after > start ? after - 1 : 0)
  }

  /// The byte that a row begins with; for rows without text, that of the text before them.
  package func offset(of line: Int) -> Int { offsetOfRow(min(max(line, 0), lines.count - 1)) ?? 0 }

  private func offsetOfRow(_ index: Int) -> Int? {
    var at = index
    while at >= start, at < lines.count {
      if case .text(let line, _) = lines[at].content { return line.range.lowerBound }
      at -= 1
    }
    return at < start ? -1 : nil
  }

  private func row(before index: Int) -> Int {
    var at = index
    while at > start, at < lines.count {
      if case .text = lines[at].content { return at }
      at -= 1
    }
    return index
  }
}

/// Something in a story that can be opened.
package struct LinkTarget: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// A named entity, by its kind and full name.
    case name(EntityKind, String)
    /// A quotation, by its index among the story's marks.
    case quotation(Int)
    /// A link to another story, by the index of its block.
    case link(Int)
    /// An address, by its index among the story's.
    case address(Int)
    /// A story that a link leads to.
    case story(StoryKey)
    /// An earlier state of this one, by its number.
    case revision(Int)
    /// The running story.
    case thread(String)
    /// A paragraph read before, by the index of its block.
    case seen(Int)
    /// A note or a highlight, by its index among the story's.
    case note(Int)
  }

  /// What it is.
  package var kind: Kind
  /// Its bytes in the text; nil for what stands around the story.
  package var range: Range<Int>?
  /// The first row it stands on.
  package var line: Int
}
