import Articles
import Text

extension HTMLFragmentParser {
  /// Reads what begins with `<`.
  mutating func markup() {
    switch html[at + 1] {
    case 0x21: comment()
    case 0x3F: at = html.find(">", from: at) ?? html.count
    case 0x2F: endTag()
    case let byte where byte.isLetter: startTag()
    default:
      word(at..<at + 1)
      at += 1
    }
  }

  private mutating func comment() {
    let rest = html[at...]
    if rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      at = html.find("-->", from: at + 4) ?? html.find(">", from: at) ?? html.count
    } else if rest.starts(withLower: "<![cdata[") {
      let end = html.find("]]>", from: at)
      append(at + 9..<Swift.max(at + 9, end.map { $0 - 3 } ?? html.count))
      at = end ?? html.count
    } else if at + 2 < html.count, html[at + 2].isLetter, let end = html.find(">", from: at) {
      at = end
    } else {  // "<!" that begins nothing is text
      word(at..<at + 2)
      at += 2
    }
  }

  private mutating func startTag() {
    var attributes: [XMLAttribute] = []
    let tag = XMLStartTag(html, at: at, into: &attributes)
    let kind = HTMLFragmentTag.named(html[tag.name])
    if kind == .raw, cancelsStray() {
      at = tag.end
      return
    }
    at = tag.end
    if kind == .deleted {
      skipDeleted(tag.name)
      return
    }
    if kind == .raw || kind == .skipped || (isStrict && kind == .header)
      || (!attributes.isEmpty && isHidden(attributes))
    {
      if !tag.isEmpty { skip(to: tag.name, kind) }
      return
    }
    switch kind {
    case .lineBreak: breaks += 1
    case .link: beginLink(attributes)
    case .token: needsSpace = true
    case .image: image(attributes)
    case .media: media(attributes, isPage: html[tag.name].starts(withLower: "iframe"))
    case .reading:
      if isReading { words.append(0x29) }
      words.append(0x28)
      isReading = true
    case .superscript: raise()
    case .inlineQuote:
      appendWord("\u{201C}")
    case .inline, .skipped, .raw, .deleted: break
    default: beginBlock(kind, attributes)
    }
  }

  private mutating func beginBlock(_ kind: HTMLFragmentTag, _ attributes: [XMLAttribute]) {
    boundary(kind)
    if kind == .quote { quotes += 1 }
    if kind == .preformatted { preformatted += 1 }
    isMarked = kind.marksText
    switch kind {
    case .heading: role = .subheading
    case .caption: role = .caption
    case .figure: figures += 1
    case .numberedList: lists.append(counter(attributes))
    case .cell where tables > 0:
      cell = (number("colspan", attributes) ?? 1, number("rowspan", attributes) ?? 1)
    case .plainList: lists.append(ItemCounter())
    case .item:
      role = .list
      if lists.isEmpty { lists.append(ItemCounter()) }
      let value = value("value", attributes).flatMap { Int($0) }
      marker = lists[lists.count - 1].mark(value: value, depth: lists.count - 1)
    default: break
    }
  }

  /// The numbers of a list, which may count down from the number of its items.
  private mutating func counter(_ attributes: [XMLAttribute]) -> ItemCounter {
    let start = number("start", attributes)
    let isReversed = attributes.contains { html[$0.name].elementsEqual("reversed".utf8) }
    let type = value("type", attributes)
    guard isReversed else { return ItemCounter(from: start ?? 1, type: type) }
    return ItemCounter(from: start ?? itemsAhead(), step: -1, type: type)
  }

  private func number(_ name: StaticString, _ attributes: [XMLAttribute]) -> Int? {
    value(name, attributes).flatMap { Int($0) }
  }

  private mutating func beginLink(_ attributes: [XMLAttribute]) {
    closeLink()
    openLink = value("href", attributes).flatMap { HyperlinkTarget.link($0) }
    link = link ?? openLink?.url
  }

  /// A stray `</script>` and a `<script>` right behind it cancel each other, as they do in feedparser: what stands
  /// before and behind is one text, in which the tags stand the wrong way round. Any other script is left
  /// out, strays or not.
  private mutating func cancelsStray() -> Bool {
    guard let end = strayEnd else { return false }
    strayEnd = nil
    return html[end..<at].allSatisfy(\.isSpace)
  }

  private mutating func endTag() {
    let end = html[at...].firstIndex(of: 0x3E) ?? html.count
    let kind = HTMLFragmentTag.named(html[(at + 2)..<Swift.max(end, at + 2)].prefix { !$0.isSpace })
    at = Swift.min(end + 1, html.count)
    switch kind {
    case .raw: strayEnd = at
    case .inline, .lineBreak, .skipped, .deleted, .image, .media, .superscript: break
    case .link:
      closeLink()
      openLink = nil
    case .token: needsSpace = true
    case .reading:
      if isReading { words.append(0x29) }
      isReading = false
    case .inlineQuote:
      endInlineQuote()
    default:
      if kind == .table, tables == 0 { self.end() } else { boundary(kind) }
      role = .paragraph
      isMarked = quotes > 1
      if kind == .quote { quotes = Swift.max(0, quotes - 1) }
      if kind == .preformatted { preformatted = Swift.max(0, preformatted - 1) }
      if kind == .table { endTable() }
      if kind == .numberedList || kind == .plainList { _ = lists.popLast() }
      if kind == .figure { endFigure() }
      if figures == 0 { flushPictures() }
    }
  }

  /// Keeps a figure above the line from becoming a part of the figure before it: 10⁶ is "10^6" and not "106".
  private mutating func raise() {
    guard at < html.count, html[at].isDigit || html[at] == 0x2D, !needsSpace, breaks == 0,
      words.last?.isDigit == true
    else { return }
    words.append(0x5E)
  }

  /// Closes a short quotation; one without words leaves no marks.
  private mutating func endInlineQuote() {
    let opening = Array("\u{201C}".utf8)
    if words.suffix(opening.count).elementsEqual(opening) {
      words.removeLast(opening.count)
    } else {
      words.append(contentsOf: "\u{201D}".utf8)
    }
  }

  /// Where a part, a row or a cell ends.
  private mutating func boundary(_ kind: HTMLFragmentTag) {
    switch kind {
    case .table where tables == 0:
      end()
      if !TableLayout.isLayout(html, from: at) { tables = 1 }
    case .row where tables > 0: endRow()
    case .cell where tables > 0: endCell()
    default:
      if tables > 0 { needsSpace = true } else { end() }
    }
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

  func decoded(_ range: Range<Int>) -> String {
    XMLEntities().resolved(UnsafeBufferPointer(rebasing: html[range])).trimmed()
  }
}
