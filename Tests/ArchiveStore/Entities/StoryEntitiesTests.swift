import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryEntitiesTests {
  private func names(_ text: String) -> [StoryEntities.Entity] {
    StoryEntities(Samples.marked("Harbour news", text, id: "a")).entities
  }

  @Test func mentionsAreCountedByEntity() {
    let names = names("[Ada Quill] met [Bo Tarn]. [Quill=Ada Quill] left [place:Norwick] first.")
    #expect(names.map(\.key) == ["person:ada quill", "person:bo tarn", "place:norwick"])
    #expect(names.map(\.mentions) == [2, 1, 1])
  }

  @Test func formsOtherThanTheFullNameAreKept() {
    let names = names("[Ada Quill] sat. [Quill=Ada Quill] rose. [Quill=Ada Quill] left.")
    #expect(names[0].forms.map(\.text) == ["Quill"])
    #expect(names[0].forms.map(\.folded) == ["quill"])
    #expect(names[0].forms.map(\.mentions) == [2])
  }

  @Test func shoutedPeopleAndPlacesAreWrittenSmallOnceAStoryDoes() {
    #expect(names("[place:NORWICK] — In [place:Norwick] it rained.").map(\.name) == ["Norwick"])
    #expect(names("[place:Norwick] — In [place:NORWICK] it rained.").map(\.name) == ["Norwick"])
    #expect(names("[place:NORWICK] — It rained.").map(\.name) == ["NORWICK"])
    let clubs = names("[organization:NORFA] met. [organization:Norfa] rose.")
    #expect(clubs.map(\.name) == ["NORFA"])
    #expect(clubs[0].mentions == 2)
  }

  @Test func datesAndMarksAreNoEntities() {
    #expect(names("On [date:Monday] nobody came, [person:—] said.").isEmpty)
  }

  @Test func shouting() {
    #expect("LIMA".isShouted)
    #expect("ÅRHUS 2".isShouted)
    #expect(!"Lima".isShouted)
    #expect(!"12".isShouted)
    #expect(!"リマ".isShouted)
  }
}
