import Articles

/// Reads interviews in which nothing but question marks tells who speaks: "Did you know?", "Nobody told us.", paragraph
/// after paragraph, behind an introduction of the one who answers.
///
/// Three questions with answers at least, never two questions in a row, and somebody who says "I" or "we" in an answer;
/// so that rhetorical questions in a story make no interview of it.
enum UnlabelledInterview {
  /// The fewest questions.
  private static let fewest = 3
  /// The most paragraphs of one answer, and of an introduction.
  private static let longestAnswer = 4
  private static let longestIntroduction = 6

  /// Who speaks, by the index of the paragraph; empty where a text is no such interview. Complexity: O(*n*) in tokens.
  static func turns(
    in document: TokenizedText, cast: ResolvedEntities
  ) -> [Int: TranscriptLabels.SpeakerLabel] {
    let spoken = document.paragraphs.indices.filter {
      !document.paragraphs[$0].tokens.isEmpty && document.paragraphs[$0].role == .paragraph
    }
    guard let first = spoken.first(where: { isQuestion($0, in: document) }), first > 0,
      spoken.prefix(while: { $0 < first }).count <= longestIntroduction
    else { return [:] }
    let questions = exchange(spoken.drop { $0 < first }, in: document)
    guard questions.filter(\.isQuestion).count >= fewest,
      questions.contains(where: { !$0.isQuestion && isFirstPerson($0.paragraph, in: document) })
    else { return [:] }
    let answering = introduced(before: first, in: document, cast)
    return labels(questions, answering, in: document, cast)
  }

  /// A paragraph of the exchange.
  private struct Part {
    var paragraph: Int
    var isQuestion: Bool
  }

  /// The paragraphs from the first question on, up to where they no longer alternate; empty where an answer is too long
  /// or words stand between marks.
  private static func exchange(_ paragraphs: ArraySlice<Int>, in document: TokenizedText) -> [Part]
  {
    var parts: [Part] = []
    var answers = 0
    for index in paragraphs {
      guard !hasMarks(index, in: document) else { return [] }
      let isQuestion = isQuestion(index, in: document)
      if isQuestion, parts.last?.isQuestion == true { return [] }
      answers = isQuestion ? 0 : answers + 1
      guard answers <= longestAnswer else { return [] }
      parts.append(Part(paragraph: index, isQuestion: isQuestion))
    }
    return parts.last?.isQuestion == true ? [] : parts
  }

  private static func labels(
    _ parts: [Part], _ figure: Int?, in document: TokenizedText, _ cast: ResolvedEntities
  ) -> [Int: TranscriptLabels.SpeakerLabel] {
    var found: [Int: TranscriptLabels.SpeakerLabel] = [:]
    var turn = 0
    for (at, part) in parts.enumerated() {
      let words = document.paragraphs[part.paragraph].tokens
      if at == 0 || part.isQuestion || parts[at - 1].isQuestion { turn = words.lowerBound }
      let named = part.isQuestion ? nil : figure
      let mention = named.flatMap { cast.figures[$0].mentions.first }
      found[part.paragraph] = TranscriptLabels.SpeakerLabel(
        tokens: mention.map { cast.tokens[$0] } ?? words, words: words, figure: named,
        isLetter: true, isUnlabelled: true, turn: turn)
    }
    return found
  }

  /// The only person whom the introduction names, credits left out.
  private static func introduced(
    before paragraph: Int, in document: TokenizedText, _ cast: ResolvedEntities
  ) -> Int? {
    let end = document.paragraphs[paragraph].tokens.lowerBound
    var people: Set<Int> = []
    for (mention, tokens) in cast.tokens.enumerated() where tokens.lowerBound < end {
      let figure = cast.figure[mention]
      if cast.figures[figure].kind == .person, !CreditedNames.isCredit(tokens, in: document) {
        people.insert(figure)
      }
    }
    return people.count == 1 ? people.first : nil
  }

  // MARK: Paragraphs

  private static func isQuestion(_ index: Int, in document: TokenizedText) -> Bool {
    document.paragraphs[index].tokens.last.map {
      document.tokens[$0].asciiPunctuation == UInt8(ascii: "?")
    } ?? false
  }

  private static func hasMarks(_ index: Int, in document: TokenizedText) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      document.paragraphs[index].tokens.contains {
        QuotationMark(document.tokens[$0], in: bytes).map { !$0.isSingle } ?? false
      }
    }
  }

  private static func isFirstPerson(_ index: Int, in document: TokenizedText) -> Bool {
    document.paragraphs[index].tokens.contains { i in
      ["I", "we", "We", "us", "my", "My", "our", "Our", "me"].contains {
        document.token(i, is: $0)
      }
    }
  }
}
