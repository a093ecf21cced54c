import Articles
import Text

/// Changes to a query's text; what a query means is the archive's affair.
enum QueryEditing {
  /// The term that narrows to a facet.
  static func term(_ facet: Facet) -> String {
    let value = facet.value.filter { $0 != "\"" }
    let isPlain = value.unicodeScalars.allSatisfy { CharacterFolding.isWord($0.value) || $0 == "-" }
    return "\(facet.kind.rawValue):" + (isPlain ? value : "\"\(value)\"")
  }

  /// Whether a query is narrowed to a facet.
  static func holds(_ facet: Facet, in text: String) -> Bool { terms(text).contains(term(facet)) }

  /// The query narrowed to a facet, or no longer narrowed to it.
  static func toggling(_ facet: Facet, in text: String) -> String {
    let term = term(facet)
    var terms = terms(text)
    if let at = terms.firstIndex(of: term) { terms.remove(at: at) } else { terms.append(term) }
    return terms.joined(separator: " ")
  }

  /// The query without the last term that narrows; nil when there is none.
  static func withoutLast(_ text: String) -> String? {
    var terms = terms(text)
    let starts = Facet.Kind.allCases.map { $0.rawValue + ":" }
    guard let at = terms.lastIndex(where: { term in starts.contains { term.hasPrefix($0) } }) else {
      return nil
    }
    terms.remove(at: at)
    return terms.joined(separator: " ")
  }

  /// The words of a query, quoted ones whole.
  private static func terms(_ text: String) -> [String] {
    var terms: [String] = []
    var term = ""
    var isQuoted = false
    for letter in text {
      if letter == "\"" { isQuoted.toggle() }
      if letter == " ", !isQuoted {
        if !term.isEmpty { terms.append(term) }
        term = ""
      } else {
        term.append(letter)
      }
    }
    if !term.isEmpty { terms.append(term) }
    return terms
  }
}

extension SearchPage {
  /// Whether the query is narrowed to a facet.
  package func isChosen(_ facet: Facet) -> Bool { QueryEditing.holds(facet, in: field.text) }
}
