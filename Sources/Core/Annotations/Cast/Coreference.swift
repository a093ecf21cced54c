import Articles

/// Tells which names of a story name the same person, place or organisation.
///
/// The rules are those a reader goes by, surest first: the same words; a part of a longer name, a surname or a given
/// name ("Abe"); an initial ("J. Okoro"); an acronym in brackets after its long form, or made of its capitals; a
/// company without its "Corp". Two people of one surname stay two: a bare surname goes to the one named last, unless
/// "Mr" or "Ms" tells otherwise. The order is that
/// of the Stanford sieve (Lee and others 2013).
struct Coreference {
  private let document: TokenisedText
  private var cast = Cast()
  private var people = PeopleNames()
  private var forms = ShortForms()
  /// Figures by kind and folded name.
  private var exact: [String: Int] = [:]
  private var gender: GenderClues

  /// The cast of a story, from the names found in it. Complexity: O(*n*) in names and tokens.
  static func cast(_ names: [NameSpan], in document: TokenisedText) -> Cast {
    var reading = Coreference(document)
    let parts = names.map { reading.parts(of: $0) }
    reading.meetLongNames(names, parts)
    for (name, words) in zip(names, parts) { reading.place(name, words) }
    reading.finish()
    return reading.cast
  }

  private init(_ document: TokenisedText) {
    self.document = document
    gender = GenderClues(document)
  }

  /// The words of a name, parted by white space; a curly apostrophe becomes a straight one, so that "O’Malley" and
  /// "O'Malley" are one name.
  private func parts(of name: NameSpan) -> [String] {
    document.words(in: document.range(of: name.tokens)).split(whereSeparator: \.isWhitespace)
      .map { $0.utf8.count == $0.count ? String($0) : String($0.map { $0 == "’" ? "'" : $0 }) }
  }

  // MARK: Long names

  /// Makes the figures of all long names first, longest before shorter, so that a headline's "Abe" finds its
  /// "Shinzo Abe" below.
  private mutating func meetLongNames(_ names: [NameSpan], _ parts: [[String]]) {
    let long = names.indices.filter { parts[$0].count > 1 }
    for index in long.sorted(by: { (parts[$1].count, $0) < (parts[$0].count, $1) }) {
      switch names[index].kind {
      case .person: meetPerson(parts[index])
      case .organization:
        if let known = forms.match(parts[index]) {
          exact[key(.organization, parts[index])] = known
        } else {
          forms.meet(figure(.organization, parts[index]), parts[index])
        }
        if index + 1 < names.count { meetBracket(names[index], names[index + 1], parts[index + 1]) }
      default: break
      }
    }
  }

  private mutating func meetPerson(_ words: [String]) {
    if let known = exact[key(.person, words)] ?? people.fuller(than: words) {
      exact[key(.person, words)] = known
      people.count(known)
    } else {
      let figure = figure(.person, words)
      people.meet(figure, words)
      people.count(figure)
    }
  }

  /// "National Electoral Council (CNE)": what stands alone in brackets after a long name is its short form.
  private mutating func meetBracket(_ long: NameSpan, _ short: NameSpan, _ parts: [String]) {
    let open = long.tokens.upperBound
    guard short.tokens.lowerBound == open + 1, parts.count == 1,
      document.tokens[open].sign == UInt8(ascii: "("),
      short.tokens.upperBound < document.tokens.count,
      document.tokens[short.tokens.upperBound].sign == UInt8(ascii: ")")
    else { return }
    forms.define(parts[0], as: figure(long.kind, self.parts(of: long)))
  }

  // MARK: Every name

  private mutating func place(_ name: NameSpan, _ parts: [String]) {
    let figure = known(name, parts) ?? figure(name.kind, parts)
    settleName(of: figure, name.kind, parts)
    cast.figures[figure].mentions.append(cast.mentions.count)
    let range = document.range(of: name.tokens)
    cast.mentions.append(Mention(range: range, kind: name.kind, name: ""))
    cast.tokens.append(name.tokens)
    cast.figure.append(figure)
    if name.kind == .person {
      people.recall(figure)
      if parts.count == 1 { people.count(figure) }
      gender.note(name.tokens, figure: figure, given: people.given(of: figure) ?? parts[0])
      cast.figures[figure].roles += Roles.beside(name.tokens, in: document)
    }
  }

  /// A shouted first mention ("LIMA —") gives way to a later one in small letters.
  private mutating func settleName(of figure: Int, _ kind: EntityKind, _ parts: [String]) {
    let name = parts.joined(separator: " ")
    guard ShortForms.isShouted(cast.figures[figure].name), !ShortForms.isShouted(name),
      exact[key(kind, parts)] == figure
    else { return }
    cast.figures[figure].name = name
  }

  private func known(_ name: NameSpan, _ parts: [String]) -> Int? {
    if let same = exact[key(name.kind, parts)], name.kind != .person || parts.count > 1 {
      return same
    }
    switch name.kind {
    case .person:
      let wanted = gender.title(before: name.tokens)
      return people.match(parts, isRelative: gender.isRelative(name.tokens)) {
        wanted == .unknown || gender.guess(of: $0) == .unknown || gender.guess(of: $0) == wanted
      }
    case .organization: return forms.match(parts)
    default: return nil
    }
  }

  private mutating func figure(_ kind: EntityKind, _ parts: [String]) -> Int {
    let key = key(kind, parts)
    if let known = exact[key] { return known }
    exact[key] = cast.figures.count
    let name = ShortForms.known(parts.joined(separator: " "), kind) ?? parts.joined(separator: " ")
    cast.figures.append(Figure(name: name, kind: kind))
    return cast.figures.count - 1
  }

  /// Kind and name; shouted words of more than four letters are as good as small ones.
  private func key(_ kind: EntityKind, _ parts: [String]) -> String {
    let name = parts.joined(separator: " ")
    let known = ShortForms.known(name, kind) ?? name
    return kind.rawValue + " " + (ShortForms.isShouted(known) ? known.capitalisedWords : known)
  }

  private mutating func finish() {
    for index in cast.mentions.indices {
      cast.mentions[index].name = cast.figures[cast.figure[index]].name
    }
    for index in cast.figures.indices where cast.figures[index].kind == .person {
      cast.figures[index].gender = gender.guess(of: index)
    }
    dropUnnamed()
  }

  /// Figures made for a long form that another figure took over have no mention.
  private mutating func dropUnnamed() {
    guard cast.figures.contains(where: \.mentions.isEmpty) else { return }
    var place = [Int](repeating: 0, count: cast.figures.count)
    var kept: [Figure] = []
    for (index, figure) in cast.figures.enumerated() where !figure.mentions.isEmpty {
      place[index] = kept.count
      kept.append(figure)
    }
    cast.figures = kept
    cast.figure = cast.figure.map { place[$0] }
  }
}

extension String {
  /// Every word with its first letter a capital and the others small.
  var capitalisedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
