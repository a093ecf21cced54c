import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryPageQuotationsTests {
  private func reader(_ keys: String, _ change: (inout Story) -> Void = { _ in }) -> ReaderHarness {
    let archive = FixtureStories.archive()
    if var story = archive.stories[FixtureStories.harbour] {
      change(&story)
      archive.stories[FixtureStories.harbour] = story
    }
    var reader = ReaderHarness(archive, rows: 24, columns: 80)
    reader.press("Enter " + keys)
    return reader
  }

  private func menu(_ reader: ReaderHarness) throws -> Menu {
    guard case .menu(let menu) = reader.state.shared.overlay else {
      throw MissingMenu()
    }
    return menu
  }

  private struct MissingMenu: Error {}

  @Test func copyingOffersTheSelectedQuotation() throws {
    let titles = try menu(reader("] y")).shown.map(\.title)
    let without = try menu(reader("y")).shown.map(\.title)
    #expect(titles.count == without.count + 1 && Set(without).isSubset(of: titles))
  }

  @Test func theSpeakerIsAskedForWithTheStorysNames() throws {
    let menu = try menu(reader("] c"))
    guard case .speaker(let choice) = menu.subject else {
      Issue.record("no choice of a speaker")
      return
    }
    #expect(choice.current == "Mara Tollen" && choice.shared == 2)
    #expect(choice.quotation.story == FixtureStories.harbour)
    #expect(choice.names.first == "Mara Tollen" && choice.names.contains("Ivo Renn"))
    #expect(!choice.names.contains("Port Vell"))
  }

  @Test func withoutAQuotationSelectedTheKeyIsTold() {
    let reader = reader("c")
    #expect(reader.state.shared.overlay == nil)
    #expect(reader.state.shared.notice?.text.contains("Select a quotation first") == true)
  }

  @Test func exportsOfferTheQuotationAndTheStory() throws {
    let formats = QuoteFormat.allCases.count
    #expect(try menu(reader("E")).shown.count == formats)
    let both = try menu(reader("] E")).shown
    #expect(both.count == 2 * formats)
    guard case .export(let export) = both[0].outcome, case .quotations(let chosen) = export.scope
    else {
      Issue.record("\(both[0].outcome)")
      return
    }
    #expect(chosen.count == 1 && export.stem == "quotes-mara-tollen")
  }

  @Test func aStoryWithoutQuotationsSaysSo() {
    let reader = reader("E") { $0.marks.quotations = [] }
    #expect(reader.state.shared.overlay == nil)
    #expect(reader.state.shared.notice?.text == "No quotation stands in this story")
  }

  @Test func speakersArePeopleFirstThenTheMostNamed() {
    var marks = StoryAnnotations()
    func mention(_ name: String, _ kind: EntityKind, _ count: Int) {
      for _ in 0..<count { marks.mentions.append(Mention(range: 0..<1, kind: kind, name: name)) }
    }
    mention("Harbor Board", .organization, 9)
    mention("Ada Quill", .person, 1)
    mention("Jon Reed", .person, 3)
    mention("Norwick", .place, 20)
    mention("Tuesday", .date, 20)
    marks.quotations = [
      Quotation(
        range: 0..<1, kind: .direct,
        speaker: Speaker(range: nil, text: "a diver", name: "a diver", kind: .nominal), group: 0),
      Quotation(range: 2..<3, kind: .direct, group: 1),
    ]
    #expect(marks.speakers == ["Jon Reed", "Ada Quill", "Harbor Board", "a diver"])
    #expect(StoryAnnotations().speakers.isEmpty)
  }
}
