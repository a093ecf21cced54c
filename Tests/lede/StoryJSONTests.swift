import Articles
import Foundation
import Testing

@testable import lede

@Suite struct StoryJSONTests {
  private func story() -> Story {
    var article = Article(
      title: "Quay öffnet",
      parts: [
        BlockDraft(.headline, "Quay öffnet"), BlockDraft(.standfirst, "Ada Quill sagt ja."),
        BlockDraft(.paragraph, "„Ja“, sagt Ada Quill im Café. 🛶 Es bleibt."),
        BlockDraft(.caption, "Ein Foto"), BlockDraft(.paragraph, "Jon Reed sagt nein."),
      ])
    article.url = "https://post.example/ö"
    article.language = "de"
    var story = Story(
      row: StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: article.title),
      article: article, marks: StoryAnnotations())
    func mention(_ words: String, _ occurrence: Int = 0) -> Mention {
      let ranges = article.text.ranges(of: words)
      let start = article.text.utf8.distance(
        from: article.text.startIndex, to: ranges[occurrence].lowerBound)
      return Mention(range: start..<start + words.utf8.count, kind: .person, name: words)
    }
    story.marks.mentions = [mention("Ada Quill", 0), mention("Ada Quill", 1), mention("Jon Reed")]
    let words = mention("Ja")
    story.marks.quotations = [
      Quotation(
        range: words.range, kind: .direct,
        speaker: Speaker(
          range: story.marks.mentions[1].range, text: "Ada Quill", name: "Ada Quill", kind: .name),
        group: 0, evidence: AttributionEvidence(rule: "r", distance: 1, confidence: 0.5)),
      Quotation(range: words.range, kind: .judgment, group: 1),
    ]
    return story
  }

  private func json(_ story: Story) throws -> [String: Any] {
    var text = JSONText()
    text.object { StoryJSON.story(&$0, story) }
    return try object(String(decoding: text.bytes, as: UTF8.self))
  }

  @Test func offsetsCountScalarsOfTheBody() throws {
    let json = try json(story())
    let text = try #require(json["text"] as? String)
    let scalars = Array(text.unicodeScalars)
    for member in ["entities", "quotes"] {
      let found = try #require(json[member] as? [[String: Any]])
      #expect(!found.isEmpty)
      for item in found {
        let (start, end) = (
          try #require(item["start"] as? Int), try #require(item["end"] as? Int)
        )
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        #expect(String(words) == item["text"] as? String)
      }
    }
  }

  @Test func whatStandsOutsideTheBodyIsLeftOut() throws {
    let json = try json(story())
    #expect((json["entities"] as? [[String: Any]])?.count == 2)
    #expect((json["blocks"] as? [[String: Any]])?.count == 5)
    #expect((json["text"] as? String)?.contains("sagt ja.") == false)
  }

  @Test func judgmentsAreNoQuotes() throws {
    let quotes = try #require(try json(story())["quotes"] as? [[String: Any]])
    #expect(quotes.count == 1 && quotes[0]["kind"] as? String == "direct")
    let speaker = try #require(quotes[0]["speaker"] as? [String: Any])
    #expect(speaker["name"] as? String == "Ada Quill" && speaker["start"] is Int)
    #expect(quotes[0]["cue"] is NSNull && quotes[0]["confidence"] as? Double == 0.5)
  }

  @Test func aSpeakerOutsideTheBodyHasNoOffsets() throws {
    var story = story()
    story.marks.quotations[0].speaker?.range = story.marks.mentions[0].range
    var quotes = try #require(try json(story)["quotes"] as? [[String: Any]])
    var speaker = try #require(quotes[0]["speaker"] as? [String: Any])
    #expect(speaker["start"] is NSNull && speaker["end"] is NSNull)
    story.marks.quotations[0].speaker = nil
    quotes = try #require(try json(story)["quotes"] as? [[String: Any]])
    #expect(quotes[0]["speaker"] is NSNull)
    speaker = [:]
    #expect(speaker.isEmpty)
  }

  @Test func revisionsAndCopies() throws {
    var story = story()
    story.revisions = [Revision(number: 1, added: 0, title: "Quay bleibt zu")]
    story.copies = [StorySummary(key: StoryKey(rawValue: "c"), id: "c1", title: "Copy")]
    let json = try json(story)
    #expect((json["revisions"] as? [[String: Any]])?.first?["number"] as? Int == 1)
    #expect((json["other_copies"] as? [[String: Any]])?.first?["key"] as? String == "c")
  }

  @Test func aRowHasItsMembersInEveryCase() throws {
    var row = StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: "T\u{1}")
    var text = JSONText()
    text.object { StoryJSON.row(&$0, row) }
    let bare = try object(String(decoding: text.bytes, as: UTF8.self))
    #expect(bare["added"] == nil && bare["source"] is NSNull && bare["tags"] as? [String] == [])
    row.added = 0
    row.tags = ["a", "b"]
    text = JSONText()
    text.object { StoryJSON.row(&$0, row) }
    let full = try object(String(decoding: text.bytes, as: UTF8.self))
    #expect(
      full["added"] as? String == "1970-01-01T00:00:00Z" && full["tags"] as? [String] == ["a", "b"])
    #expect(Set(full.keys) == Set(bare.keys).union(["added"]))
  }

  @Test func offsetsOfABody() {
    let article = Article(
      title: "T",
      parts: [
        BlockDraft(.headline, "T"), BlockDraft(.paragraph, "é1"), BlockDraft(.caption, "c"),
        BlockDraft(.paragraph, "2船"),
      ])
    let body = BodyOffsets(article)
    #expect(body.text == article.body)
    let first = article.blocks[1].range
    let last = article.blocks[3].range
    #expect(body.range(first) == 0..<2)
    #expect(body.range(last) == 4..<6)
    #expect(body.range(first.lowerBound..<last.upperBound) == 0..<6)
    #expect(body.range(article.blocks[0].range) == nil)
    #expect(body.range(article.blocks[2].range) == nil)
    #expect(body.range(0..<last.upperBound) == nil)
    #expect(body.range(9_000..<9_001) == nil)
  }
}
