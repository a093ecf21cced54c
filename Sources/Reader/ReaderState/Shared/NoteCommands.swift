import Articles

extension SharedState {
  /// Keeps a note; it can be undone.
  mutating func save(_ note: Note) -> [Effect] {
    changeCount += 1
    let what = note.text.isEmpty ? "highlighted a passage" : "wrote a note"
    keep(Undo(title: what, effects: [.change(.takeBack(id: changeCount))], id: changeCount))
    tellDone(note.text.isEmpty ? "Highlighted" : "Noted")
    return [.change(.saveNote(note, id: changeCount))]
  }

  /// Takes a note away; it can be undone.
  mutating func remove(_ note: Note) -> [Effect] {
    changeCount += 1
    let what = note.text.isEmpty ? "a highlight" : "a note"
    keep(
      Undo(
        title: "took \(what) away", effects: [.change(.takeBack(id: changeCount))], id: changeCount)
    )
    tellDone("Took \(what) away")
    return [.change(.removeNote(note.id, id: changeCount))]
  }
}

extension Prompt {
  /// Asks for a note's text: a new one's, or other words for one that is kept.
  static func note(_ note: Note) -> Prompt { Prompt(.note(note), note.text) }
}
