import Articles
import Testing

@testable import ArchiveStore

@Suite struct SettledMarksTests {
  private func mentions(_ texts: String..., correct: [Correction] = []) throws -> [[String]] {
    let archive = try Archive.temporary()
    let stories = texts.enumerated().map { Samples.marked("News \($0)", $1, id: "s\($0)") }
    let keys = try archive.add(stories, now: 0).compactMap(\.key)
    for correction in correct { _ = try archive.correct(correction, now: 1) }
    return try keys.map { key in
      let story = try #require(try archive.story(key))
      return story.marks.mentions.map { "\($0.kind) \($0.name)" }
    }
  }

  @Test func namesStayAsTheyWereFound() throws {
    #expect(
      try mentions("[Ada Quill] met [place:Tarn].") == [["person Ada Quill", "place Tarn"]])
  }

  /// What the reader says of a name holds in every story.
  @Test func aNameThatWasMergedIsOfTheOthersKind() throws {
    let found = try mentions(
      "[organization:Tarn Port] opened.", "[place:Tarn Port] opened.",
      correct: [.merge(entity: "organization:tarn port", into: "place:tarn port")])
    #expect(found == [["place Tarn Port"], ["place Tarn Port"]])
  }

  @Test func theOrderAndPlacesOfMentionsStay() throws {
    let archive = try Archive.temporary()
    let story = Samples.marked(
      "A", "[Ada Quill] met [Bela Orr], and [Quill=Ada Quill] left.", id: "a")
    let key = try #require(archive.add([story], now: 0).first?.key)
    let read = try #require(try archive.story(key))
    #expect(read.marks.mentions.map(\.range) == story.marks.mentions.map(\.range))
    #expect(
      read.marks.mentions.map { read.article.text.utf8Slice($0.range) } == [
        "Ada Quill", "Bela Orr", "Quill",
      ])
  }

  @Test func aStoryWithoutNamesHasNone() throws {
    #expect(try mentions("Nobody was named.") == [[]])
  }
}
