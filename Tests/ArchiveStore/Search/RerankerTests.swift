import Articles
import Testing

@testable import ArchiveStore

@Suite("What else speaks for a story")
struct RerankerTests {
  private func ids(
    _ query: String, _ sort: SearchQuery.Sort = .relevance, in stories: [AnnotatedStory]
  ) throws -> [String] {
    let archive = try Archive.temporary()
    _ = try archive.add(stories.map(\.story), now: 0)
    return try archive.search(SearchQuery(query, sort: sort), now: 0).hits.map(\.row.id)
  }

  /// A story in few words.
  struct AnnotatedStory {
    var id: String
    var title = "Quay"
    var text: String
    var date = "2031-03-01"
    var source: String?

    var story: AnnotatedArticle {
      Samples.marked(title, text, id: id, source: source, date: date)
    }
  }

  @Test func theNewerOfTwoAlike() throws {
    let found = try ids(
      "ferry",
      in: [
        AnnotatedStory(id: "old", text: "A ferry ran aground.", date: "2021-03-01"),
        AnnotatedStory(id: "new", text: "A ferry put out early."),
      ])
    #expect(found == ["new", "old"])
  }

  @Test func whoIsAskedForIsNamedOften() throws {
    let found = try ids(
      "person:quill",
      in: [
        AnnotatedStory(id: "once", text: "[Ada Quill] came. Nobody else did, not at all."),
        AnnotatedStory(
          id: "often", text: "[Ada Quill] came. [Quill=Ada Quill] left. [Quill=Ada Quill] sang."),
      ])
    #expect(found == ["often", "once"])
  }

  @Test func aHeadlineWithTheNameGoesFirst() throws {
    let found = try ids(
      "person:quill",
      in: [
        AnnotatedStory(id: "text", text: "[Ada Quill] came. [Quill=Ada Quill] left."),
        AnnotatedStory(id: "head", title: "Ada Quill wins", text: "[Ada Quill] won."),
      ])
    #expect(found == ["head", "text"])
  }

  @Test func sortedByDateOrSource() throws {
    let stories = [
      AnnotatedStory(
        id: "1", title: "Ferry", text: "Ferry, ferry.", date: "2021-03-01", source: "B"),
      AnnotatedStory(id: "2", text: "A ferry sank.", date: "2031-03-01", source: "C"),
      AnnotatedStory(id: "3", text: "Some ferry.", date: "2026-03-01", source: "A"),
    ]
    #expect(try ids("ferry", .date, in: stories) == ["2", "3", "1"])
    #expect(try ids("ferry", .source, in: stories) == ["3", "1", "2"])
  }

  @Test func copiesAreFoldedUnlessAskedFor() throws {
    let text = "A ferry " + Samples.paragraph(4)
    let stories = ["1", "2"].map { AnnotatedStory(id: $0, text: text, source: "S\($0)") }
    #expect(try ids("ferry", in: stories).count == 1)
    #expect(try ids("ferry is:copy", in: stories).count == 1)
  }

  @Test func theStoryThatListsShowStandsForItsCopies() throws {
    let text = "A ferry " + Samples.paragraph(4)
    let stories = ["1", "2"].map { AnnotatedStory(id: $0, text: text, source: "S\($0)") }
    let archive = try Archive.temporary()
    _ = try archive.add(stories.map(\.story), now: 0)
    let shown = try archive.stories(.all, offset: 0, limit: 9).rows
    #expect(shown.count == 1)
    let hits = try archive.search(SearchQuery("ferry"), now: 0).hits
    #expect(hits.map(\.row.key) == shown.map(\.key) && hits.map(\.row.copies) == [1])
    // Where only a copy fits, it is what was found.
    for story in stories where story.id != shown[0].id {
      let query = SearchQuery("ferry source:S\(story.id)")
      #expect(try archive.search(query, now: 0).hits.map(\.row.id) == [story.id])
    }
  }

  @Test func saidMustHoldTheWords() throws {
    let stories = [
      AnnotatedStory(id: "said", text: "[Ada Quill]: {Ada Quill|The ferry is late.}"),
      AnnotatedStory(id: "told", text: "The ferry is late. {Ada Quill|No, it is not.}"),
      AnnotatedStory(id: "other", text: "[Ada Quill]. {Ben Oye|The ferry is late again.}"),
    ]
    #expect(try ids("said:quill ferry", in: stories) == ["said"])
  }
}
