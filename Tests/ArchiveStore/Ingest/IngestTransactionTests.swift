import Articles
import Testing

@testable import ArchiveStore

@Suite struct IngestTransactionTests {
  let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ stories: AnnotatedArticle...) throws -> [AddOutcome.Kind] {
    try archive.add(stories, now: 1_000).map(\.kind)
  }

  @Test func twiceIsOnce() throws {
    let story = Samples.story("Ferry stops", [Samples.paragraph(1)], id: "f1", source: "Post")
    #expect(try add(story) == [.added])
    #expect(try add(story, story) == [.same, .same])
    #expect(try archive.counts().all == 1)
  }

  @Test func changedTextIsARevision() throws {
    let url = "https://post.example/ferry"
    let first = Samples.story("Ferry", [Samples.paragraph(1), Samples.paragraph(2)], url: url)
    let second = Samples.story("Ferry", [Samples.paragraph(1), Samples.paragraph(3)], url: url)
    #expect(try add(first) == [.added])
    #expect(try add(second) == [.revision])
    // Both states are known now: neither is news.
    #expect(try add(first, second) == [.same, .same])
    let key = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first?.key)
    let story = try #require(try archive.story(key))
    #expect(story.article.body == second.article.body)
    #expect(story.revisions.map(\.number) == [1])
    #expect(try archive.revision(1, of: key)?.body == first.article.body)
  }

  @Test func otherStoryAtTheSameAddress() throws {
    let url = "https://post.example/live"
    let stories = (1...3).map { Samples.story("Live", [Samples.paragraph($0)], url: url) }
    #expect(try archive.add(stories, now: 0).map(\.kind) == [.added, .added, .added])
    #expect(try archive.add(stories, now: 0).map(\.kind) == [.same, .same, .same])
    #expect(Set(try archive.stories(.all, offset: 0, limit: 9).rows.map(\.key)).count == 3)
  }

  @Test func pastesNeverRevise() throws {
    let first = Samples.story("Ferry", [Samples.paragraph(1), Samples.paragraph(2)])
    let second = Samples.story("Ferry", [Samples.paragraph(1), Samples.paragraph(4)])
    // Half of the words are the same, and half are other news.
    #expect(try add(first, second) == [.added, .added])
  }

  @Test func copyIsAStoryOfItsOwnFoldedAway() throws {
    let text = [Samples.paragraph(1), Samples.paragraph(2)]
    let outcomes = try archive.add(
      [
        Samples.story("Wire: ferry", text, id: "1", source: "Wire"),
        Samples.story("Ferry, says wire", text, id: "1", source: "Post"),
      ], now: 0)
    #expect(outcomes.count { $0.kind == .copy } == 1)
    let page = try archive.stories(.all, offset: 0, limit: 9)
    #expect(page.total == 1)
    #expect(page.rows.map(\.copies) == [1])
    #expect(try archive.find(id: "1").count == 2)
    let story = try #require(try archive.story(page.rows[0].key))
    #expect(story.copies.count == 1)
  }

  @Test func laterUpdateWinsWhicheverComesFirst() throws {
    func state(_ seed: Int, _ updated: String) -> AnnotatedArticle {
      var story = Samples.story("Ferry", [Samples.paragraph(seed)], id: "f", source: "Post")
      story.article.updated = Timestamp(rfc3339: updated)
      return story
    }
    let new = state(2, "2031-03-02T10:00:00Z")
    #expect(try add(new) == [.added])
    #expect(try add(state(1, "2031-03-01T10:00:00Z")) == [.revision])
    let key = try #require(try archive.find(id: "f").first?.key)
    #expect(try archive.story(key)?.article.body == new.article.body)
  }

  @Test func headlinesAloneAreNoCopies() throws {
    #expect(
      try add(Samples.story("One", id: "1"), Samples.story("Two", id: "2")) == [.added, .added])
  }

  @Test func outcomesKeepTheOrderGiven() throws {
    let stories = [3, 1, 2].map { Samples.story("S\($0)", id: "s\($0)", date: "2031-01-0\($0)") }
    #expect(try archive.add(stories, now: 0).map(\.id) == ["s3", "s1", "s2"])
  }

  @Test func marksComeBack() throws {
    var story = Samples.story("Ferry", ["“It stops,” said Ada Quill."], id: "q")
    let start = story.article.blocks[1].range.lowerBound
    story.marks = StoryAnnotations(
      version: 3,
      mentions: [Mention(range: start + 22..<start + 31, kind: .person, name: "Ada Quill")],
      quotations: [Quotation(range: start + 3..<start + 12, kind: .direct, group: 0)])
    _ = try add(story)
    let key = try #require(try archive.find(id: "q").first?.key)
    #expect(try archive.story(key)?.marks == story.marks)
    #expect(try archive.story(key)?.article == story.article)
  }

  @Test func readMoreLinesFindTheirStory() throws {
    _ = try add(Samples.story("Tram lines to be doubled", [Samples.paragraph(9)], id: "tram"))
    let article = Article(
      title: "Ferry",
      parts: [
        BlockDraft(
          .related, "READ MORE: Tram lines to be doubled", title: "Tram lines to be doubled")
      ])
    _ = try add(AnnotatedArticle(article, marks: StoryAnnotations()))
    let key = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first?.key)
    let tram = try #require(try archive.find(id: "tram").first?.key)
    #expect(try archive.story(key)?.links == [0: tram])
  }
}
