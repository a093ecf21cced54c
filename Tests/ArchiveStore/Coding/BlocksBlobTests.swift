import Articles
import Testing

@testable import ArchiveStore

@Suite struct BlocksBlobTests {
  private let blocks = [
    Block(role: .headline, range: 0..<5), Block(role: .paragraph, range: 7..<300),
    Block(role: .related, range: 302..<310, title: "Ferry stops", url: "https://a.example/é"),
    Block(role: .caption, range: 310..<310, title: ""),
  ]

  @Test func blocksComeBackAsTheyWere() {
    #expect(BlocksBlob.decode(BlocksBlob.encode(blocks)).blocks == blocks)
    #expect(BlocksBlob.decode(BlocksBlob.encode([])).blocks.isEmpty)
  }

  @Test("Every role is stored", arguments: StoredEnumCodes.roles)
  func roles(_ role: Block.Role) {
    let block = Block(role: role, range: 1..<2)
    #expect(BlocksBlob.decode(BlocksBlob.encode([block])).blocks == [block])
  }

  @Test func aRoleOfALaterVersionReadsAsAParagraph() {
    #expect(BlocksBlob.decode([1, 99, 0, 3, 0, 0]).blocks.map(\.role) == [.paragraph])
  }

  @Test func aDamagedBlobGivesAscendingRanges() {
    let bytes = BlocksBlob.encode(blocks)
    for cut in bytes.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var damaged = Array(bytes[...cut])
        damaged[cut] = value
        var last = 0
        for block in BlocksBlob.decode(damaged).blocks {
          #expect(block.range.lowerBound >= last)
          last = block.range.upperBound
        }
      }
    }
  }

  @Test func hugeLengthsEndTheReading() {
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    #expect(BlocksBlob.decode([2, 0] + huge + huge).blocks.count <= 2)
    #expect(BlocksBlob.decode(huge).blocks.isEmpty)
  }

  @Test func linksComeBackAsTheyWere() {
    let links = [
      Hyperlink("https://a.example/é", range: 7..<20, title: "T"),
      Hyperlink("https://a.example/1.mp3", kind: .audio, mediaType: "audio/mpeg", duration: 90),
    ]
    let decoded = BlocksBlob.decode(BlocksBlob.encode(blocks, links: links))
    #expect(decoded.blocks == blocks && decoded.links == links)
    #expect(BlocksBlob.decode(BlocksBlob.encode(blocks)).links.isEmpty)
    let outside = [Hyperlink("x", range: 500..<600)]
    #expect(BlocksBlob.decode(BlocksBlob.encode(blocks, links: outside)).links.isEmpty)
  }
}
