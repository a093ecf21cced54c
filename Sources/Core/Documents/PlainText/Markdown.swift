import Articles
import Text

/// Markdown stories, with or without front matter (the subset of CommonMark that stories use).
enum Markdown {
  /// Whether a text is Markdown: it has front matter, or its name or first line says so.
  static func recognises(_ text: UnsafeBufferPointer<UInt8>, name: String?) -> Bool {
    if let name, name.utf8.count > 3,
      name.lowercased().hasSuffix(".md") || name.lowercased().hasSuffix(".markdown")
    {
      return true
    }
    return FrontMatter(text) != nil || (text.starts(with: [0x23, 0x20]) && text.contains(0x0A))
  }

  /// The story; nil when there are no words.
  static func article(_ text: UnsafeBufferPointer<UInt8>) -> Article? {
    let front = FrontMatter(text)
    let rest = UnsafeBufferPointer(rebasing: text[(front?.end ?? 0)...])
    var reader = MarkdownReader(rest)
    var parts = reader.read()
    var story = NewsItem()
    story.headline = front?["title", "headline"]
    if story.headline == nil, let first = parts.first, first.role == .headline {
      story.headline = first.text
    }
    parts.removeAll { $0.role == .headline && $0.text == story.headline }
    story.parts = parts.map { $0.role == .headline ? BlockDraft(.subheading, $0.text) : $0 }
    story.standfirst = front?["description", "summary", "standfirst", "subtitle", "excerpt"]
    story.byline = front?["byline", "author", "authors"]
    story.dateline = front?["dateline"]
    story.source = front?["source", "site", "publisher"]
    story.credit = front?["credit"]
    story.id = front?["id", "guid"]
    story.url = front?["url", "link", "canonical", "canonical_url", "permalink"]
    story.language = front?["language", "lang"]
    story.published = front?["date", "published", "pubdate"].flatMap(DateParser.read)
    story.updated = front?["updated", "modified", "lastmod"].flatMap(DateParser.read)
    return story.article()
  }
}
