import Annotations
import Articles
import Foundation

/// Reads openly licensed corpora: a token, a tab and its tag ("B-PER", "I-ORG", "O") a line, a blank line after each
/// sentence, "# doc = NAME" before each document.
///
/// - WikiGold (Balasuriya and others 2009), CC BY 4.0: `wikigold*.tsv`
/// - GUM, news and interviews (Zeldes 2017), CC BY: `gum*.tsv`, https://github.com/amir-zeldes/gum
/// - CrossNER politics (Liu and others 2021), MIT, its text from Wikipedia CC BY-SA: `politics*.tsv`,
///   https://github.com/zliucr/CrossNER
/// - Universal NER, English-EWT (Mayhew and others 2024), CC BY-SA 4.0: `uner_ewt*.tsv`,
///   https://github.com/UniversalNER
enum Corpus {
  /// All documents of the corpora in a folder; files of other names are left alone.
  static func texts(in folder: URL) throws -> [LabelledText] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap { file in
      guard let source = source(of: file.lastPathComponent) else { return [LabelledText]() }
      let lines = try String(contentsOf: file, encoding: .utf8)
      return texts(of: lines, source: source)
    }
  }

  private static func source(of name: String) -> LabelledText.Source? {
    guard name.hasSuffix(".tsv") else { return nil }
    if name.hasPrefix("wikigold") { return .wikigold }
    if name.hasPrefix("gum") { return .gum }
    if name.hasPrefix("politics") { return .politics }
    return name.hasPrefix("uner_ewt") ? .ewt : nil
  }

  /// A word with its tag.
  struct Tagged {
    var word: Substring
    var tag: Substring
  }

  /// The documents of a file. The politics corpus has no documents: each of its sentences is one.
  static func texts(of file: String, source: LabelledText.Source) -> [LabelledText] {
    var texts: [LabelledText] = []
    var builder = TextBuilder()
    var sentence: [Tagged] = []
    func endSentence() {
      guard !sentence.isEmpty else { return }
      Detokenizer.append(sentence, to: &builder)
      builder.endBlock()
      sentence = []
      if source == .politics { endText() }
    }
    func endText() {
      if builder.place > 0 { texts.append(builder.finish(source)) }
      builder = TextBuilder()
    }
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# doc = ") {
        endSentence()
        endText()
      } else if let tab = line.lastIndex(of: "\t") {
        let word = line[..<(line.firstIndex(of: "\t") ?? tab)]
        sentence.append(Tagged(word: word, tag: line[line.index(after: tab)...]))
      } else {
        endSentence()
      }
    }
    endSentence()
    endText()
    return texts
  }

  /// The class a corpus's tag stands for. Nationalities are `MISC` in some: see `LabelNormalizer`.
  static func category(of tag: Substring) -> NameClass? {
    switch tag.dropFirst(2) {
    case "PER", "PERSON": .person
    case "LOC", "FAC": .place
    case "ORG": .organization
    case "GRP", "NORP", "GROUP": .group
    case "MISC", "PROD": .other
    default: nil
    }
  }
}

/// Writes words as a text, so that learning reads what the program reads.
enum Detokenizer {
  /// Appends a sentence and its names.
  static func append(_ sentence: [Corpus.Tagged], to builder: inout TextBuilder) {
    var open: Set<Character> = []
    var isGlued = true
    var start = -1
    var last: Substring = "O"
    func close(_ end: Int) {
      if start >= 0, let category = Corpus.category(of: last) {
        builder.add(LabelledText.Name(range: start..<end, category: category))
      }
      start = -1
    }
    for tagged in sentence {
      let setting = setting(of: tagged.word, open: &open)
      let goesOn =
        tagged.tag.hasPrefix("I") && last != "O" && tagged.tag.dropFirst() == last.dropFirst()
      if !goesOn { close(builder.place) }
      if !isGlued, !setting.gluesBefore { builder.append(" ") }
      if tagged.tag != "O", !goesOn { start = builder.place }
      builder.append(setting.word)
      isGlued = setting.gluesAfter
      last = tagged.tag
    }
    close(builder.place)
  }

  private struct Casing {
    var word: Substring
    var gluesBefore = false
    var gluesAfter = false
  }

  private static func setting(of word: Substring, open: inout Set<Character>) -> Casing {
    switch word {
    case "``": return Casing(word: "“", gluesAfter: true)
    case "''": return Casing(word: "”", gluesBefore: true)
    case "-LRB-": return Casing(word: "(", gluesAfter: true)
    case "-RRB-": return Casing(word: ")", gluesBefore: true)
    case ",", ".", ";", ":", "?", "!", "%", ")", "]", "...":
      return Casing(word: word, gluesBefore: true)
    case "(", "[", "$", "£", "€", "#": return Casing(word: word, gluesAfter: true)
    case "-", "/": return Casing(word: word, gluesBefore: true, gluesAfter: true)
    case "\"", "'":
      let mark = word.first ?? "\""
      if open.remove(mark) != nil { return Casing(word: word, gluesBefore: true) }
      open.insert(mark)
      return Casing(word: word, gluesAfter: true)
    default:
      let isClitic = ["'s", "’s", "'re", "'ve", "'m", "'ll", "'d", "n't", "n’t"].contains(word)
      return Casing(word: word, gluesBefore: isClitic)
    }
  }
}
