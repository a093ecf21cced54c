import Articles
import Text

/// The text of a letter in HTML, with what programs put around it told apart as in plain letters: earlier letters,
/// signatures, the footer of a list.
enum HTMLLetter {
  /// Letters within letters are told apart to this depth, and so many signatures.
  private static let depthLimit = 16

  /// The parts of a letter.
  static func parts(_ html: String) -> [BlockDraft] {
    var copy = html
    return copy.withUTF8 { told(marked($0, depth: 0), depth: 0) }
  }

  // MARK: signatures that programs mark

  private static func marked(_ html: UnsafeBufferPointer<UInt8>, depth: Int) -> [BlockDraft] {
    guard depth < depthLimit, let range = signature(html) else { return HTMLFragment.parts(html) }
    let words = HTMLFragment.parts(UnsafeBufferPointer(rebasing: html[range]))
    return HTMLFragment.parts(UnsafeBufferPointer(rebasing: html[..<range.lowerBound]))
      + [credit(words)].compactMap(\.self)
      + marked(UnsafeBufferPointer(rebasing: html[range.upperBound...]), depth: depth + 1)
  }

  /// The first element that a mail program marked as the writer's signature, outside of quotations.
  private static func signature(_ html: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var at = 0
    var quotes = 0
    while let mark = html.position(of: 0x3C, from: at), mark + 1 < html.count {
      at = mark + 1
      let rest = html[at...]
      if rest.starts(withLower: "blockquote") { quotes += 1 }
      if rest.starts(withLower: "/blockquote") { quotes -= 1 }
      guard quotes <= 0, rest[at].isLetter else { continue }
      var attributes: [XMLAttribute] = []
      let tag = XMLStartTag(html, at: mark, into: &attributes)
      at = max(at, tag.end)
      guard !tag.isEmpty, attributes.contains(where: { isSignature($0, html) }) else { continue }
      var element = HTMLFragmentParser(html)
      element.at = tag.end
      element.skip(to: tag.name, .block)
      return mark..<element.at
    }
    return nil
  }

  private static func isSignature(
    _ attribute: XMLAttribute, _ html: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let name = html[attribute.name]
    guard name.starts(withLower: "class") || name.starts(withLower: "id") else { return false }
    return html[attribute.value].split(separator: 0x20).contains { word in
      signatures.contains { word.count == $0.utf8CodeUnitCount && word.starts(withLower: $0) }
    }
  }

  private static let signatures: [StaticString] = [
    "gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature",
    "protonmail_signature_block", "applemailsignature", "yahoo_signature", "zmail_signature",
    "x_signature", "mail_signature", "email-signature",
  ]

  /// A signature as one part; nil when it says nothing.
  private static func credit(_ parts: [BlockDraft]) -> BlockDraft? {
    var credit = BlockDraft(.credit, "")
    for part in parts where !part.text.isEmpty && part.role != .caption {
      var (words, links) = (part.text, part.links)
      if credit.text.isEmpty, words.hasPrefix("--") || words.hasPrefix("_____") {
        let rest = words.drop { $0 == "-" || $0 == "_" || $0.isWhitespace }
        let cut = words.utf8.count - rest.utf8.count
        links = links.compactMap { $0.within(cut..<words.utf8.count) }
        words = String(rest)
      }
      if !credit.text.isEmpty { credit.append("\n") }
      credit.append(words, links: links)
    }
    return credit.text.isEmpty ? nil : credit
  }

  // MARK: earlier letters and what stands below

  /// The parts with an earlier letter below as a quotation; one handed on is the text itself.
  private static func told(_ parts: [BlockDraft], depth: Int) -> [BlockDraft] {
    let lines = PartLines(parts)
    guard depth < depthLimit, let earlier = EarlierLetter(lines.words[...]) else {
      return signed(parts)
    }
    let before = signed(lines.parts(in: earlier.before.indices))
    let text = told(lines.parts(in: earlier.text.indices), depth: depth + 1)
    if earlier.isForwarded {
      return before + (earlier.heading.map { [BlockDraft(.byline, $0)] } ?? []) + text
    }
    let heading = earlier.heading.map { [BlockDraft(.paragraph, $0)] } ?? []
    return before + LetterText.quoted(heading + text, depth: 1)
  }

  /// The parts with the lines below two hyphens as a signature, and a list's footer as a credit.
  private static func signed(_ parts: [BlockDraft]) -> [BlockDraft] {
    let lines = PartLines(parts)
    let end = lines.words.endIndex
    guard
      let start = lines.words.firstIndex(where: { $0 == "--" || $0 == "-- " })
        ?? LetterFooter.start(lines.words[...])
    else { return parts }
    let below = lines.parts(in: start..<end)
    let own = below.prefix { $0.role != .quote }
    return lines.parts(in: 0..<start) + [credit(Array(own))].compactMap(\.self)
      + below.dropFirst(own.count)
  }
}

/// The lines of a letter's parts, from which they can be put together again.
private struct PartLines {
  /// The words of each line; of quotations they are of no concern.
  let words: [String]
  private let lines: [(part: Int, draft: BlockDraft)]

  init(_ parts: [BlockDraft]) {
    lines = parts.enumerated().flatMap { at, part -> [(part: Int, draft: BlockDraft)] in
      guard part.role == .paragraph, part.text.utf8.contains(0x0A) else { return [(at, part)] }
      return part.lines.map { (at, $0) }
    }
    words = lines.map { $0.draft.role == .quote ? "|" : $0.draft.text }
  }

  /// The parts that some of the lines make.
  func parts(in range: Range<Int>) -> [BlockDraft] {
    var parts: [BlockDraft] = []
    var last: Int?
    for line in lines[range] {
      if line.part == last, let at = parts.indices.last {
        parts[at].append("\n")
        parts[at].append(line.draft.text, links: line.draft.links)
      } else {
        parts.append(line.draft)
      }
      last = line.part
    }
    return parts
  }
}

extension BlockDraft {
  /// A part for each of its lines, with the links in it.
  fileprivate var lines: [BlockDraft] {
    var lines: [BlockDraft] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = start..<start + line.utf8.count
      let links = links.filter { $0.range != nil }.compactMap { $0.within(range) }
      lines.append(BlockDraft(role, String(line), links: links))
      start = range.upperBound + 1
    }
    if !lines.isEmpty { lines[0].links += links.filter { $0.range == nil } }
    return lines
  }
}
