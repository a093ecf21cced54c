import Text

/// The "name: value" lines between two lines of hyphens at the head of a Markdown file (a small part of YAML: plain and
/// quoted values, and lists of them, which are joined by commas), or the `name = value` lines between two lines of plus
/// signs (as much of TOML; tables are read as if their names stood outside), or a JSON object above the text.
struct FrontMatter {
  private var values: [String: String] = [:]
  /// The name whose text goes on over several lines of TOML, and the quotation marks that end it.
  private var openText: String?
  private var quotes = ""
  /// The list that goes on over several lines, and its name.
  private var openList: (name: String, text: String)?
  /// Where the text behind it begins.
  private(set) var end = 0

  /// Nil when the text does not begin with front matter.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    if text.first(where: { !$0.isSpace }) == 0x7B {
      guard takeObject(text) else { return nil }
      return
    }
    let head = UnsafeBufferPointer(rebasing: text.prefix(32_768))
    if takeHeader(head) { return }
    let isTOML = head.starts(with: [0x2B, 0x2B, 0x2B])
    guard isTOML || head.starts(with: [0x2D, 0x2D, 0x2D]), let first = head.firstIndex(of: 0x0A)
    else { return nil }
    guard head[3..<first].allSatisfy({ $0.isSpace || $0 == head[0] }) else { return nil }
    var at = first + 1
    var name: String?
    while at < head.count {
      let next = head[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? head.count
      let line = String(decoding: UnsafeBufferPointer(rebasing: head[at..<next]), as: UTF8.self)
      at = next
      let words = line.trimmed()
      if isTOML ? words == "+++" : words == "---" || words == "..." {
        end = at
        break
      }
      if openText == nil, goOn(words) { continue }
      if isTOML { takeAssignment(words) } else { take(line, words, &name) }
    }
    guard end > 0, !values.isEmpty else { return nil }
  }

  /// The value of the first of some names that has one.
  subscript(_ names: String...) -> String? {
    for name in names {
      if let value = values[name], !value.isEmpty { return value }
    }
    return nil
  }

  /// The members of a JSON object that has words behind it which are no JSON; false for everything else.
  private mutating func takeObject(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = JSONParser(text)
    guard let object = reader.next(), object.isObject, !reader.isDamaged, !reader.isAtEnd() else {
      return false
    }
    let end = text[..<reader.at].lastIndex { !$0.isSpace } ?? 0
    let line = text[end..<reader.at]
    guard line.contains(0x0A), text[reader.at] != 0x7B, text[reader.at] != 0x5B else {
      return false
    }
    for (name, value) in object.fields {
      let words = ([value] + value.values).compactMap { $0.text ?? $0.text("name", "title") }
      if !words.isEmpty { values[name.lowercased()] = words.joined(separator: ", ") }
    }
    self.end = reader.at
    return !values.isEmpty
  }

  /// A line of TOML; the first value of a name counts.
  private mutating func takeAssignment(_ words: String) {
    if let name = openText {
      let isEnd = words.hasSuffix(quotes)
      let words = isEnd ? String(words.dropLast(3)) : words
      values[name] = [values[name] ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
      if isEnd { openText = nil }
      return
    }
    guard !words.hasPrefix("#"), !words.hasPrefix("["), let sign = words.firstIndex(of: "=") else {
      return
    }
    let key = FrontMatterValue.plain(String(words[..<sign])).lowercased()
    let value = String(words[words.index(after: sign)...]).trimmed()
    let name = key.split(separator: ".").last.map(String.init) ?? key
    guard values[name] == nil else { return }
    for mark in ["\"\"\"", "'''"] where value.hasPrefix(mark) {
      quotes = mark
      openText = name
      values[name] = ""
      return takeAssignment(String(value.dropFirst(3)))
    }
    takeValue(value, of: name)
  }

  /// Takes a value that ends on its line, or begins with a list that does not.
  private mutating func takeValue(_ value: String, of name: String) {
    if FrontMatterValue.isOpenList(value) {
      openList = (name, value)
      values[name] = ""
    } else {
      values[name] = FrontMatterValue.plain(value)
    }
  }

  /// Adds a line to the list that is open; false when none is.
  private mutating func goOn(_ words: String) -> Bool {
    guard let (name, text) = openList else { return false }
    let whole = FrontMatterValue.withoutComment(text) + " " + FrontMatterValue.withoutComment(words)
    openList = FrontMatterValue.isOpenList(whole) ? (name, whole) : nil
    if openList == nil { values[name] = FrontMatterValue.plain(whole) }
    return true
  }

  /// "Title: …" and other fields at the top of a text without lines around them, down to the first blank line
  /// (MultiMarkdown, Pelican); false for a text that begins otherwise.
  private mutating func takeHeader(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard head.starts(withLower: "title:") || head.starts(withLower: "date:") else { return false }
    var found: [String: String] = [:]
    var at = 0
    while at < head.count {
      let next = head[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? head.count
      let line = String(decoding: UnsafeBufferPointer(rebasing: head[at..<next]), as: UTF8.self)
        .trimmed()
      at = next
      if line.isEmpty { break }
      guard let colon = line.firstIndex(of: ":") else { return false }
      let name = String(line[..<colon]).trimmed().lowercased()
      guard name.utf8.count <= 24, !name.contains(" ") else { return false }
      found[name] = String(line[line.index(after: colon)...]).trimmed()
    }
    guard found["title"] != nil, found.keys.count(where: Self.fields.contains) >= 2 else {
      return false
    }
    (values, end) = (found, at)
    return true
  }

  private static let fields: Set<String> = [
    "title", "date", "author", "authors", "category", "categories", "tags", "slug", "summary",
    "status", "language", "lang", "modified", "subtitle", "description", "draft", "layout",
    "keywords", "copyright", "url", "permalink",
  ]

  private mutating func take(_ line: String, _ words: String, _ name: inout String?) {
    if words.isEmpty || words.hasPrefix("#") { return }
    let isInner = line.utf8.first?.isSpace == true || words.hasPrefix("- ")
    if isInner, let name {
      var item = FrontMatterValue.plain(words.hasPrefix("- ") ? String(words.dropFirst(2)) : words)
      if Self.holders.contains(name), let colon = item.firstIndex(of: ":") {
        // "author:" above "name: Ada Quill" and "email: …"
        guard Self.labels.contains(item[..<colon].lowercased()) else { return }
        item = FrontMatterValue.plain(String(item[item.index(after: colon)...]))
      }
      let known = values[name] ?? ""
      values[name] = known.isEmpty ? item : known + (words.hasPrefix("- ") ? ", " : " ") + item
      return
    }
    guard let colon = words.firstIndex(of: ":") else { return }
    let key = String(words[..<colon]).trimmed().lowercased()
    let value = String(words[words.index(after: colon)...]).trimmed()
    if ["|", ">", ">-", "|-", ">+", "|+"].contains(value) {
      values[key] = ""
    } else {
      takeValue(value, of: key)
    }
    name = key
  }

  /// Values that may be people or houses with fields of their own, and the field that names them.
  private static let holders: Set<String> = [
    "author", "authors", "byline", "creator", "source", "publisher",
  ]
  static let labels: Set<String> = ["name", "title", "fullname", "display_name"]
}
