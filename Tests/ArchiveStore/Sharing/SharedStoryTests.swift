import Articles
import Testing

@testable import ArchiveStore

@Suite struct SharedStoryTests {
  private var raw: SharedStory {
    SharedStory(
      raw: Samples.story("Ferry", ["A ferry to Nórwick."], id: "1", date: "2020-09-14").article)
  }

  @Test func aRawStoryIsKnownAsTheArchiveWouldKnowIt() throws {
    let archive = try Archive.temporary()
    let outcome = try archive.add(
      [AnnotatedArticle(raw.article, marks: StoryAnnotations())], now: 9)
    #expect(outcome[0].key == raw.key)
    let sent = try #require(try archive.sharedStories(after: 0, limit: 9)?.stories.first)
    #expect(sent.identity == raw.identity && sent.contentHash == raw.contentHash)
    #expect(sent.article == raw.article && sent.blocks == raw.blocks)
    #expect(raw.sortDate(now: 5) == 1_600_041_600)
  }

  @Test func annotationsComeBackAsTheyWere() {
    var story = raw
    #expect(story.annotated.marks == StoryAnnotations())
    let start = story.article.text.utf8.count - 9
    let marks = StoryAnnotations(
      version: 7, mentions: [Mention(range: start..<start + 8, kind: .place, name: "Nórwick")])
    story.annotate(with: marks)
    #expect(story.annotated.marks == marks && story.annotationsVersion == 7)
  }

  @Test(arguments: [0..<999, 22..<24, 23..<25]) func rangesThatDoNotFitAreLeftOut(range: Range<Int>)
  {
    var story = raw
    story.article.text = "Ferry\n\nA ferry to N\u{F3}rwick."
    story.annotate(
      with: StoryAnnotations(
        version: 7, mentions: [Mention(range: range, kind: .place, name: "x")]))
    let bytes = Array(story.article.text.utf8)
    let isSound =
      range.upperBound <= bytes.count
      && [range.lowerBound, range.upperBound].allSatisfy {
        $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
      }
    #expect(story.annotated.marks.mentions.isEmpty == !isSound)
  }

  @Test func blocksThatNoArchiveWroteAreRefused() {
    var story = raw
    var isRead = story.readBlocks()
    #expect(isRead)
    story.article.text = "short"
    isRead = story.readBlocks()
    #expect(!isRead)
    var broken = SharedStory(
      identity: 1, contentHash: 1, article: raw.article, blocks: [3, 0, 10, 5, 0xFF],
      annotations: nil, annotationsVersion: 0)
    isRead = broken.readBlocks()
    #expect(!isRead)
  }
}
