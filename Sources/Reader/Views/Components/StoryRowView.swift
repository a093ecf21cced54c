import Articles
import ReaderState
import Screen

/// A story in one row of a list: marks, date, source, headline, folded copies, quotations.
///
/// The same fields, without the screen's columns, are what a command prints as a line.
package enum StoryRowView {
  /// The columns that a list of a width gives to each field; 0 leaves the field out.
  struct Fields {
    let date: Int
    let source: Int
    let tags: Int
    let title: Int

    init(_ width: Int, hasDates: Bool, hasSources: Bool) {
      date = width >= 46 && hasDates ? 12 : 0
      source = !hasSources ? 0 : width >= 96 ? 18 : width >= 74 ? 13 : 0
      tags = width >= 36 ? 8 : 0
      title = max(
        0, width - 3 - (date > 0 ? date + 2 : 0) - (source > 0 ? source + 2 : 0) - tags)
    }
  }

  /// All that a row's looks depend on, but for its width.
  struct Subject: Hashable, Sendable {
    /// The story that the row stands for.
    let story: StorySummary
    /// Its date, as it is written now.
    let date: String
    /// What the row lies on.
    let ground: BackgroundRole
    /// Whether anything in the list has a date.
    let hasDates: Bool
    /// Whether anything in the list has a source.
    let hasSources: Bool

    init(
      _ story: StorySummary, _ shared: SharedState, ground: BackgroundRole, hasDates: Bool = true,
      hasSources: Bool = true
    ) {
      self.story = story
      date = DateFormatting.row(story, now: shared.now, zone: shared.zone)
      self.ground = ground
      self.hasDates = hasDates
      self.hasSources = hasSources
    }
  }

  /// Draws a story on a row.
  static func draw(
    _ story: StorySummary, _ shared: SharedState, on canvas: Canvas, at row: Int,
    ground: BackgroundRole, hasDates: Bool = true, hasSources: Bool = true
  ) {
    let subject = Subject(
      story, shared, ground: ground, hasDates: hasDates, hasSources: hasSources)
    draw(subject, on: canvas, at: row)
  }

  /// Draws a story on a row; a list of which nothing has a date or a source leaves those columns out.
  static func draw(_ subject: Subject, on canvas: Canvas, at row: Int) {
    let (story, ground) = (subject.story, subject.ground)
    let fields = Fields(
      canvas.columns, hasDates: subject.hasDates, hasSources: subject.hasSources)
    canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
    if !story.isRead { canvas.put("●", at: row, 0, Style(.unreadMark, on: ground)) }
    if story.isStarred { canvas.put("★", at: row, 1, Style(.star, on: ground)) }
    var column = 3
    if fields.date > 0 {
      canvas.put(subject.date, at: row, endingAt: column + fields.date, Style(.date, on: ground))
      column += fields.date + 2
    }
    if fields.source > 0 {
      canvas.put(
        story.outlet ?? "", at: row, column, Style(.source, on: ground), limit: fields.source,
        ellipsis: true)
      column += fields.source + 2
    }
    let face: TextRole = story.isRead ? .read : .unread
    let used = canvas.put(
      story.title, at: row, column, Style(face, on: ground),
      limit: fields.title - reserved(story, fields), ellipsis: true)
    trail(
      story, isSourceShown: fields.source > 0, on: canvas, at: row, column + used,
      limit: fields.title - used, ground)
    if fields.tags > 0 { tags(story, on: canvas, at: row, ground) }
  }

  /// Columns that a headline leaves to the outlet behind it, where there is no column for outlets: a long headline is
  /// still told by its beginning, and an outlet by nothing else.
  private static func reserved(_ story: StorySummary, _ fields: Fields) -> Int {
    guard fields.source == 0, let outlet = story.outlet else { return 0 }
    let columns = 2 + min(DisplayWidth.columns(of: outlet), mostOutlet)
    return fields.title >= leastTitle + columns ? columns : 0
  }

  private static let (leastTitle, mostOutlet) = (18, 12)

  /// What follows the headline while there is room: the outlet, and how much is new.
  private static func trail(
    _ story: StorySummary, isSourceShown: Bool, on canvas: Canvas, at row: Int, _ column: Int,
    limit: Int, _ ground: BackgroundRole
  ) {
    var parts: [String] = []
    if !isSourceShown, let source = story.outlet { parts.append(source) }
    if let new = story.newParagraphs, new < story.paragraphs, !story.isRead {
      parts.append("\(new) of \(story.paragraphs) new")
    }
    parts += story.tags.map { "#\($0)" }
    if story.notes > 0 { parts.append("✎\(story.notes > 1 ? String(story.notes) : "")") }
    let text = parts.joined(separator: " · ")
    guard !text.isEmpty, limit >= 2 + min(DisplayWidth.columns(of: text), 12) else { return }
    canvas.put(
      text, at: row, column + 2, Style(.dim, on: ground), limit: limit - 2, ellipsis: true)
  }

  private static func tags(
    _ story: StorySummary, on canvas: Canvas, at row: Int, _ ground: BackgroundRole
  ) {
    if story.copies > 0 {
      canvas.put(
        "+\(min(story.copies, 99))", at: row, endingAt: canvas.columns - 4,
        Style(.count, on: ground))
    }
    if story.quotes > 0 {
      canvas.put(
        "\(min(story.quotes, 99))❝", at: row, endingAt: canvas.columns, Style(.count, on: ground))
    }
  }

  /// The row as text: date, source, headline, then copies and quotations; for commands that print lists.
  package static func text(_ story: StorySummary, now: Int64, zone: Int) -> String {
    var parts = [
      story.isRead ? " " : "●", DateFormatting.row(story, now: now, zone: zone),
      story.outlet ?? "", story.title,
    ]
    if story.copies > 0 { parts.append("+\(story.copies)") }
    if story.quotes > 0 { parts.append("\(story.quotes)❝") }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
