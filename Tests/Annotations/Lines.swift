import Articles
import TestSupport

@testable import Annotations

/// A marked text as the reader of speech sees it, line by line; its names are given.
struct Lines {
  let script: ChunkedText
  let cues: CueFinder

  init(_ marked: String) {
    let text = MarkedText(marked)
    let document = TokenizedText(text.text)
    let cast = Coreference.cast(GivenNames(names: text.names).names(in: document), in: document)
    script = ChunkedText(document, cast: cast, quoted: QuotedSpanFinder.quoted(in: document))
    cues = CueFinder(script)
  }

  /// The words of each line.
  var words: [String] { script.lines.map { words($0.pieces) } }

  /// The words of a stretch of pieces.
  func words(_ pieces: Range<Int>) -> String {
    guard let first = pieces.first, let last = pieces.last else { return "" }
    return script.document.words(
      in: script.document.range(
        of: script.pieces[first].tokens.lowerBound..<script.pieces[last].tokens.upperBound))
  }

  /// A phrase: the name that it has, else its words.
  func words(_ phrase: NounPhrase?) -> String {
    guard let phrase else { return "nobody" }
    return phrase.mention.map { script.cast.mentions[$0].name } ?? words(phrase.pieces)
  }

  /// The reporting verbs of all lines.
  var verbs: [String] {
    script.lines.flatMap { cues.cues(of: $0).map { words($0.verb..<$0.verb + 1) } }
  }

  /// The reporting verbs of all lines with their speakers: "said: Ama Quist".
  var speakers: [String] {
    script.lines.flatMap { line in
      cues.cues(of: line).map { words($0.verb..<$0.verb + 1) + ": " + words($0.speaker) }
    }
  }

  /// What all lines report without marks: "clause: the boats would sail".
  var reports: [String] {
    let reports = IndirectSpeechFinder(script)
    return script.lines.flatMap { line in
      reports.reports(in: line, cues.cues(of: line)).map { "\($0.form): \(words($0.pieces))" }
    }
  }
}
