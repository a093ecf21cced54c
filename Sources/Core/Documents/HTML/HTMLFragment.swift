import Articles
import Text

/// A piece of HTML as feeds and wires carry it, turned into clean text.
///
/// A scanner of its own rather than a parser with a tree: fragments are short, many, often cut in the midst of a tag, and
/// only their text matters. Scripts, styles, comments and hidden elements are left out; every `<` that begins no
/// tag is text. Linear in time, nothing recurses.
public enum HTMLFragment {
  /// Reads the parts of a body: paragraphs, subheadings, list items, quotes, tables, captions, and links to other
  /// stories.
  public static func parts(_ html: String) -> [BlockDraft] {
    var copy = html
    return copy.withUTF8 { parts($0) }
  }

  /// The same, of bytes.
  static func parts(_ html: UnsafeBufferPointer<UInt8>) -> [BlockDraft] {
    var reader = HTMLFragmentParser(html)
    return reader.read()
  }

  /// The parts of a wire's body: only what is marked as a paragraph or the like, for agencies put codes and credits
  /// between; everything when nothing is marked.
  static func wireParts(_ html: UnsafeBufferPointer<UInt8>) -> [BlockDraft] {
    var reader = HTMLFragmentParser(html, isStrict: true)
    let marked = reader.read()
    return marked.isEmpty ? parts(html) : marked
  }

  /// Whether nothing in a text is markup.
  static func isPlain(_ html: String) -> Bool {
    !html.utf8.contains { $0 == 0x3C || $0 == 0x26 }
  }

  /// Reads the text as one line, for titles and names; markup in it is dropped.
  public static func line(_ html: String) -> String {
    if isPlain(html) { return html.collapsed() }
    var copy = html
    return copy.withUTF8 { bytes in
      var reader = HTMLFragmentParser(bytes, takesMedia: false)
      return reader.read().map { $0.text.collapsed() }.joined(separator: " ")
    }
  }
}
