import Articles

/// Stories of the archive as JSON.
enum StoryJSON {
  /// The members of a row.
  static func row(_ json: inout JSONText, _ row: StorySummary) {
    json.member("id", row.id)
    json.member("key", row.key.rawValue)
    json.member("title", row.title)
    json.member("source", row.source)
    json.member("date", row.published)
    if let added = row.added { json.member("added", Timestamp(seconds: added)) }
    json.member("url", row.url)
    json.member("read", row.isRead)
    json.member("starred", row.isStarred)
    json.member("copies", row.copies)
    json.member("quotes", row.quotes)
    json.member("reported", row.reported)
    json.member("tags", row.tags)
    json.member("notes", row.notes)
  }

  /// A story with its names and quotations. `text` is the body; names and quotations outside of it (in the headline)
  /// are left out, for their offsets would point nowhere.
  static func story(_ json: inout JSONText, _ story: Story) {
    row(&json, story.row)
    let article = story.article
    json.member("summary", article.standfirst)
    json.member("byline", article.byline)
    json.member("dateline", article.dateline)
    json.member("language", article.language)
    json.member("credit", article.credit)
    json.member("published", article.published)
    json.member("updated", article.updated)
    let body = BodyOffsets(article)
    json.member("text", body.text)
    json.array("blocks", article.blocks) { json, block in
      json.member("role", block.role.rawValue)
      json.member("text", article.words(of: block))
      if let title = block.title { json.member("title", title) }
      if let url = block.url { json.member("url", url) }
    }
    LinksJSON.write(&json, article)
    json.array("entities", story.marks.mentions.filter { body.range($0.range) != nil }) {
      json, mention in
      guard let range = body.range(mention.range) else { return }
      json.member("start", range.lowerBound)
      json.member("end", range.upperBound)
      json.member("text", article.text.utf8Slice(mention.range))
      json.member("kind", mention.kind.rawValue)
      json.member("name", mention.name)
    }
    let quotations = story.marks.quotations.filter {
      $0.kind != .judgment && body.range($0.range) != nil
    }
    json.array("quotes", quotations) { json, quotation in
      quote(&json, quotation, in: article, body)
    }
    json.array("revisions", story.revisions) { json, revision in
      json.member("number", revision.number)
      json.member("title", revision.title)
    }
    json.array("other_copies", story.copies, row)
  }

  private static func quote(
    _ json: inout JSONText, _ quotation: Quotation, in article: Article, _ body: BodyOffsets
  ) {
    guard let range = body.range(quotation.range) else { return }
    json.member("start", range.lowerBound)
    json.member("end", range.upperBound)
    json.member("text", article.text.utf8Slice(quotation.range))
    json.member("kind", quotation.kind.rawValue)
    if let speaker = quotation.speaker {
      json.object("speaker") {
        let place = speaker.range.flatMap { body.range($0) }
        if let place {
          $0.member("start", place.lowerBound)
          $0.member("end", place.upperBound)
        } else {
          $0.null("start")
          $0.null("end")
        }
        $0.member("text", speaker.text)
        $0.member("name", speaker.name)
      }
    } else {
      json.null("speaker")
    }
    if let cue = quotation.cue, let place = body.range(cue) {
      json.object("cue") {
        $0.member("start", place.lowerBound)
        $0.member("end", place.upperBound)
        $0.member("text", article.text.utf8Slice(cue))
      }
    } else {
      json.null("cue")
    }
    json.member("group", quotation.group)
    json.member("confidence", quotation.evidence.confidence)
    json.member("evidence", quotation.evidence.rule)
  }
}

/// Translates byte offsets of a story's text into scalar offsets of its body, as it is printed.
struct BodyOffsets {
  /// The body: what JSON prints as `text`.
  let text: String
  private let scalars: ScalarOffsets
  private let blocks: [(range: Range<Int>, start: Int)]

  init(_ article: Article) {
    text = article.body
    scalars = ScalarOffsets(text)
    var start = 0
    blocks = article.blocks.filter { $0.role.isBody }.map { block in
      defer { start += block.range.count + 2 }
      return (block.range, start)
    }
  }

  /// The scalar range of a byte range; nil when it lies outside of the body.
  func range(_ range: Range<Int>) -> Range<Int>? {
    guard let first = block(range.lowerBound),
      let last = block(max(range.lowerBound, range.upperBound - 1))
    else { return nil }
    let start = range.lowerBound - first.range.lowerBound + first.start
    let end = range.upperBound - last.range.lowerBound + last.start
    return start <= end ? scalars(start..<end) : nil
  }

  private func block(_ place: Int) -> (range: Range<Int>, start: Int)? {
    blocks.first { $0.range.contains(place) }
  }
}
