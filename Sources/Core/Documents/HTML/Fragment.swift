import Articles

/// A piece of HTML as feeds and wires carry it, turned into clean text.
///
/// A scanner of its own rather than a parser with a tree: fragments are short, many, often cut in the midst of a tag, and
/// only their text matters. Scripts, styles, comments and hidden elements are left out; every `<` that begins no
/// tag is text. Linear in time, nothing recurses.
public enum Fragment {
  /// The parts of a body: paragraphs, subheadings, list items, quotes, tables, captions, and links to other stories.
  public static func parts(_ html: String) -> [Part] {
    var copy = html
    return copy.withUTF8 { parts($0) }
  }

  /// The same, of bytes.
  static func parts(_ html: UnsafeBufferPointer<UInt8>) -> [Part] {
    var reader = FragmentReader(html)
    return reader.read()
  }

  /// The parts of a wire's body: only what is marked as a paragraph or the like, for agencies put codes and credits
  /// between; everything when nothing is marked.
  static func wireParts(_ html: UnsafeBufferPointer<UInt8>) -> [Part] {
    var reader = FragmentReader(html, isStrict: true)
    let marked = reader.read()
    return marked.isEmpty ? parts(html) : marked
  }

  /// The text as one line, for titles and names; markup in it is dropped.
  public static func line(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return html.collapsed() }
    return parts(html).map { $0.text.collapsed() }.joined(separator: " ")
  }
}

/// One pass over a fragment.
struct FragmentReader {
  private let html: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var parts: [Part] = []
  /// The words of the part that is being read.
  private var words: [UInt8] = []
  private var needsSpace = false
  private var breaks = 0
  private var link: String?
  private var role = Block.Role.paragraph
  private var quotes = 0
  private var tables = 0
  private var preformatted = 0
  private var rows: [String] = []
  /// End tags of left-out elements that closed nothing.
  private var orphans = 0
  private let isStrict: Bool
  private var isMarked = false
  private var cells: [String] = []

  init(_ html: UnsafeBufferPointer<UInt8>, isStrict: Bool = false) {
    self.html = html
    self.isStrict = isStrict
  }

  mutating func read() -> [Part] {
    while at < html.count {
      switch html[at] {
      case 0x3C where at + 1 < html.count: markup()
      case 0x26: reference()
      default: text()
      }
    }
    endTable()
    end()
    return parts
  }

  // MARK: text

  private mutating func text() {
    let start = at
    at += 1
    while at < html.count, html[at] != 0x3C, html[at] != 0x26 { at += 1 }
    append(html[start..<at])
  }

  private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if preformatted > 0 {
      words.append(contentsOf: bytes)
      return
    }
    var start = bytes.startIndex
    var i = start
    while i < bytes.endIndex {
      let isBlank = bytes[i].isSpace
      let isNoBreak = bytes[i] == 0xC2 && i + 1 < bytes.endIndex && bytes[i + 1] == 0xA0
      if isBlank || isNoBreak {
        word(bytes[start..<i])
        needsSpace = true
        i += isBlank ? 1 : 2
        start = i
      } else {
        i += 1
      }
    }
    word(bytes[start...])
  }

  private mutating func word(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    breakLine()
    if needsSpace, let last = words.last, last != 0x0A { words.append(0x20) }
    needsSpace = false
    words.append(contentsOf: bytes)
  }

  /// One `<br>` is a new line, two a new paragraph.
  private mutating func breakLine() {
    guard breaks > 0 else { return }
    if breaks > 1 {
      end()
    } else if !words.isEmpty {
      words.append(0x0A)
    }
    breaks = 0
    needsSpace = false
  }

  private mutating func reference() {
    guard let (scalar, end) = CharacterReference.read(html, at: at) else {
      word(CollectionOfOne(0x26))
      at += 1
      return
    }
    at = end
    if scalar == 0xA0 || scalar == 0x20 || scalar == 0x0A || scalar == 0x09 || scalar == 0x0D {
      needsSpace = true
    } else {
      var bytes: [UInt8] = []
      CharacterReference.append(scalar, to: &bytes)
      word(bytes)
    }
  }

  // MARK: markup

  private mutating func markup() {
    switch html[at + 1] {
    case 0x21: comment()
    case 0x3F: at = html.find(">", from: at) ?? html.count
    case 0x2F: endTag()
    case let byte where byte.isLetter: startTag()
    default:
      word(CollectionOfOne(0x3C))
      at += 1
    }
  }

  private mutating func comment() {
    let rest = html[at...]
    if rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      at = html.find("-->", from: at + 4) ?? html.find(">", from: at) ?? html.count
    } else if rest.starts(withLower: "<![cdata[") {
      let end = html.find("]]>", from: at)
      append(html[(at + 9)..<Swift.max(at + 9, end.map { $0 - 3 } ?? html.count)])
      at = end ?? html.count
    } else if at + 2 < html.count, html[at + 2].isLetter, let end = html.find(">", from: at) {
      at = end
    } else {  // "<!" that begins nothing is text
      word(html[at..<at + 2])
      at += 2
    }
  }

  private mutating func startTag() {
    var attributes: [XMLAttribute] = []
    let tag = XMLStartTag(html, at: at, into: &attributes)
    let kind = FragmentTag.named(html[tag.name])
    at = tag.end
    if kind == .skipped, orphans > 0 {
      orphans -= 1
      return
    }
    if kind == .skipped || (isStrict && kind == .header)
      || (!attributes.isEmpty && isHidden(attributes))
    {
      if !tag.isEmpty { skip(to: tag.name) }
      return
    }
    switch kind {
    case .lineBreak: breaks += 1
    case .link:
      link =
        link
        ?? attributes.first { html[$0.name].elementsEqual("href".utf8) }.map { decoded($0.value) }
    case .token: needsSpace = true
    case .inline, .skipped: break
    default:
      if kind == .quote { quotes += 1 }
      if kind == .preformatted { preformatted += 1 }
      boundary(kind)
      isMarked = kind.marksText
      if kind == .heading { role = .subheading }
      if kind == .item { role = .list }
      if kind == .caption { role = .caption }
    }
  }

  /// A stray `</script>` cancels the next `<script>`, as it does in feedparser: in markup as broken as that, words
  /// of the story may stand between, and code shown as text harms nobody.
  private mutating func endTag() {
    let end = html[at...].firstIndex(of: 0x3E) ?? html.count
    let kind = FragmentTag.named(html[(at + 2)..<Swift.max(end, at + 2)].prefix { !$0.isSpace })
    at = Swift.min(end + 1, html.count)
    switch kind {
    case .inline, .link, .lineBreak: break
    case .token: needsSpace = true
    case .skipped: orphans += 1
    default:
      boundary(kind)
      role = .paragraph
      isMarked = quotes > 1
      if kind == .quote { quotes = Swift.max(0, quotes - 1) }
      if kind == .preformatted { preformatted = Swift.max(0, preformatted - 1) }
      if kind == .table { endTable() }
    }
  }

  /// Where a part, a row or a cell ends.
  private mutating func boundary(_ kind: FragmentTag) {
    switch kind {
    case .table: if tables == 0 { end(); tables = 1 }
    case .row where tables > 0: endRow()
    case .cell where tables > 0: endCell()
    default:
      if tables > 0 { needsSpace = true } else { end() }
    }
  }

  private mutating func end() {
    defer {
      words.removeAll(keepingCapacity: true)
      needsSpace = false
      breaks = 0
      link = nil
    }
    let text = String(decoding: words, as: UTF8.self).trimmed()
    guard !text.isEmpty, isMarked || !isStrict else { return }
    let role = role == .paragraph && quotes > 0 ? .quote : role
    if role == .paragraph || role == .list, let line = RelatedLine(text),
      !line.title.isEmpty || link != nil
    {
      parts.append(Part(.related, text, title: line.title, url: line.url ?? link))
    } else if role == .list {
      item("\u{2022} " + text)
    } else {
      parts.append(Part(role, text))
    }
  }

  /// The items of one list are the lines of one part.
  private mutating func item(_ text: String) {
    if let last = parts.indices.last, parts[last].role == .list {
      parts[last].text += "\n" + text
    } else {
      parts.append(Part(.list, text))
    }
  }

  // MARK: tables

  private mutating func endCell() {
    let text = String(decoding: words, as: UTF8.self).collapsed()
    if !text.isEmpty { cells.append(text) }
    words.removeAll(keepingCapacity: true)
    needsSpace = false
  }

  private mutating func endRow() {
    endCell()
    if !cells.isEmpty { rows.append(cells.joined(separator: " | ")) }
    cells = []
  }

  /// A table of one column serves layout: its rows are paragraphs.
  private mutating func endTable() {
    guard tables > 0 else { return }
    endRow()
    tables = 0
    let isLayout = !rows.contains { $0.contains(" | ") }
    if isLayout {
      parts += rows.map { Part(.paragraph, $0) }
    } else {
      parts.append(Part(.table, rows.joined(separator: "\n")))
    }
    rows = []
  }

  // MARK: what is left out

  /// Moves behind the end of an element that is not read.
  private mutating func skip(to name: Range<Int>) {
    var depth = 1
    while depth > 0, at < html.count {
      guard let mark = html[at...].firstIndex(of: 0x3C), mark + 1 < html.count else {
        at = html.count
        return
      }
      let isEnd = html[mark + 1] == 0x2F
      let start = mark + (isEnd ? 2 : 1)
      let stop = Swift.min(start + name.count, html.count)
      let isSame = html[start..<stop].lazy.map(\.lower).elementsEqual(html[name].lazy.map(\.lower))
      at = Swift.min(stop, html.count)
      if isSame { depth += isEnd ? -1 : 1 } else { at = start }
    }
    at = html[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? html.count
  }

  /// `hidden`, `display:none`, `font-size:0`: text for machines.
  private func isHidden(_ attributes: [XMLAttribute]) -> Bool {
    attributes.contains { attribute in
      let name = html[attribute.name]
      if name.starts(withLower: "hidden") { return true }
      guard name.count == 5, name.starts(withLower: "style") else { return false }
      let style = html[attribute.value].filter { !$0.isSpace }.map(\.lower)
      let text = String(decoding: style, as: UTF8.self)
      return text.contains("display:none") || text.contains("visibility:hidden")
        || text.hasSuffix("font-size:0") || text.contains("font-size:0;")
        || text.contains("font-size:0px")
    }
  }

  private func decoded(_ range: Range<Int>) -> String {
    XMLEntities().resolved(UnsafeBufferPointer(rebasing: html[range])).trimmed()
  }
}
