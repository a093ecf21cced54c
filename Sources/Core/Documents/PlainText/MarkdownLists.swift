import Text

/// How deep the items of a Markdown list stand, by how far they are set in.
struct MarkdownLists {
  private var indents: [Int] = []

  /// The depth of an item that is set in by so many columns, counted from 0.
  mutating func depth(of indent: Int) -> Int {
    while let last = indents.last, indent <= last + 1, indents.count > 1 || indent <= last {
      if indent >= last, indent <= last + 1 { return indents.count - 1 }
      indents.removeLast()
    }
    if indents.isEmpty || indent > (indents.last ?? 0) + 1 { indents.append(indent) }
    return indents.count - 1
  }

  /// Ends the list.
  mutating func end() { indents = [] }
}
