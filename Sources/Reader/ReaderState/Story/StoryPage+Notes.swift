import Articles
import Screen

extension StoryPage {
  /// Begins to select a passage: the thing that is selected, else the first sentence shown.
  mutating func beginPassage(_ shared: inout SharedState) {
    guard let story else { return }
    let things = column.things
    let chosen = selected.flatMap { things.indices.contains($0) ? things[$0].range : nil }
    passage = PassageSelection(story.article, at: chosen?.lowerBound ?? topOffset)
    if let selected, let chosen, things[selected].isQuotation { passage?.select(chosen) }
    guard let passage else { return shared.hint("There is no text to highlight") }
    reveal(column.line(at: passage.range.lowerBound))
  }

  /// A key while a passage is being selected.
  mutating func pressOnPassage(_ key: Key, _ shared: inout SharedState) -> [Effect] {
    guard var passage else { return [] }
    switch (key.symbol, key.hasShift) {
    case (.escape, _), (.character("h"), _), (.character("q"), _):
      self.passage = nil
      return []
    case (.enter, _): return highlight(passage, &shared)
    case (.character("+"), _):
      self.passage = nil
      shared.overlay = .prompt(.note(note(on: passage)))
      return []
    case (.character("y"), _):
      self.passage = nil
      shared.hint("Copied the passage")
      return [.terminal(.copy(passage.words))]
    case (.down, true), (.character("J"), _): passage.extendDown()
    case (.up, true), (.character("K"), _): passage.extendUp()
    case (.down, _), (.character("j"), _): passage.moveDown()
    case (.up, _), (.character("k"), _): passage.moveUp()
    case (.right, true), (.character("L"), _): passage.shortenStart()
    case (.right, _), (.character("l"), _): passage.lengthen()
    case (.left, _), (.backspace, _): passage.shorten()
    default: return []
    }
    self.passage = passage
    reveal(column.line(at: passage.range.upperBound - 1))
    reveal(column.line(at: passage.range.lowerBound))
    return []
  }

  private func note(on passage: PassageSelection) -> Note {
    Note(story: key, passage: Note.Passage(passage.range, of: story?.article.text ?? ""))
  }

  /// Highlights a passage, or takes the highlight away where just that passage has one.
  private mutating func highlight(
    _ passage: PassageSelection, _ shared: inout SharedState
  ) -> [Effect] {
    self.passage = nil
    if let same = story?.notes.first(where: { $0.passage?.range == passage.range }) {
      guard same.text.isEmpty else {
        shared.hint("This passage has a note; it is underlined already")
        return []
      }
      return shared.remove(same)
    }
    return shared.save(note(on: passage))
  }

  /// Writes a note on the story, or changes the one that stands there.
  mutating func writeNote(_ shared: inout SharedState) {
    if let selected, column.things.indices.contains(selected),
      case .note(let index) = column.things[selected].kind, let story,
      story.notes.indices.contains(index)
    {
      shared.overlay = .prompt(.note(story.notes[index]))
    } else {
      shared.overlay = .prompt(
        .note(story?.notes.first { $0.passage == nil } ?? Note(story: key)))
    }
  }

  /// What can be done with a note or a highlight.
  func openNote(_ index: Int, _ shared: inout SharedState) {
    guard let story, story.notes.indices.contains(index) else { return }
    let note = story.notes[index]
    shared.overlay = .menu(
      Menu(
        .choice, title: note.text.isEmpty ? "Highlight" : "Note",
        items: [
          Menu.Item(note.text.isEmpty ? "Write a note on it" : "Change the note", .editNote(note)),
          Menu.Item(
            note.text.isEmpty ? "Take the highlight away" : "Take the note away", .removeNote(note)),
        ]))
  }
}
