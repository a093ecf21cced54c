import Articles
import Text

/// Words that programs write where an item has no text of its own: its title again, a link to the comments, what a
/// script could not fill in.
enum FeedStub {
  /// The parts without words where they say nothing but such; their addresses are kept as the story's.
  ///
  /// - Parameters:
  ///   - title: the item's title as given.
  ///   - other: what else the item says.
  static func removed(
    _ parts: [BlockDraft], title: String?, besides other: [BlockDraft]
  ) -> [BlockDraft] {
    guard isStub(parts, title: title) else { return parts }
    // Where the title is all that an item says, it says that.
    if repeatsTitle(parts, title), isStub(other, title: title) || other.isEmpty { return parts }
    return parts.flatMap { part -> [BlockDraft] in
      guard part.role != .caption else { return [part] }
      let links = part.links.map { link in
        var link = link.loose
        if words(part.text).hasSuffix("comments") { link.kind = .comments }
        return link
      }
      let address = part.url.map { [Hyperlink($0)] } ?? []
      let all = links + address.filter { link in !links.contains { $0.url == link.url } }
      return all.isEmpty ? [] : [BlockDraft(.paragraph, "", links: all)]
    }
  }

  /// Whether parts are the title again.
  private static func repeatsTitle(_ parts: [BlockDraft], _ title: String?) -> Bool {
    title.map { title in parts.allSatisfy { words($0.text) == words(title) } } ?? false
  }

  /// Whether parts say nothing.
  static func isStub(_ parts: [BlockDraft], title: String?) -> Bool {
    let said = parts.filter { $0.role != .caption && !$0.text.isEmpty }
    // Marks alone may be all that an item has to say; most of them begin with the byte E2 or C2.
    guard
      said.contains(where: {
        $0.text.utf8.contains { $0.isLetter || $0.isDigit || $0 >= 0xC3 && $0 != 0xE2 }
      }),
      said.reduce(0, { $0 + $1.text.utf8.count }) < 1000
    else { return false }
    let title = title.map(words)
    return StubText.isStub(said)
      || said.allSatisfy { part in
        let line = words(part.text)
        return line == title || isEmpty(line) || isCode(part.text) || StubText.matches(part.text)
          || part.role == .related && line.utf8.count <= 40
      }
  }

  /// A line in lower case, without the marks at its ends.
  private static func words(_ text: String) -> String {
    let line = text.lowercased().collapsed()
    let marks: Set<Character> = [
      ".", "\u{2026}", ":", "!", "\u{BB}", "\u{2192}", ">", "-", " ", "#",
    ]
    var rest = line[...]
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    return rest.isEmpty ? line : String(rest)
  }

  private static func isEmpty(_ line: String) -> Bool {
    whole.contains(line) || beginnings.contains { line.hasPrefix($0) }
      || isFooter(line)
  }

  /// "The post T appeared first on S": what WordPress writes below every item.
  static func isFooter(_ words: String) -> Bool {
    let line = words.lowercased().collapsed()
    guard line.utf8.count <= 600 else { return false }
    return line.hasPrefix("the post ") && line.contains(" appeared first on ")
      || line.hasPrefix("the article ") && line.contains(" was first published on ")
      || line.hasPrefix("der beitrag ") && line.contains(" erschien zuerst auf ")
      || line.hasPrefix("l\u{2019}article ") && line.contains(" est apparu en premier sur ")
      || line.hasPrefix("la entrada ") && line.contains(" se public\u{F3} primero en ")
      || line.hasPrefix("l'articolo ") && line.contains(" proviene da ")
      || line.hasPrefix("het bericht ") && line.contains(" verscheen eerst op ")
  }

  /// One long word of the letters that bytes are packed in (base64).
  private static func isCode(_ text: String) -> Bool {
    let line = text.utf8.filter { !$0.isSpace || $0 == 0x20 }
    return line.count >= 40
      && line.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }
      && line.contains(where: \.isDigit) && line.contains(where: \.isUpper)
      && line.contains(where: \.isLower)
  }

  private static let whole: Set<String> = [
    "null", "undefined", "nan", "none", "nil", "n/a", "[object object]", "false", "(null)", "{}",
    "[]", "comments", "comment", "[comments]", "comments url", "view comments", "discuss",
    "discussion", "[link] [comments]", "link", "permalink", "no content", "no description",
    "no description available", "no summary", "no summary available", "no content available",
    "description", "continue reading", "read more", "read full article", "read full story",
    "read the full article", "read the full story", "read the rest", "full story", "full article",
    "more", "[more]", "view article", "view full article", "click here to read more",
    "click here to view the article", "click here to read the full article", "go to article",
    "weiterlesen", "lire la suite", "leer m\u{E1}s", "seguir leyendo", "leggi tutto",
    "continua a leggere", "lees meer", "lees verder", "l\u{E4}s mer", "les mer", "l\u{E6}s mere",
    "czytaj dalej", "kommentare", "commentaires", "comentarios", "reacties",
  ]

  private static let beginnings = [
    "[unable to retrieve full-text content", "unable to retrieve full-text content",
    "[unable to retrieve full text", "full content not available", "article url: http",
    "comments url: http", "points: ", "comments: ", "discussion | link",
  ]
}
