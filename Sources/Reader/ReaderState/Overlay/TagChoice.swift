import Articles
import Text

/// Stories that are to be tagged, and the tags to choose from.
package struct TagChoice: Hashable, Sendable {
  /// The stories at hand.
  package var rows: [StorySummary]
  /// All stories that are meant.
  package var scopes: [StoryScope]
  /// The tags of the archive.
  package var tags: [Tag] = []

  init(rows: [StorySummary], scopes: [StoryScope]) {
    self.rows = rows
    self.scopes = scopes
  }

  /// The lines of the menu: the tags that match what is typed, those of the stories first, and what is typed as a new one.
  func items(typed: String) -> [Menu.Item] {
    let folded = CharacterFolding.scalars(typed.filter { $0 != "#" })
    let own = Set(rows.flatMap(\.tags))
    let names = (own.sorted() + tags.map(\.name).filter { !own.contains($0) }).filter { name in
      folded.isEmpty || CharacterFolding.scalars(name).starts(with: folded)
    }
    var items = names.map(item)
    if let word = Tag.word(typed), !names.contains(where: { isSame($0, word) }) {
      items.append(
        Menu.Item("#\(word)", detail: "new", .apply(.tagged(word, true), scopes, rows)))
    }
    if items.isEmpty,
      let word = Tag.word(typed.split(whereSeparator: \.isWhitespace).joined(separator: "-"))
    {
      // Several words: what they would be as one, and why.
      items.append(
        Menu.Item(
          "#\(word)", detail: "new · a tag is one word", .apply(.tagged(word, true), scopes, rows)))
    }
    return items
  }

  /// A tag that every story carries is taken off, any other put on all.
  private func item(_ name: String) -> Menu.Item {
    let carrying = rows.count { $0.tags.contains(name) }
    let isOnAll = carrying == rows.count
    let stories = tags.first { $0.name == name }?.stories ?? carrying
    let detail =
      isOnAll
      ? "✓ takes it off" : carrying > 0 ? "on \(carrying) of \(rows.count)" : grouped(stories)
    return Menu.Item("#\(name)", detail: detail, .apply(.tagged(name, !isOnAll), scopes, rows))
  }

  private func isSame(_ a: String, _ b: String) -> Bool {
    CharacterFolding.scalars(a) == CharacterFolding.scalars(b)
  }
}
