import Articles
import Screen

/// The speakers in the margin: each begins on the row where the words begin, and gives way to the next one.
struct MarginLabels {
  private var labels: [(row: Int, asides: [StoryLayout.SideNote])] = []

  /// Adds a speaker; rows come in ascending order.
  mutating func add(_ aside: StoryLayout.SideNote, at row: Int) {
    if labels.last?.row == row {
      if labels[labels.count - 1].asides.last != aside {
        labels[labels.count - 1].asides.append(aside)
      }
    } else {
      labels.append((row, [aside]))
    }
  }

  /// The lines by row: what does not fit above the next label is cut, with "…" for what is left out.
  func lines(width: Int) -> [(row: Int, aside: StoryLayout.SideNote)] {
    var lines: [(row: Int, aside: StoryLayout.SideNote)] = []
    for (at, label) in labels.enumerated() {
      let end = at + 1 < labels.count ? labels[at + 1].row : Int.max
      let text = label.asides.map(\.text).joined(separator: "; ")
      let kind =
        label.asides.dropFirst().allSatisfy { $0.kind == label.asides[0].kind }
        ? label.asides[0].kind : .unsure
      let rows = TextLayout.lines(of: text, width: width)
      let limit = min(rows.count, end - label.row)
      for (number, line) in rows.prefix(limit).enumerated() {
        let isCut = number == limit - 1 && limit < rows.count
        let rest = line.range.lowerBound..<text.utf8.count
        let words =
          isCut
          ? DisplayWidth.fit(text.utf8Slice(rest), columns: width) : text.utf8Slice(line.range)
        lines.append((label.row + number, StoryLayout.SideNote(text: words, kind: kind)))
      }
    }
    return lines
  }
}
