import Articles

/// Dialogue behind dashes, as Spanish, Portuguese and French set it: "—No vamos a ceder —dijo Lucía Herrera—. Nunca."
///
/// Only where a listed verb and a name say who speaks: a dash begins entries of lists as well.
struct DialogueDashes {
  let reader: OtherLanguageReader

  private var document: TokenizedText { reader.document }

  private static let languages: Set<StoryLanguage> = [.spanish, .portuguese, .french, .italian]

  /// What is said in paragraphs that begin with a dash, in order of place.
  func turns() -> [Quotation] {
    guard Self.languages.contains(document.language) else { return [] }
    return document.paragraphs.flatMap { turns(in: $0.tokens) }
  }

  /// Where the groups of turns begin, past those of quotations.
  private static let groups = 4_000_000_000

  private func turns(in range: Range<Int>) -> [Quotation] {
    guard range.count > 4, reader.isDash(range.lowerBound) else { return [] }
    let start = range.lowerBound + 1
    for i in start + 1..<range.upperBound {
      let isDash = reader.isDash(i)
      guard isDash || document.tokens[i].asciiPunctuation == UInt8(ascii: ","),
        let saying = reader.after(i, before: range.upperBound), saying.rule != "according to"
      else { continue }
      var found = [turn(start..<i, saying)]
      if let rest = rest(after: reader.cast.tokens[saying.mention].upperBound, range, isDash) {
        found.append(turn(rest, saying))
      }
      return found
    }
    return []
  }

  private func turn(_ tokens: Range<Int>, _ saying: OtherLanguageReader.Saying) -> Quotation {
    reader.quotation(tokens, saying, .turn, group: Self.groups + saying.mention)
  }

  /// What is said after who said it: behind the dash that ends that ("—dijo Lucía Herrera—. Nunca.").
  private func rest(after start: Int, _ range: Range<Int>, _ isDash: Bool) -> Range<Int>? {
    guard isDash, let end = (start..<range.upperBound).first(where: reader.isDash) else {
      return nil
    }
    var i = end + 1
    while i < range.upperBound, document.tokens[i].kind == .mark { i += 1 }
    return i < range.upperBound ? i..<range.upperBound : nil
  }
}
