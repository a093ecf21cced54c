import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoredAnnotationsTests {
  private let text = """
    Ada Quill, who leads the Nørby Harbour Board, said the ferry would not sail. “We wait,” said Quill. The Nørby \
    Harbour Board met on Friday.
    """
  private var blob: [UInt8] {
    MarksBlob.encode(
      StoryAnnotations(
        version: 3,
        mentions: [
          Mention(range: 0..<9, kind: .person, name: "Ada Quill"),
          Mention(range: 25..<44, kind: .organization, name: "Nørby Harbour Board"),
        ],
        quotations: [
          Quotation(
            range: 78..<89, kind: .direct,
            speaker: Speaker(range: 95..<100, text: "Quill", name: "Ada Quill", kind: .name),
            cue: 90..<94, group: 0,
            evidence: AttributionEvidence(
              rule: "name and verb after the quotation", distance: 6, confidence: 0.9))
        ]))
  }

  @Test func annotationsArePackedAgainstTheirText() {
    let stored = StoredAnnotations.pack(blob, of: text, by: StoredText.packer())
    #expect(stored.count < blob.count)
    #expect(StoredAnnotations.unpack(stored, of: text) == blob)
    #expect(
      StoredAnnotations.annotations(stored, of: text, version: 3).quotations.first?.speaker?.name
        == "Ada Quill")
  }

  @Test func anotherTextHasNoneOfThem() {
    let stored = StoredAnnotations.pack(blob, of: text, by: StoredText.packer())
    #expect(StoredAnnotations.unpack(stored, of: text + "!") == nil)
    #expect(
      StoredAnnotations.annotations(stored, of: "Other words.", version: 3) == StoryAnnotations())
  }

  @Test func theBlobOfAnEarlierArchiveIsReadAsItIs() {
    #expect(StoredAnnotations.unpack(blob, of: "any text") == blob)
  }

  @Test func aStoryWithoutNamesStaysAsItIs() {
    let none = MarksBlob.encode(StoryAnnotations())
    let stored = StoredAnnotations.pack(none, of: text, by: StoredText.packer())
    #expect(stored == none)
    #expect(StoredAnnotations.unpack(stored, of: text) == none)
  }

  @Test func aTextLongerThanZlibLooksBack() {
    let long = String(repeating: text, count: 400)
    let stored = StoredAnnotations.pack(blob, of: long, by: StoredText.packer())
    #expect(StoredAnnotations.unpack(stored, of: long) == blob)
  }

  @Test func damageEndsNothing() {
    let stored = StoredAnnotations.pack(blob, of: text, by: StoredText.packer())
    for at in stored.indices {
      var damaged = stored
      damaged[at] ^= 0xFF
      _ = StoredAnnotations.annotations(damaged, of: text, version: 3)
      _ = StoredAnnotations.annotations(Array(stored.prefix(at)), of: text, version: 3)
    }
  }
}
