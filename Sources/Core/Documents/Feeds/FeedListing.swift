import Articles
import Text

/// Lists of feeds as programs other than feed readers save them: bookmarks and other pages of links, tables, JSON.
public enum FeedListing {
  /// Returns the feeds that a list names, in its order; empty for what is no such list.
  ///
  /// Of a page's links only those count that are marked as feeds, else those whose addresses are called so.
  ///
  /// - Parameter bytes: The list as it came.
  public static func feeds(in bytes: [UInt8]) -> [Outline] {
    Charset.utf8(bytes).withUnsafeBufferPointer { text in
      guard let first = text.first(where: { !$0.isSpace }) else { return [] }
      if first == 0x5B || first == 0x7B { return ofJSON(text) }
      return first == 0x3C ? ofPage(text) : ofTable(text)
    }
  }

  // MARK: JSON

  /// Objects with an address each, however deep they stand; addresses alone count in an array.
  private static func ofJSON(_ text: UnsafeBufferPointer<UInt8>) -> [Outline] {
    var reader = JSONParser(text)
    guard let whole = reader.next(), !reader.isDamaged else { return [] }
    var found: [Outline] = []
    var waiting = [whole]
    while let value = waiting.popLast() {
      if let url = value.text(
        "xmlUrl", "xmlurl", "feedUrl", "feed_url", "feedURL", "rss", "url", "address", "link"),
        isWeb(url)
      {
        found.append(Outline(url: url, title: value.text("title", "name", "text")))
      } else {
        waiting += (value.values + value.fields.map(\.value)).reversed()
      }
      if case .string(let url) = value, isWeb(url) { found.append(Outline(url: url)) }
    }
    return found
  }

  // MARK: tables

  /// A row a feed; the row above may say which column holds the address and which the name.
  private static func ofTable(_ text: UnsafeBufferPointer<UInt8>) -> [Outline] {
    let rows = CSVRows.rows(text)
    let head = rows.first.map { $0.map { $0.lowercased() } } ?? []
    let isHeaded = head.contains {
      ["url", "feed", "link", "address", "rss", "xmlurl", "feedurl", "feed url"].contains($0)
    }
    let isEven = rows.allSatisfy { $0.count == head.count && $0.count(where: isWeb) == 1 }
    guard head.count > 1, isHeaded || isEven else { return [] }
    let folder = head.firstIndex { ["folder", "category", "group", "tag"].contains($0) }
    let name = head.firstIndex { ["name", "title", "feed", "text"].contains($0) }
    return rows.compactMap { row in
      guard let at = row.firstIndex(where: isWeb) else { return nil }
      let title = name.flatMap { $0 < row.count && $0 != at ? row[$0] : nil }
      let other = row.indices.first { $0 != at && $0 != folder && !isWeb(row[$0]) }
      return Outline(
        url: row[at], title: (title ?? other.map { row[$0] })?.collapsed().nonEmpty,
        folders: folder.flatMap { $0 < row.count ? row[$0].nonEmpty : nil }.map { [$0] } ?? [])
    }
  }

  private static func isWeb(_ text: String) -> Bool {
    ["http://", "https://", "feed:"].contains { text.lowercased().hasPrefix($0) }
      && !text.utf8.contains(where: \.isSpace)
  }

  // MARK: pages

  private static func ofPage(_ text: UnsafeBufferPointer<UInt8>) -> [Outline] {
    var anchors = FeedAnchors(text)
    anchors.read()
    return anchors.marked.isEmpty ? anchors.named : anchors.marked
  }

  /// Whether an address is called as feeds are.
  static func isCalledFeed(_ url: String) -> Bool {
    let path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
    return [
      "/feed", "/feed/", "/feeds", "/rss", "/rss/", "/atom", "/atom/", ".rss", ".atom", ".rdf",
      "/feed.json",
    ].contains { path.hasSuffix($0) }
      || path.hasSuffix(".xml") && !path.contains("sitemap")
      || path.contains("://feeds.") || path.contains("/feeds/") || path.contains("/rss/")
  }
}

/// The links of a page with the headings of the lists around them, as browsers write bookmarks.
private struct FeedAnchors {
  /// Links that are marked as feeds.
  private(set) var marked: [Outline] = []
  /// Links whose addresses are called so.
  private(set) var named: [Outline] = []
  private let html: UnsafeBufferPointer<UInt8>
  private var folders: [String?] = []
  private var heading: String?

  /// More links than this are no list of feeds.
  private static let limit = 10_000

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func read() {
    var at = 0
    while let mark = html.position(of: 0x3C, from: at), marked.count + named.count < Self.limit {
      at = mark + 1
      guard at < html.count else { return }
      if html[at...].starts(withLower: "/dl") { _ = folders.popLast() }
      guard html[at].isLetter else { continue }
      var attributes: [XMLAttribute] = []
      let tag = XMLStartTag(html, at: mark, into: &attributes)
      at = tag.end
      switch String(decoding: html[tag.name].map(\.lower), as: UTF8.self) {
      case "h3": heading = words(from: at, to: "</h3")
      case "dl":
        folders.append(heading)
        heading = nil
      case "a": take(attributes, title: words(from: at, to: "</a"))
      default: break
      }
    }
  }

  private mutating func take(_ attributes: [XMLAttribute], title: String?) {
    let folders = folders.compactMap(\.self)
    if let url = value("feedurl", attributes) {
      marked.append(Outline(url: url, title: title, folders: folders))
    } else if let url = value("href", attributes), url.contains("://"),
      FeedListing.isCalledFeed(url)
    {
      named.append(Outline(url: url, title: title, folders: folders))
    }
  }

  private func value(_ name: StaticString, _ attributes: [XMLAttribute]) -> String? {
    attributes.first {
      html[$0.name].count == name.utf8CodeUnitCount && html[$0.name].starts(withLower: name)
    }.flatMap {
      XMLEntities().resolved(UnsafeBufferPointer(rebasing: html[$0.value])).trimmed().nonEmpty
    }
  }

  /// The words between a tag and the one that closes it.
  private func words(from start: Int, to mark: StaticString) -> String? {
    var end = start
    let limit = min(html.count, start + 2000)
    while end < limit, !html[end...].starts(withLower: mark) { end += 1 }
    guard end > start else { return nil }
    return HTMLFragment.line(
      String(decoding: UnsafeBufferPointer(rebasing: html[start..<end]), as: UTF8.self)
    ).nonEmpty
  }
}
