import Articles
import Testing

@testable import ArchiveStore

@Suite struct NoveltyModelTests {
  private let text = """
    The ferry Morwenna struck a reef near Kurosaki before dawn. Divers found a hole in its hull.
    Nobody was hurt, the harbour master said. Passengers spent the night in a school.
    """
  private var memory: NoveltyModel {
    var memory = NoveltyModel()
    memory.read(title: "Orchard prices rise", text: "Growers in Talvik ask more for their apples.")
    memory.read(title: "Ferry runs aground", text: text)
    return memory
  }

  @Test func wordForWordIsKnown() {
    let verdict = memory.verdict(on: "Divers found a hole in its hull.")
    #expect(verdict.isSeen)
    #expect(!verdict.isReworded)
    #expect(verdict.novelty < 0.01)
    #expect(verdict.place?.text == 1)
    #expect(
      verdict.place.map { text.utf8Slice($0.sentence) } == "Divers found a hole in its hull.\n")
  }

  @Test func rewordedIsKnownAndSaidToBe() {
    let verdict = memory.verdict(
      on: "Before dawn the Morwenna, a ferry, struck the Kurosaki reef and divers found holes.")
    #expect(verdict.isSeen)
    #expect(verdict.isReworded)
  }

  @Test func newIsNew() {
    let verdict = memory.verdict(on: "Tugs will tow the Morwenna to a yard in Oslo on Friday.")
    #expect(!verdict.isSeen)
    #expect(verdict.place == nil)
    #expect(memory.verdict(on: "Morwenna growers spent apples on the hull.").isSeen == false)
  }

  @Test func whatSaysNothingIsNew() {
    #expect(memory.verdict(on: "").novelty == 1)
    #expect(!memory.verdict(on: "And so it was.").isSeen)
    #expect(!NoveltyModel().verdict(on: text).isSeen)
  }

  @Test func headlinesAreRemembered() {
    #expect(memory.verdict(on: "Orchard prices rise").place?.sentence.isEmpty == true)
  }

  @Test func endlessTextsAreRead() {
    var memory = NoveltyModel()
    memory.read(title: "", text: String(repeating: "lantern quarry ", count: 300_000))
    #expect(memory.verdict(on: "lantern quarry").isSeen)
  }
}
