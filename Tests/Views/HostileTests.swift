import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

/// Nothing that a story, a key or a size can hold makes a screen trap or draw outside of it.
@Suite struct HostileTests {
  private static let texts = [
    "", " ", "\u{1B}[31mred\u{1B}]0;title\u{7}", "\u{202E}drawkcab\u{2066}", "\u{0}\u{9B}2J\u{7F}",
    "🇯🇵🇯🇵🇯 👨‍👩‍👧‍👦 ❤️ 1️⃣ \u{E0041}",
    String(repeating: "e" + String(repeating: "\u{301}", count: 20), count: 20),
    String(repeating: "x", count: 500), "日本語の見出しは幅が二倍です日本語の見出しは幅が二倍です",
    "שלום עולם مرحبا بالعالم", "line\nbreaks\r\nand\ttabs", "\u{FEFF}\u{200B}\u{200D}\u{AD}",
  ]

  private func archive(_ text: String) -> FakeArchive {
    let archive = FixtureStories.archive(stories: 8)
    for index in archive.rows.indices {
      archive.rows[index].title = text
      archive.rows[index].source = text
    }
    var article = Article(
      title: text,
      parts: Block.Role.allCases.map {
        BlockDraft($0, text.isEmpty ? "x" : text, title: text, url: text)
      }
    )
    article.source = text
    article.byline = text
    article.dateline = text
    var marks = StoryAnnotations()
    let size = article.text.utf8.count
    // Offsets that lie inside characters, beyond the end, and across blocks.
    for (at, start) in stride(from: 0, to: size + 20, by: 37).enumerated() {
      let range = start..<start + 1 + at % 40
      marks.mentions.append(Mention(range: range, kind: EntityKind.allCases[at % 7], name: text))
      marks.quotations.append(
        Quotation(
          range: range, kind: Quotation.Kind.allCases[at % 3],
          speaker: at % 4 == 0 ? nil : Speaker(range: range, text: text, name: text, kind: .name),
          cue: range, group: at))
    }
    var story = Story(row: archive.rows[0], article: article, marks: marks)
    story.readingOffset = size + 100
    story.citedBy = archive.rows
    story.copies = archive.rows
    archive.stories[FixtureStories.harbour] = story
    archive.names[.person] = [EntitySummary(key: text, name: text, kind: .person, stories: -5)]
    archive.quotes = [
      QuotationSummary(
        story: FixtureStories.harbour, storyID: text, title: text, words: text, speaker: text,
        kind: .direct, range: 3..<9_999_999, evidence: .none)
    ]
    var page = EntityDetail(row: EntitySummary(key: text, name: text, kind: .person))
    page.aliases = [text, text]
    page.timeline = [
      MonthCount(year: 1, month: 1, count: 1), MonthCount(year: 9_999, month: 12, count: 1_000_000),
    ]
    page.quotes = archive.quotes
    archive.pages = [text: page]
    archive.feeds = [FeedSummary(url: text, title: text, folder: text)]
    archive.feeds[0].failure = text
    archive.feeds[0].lastUpdate = Int64.min
    archive.feeds[0].nextTry = Int64.max
    return archive
  }

  private static let tour = [
    "", "Enter", "Tab Tab ]", "f", "Esc c", "Esc r j", "Esc i G", "Esc d", "q / x", "Esc Esc q",
    ": p e o p l e Enter", "Enter", "q : q u o t Enter", "Enter", "q : f e e d s Enter", "M", "?",
  ]

  @Test(arguments: texts.indices)
  func everyScreenOfEveryText(_ index: Int) {
    for (rows, columns) in [(24, 80), (10, 40), (2, 3)] {
      var reader = ReaderHarness(archive(HostileTests.texts[index]), rows: rows, columns: columns)
      for keys in HostileTests.tour {
        reader.press(keys)
        #expect(draw(reader.state).size == Size(rows: rows, columns: columns))
      }
    }
  }

  @Test(arguments: 0..<8)
  func randomKeysNeverTrap(_ seed: UInt64) {
    var random = Random(seed: seed)
    let keys =
      Keymap.standard.entries.flatMap(\.keys).map(\.first)
      + "quay 5\"(".unicodeScalars.map(Key.character)
    let archive = FixtureStories.archive(stories: 30)
    archive.feeds = [FeedSummary(url: "https://a.example", title: "A")]
    var reader = ReaderHarness(archive, rows: 24, columns: 80)
    for step in 0..<250 {
      switch random.next() % 20 {
      case 0: reader.send(.resize(random.size()))
      case 1: reader.send(.mouse(random.mouse()))
      case 2: reader.send(.answer(.changed))
      case 3: reader.isAnswering.toggle()
      default:
        let key = keys[Int(random.next() % UInt64(keys.count))]
        if key == Key("Q") { continue }
        reader.send(.key(key))
      }
      if step % 4 == 0 { #expect(draw(reader.state).size == reader.state.shared.size) }
    }
  }

  /// A small generator (Steele, Lea, Flood 2014: SplitMix64), so that a failure comes again.
  struct Random {
    var seed: UInt64

    mutating func next() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var z = seed
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func size() -> Size {
      Size(rows: Int(next() % 45), columns: Int(next() % 170))
    }

    mutating func mouse() -> Mouse {
      let acts: [Mouse.Kind] = [.press, .doublePress, .drag, .release, .wheelUp, .wheelDown]
      return Mouse(
        acts[Int(next() % 6)],
        at: Position(row: Int(next() % 50) - 2, column: Int(next() % 180) - 2))
    }
  }
}
