import Articles

/// Tells which names of a story name the same person, place or organisation.
///
/// The rules are those a reader goes by, surest first: the same words; a surname or given name after the full name
/// it belongs to; initials; an acronym after its long form in brackets, or made of its capitals. Two people of one
/// surname stay two: a bare surname goes to the one named last.
struct Coreference {
  private let document: TokenisedText
  private var cast = Cast()
  /// For each figure, the words of its full name.
  private var words: [[String]] = []
  private var exact: [Key: Int] = [:]
  /// People by each word of their names, latest named last; at most `Self.width` a word.
  private var people: [String: [Int]] = [:]
  private var acronyms: [String: Int] = [:]

  private static let width = 8

  private struct Key: Hashable {
    var kind: EntityKind
    var name: String
  }

  /// The cast of a story, from the names found in it. Complexity: O(*n*) in names.
  static func cast(_ names: [NameSpan], in document: TokenisedText) -> Cast {
    var reading = Coreference(document: document)
    reading.meetFullNames(names)
    for name in names { reading.place(name) }
    return reading.cast
  }

  private init(document: TokenisedText) { self.document = document }

  /// Makes the figures of all long names first, so that a headline's "Abe" finds its "Shinzo Abe" below.
  private mutating func meetFullNames(_ names: [NameSpan]) {
    for name in names where name.tokens.count > 1 {
      let parts = parts(of: name)
      if name.kind == .organization {
        let letters = Acronym.initials(of: parts)
        let figure = figure(name.kind, parts)
        for acronym in letters where acronyms[acronym] == nil { acronyms[acronym] = figure }
      } else if name.kind == .person, parts.count > 1 {
        let figure = figure(name.kind, parts)
        for part in parts where (people[part]?.count ?? 0) < Self.width {
          if people[part]?.contains(figure) != true { people[part, default: []].append(figure) }
        }
      }
    }
  }

  private mutating func place(_ name: NameSpan) {
    let parts = parts(of: name)
    let figure = known(name, parts) ?? figure(name.kind, parts)
    let range = document.range(of: name.tokens)
    cast.figures[figure].mentions.append(cast.mentions.count)
    cast.mentions.append(Mention(range: range, kind: name.kind, name: cast.figures[figure].name))
    cast.tokens.append(name.tokens)
    cast.figure.append(figure)
    if name.kind == .person { recall(figure) }
  }

  /// Moves a person to the end of the lists it stands in: named last.
  private mutating func recall(_ figure: Int) {
    for word in words[figure] {
      guard let list = people[word], list.last != figure, let at = list.firstIndex(of: figure)
      else { continue }
      people[word]?.remove(at: at)
      people[word]?.append(figure)
    }
  }

  private func known(_ name: NameSpan, _ parts: [String]) -> Int? {
    switch name.kind {
    case .person:
      guard parts.count == 1, let list = people[parts[0]] else { return nil }
      return list.last { words[$0].last == parts[0] } ?? list.last { words[$0].first == parts[0] }
    case .organization:
      return parts.count == 1 ? acronyms[parts[0]] : nil
    default: return nil
    }
  }

  private mutating func figure(_ kind: EntityKind, _ parts: [String]) -> Int {
    let name = parts.joined(separator: " ")
    let key = Key(kind: kind, name: name)
    if let known = exact[key] { return known }
    exact[key] = cast.figures.count
    cast.figures.append(Figure(name: name, kind: kind))
    words.append(parts)
    return cast.figures.count - 1
  }

  /// The words of a name as they are set, parted by white space.
  private func parts(of name: NameSpan) -> [String] {
    document.words(in: document.range(of: name.tokens)).split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }
}
