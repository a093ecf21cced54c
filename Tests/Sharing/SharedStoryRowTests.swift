import ArchiveStore
import Articles
import Testing

@testable import Sharing

/// Rows of stories as a server sends them: what no archive would have written is not taken in.
@Suite struct SharedStoryRowTests {
  private let story: SharedStory

  init() {
    var article = SharedFixture.story(1)
    article.standfirst = "In winter"
    article.updated = Timestamp(seconds: 1_600_086_401)
    story = SharedStory(raw: article)
  }

  /// A row of `lede.story`, perhaps with fields that were tampered with.
  private func row(
    identity: Int64? = 7, title: String? = "Story 1", text: String? = nil,
    blocks: [UInt8]? = nil, drops dropped: Int = 0
  ) -> [UInt8] {
    let article = story.article
    var writer = CopyWriter()
    writer.row(25)
    writer.field(identity)
    writer.field(identity.map { _ in story.contentHash })
    writer.field([1, 2, 3, 4, 5, 6, 7, 8] as [UInt8])
    for text in [article.id, article.feed, article.source, article.url, title] {
      writer.field(text)
    }
    writer.field(Int32(article.titleOrigin.storedCode))
    for text in [article.standfirst, nil, nil, nil, article.language] { writer.field(text) }
    for moment in [article.published, article.updated] {
      writer.field(moment?.seconds)
      writer.field(moment?.offset.map { Int32($0) })
      writer.field(moment?.isDay)
    }
    writer.field(text ?? article.text)
    writer.field(blocks ?? story.blocks)
    writer.field(nil as [UInt8]?)
    writer.field(Int32(0))
    return Array(writer.bytes.dropLast(dropped))
  }

  private func read(_ bytes: [UInt8]) throws -> SharedStory? {
    var reader = CopyReader(bytes, hasHeader: true)
    guard reader.beginRow() else { return nil }
    return try SharedStoryRow.read(from: &reader)
  }

  @Test func aRowIsTheStoryThatWasSent() throws {
    let read = try #require(try read(row()))
    #expect(read.identity == 7 && read.contentHash == story.contentHash)
    #expect(read.article == story.article && read.blocks == story.blocks)
    #expect(read.annotations == nil && read.annotationsVersion == 0)
    #expect(read.article.published?.offset == 3600 && read.article.updated?.offset == nil)
  }

  @Test func aStoryThatWasRemovedIsNone() throws {
    #expect(try read(row(identity: nil)) == nil)
  }

  @Test func wordsThatATerminalObeysAreMadeSafeInFieldsAndRefusedInTheText() throws {
    let titled = try #require(try read(row(title: "Story\u{1B}[31m 1")))
    #expect(!titled.article.title.contains("\u{1B}"))
    #expect(try read(row(text: "Story 1\u{1B}[2J")) == nil)
    #expect(try read(row(text: "Story\u{202E} 1")) == nil)
  }

  @Test(arguments: [[], [255], [1, 2, 3, 4], Array(repeating: 200, count: 64)] as [[UInt8]])
  func blocksThatDoNotFitTheTextAreRefused(_ blocks: [UInt8]) throws {
    #expect(try read(row(blocks: blocks)) == nil)
  }

  @Test func aTextOfAnotherLengthThanItsBlocksIsRefused() throws {
    #expect(try read(row(text: "Story 1")) == nil)
  }

  @Test func aFieldThatMayNotBeNullIsUnreadable() {
    #expect(throws: ShareError.unreadable) { try read(row(title: nil)) }
  }

  @Test(arguments: [1, 3, 9, 40, 200]) func aRowThatEndsEarlyIsUnreadable(_ count: Int) {
    #expect(throws: ShareError.unreadable) { try read(row(drops: count)) }
  }

  /// Every byte of a row may be wrong; none of them ends the program or makes a text that is unsafe.
  @Test func aRowWithAnyByteChangedIsReadOrRefused() throws {
    let bytes = row()
    for at in stride(from: CopyWriter.header.count, to: bytes.count, by: 3) {
      for value: UInt8 in [0, 0x7F, 0xFF, 0x1B] {
        var changed = bytes
        changed[at] = value
        guard let read = try? read(changed) else { continue }
        #expect(!read.article.text.contains("\u{1B}"))
      }
    }
  }

  @Test func aRowIsWrittenInTheOrderOfItsTable() throws {
    var writer = CopyWriter()
    SharedStoryRow.write(story, [9], now: 5, to: &writer)
    writer.end()
    var reader = CopyReader(writer.bytes, hasHeader: true)
    let isRow = reader.beginRow()
    let numbers = [try reader.number(), try reader.number(), try reader.number()]
    #expect(isRow && numbers == [story.identity, story.contentHash, story.sortDate(now: 5)])
    let texts = try (0..<5).map { _ in try reader.text() }
    #expect(texts == ["s1", nil, "Tarn Post", "https://post.example/1", "Story 1"])
  }
}
