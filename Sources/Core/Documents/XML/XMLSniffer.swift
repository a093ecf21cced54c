import Text

/// What the beginning of a document tells of it when it is XML.
enum XMLSniffer {
  /// How far a root element is looked for: servers put warnings and comments before it.
  private static let reach = 16_384

  /// The format by the name of the root element; nil when it is not one of a feed or wire.
  static func format(_ text: UnsafeBufferPointer<UInt8>) -> Format? {
    let head = UnsafeBufferPointer(rebasing: text.prefix(reach))
    let isMarkup = head.first { !$0.isSpace } == 0x3C
    var at = 0
    while let mark = head[at...].firstIndex(of: 0x3C), mark + 1 < head.count {
      at = mark + 1
      if head[mark...].starts(withLower: "<!--") {
        at = head.find("-->", from: mark + 4) ?? head.count
      } else if head[at].isLetter {
        let name = head[at...].prefix { !$0.isSpace && $0 != 0x3E && $0 != 0x2F }
        let root = String(decoding: local(name).prefix(24).map(\.lower), as: UTF8.self)
        if let format = roots[root], isMarkup || !common.contains(root) { return format }
        if isPage(name) { return nil }
      }
    }
    return nil
  }

  private static func local(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
  }

  /// A feed quoted in a page is no feed. Single elements before a root are warnings of a server.
  private static func isPage(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count == 4 && name.starts(withLower: "html")
  }

  /// Words that stand in angle brackets elsewhere, too.
  private static let common: Set<String> = ["channel", "entry", "outline", "feed"]

  private static let roots: [String: Format] = [
    "rss": .rss, "rdf": .rdf, "feed": .atom, "channel": .rss, "entry": .atom, "opml": .opml,
    "outline": .opml,
    "nitf": .nitf, "newsml": .newsML1,
    "newsitem": .newsMLG2, "newsmessage": .newsMLG2, "packageitem": .newsMLG2,
    "planningitem": .newsMLG2,
    "conceptitem": .newsMLG2, "knowledgeitem": .newsMLG2, "catalogitem": .newsMLG2,
  ]

  /// The encoding that an XML declaration names; nil when it names none.
  static func charset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard let start = head.firstIndex(of: 0x3C), head[start...].starts(withLower: "<?xml"),
      let end = head[start...].firstIndex(of: 0x3E)
    else { return nil }
    var rest = head[start..<end]
    while !rest.starts(withLower: "encoding") {
      guard let mark = rest.dropFirst().firstIndex(where: { $0 | 0x20 == 0x65 }) else { return nil }
      rest = rest[mark...]
    }
    let value = rest.dropFirst(8).drop { $0.isSpace || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    let name = value.prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x3F && !$0.isSpace }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
