import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryQuotationsTests {
  private func rows(_ text: String) throws -> [QuotationSummary] {
    let archive = try Archive.temporary()
    let outcomes = try archive.add(
      [Samples.marked("Weir", text, id: "1", source: "Post", date: "2031-03-01")],
      now: 1_900_000_000)
    let key = try #require(outcomes[0].key)
    return try archive.quotes(of: key, includesReported: true)
  }

  @Test func aCommaThatLeadsOnIsNoneOfTheWords() throws {
    let row = try #require(try rows("“{Ada Quill|It took years,}” she said.").first)
    #expect(row.words == "It took years")
    #expect(row.sentence?.text == "“It took years,” she said.")
    #expect(row.archived?.rfc3339.hasPrefix("2030-03-17") == true)
  }

  @Test func theSentenceIsVerbatimAndAlone() throws {
    let text =
      "The weir is old. Mr. Oye called it “{Ben Oye|a ruin}”, not a dam. It leaks. “{Ben Oye|We slept. We woke.}” he said. It rained."
    let rows = try rows(text)
    #expect(
      rows.map(\.sentence?.text) == [
        "Mr. Oye called it “a ruin”, not a dam.", "“We slept. We woke.” he said.",
      ])
    for row in rows {
      let sentence = try #require(row.sentence)
      #expect(sentence.text.utf8Slice(sentence.words) == row.words)
    }
  }

  @Test func aSentenceKnowsItsOtherQuotedWords() throws {
    let rows = try rows("Mr. Oye spoke of “{Ben Oye|a ruin}” and of “{Ben Oye|a dam}”.")
    let sentence = try #require(rows.first?.sentence)
    #expect(sentence.others.map(sentence.text.utf8Slice) == ["a dam"])
    #expect(rows.entries.count == 1)
  }

  @Test func aStoryThatIsNotThereHasNone() throws {
    let archive = try Archive.temporary()
    #expect(try archive.quotes(of: StoryKey(rawValue: "zzz"), includesReported: true).isEmpty)
    #expect(try archive.quotes(ofEntity: "person:zzz", includesReported: true).isEmpty)
  }
}
