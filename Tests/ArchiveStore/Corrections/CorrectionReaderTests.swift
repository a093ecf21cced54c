import Articles
import Testing

@testable import ArchiveStore

@Suite struct CorrectionReaderTests {
  /// A story whose only quotation is of a kind.
  private func sentence(_ text: String) throws -> String {
    let archive = try Archive.temporary()
    let key = try #require(try archive.add([Samples.marked("One", text, id: "1")], now: 0)[0].key)
    let range = try #require(try archive.story(key)?.marks.quotations.first).range
    try archive.correct(.speaker(story: key, range: range, name: "Ben Oyelaran"), now: 1)
    return try #require(try archive.corrections().rows.first).sentence
  }

  @Test func longWordsAreCut() throws {
    let words = String(repeating: "boats and more ", count: 20)
    let said = try sentence("[Ada Quill] spoke. {Ada Quill|\(words)}")
    #expect(said.contains("boats and more boats") && said.contains("…") && said.count < 130)
  }

  @Test func wordsThatStandBetweenNoMarksAreShownWithoutThem() throws {
    #expect(
      try sentence("[Ada Quill] spoke. {Ada Quill|We met.}")
        == "We met. was said by Ben Oyelaran · One")
  }

  @Test func aCommaBeforeTheVerbIsNoPartOfTheWords() throws {
    #expect(
      try sentence("[Ada Quill] spoke. “{Ada Quill|We met,}” she said.")
        == "“We met” was said by Ben Oyelaran · One")
  }
}
