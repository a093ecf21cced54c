import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryViewPlainTests {
  private func lines(_ change: (inout Story) -> Void = { _ in }) -> [PlainPage.Line] {
    let archive = FixtureStories.archive()
    if var story = archive.stories[FixtureStories.harbour] {
      change(&story)
      archive.stories[FixtureStories.harbour] = story
    }
    var reader = ReaderHarness(archive, rows: 24, columns: 80)
    reader.press("Enter")
    return plainPage(reader.state).lines
  }

  private func group(_ title: String, _ lines: [PlainPage.Line]) -> [String] {
    guard let at = lines.firstIndex(where: { $0.text == title + ":" }) else { return [] }
    return lines[(at + 1)...].prefix { !$0.text.isEmpty }.map(\.text)
  }

  @Test func theHeadlineThenTheFactsThenTheText() {
    let lines = lines()
    #expect(lines[0].text == "Mayor of Port Vell to move fish market to north quay")
    #expect(lines[1].text.contains("Vell Courier"))
    #expect(lines.contains { $0.text == "Traders say they were not asked." })
    #expect(lines.first { $0.text.hasPrefix("“I want the stalls") }?.choice == nil)
  }

  @Test func whoSaidWhatIsTrueToTheText() {
    let said = group("Who said what", lines())
    #expect(said.count == 4)
    #expect(said[0] == "Mara Tollen: “I want the stalls open before the herring come back”")
    #expect(
      said[2]
        == "Quay Traders' Union: the move would cost its members half of their storage [reported]")
    #expect(said[3] == "Ivo Renn (unsure): “We were not asked”")
  }

  @Test func nobodyIsSaidToBeNobody() {
    let said = group("Who said what", lines { $0.marks.quotations[0].speaker = nil })
    #expect(said[0].hasPrefix("unattributed: “"))
  }

  @Test func namesStandOnceWithTheirCount() {
    let names = group("Named here", lines())
    #expect(names[0] == "Mara Tollen, person, 2 times" && names.contains("Sant Orrel, place"))
    #expect(names.count == Set(names).count)
  }

  @Test func linksSayWhetherTheirStoryIsThere() {
    let links = group("Links and more", lines())
    #expect(links.contains("Read more: North quay to be dredged in spring (in the archive)"))
    #expect(links.contains("What changed since version 1"))
    let absent = group("Links and more", lines { $0.links = [:] })
    #expect(absent.contains("Read more: North quay to be dredged in spring (not in the archive)"))
  }

  @Test func copiesNotesThreadsAndAddresses() {
    let links = group(
      "Links and more",
      lines {
        $0.copies = [FakeArchive.row(7)]
        $0.thread = ThreadSummary(id: "t", headline: "The quay", reports: 3, outlets: 2)
        $0.article.links = [Hyperlink("https://a.example/1.mp3", kind: .audio)]
        $0.notes = [Note(id: 1, story: $0.row.key, text: "check it")]
      })
    #expect(links.contains { $0.hasPrefix("Copy: Council of Port Vell") })
    #expect(links.contains { $0.hasPrefix("Links here: ") })
    #expect(links.contains("Running story: The quay"))
    #expect(links.contains { $0.hasPrefix("Link: ") && $0.hasSuffix("https://a.example/1.mp3") })
  }

  @Test func whatWasReadBeforeIsSaid() {
    let block = 2
    let lines = lines {
      $0.seen[block] = PreviouslyReadParagraph(
        story: $0.row.key, title: "t", excerpt: "e", isReworded: false)
    }
    #expect(lines.filter { $0.text.hasPrefix("[read before] ") }.count == 1)
  }

  @Test func relatedStoriesAreChoicesBehindEverythingElse() {
    let lines = lines()
    let related = lines.suffix(2)
    #expect(lines.dropLast(2).last?.text == "Related:")
    let choices = lines.compactMap(\.choice)
    #expect(related.compactMap(\.choice) == [(choices.max() ?? 0) - 1, choices.max() ?? 0])
  }

  @Test func aStoryThatIsGoneSaysSo() {
    let archive = FakeArchive(stories: 1)
    var reader = ReaderHarness(archive, rows: 24, columns: 80)
    archive.rows = []
    reader.press("Enter")
    #expect(
      plainPage(reader.state).lines.map(\.text) == ["This story is not in the archive (any more)."])
  }
}
