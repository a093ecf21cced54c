import Articles
import Testing

@testable import ArchiveStore

@Suite("Why a story is folded and threaded")
struct ExplanationTests {
  private static let text = """
    The ferry Morwenna struck a reef off Kurosaki on Monday with 340 people aboard, the harbour \
    office said. Tugs brought the passengers ashore before noon, and divers went down to look at \
    the hull. The captain told the office that a rudder had failed in the strait.
    """
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let texts = [
      "a": Self.text, "b": Self.text + " Fishing boats stood by until dark.",
      "c": Self.text.replacing("340", with: "47"),
    ]
    for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
      let story = Samples.story(
        "Ferry Morwenna strikes reef off Kurosaki", [text], id: id, source: id, date: "2026-03-01")
      _ = try archive.add([story], now: 1)
    }
  }

  private func explanation(_ id: String) throws -> StoryExplanation {
    let key = try #require(try archive.find(id: id).first).key
    return try #require(try archive.explanation(of: key))
  }

  @Test func aFoldedStoryNamesWhatIsShownForIt() throws {
    let version = try #require(try explanation("a").versions.first)
    #expect(version.row.id == "b" && version.isShown && version.relation == .copy)
    #expect(version.coverage == 1)
    #expect(version.changes.map(\.before) == ["Fishing boats stood by until dark."])
    #expect(try explanation("b").versions.map(\.isShown) == [false])
  }

  @Test func otherNewsWithTheSameWordsSaysWhatDiffers() throws {
    let explanation = try explanation("c")
    #expect(explanation.versions.isEmpty)
    #expect(explanation.different.first?.reason == .figures)
  }

  @Test func aReportNamesTheReportsItStandsWith() throws {
    let explanation = try explanation("c")
    #expect(explanation.thread != nil)
    #expect(explanation.reports.first?.shares.isEmpty == false)
  }

  @Test func nothingIsExplainedOfAStoryThatIsNotThere() throws {
    #expect(try archive.explanation(of: StoryKey(rawValue: "ffffffffffff")) == nil)
  }
}
