import Articles
import ReaderState
import Screen

/// A story in one row of a list: marks, date, source, headline, folded copies, quotations.
///
/// The same fields, without the screen's columns, are what a command prints as a line.
package enum StoryRowView {
  /// What the rows of a list have, which is what columns are for.
  struct Columns: Hashable, Sendable {
    /// How wide dates are; 0 where nothing has one.
    var dates = 12
    /// Whether an outlet tells anything: rows have one, and not all the same.
    var hasSources = true
    /// Whether copies are folded under a row.
    var hasCopies = true
    /// Whether a row has quotations.
    var hasQuotes = true

    /// The columns of a list in which everything may stand.
    init() {}

    /// The columns of the rows at hand.
    init(_ rows: LazyRows<StorySummary>, _ shared: SharedState) {
      let year = Timestamp(seconds: shared.now).date(offset: shared.zone).year
      if rows.contains({ $0.added != nil }) {
        dates = 12
      } else if rows.contains({
        $0.published.map { $0.date(offset: shared.zone).year != year } ?? false
      }) {
        dates = 10
      } else {
        dates = rows.contains { $0.published != nil } ? 7 : 0
      }
      hasSources = rows.contains { $0.outlet != nil }
      hasCopies = rows.contains { $0.copies > 0 }
      hasQuotes = rows.contains { $0.quotes > 0 }
    }
  }

  /// The columns that a list of a width gives to each field; 0 leaves the field out. Where there is little room, the headline
  /// gets what others do not need.
  struct Fields {
    let date: Int
    let source: Int
    let tags: Int
    let title: Int

    init(_ width: Int, _ columns: Columns) {
      let isNarrow = width < 74
      date = width < 46 || columns.dates == 0 ? 0 : isNarrow ? columns.dates : 12
      source = !columns.hasSources ? 0 : width >= 96 ? 18 : width >= 74 ? 13 : 0
      let counts = columns.hasCopies ? 8 : columns.hasQuotes ? 4 : 0
      tags = width < 36 ? 0 : isNarrow ? counts : 8
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
    /// What the rows of the list have.
    let columns: Columns

    init(
      _ story: StorySummary, _ shared: SharedState, ground: BackgroundRole,
      columns: Columns = Columns()
    ) {
      self.story = story
      date = DateFormatting.row(story, now: shared.now, zone: shared.zone)
      self.ground = ground
      self.columns = columns
    }
  }

  /// Draws a story on a row.
  static func draw(
    _ story: StorySummary, _ shared: SharedState, on canvas: Canvas, at row: Int,
    ground: BackgroundRole, columns: Columns = Columns()
  ) {
    draw(Subject(story, shared, ground: ground, columns: columns), on: canvas, at: row)
  }

  /// Draws a story on a row.
  static func draw(_ subject: Subject, on canvas: Canvas, at row: Int) {
    let (story, ground) = (subject.story, subject.ground)
    let fields = Fields(canvas.columns, subject.columns)
    let outlet = subject.columns.hasSources ? story.outlet : nil
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
        outlet ?? "", at: row, column, Style(.source, on: ground), limit: fields.source,
        ellipsis: true)
      column += fields.source + 2
    }
    let face: TextRole = story.isRead ? .read : .unread
    let trailing = fields.source > 0 ? nil : outlet
    let used = canvas.put(
      story.title, at: row, column, Style(face, on: ground),
      limit: fields.title - reserved(story, outlet: trailing, fields), ellipsis: true)
    trail(
      story, outlet: trailing, on: canvas, at: row, column + used, limit: fields.title - used,
      ground)
    if fields.tags > 0 { tags(story, on: canvas, at: row, ground) }
  }

  /// Columns that a headline leaves to the outlet and the tags behind it: a long headline is still told by its beginning,
  /// and an outlet or a tag by nothing else.
  private static func reserved(
    _ story: StorySummary, outlet: String?, _ fields: Fields
  ) -> Int {
    let outlet = outlet.map { width(of: $0, most: mostOutlet) }
    let tags = story.tags.isEmpty ? nil : width(of: tagText(story), most: mostTags)
    for wanted in [[outlet, tags], [tags], [outlet]] {
      let parts = wanted.compactMap(\.self)
      let columns = 2 + parts.reduce(0, +) + 3 * (parts.count - 1)
      if !parts.isEmpty, fields.title >= leastTitle + columns { return columns }
    }
    return 0
  }

  private static func width(of text: String, most: Int) -> Int {
    min(DisplayWidth.columns(of: text), most)
  }

  private static let (leastTitle, mostOutlet, mostTags) = (18, 12, 14)

  private static func tagText(_ story: StorySummary) -> String {
    story.tags.map { "#\($0)" }.joined(separator: " ")
  }

  /// What follows the headline while there is room: the outlet, tags, notes, and how much is new.
  private static func trail(
    _ story: StorySummary, outlet: String?, on canvas: Canvas, at row: Int, _ column: Int,
    limit: Int, _ ground: BackgroundRole
  ) {
    var parts: [String] = []
    if !story.tags.isEmpty { parts.append(tagText(story)) }
    if story.notes > 0 { parts.append("✎\(story.notes > 1 ? String(story.notes) : "")") }
    if let new = story.newParagraphs, new < story.paragraphs, !story.isRead {
      parts.append("\(new) of \(story.paragraphs) new")
    }
    if let outlet {
      // The outlet is shortened rather than that a tag is left out.
      let tags = story.tags.isEmpty ? 0 : 3 + width(of: tagText(story), most: mostTags)
      let room = limit - 2 - tags
      if room >= 4 { parts.insert(DisplayWidth.fit(outlet, columns: room), at: 0) }
    }
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
