import Articles
import Testing

@testable import ArchiveStore

@Suite struct MarksBlobTests {
  private let marks = StoryAnnotations(
    version: 4,
    mentions: [
      Mention(range: 0..<9, kind: .person, name: "Ada Quill"),
      Mention(range: 40..<44, kind: .person, name: "Ada Quill"),
      Mention(range: 900..<905, kind: .place, name: "Nørby"),
    ],
    quotations: [
      Quotation(
        range: 100..<400, kind: .direct,
        speaker: Speaker(range: 410..<412, text: "he", name: "Ada Quill", kind: .pronoun),
        cue: 405..<409, group: 0,
        evidence: AttributionEvidence(rule: "pronoun", distance: 12, confidence: 0.75)),
      Quotation(range: 90..<99, kind: .mixed, group: 1),
      Quotation(
        range: 500..<520, kind: .indirect,
        speaker: Speaker(range: nil, text: "a spokesman", name: "a spokesman", kind: .nominal),
        group: 2, evidence: .byHand),
    ])

  @Test func roundTrip() {
    #expect(MarksBlob.decode(MarksBlob.encode(marks), version: 4) == marks)
    #expect(
      MarksBlob.decode(MarksBlob.encode(StoryAnnotations()), version: 0) == StoryAnnotations())
  }

  @Test func damageEndsNothing() {
    let bytes = MarksBlob.encode(marks)
    for length in 0..<bytes.count {
      _ = MarksBlob.decode(Array(bytes.prefix(length)), version: 1)
    }
    for at in bytes.indices {
      var damaged = bytes
      damaged[at] = 0xFF
      let read = MarksBlob.decode(damaged, version: 1)
      #expect(read.mentions.count <= bytes.count)
    }
  }

  @Test func blocksRoundTrip() {
    let (_, blocks, _) = BlockDraft.assemble([
      BlockDraft(.headline, "Ferry"), BlockDraft(.paragraph, "It stops."),
      BlockDraft(.related, "READ MORE: Tram", title: "Tram", url: "https://post.example/tram"),
    ])
    #expect(BlocksBlob.decode(BlocksBlob.encode(blocks)).blocks == blocks)
    #expect(BlocksBlob.decode([0xFF, 0xFF, 0xFF]).blocks.isEmpty)
  }
}
