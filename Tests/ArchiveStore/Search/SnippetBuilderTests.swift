import Articles
import Testing

@testable import ArchiveStore

@Suite struct SnippetBuilderTests {
  private func best(
    _ query: String, _ paragraphs: [String], names: [String] = [], focus: String? = nil,
    title: String = "Title"
  ) throws -> (snippet: Snippet, place: Int, article: Article) {
    let article = Samples.story(title, paragraphs).article
    let query = try #require(QueryParser.parse(query, now: 0).query)
    var builder = SnippetBuilder(query)
    func range(_ words: String) -> Range<Int>? {
      article.text.firstRange(of: words).map { found in
        let start = article.text.utf8.distance(from: article.text.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
      }
    }
    let (snippet, place) = builder.best(
      in: article, names: names.compactMap(range), focus: focus.flatMap(range))
    return (snippet, place, article)
  }

  private func hits(_ snippet: Snippet) -> [String] {
    snippet.hits.map { snippet.text.utf8Slice($0) }
  }

  @Test func aShortParagraphIsShownWhole() throws {
    let (snippet, place, article) = try best("quay", ["The quay is shut."])
    #expect(snippet.text == "The quay is shut." && hits(snippet) == ["quay"])
    #expect(article.text.utf8Slice(place..<place + 4) == "quay")
  }

  @Test func theParagraphWithTheMostWordsIsShown() throws {
    let (snippet, place, article) = try best(
      "quay survey", ["The quay is shut.", "The survey of the quay is late.", "A survey."])
    #expect(snippet.text == "The survey of the quay is late.")
    #expect(hits(snippet) == ["survey", "quay"])
    // The first hit of the story stands elsewhere.
    #expect(place < article.text.utf8.count - 40)
  }

  @Test func longParagraphsAreCutBetweenWordsAndSaySo() throws {
    let filler = (0..<80).map { "word\($0)" }.joined(separator: " ")
    let (snippet, _, article) = try best("quay", [filler + " quay " + filler])
    #expect(snippet.text.hasPrefix("… word") && snippet.text.hasSuffix(" …"))
    #expect(hits(snippet) == ["quay"] && snippet.text.utf8.count < 420)
    let words = snippet.text.split(separator: " ").filter { $0 != "…" }.map(String.init)
    let all = Set(article.text.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(words.allSatisfy { all.contains($0) })
  }

  @Test func noNameIsCutInTwo() throws {
    let filler = String(repeating: "abcd ", count: 52)
    let name = "Adelaide Maria Quill"
    for pad in 0..<40 {
      let text =
        "quay " + filler + String(repeating: "x", count: pad) + " \(name) came late that day."
      let (snippet, _, _) = try best("quay", [text], names: [name])
      let tail = snippet.text.replacing(" …", with: "")
      #expect(
        !["Adelaide", "Maria"].contains { tail.hasSuffix($0) }, "\(pad): \(snippet.text.suffix(40))"
      )
    }
  }

  @Test func whatIsAskedForIsInFocus() throws {
    let (snippet, place, article) = try best(
      "quay", ["The quay is shut, the quay is late, the quay.", "“No,” she said of the quay."],
      focus: "No,")
    #expect(snippet.text == "“No,” she said of the quay.")
    #expect(article.text.utf8Slice(place..<place + 3) == "No,")
  }

  @Test func withoutAHitTheBeginningIsShown() throws {
    let (snippet, _, _) = try best("source:x nothing", ["The board met.", "It refused."])
    #expect(snippet.text == "The board met." && snippet.hits.isEmpty)
    let focused = try best("nothing", ["The board met.", "It refused."], focus: "refused").snippet
    #expect(focused.text == "It refused.")
  }

  @Test func aStoryWithoutTextHasNoPassage() throws {
    let (snippet, place, _) = try best("title", [])
    #expect(snippet == Snippet() && place == 0)
  }

  @Test func linesWithinAParagraphAreSpaces() throws {
    #expect(try best("quay", ["the\nquay\nis shut"]).snippet.text == "the quay is shut")
  }

  @Test func hitsThatTouchAreOne() throws {
    let snippet = try best("\"north quay\"", ["The north quay is shut."]).snippet
    #expect(hits(snippet).joined(separator: " ") == "north quay")
    #expect(
      zip(snippet.hits, snippet.hits.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  /// Whatever the text, hits are ranges of whole characters of the passage.
  @Test(arguments: 0..<30)
  func hitsAreWholeWordsInAnyScript(_ seed: Int) throws {
    var state = UInt64(seed + 11)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["quay", "Quay", "café", "船の港", "—", "Ærø", "survey", "a", "quays", "\u{1F6F6}"]
    let paragraphs = (0..<1 + next(4)).map { _ in
      (0..<1 + next(120)).map { _ in words[next(words.count)] }.joined(separator: " ")
    }
    let snippet = try best("quay OR café OR 船", paragraphs).snippet
    for hit in snippet.hits {
      let bytes = Array(snippet.text.utf8)[hit]
      #expect(String(validating: bytes, as: UTF8.self) != nil && !hit.isEmpty)
    }
    #expect(!snippet.text.unicodeScalars.contains { $0.value == 0xFFFD })
  }
}
