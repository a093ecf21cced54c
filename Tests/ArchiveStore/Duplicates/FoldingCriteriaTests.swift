import Articles
import Testing

@testable import ArchiveStore

@Suite struct FoldingCriteriaTests {
  private static let text = """
    The ferry Morwenna struck a reef off Kurosaki on Monday with 340 people aboard, the harbour \
    office said. Tugs brought the passengers ashore before noon, and divers went down to look at \
    the hull. The captain, Ines Kallio, told the office that a rudder had failed in the strait, and \
    that her crew had closed the doors in time. Fishing boats stood by until dark.
    """

  private func verdict(
    _ a: (String, String), _ b: (String, String),
    days: (String?, String?) = ("2026-03-02", "2026-03-02"),
    sources: (String, String) = ("Gazette", "Courier")
  ) -> FoldingCriteria.Verdict {
    func news(_ story: (String, String), _ day: String?, _ source: String) -> NewsText {
      NewsText(Samples.story(story.0, [story.1], id: "a", source: source, date: day).article)
    }
    return FoldingCriteria(news(a, days.0, sources.0), news(b, days.1, sources.1)).verdict
  }

  private let title = "Ferry Morwenna strikes reef off Kurosaki"

  @Test func theSameWordsAreTheSameNews() {
    #expect(verdict((title, Self.text), (title, Self.text)) == .identical)
    #expect(
      verdict((title, Self.text), ("Morwenna passengers ashore off Kurosaki", Self.text))
        == .identical)
  }

  @Test func aCutTextIsACopy() {
    let cut = String(Self.text.prefix(280))
    #expect(verdict((title, Self.text), (title, cut)) == .copy)
  }

  @Test func otherFiguresAreOtherNews() {
    let other = Self.text.replacing("340", with: "47")
    #expect(verdict((title, Self.text), (title, other)) == .different(.figures))
    let spelt = Self.text.replacing("340", with: "twelve")
    #expect(verdict((title, Self.text), (title, spelt)) == .different(.figures))
  }

  @Test func otherNamesAndDaysAreOtherNews() {
    let elsewhere = Self.text.replacing("Kurosaki", with: "Talvik").replacing(
      "Morwenna", with: "Sula")
    #expect(
      verdict((title, Self.text), ("Ferry Sula strikes reef off Talvik", elsewhere))
        != .identical)
    let tuesday = Self.text.replacing("Monday", with: "Tuesday")
    #expect(verdict((title, Self.text), (title, tuesday)) == .different(.names))
    #expect(
      verdict((title, Self.text), (title, Self.text), days: ("2026-03-02", "2026-03-09"))
        == .different(.days))
  }

  @Test func anOutletsNoticeUnderOtherHeadlinesHidesNothing() {
    let notice =
      "This article is for subscribers only. Already a subscriber? Log in to continue reading."
    #expect(
      verdict(("Shipyard strike enters third week", notice), ("Wolves seen near Tartu", notice))
        == .different(.headlines))
  }

  @Test func figuresOfHeadlinesCount() {
    #expect(
      verdict(
        ("Quake of 7.1 shakes Kurosaki", Self.text), ("Quake of 4.7 shakes Kurosaki", Self.text))
        == .different(.figures))
  }

  @Test func anOutletsLaterVersionIsAnUpdate() {
    let later = Self.text.replacing("before noon", with: "by nightfall")
    #expect(
      verdict((title, Self.text), (title, later), sources: ("Gazette", "Gazette")) != .identical)
    let corrected = Self.text.replacing("Ines Kallio", with: "Irja Kallio")
    #expect(
      verdict(
        (title, Self.text), ("CORRECTED-" + title, corrected), sources: ("Gazette", "Gazette"))
        == .update)
    #expect(verdict((title, Self.text), (title, corrected)) == .different(.names))
  }

  @Test func emptyTextsAreNothing() {
    #expect(verdict((title, ""), (title, "")) == .different(.words))
  }
}
