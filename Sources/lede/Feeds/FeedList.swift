import Articles
import Documents
import Fetching
import Ingest
import Text

/// The feeds of a list, and what of it cannot be followed.
struct FeedList {
  /// What can be followed, addresses as they are fetched.
  private(set) var outlines: [Outline] = []
  /// What cannot, in words.
  private(set) var refusals: [String] = []
  /// Whether something was named as a feed that cannot be followed.
  private(set) var hasRefused = false

  /// No feeds yet.
  private init() {}

  /// The feeds of an OPML list.
  init(_ document: ParsedDocument) {
    for outline in document.outlines { add(outline) }
    for page in document.pages {
      refusals.append(
        "\(page.title ?? page.url): names a page and no feed; lede feeds add \(page.url)")
    }
  }

  /// The feeds of a text that is no OPML list; nil when it names none.
  ///
  /// - Parameters:
  ///   - text: The text, which may be a list of addresses, one a line.
  ///   - feeds: What it names as a page, a table or JSON.
  init?(_ text: String, feeds: [Outline]) {
    guard !feeds.isEmpty else {
      self.init(lines: text)
      return
    }
    self.init()
    for feed in feeds { add(feed) }
  }

  /// The feeds of a list of addresses, one a line; nil when the text is none.
  init?(lines text: String) {
    var others: [Substring] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(line)
      guard let first = words.first, !first.hasPrefix("#"), first != ";" else { continue }
      let named = Self.named(line, words)
      guard !named.isEmpty else {
        others.append(line)
        continue
      }
      for outline in named { add(outline) }
    }
    guard !outlines.isEmpty, others.count <= outlines.count + refusals.count else { return nil }
    for line in others { refusals.append("\(line.prefix(80)): no web address") }
  }

  /// The feeds that a line names.
  private static func named(_ line: Substring, _ words: [String]) -> [Outline] {
    if let outline = titled(line) { return [outline] }
    let addresses = words.map(address).filter(isAddress)
    guard let first = words.first.map(address) else { return [] }
    if addresses.isEmpty {
      return isHost(first) ? [outline(first, words)] : []
    }
    if isAddress(first) {
      return addresses.count == 1
        ? [outline(addresses[0], words)] : addresses.map { Outline(url: $0) }
    }
    // "Harbour Courier https://…": the name stands first.
    guard addresses.count == 1, let at = words.firstIndex(where: { isAddress(address($0)) }),
      at <= 10
    else { return [] }
    var title = words[..<at].joined(separator: " ")
    while let last = title.last, ":-\u{2013}\u{2014}|,; ".contains(last) { title.removeLast() }
    return [Outline(url: addresses[0], title: title.isEmpty ? nil : title)]
  }

  /// An address with a folder and a name behind it, as newsboat writes them.
  private static func outline(_ url: String, _ words: [String]) -> Outline {
    let title = words.dropFirst().first { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
    let tag = words.dropFirst().first { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
    return Outline(url: url, title: title, folders: tag.map { [$0] } ?? [])
  }

  /// "[Paper](https://…)" and "https://…|Paper".
  private static func titled(_ line: Substring) -> Outline? {
    let text = withoutBullet(line)
    if text.hasPrefix("["), let middle = text.firstRange(of: "]("),
      let end = text.lastIndex(of: ")"), end > middle.upperBound
    {
      let url = String(text[middle.upperBound..<end].prefix { !$0.isWhitespace })
      guard isAddress(url) else { return nil }
      return Outline(url: url, title: String(text[..<middle.lowerBound].dropFirst()))
    }
    let sides = text.split(separator: "|", maxSplits: 1)
    guard sides.count == 2 else { return nil }
    let (first, second) = (String(sides[0]).trimmed(), String(sides[1]).trimmed())
    if isAddress(first), !first.contains(where: \.isWhitespace) {
      return Outline(url: first, title: second)
    }
    return isAddress(second) && !second.contains(where: \.isWhitespace)
      ? Outline(url: second, title: first) : nil
  }

  /// A word without the marks that people put around addresses.
  private static func address(_ word: String) -> String {
    var word = word[...]
    while let first = word.first, "<([".contains(first) { word.removeFirst() }
    while let last = word.last, ">)],;".contains(last) { word.removeLast() }
    return String(word)
  }

  private static func isAddress(_ word: String) -> Bool {
    word.contains("://") || word.lowercased().hasPrefix("feed:")
  }

  /// An address without its scheme: "a.example/rss", "//a.example/rss", "www.a.example".
  private static func isHost(_ word: String) -> Bool {
    let isSlashed = word.hasPrefix("//")
    let rest = word.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, isSlashed || rest.count > host.count || host.hasPrefix("www."),
      let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter)
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
  }

  private mutating func add(_ outline: Outline) {
    var outline = outline
    if outline.url.contains(":") || Self.isHost(outline.url) {
      outline.url = FeedAddress.normalized(outline.url)
    }
    if HTTPAddress(HTTPAddress.encoded(outline.url)) != nil {
      outlines.append(outline)
    } else {
      refusals.append("\(outline.url.prefix(120)): not an http or https address")
      hasRefused = true
    }
  }

  /// A line without white space, a bullet or a number before its words.
  private static func withoutBullet(_ line: Substring) -> Substring {
    var rest = line.drop(while: \.isWhitespace)
    if let mark = rest.first, "-*\u{2022}".contains(mark), rest.dropFirst().first == " " {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    let number = rest.prefix { ("0"..."9").contains($0) }
    guard !number.isEmpty, [". ", ") "].contains(rest.dropFirst(number.count).prefix(2)) else {
      return rest
    }
    return rest.dropFirst(number.count + 2).drop(while: \.isWhitespace)
  }

  /// The words of a line, without a bullet before them and a remark behind; words between quotation marks are one.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var rest = withoutBullet(line)
    while let first = rest.first {
      if first == "#", !words.isEmpty { break }
      if first == "\"" {
        let word = rest.dropFirst().prefix { $0 != "\"" }
        words.append(String(word))
        rest = rest.dropFirst(word.count + 2)
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(String(word))
        rest = rest.dropFirst(word.count)
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return words
  }
}
