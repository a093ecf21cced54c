import Articles
import Text

/// ninjs 1.x, 2.x and 3.x, IPTC (iptc.org/standards/ninjs): a story as JSON.
enum NINJS {
  /// Whether an object is a story in this form.
  static func recognises(_ value: JSON) -> Bool {
    guard
      value["uri"] != nil || value["guid"] != nil || value["versioncreated"] != nil
        || value["versionCreated"] != nil
    else { return false }
    return [
      "headline", "headlines", "body_text", "body_xhtml", "body_html", "bodies", "byline", "type",
      "description_text",
    ]
    .contains { value[$0] != nil }
  }

  /// The story of a value.
  static func document(_ value: JSON) -> ParsedDocument {
    var document = ParsedDocument(.ninjs)
    document.articles = article(value).map { [$0] } ?? []
    if document.articles.isEmpty { document.error = .noStory(.ninjs) }
    return document
  }

  private static func article(_ value: JSON) -> Article? {
    var story = NewsItem()
    story.id = value.text("guid", "uri", "id")
    story.url = value["uri"]?.text.flatMap { canonicalURL($0) == nil ? nil : $0 }
    story.headline = (value.text("headline") ?? main(value["headlines"])).flatMap {
      HTMLFragment.line($0).nonEmpty
    }
    story.standfirst =
      (value.text("description_text", "description_html") ?? main(value["descriptions"]))
      .flatMap { HTMLFragment.line($0).nonEmpty }
    story.byline = byline(value)
    story.dateline = dateline(value)
    story.source = value.text("source", "copyrightholder", "copyrightHolder")
    story.credit = value.text("creditline")
    story.language = value.text("language")
    story.published = date(
      value, "contentcreated", "contentCreated", "firstcreated", "firstCreated", "versioncreated")
    story.updated = date(value, "versioncreated", "versionCreated")
    story.parts = body(value)
    return story.article()
  }

  private static func date(_ value: JSON, _ names: String...) -> Timestamp? {
    names.lazy.compactMap { value[$0]?.text.flatMap(DateParser.read) }.first
  }

  private static func byline(_ value: JSON) -> String? {
    let authors = (value["authors"]?.values ?? value["people"]?.values ?? []).compactMap {
      $0["name"]?.text
    }
    return
      (value.text("byline", "by")
      ?? (value["authors"] == nil ? nil : authors.joined(separator: ", ")))?.collapsed().nonEmpty
  }

  private static func dateline(_ value: JSON) -> String? {
    (value["dateline"]?["text"]?.text ?? value.text("dateline", "located"))?.collapsed().nonEmpty
  }

  /// HTML where it is given, for it keeps the paragraphs. Version 2 lists bodies with their types; the HTML among
  /// them counts only when it says what the plain text says, else the first body is the story.
  private static func body(_ value: JSON) -> [BlockDraft] {
    if let html = value.text("body_xhtml", "body_html") { return markup(html) }
    if let text = value.text("body_text") { return parts(text) }
    let bodies = value["bodies"]?.values ?? []
    let html = bodies.first(where: isHTML)?["value"]?.text
    let plain = bodies.first { !isHTML($0) }?["value"]?.text
    guard let html, let plain else { return (html ?? plain).map(parts) ?? [] }
    let lead = plain.collapsed().split(separator: " ").prefix(4).joined(separator: " ")
    if HTMLFragment.line(html).contains(lead) { return markup(html) }
    return bodies.first?["value"]?.text.map(parts) ?? []
  }

  private static func isHTML(_ body: JSON) -> Bool {
    (body["contenttype"] ?? body["contentType"])?.text?.contains("html") == true
  }

  private static func markup(_ html: String) -> [BlockDraft] {
    var copy = html
    return copy.withUTF8 { HTMLFragment.wireParts($0) }
  }

  private static func parts(_ text: String) -> [BlockDraft] {
    if text.contains("</") { return markup(text) }
    var copy = text
    return copy.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  /// The value of a list's first entry, the one marked as main before others.
  private static func main(_ list: JSON?) -> String? {
    let values = list?.values ?? []
    return (values.first { $0["role"]?.text == "main" } ?? values.first)?["value"]?.text
  }
}
