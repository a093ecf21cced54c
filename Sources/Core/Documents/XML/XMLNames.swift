import Text

/// The names of a document's elements, interned, with their namespaces resolved (Namespaces in XML 1.0).
struct XMLNames {
  /// What a name was resolved to.
  private struct Entry {
    var raw: [UInt8]
    var id: Int32
    var tag: XMLTag
  }

  /// "dc:creator", "title": the local name in lower case, before it the usual prefix of its namespace.
  private(set) var spelling: [String] = []
  private var ids: [String: Int32] = [:]
  /// Names as they were written, by their hash; forgotten when a prefix changes its meaning.
  private var cache: [Entry?] = Array(repeating: nil, count: 256)
  private var bindings: [(prefix: [UInt8], canonical: String, depth: Int)] = []
  private var depth = 0
  /// Depths at which open elements declared prefixes.
  private var scopes: [Int] = []

  /// The number of a name and what it is.
  mutating func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Int32, XMLTag)
  {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes[range] { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let slot = Int(hash & 255)
    if let entry = cache[slot], entry.raw.count == range.count,
      entry.raw.elementsEqual(bytes[range])
    {
      return (entry.id, entry.tag)
    }
    let name = resolve(bytes[range])
    let id = intern(name)
    let tag = XMLTag(rawValue: name) ?? .other
    cache[slot] = Entry(raw: Array(bytes[range]), id: id, tag: tag)
    return (id, tag)
  }

  private mutating func intern(_ name: String) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(spelling.count)
    spelling.append(name)
    ids[name] = id
    return id
  }

  private func resolve(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let colon = raw.firstIndex(of: 0x3A)
    let prefix = colon.map { Array(raw[..<$0]) } ?? []
    let local = String(
      decoding: raw[(colon.map { $0 + 1 } ?? raw.startIndex)...].prefix(128), as: UTF8.self
    )
    .lowercased()
    let bound = bindings.last { $0.prefix == prefix }?.canonical
    let canonical = bound ?? String(decoding: prefix.prefix(32), as: UTF8.self).lowercased()
    return canonical.isEmpty ? local : canonical + ":" + local
  }

  // MARK: scopes

  /// Takes in what a start tag declares; whether it declares anything.
  mutating func open(
    _ tag: XMLStartTag, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [XMLAttribute]
  ) -> Bool {
    var declares = false
    for attribute in attributes[tag.firstAttribute...] {
      let name = bytes[attribute.name]
      // xmlns
      guard name.count >= 5, name.starts(with: [0x78, 0x6D, 0x6C, 0x6E, 0x73]) else { continue }
      let prefix = Array(name.dropFirst(6))
      let uri = String(decoding: bytes[attribute.value].prefix(256), as: UTF8.self)
      bindings.append((prefix, XMLNamespace.prefix(of: uri, declaredAs: prefix), depth + 1))
      declares = true
    }
    if declares { forget() }
    return declares
  }

  /// Ends the scope of a tag that is not opened after all.
  mutating func close() {
    bindings.removeAll { $0.depth > depth }
    forget()
  }

  /// An element was opened.
  mutating func markOpen(_ declares: Bool) {
    depth += 1
    if declares { scopes.append(depth) }
  }

  /// The innermost element was closed.
  mutating func leave() {
    depth -= 1
    guard let last = scopes.last, last > depth else { return }
    scopes.removeLast()
    close()
  }

  private mutating func forget() {
    for i in cache.indices { cache[i] = nil }
  }
}

/// Namespaces that feeds and wires use.
enum XMLNamespace {
  /// The usual prefix of a namespace; empty for those whose names stand without one.
  static func prefix(of uri: String, declaredAs prefix: [UInt8]) -> String {
    let key = uri.trimmed().lowercased()
    if let known = known[key] { return known }
    if key.hasPrefix("http://purl.org/net/rss1.1")
      || key.hasPrefix("http://backend.userland.com/rss")
    {
      return ""
    }
    if key.hasPrefix("http://iptc.org/std/nar") || key.contains("/std/nitf")
      || key.contains("newsml")
    {
      return ""
    }
    if key.hasPrefix("http://search.yahoo.com/mrss") { return "media" }
    if key.hasPrefix("http://prismstandard.org/namespaces/") { return "prism" }
    if prefix.isEmpty { return "" }
    return String(decoding: prefix.prefix(32), as: UTF8.self).lowercased()
  }

  private static let known: [String: String] = [
    "": "", "http://www.w3.org/2005/atom": "", "http://purl.org/atom/ns#": "",
    "http://example.com/newformat#": "",
    "http://example.com/necho": "", "http://purl.org/echo/": "", "uri/of/echo/namespace#": "",
    "http://purl.org/pie/": "", "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://blogs.law.harvard.edu/tech/rss": "", "http://cyber.law.harvard.edu/rss/rss.html": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/podcast-1.0.dtd#": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml", "http://www.w3.org/xml/1998/namespace": "xml",
    "http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/math/mathml": "mathml",
    "http://purl.org/rss/1.0/modules/syndication/": "sy", "http://webns.net/mvcb/": "admin",
    "http://wellformedweb.org/commentapi/": "wfw",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.georss.org/georss": "georss",
    "http://podlove.org/simple-chapters": "psc", "http://www.opml.org/spec2": "",
  ]
}
