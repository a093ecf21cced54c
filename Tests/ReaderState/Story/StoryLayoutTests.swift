import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@Suite struct StoryLayoutTests {
  private var story: Story {
    FixtureStories.archive().stories[FixtureStories.harbour]
      ?? Story(row: FakeArchive.row(0), article: Article(title: ""), marks: StoryAnnotations())
  }

  @Test func textIsNeverWiderThan76() {
    for room in [1, 5, 20, 60, 80, 100, 140, 300] {
      let column = StoryLayout(story, columns: room)
      #expect(column.width <= 76)
      #expect(column.columns <= max(room, 3))
    }
  }

  @Test func everyWordOfTheBodyIsOnSomeRow() {
    for room in [3, 17, 40, 79, 200] {
      let column = StoryLayout(story, columns: room)
      var words = ""
      for row in column.lines.dropFirst(column.start) {
        if case .text(let line, _) = row.content {
          words += story.article.text.utf8Slice(line.range)
        }
      }
      let expected = story.article.blocks.filter { ![.headline, .standfirst].contains($0.role) }
        .map { story.article.words(of: $0) }.joined()
      #expect(words.filter { $0 != " " } == expected.filter { $0 != " " }, "\(room)")
    }
  }

  @Test func wideColumnsHaveSpeakersInTheMargin() {
    let column = StoryLayout(story, columns: 120)
    #expect(column.margin > 0)
    #expect(column.lines.contains { $0.margin?.text == "Mara Tollen" })
    #expect(column.lines.contains { $0.margin?.kind == .unsure && $0.margin?.text == "Ivo Renn ?" })
    #expect(!column.lines.contains { if case .speaker = $0.content { true } else { false } })
  }

  @Test func narrowColumnsHaveSpeakersInRowsOfTheirOwn() {
    let column = StoryLayout(story, columns: 40)
    #expect(column.margin == 0)
    let speakers = column.lines.compactMap { row in
      if case .speaker(let aside) = row.content { aside.text } else { nil }
    }
    #expect(speakers == ["— Mara Tollen", "— Quay Traders' Union", "— Ivo Renn ?"])
  }

  @Test func reportedWordsHaveTheirOwnBar() {
    let bars = Set(StoryLayout(story, columns: 80).lines.compactMap(\.bar))
    #expect(bars == [.quoted, .reported])
  }

  @Test func aLongSpeakerNeverPushesAnotherOffItsLine() {
    var story = story
    story.marks.quotations = story.marks.quotations.map { quote in
      var quote = quote
      quote.speaker?.name =
        "\(quote.group): the permanent representative of the quay traders and of all who row for them"
      return quote
    }
    let column = StoryLayout(story, columns: 100)
    for (index, quote) in story.marks.quotations.enumerated() {
      let line = column.line(at: quote.range.lowerBound)
      let usesSingleConnection = !story.marks.quotations.indices.contains {
        $0 != index && column.line(at: story.marks.quotations[$0].range.lowerBound) == line
      }
      #expect(
        !usesSingleConnection
          || column.lines[line].margin?.text.hasPrefix("\(quote.group):") == true)
    }
  }

  @Test func whatIsOnlyReportedCanBeLeftOutAndJudgmentsAlwaysAre() {
    let hidden = StoryLayout(story, columns: 80, showsReported: false)
    #expect(Set(hidden.lines.compactMap(\.bar)) == [.quoted])
    #expect(!hidden.lines.contains { $0.margin?.text.contains("Union") == true })
    #expect(hidden.things.count { $0.isQuotation } == 3)
    var judged = story
    for at in judged.marks.quotations.indices
    where judged.marks.quotations[at].kind == .indirect {
      judged.marks.quotations[at].kind = .judgment
    }
    #expect(Set(StoryLayout(judged, columns: 80).lines.compactMap(\.bar)) == [.quoted])
  }

  @Test func thingsComeInOrderOfPlace() {
    let column = StoryLayout(story, columns: 80)
    let lines = column.things.map(\.line)
    #expect(lines == lines.sorted())
    let names = column.things.compactMap { thing in
      if case .name(_, let name) = thing.kind { name } else { nil }
    }
    #expect(
      names == [
        "Mara Tollen", "Port Vell", "Mara Tollen", "Quay Traders' Union", "Ivo Renn", "Sant Orrel",
      ])
  }

  @Test func placesComeBackAtEveryWidth() {
    for room in [10, 40, 80, 120] {
      let column = StoryLayout(story, columns: room)
      for line in column.start..<column.lines.count {
        guard case .text(let words, _) = column.lines[line].content else { continue }
        #expect(column.line(at: words.range.lowerBound) == line)
        #expect(column.offset(of: line) == words.range.lowerBound)
      }
    }
  }

  @Test func aStoryWithoutAnythingIsLaidOut() {
    let empty = Story(
      row: FakeArchive.row(0), article: Article(title: ""), marks: StoryAnnotations())
    let column = StoryLayout(empty, columns: 40)
    #expect(
      column.line(at: 5) == column.lines.count - 1 || column.lines.isEmpty
        || column.line(at: 5) >= 0)
    #expect(StoryLayout().offset(of: 3) == 0 || StoryLayout().offset(of: 3) == -1)
  }

  @Test(.timeLimit(.minutes(1)))
  func aHugeStoryIsLaidOutQuickly() {
    let paragraph = String(repeating: "words that go on ", count: 60_000)
    let article = Article(title: "Long", parts: [BlockDraft(.paragraph, paragraph)])
    var marks = StoryAnnotations()
    marks.quotations = (0..<50_000).map {
      Quotation(range: $0 * 17..<$0 * 17 + 5, kind: .direct, group: $0)
    }
    marks.mentions = (0..<50_000).map {
      Mention(range: $0 * 17..<$0 * 17 + 5, kind: .person, name: "Words")
    }
    let story = Story(row: FakeArchive.row(0), article: article, marks: marks)
    #expect(StoryLayout(story, columns: 100).lines.count > 10_000)
  }
}
