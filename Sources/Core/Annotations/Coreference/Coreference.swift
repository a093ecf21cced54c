import Articles

/// Tells which names of a story name the same person, place or organisation.
///
/// The rules are those a reader goes by, surest first: the same words; a part of a longer name, a surname or a given
/// name ("Abe"); an initial ("J. Okoro"); an acronym in brackets after its long form, or made of its capitals; a
/// company without its "Corp". Two people of one surname stay two: a bare surname goes to the one named last, unless
/// "Mr" or "Ms" tells otherwise. The order is that
/// of the Stanford sieve (Lee and others 2013).
struct Coreference {
  private let document: TokenizedText
  private var cast = ResolvedEntities()
  private var people = PersonNameIndex()
  private var forms = OrganizationAliases()
  /// Figures by kind and folded name.
  private var exact: [String: Int] = [:]
  private var gender: GenderInference

  /// The cast of a story, from the names found in it. Complexity: O(*n*) in names and tokens.
  static func cast(_ names: [NameSpan], in document: TokenizedText) -> ResolvedEntities {
    var reading = Coreference(document)
    let words = names.map { reading.words(of: $0) }
    reading.meetLongNames(names, words)
    for (name, words) in zip(names, words) { reading.place(name, words) }
    reading.finish()
    return reading.cast
  }

  private init(_ document: TokenizedText) {
    self.document = document
    gender = GenderInference(document)
  }

  /// A name's words, and what is asked of them again and again.
  private struct NameWords {
    let parts: [String]
    /// The parts with single spaces.
    let text: String
    /// By what the name is known again in the story: see `key`.
    let key: String
  }

  private func words(of name: NameSpan) -> NameWords {
    let parts = parts(of: document.words(in: document.range(of: name.tokens)))
    let text = parts.count == 1 ? parts[0] : parts.joined(separator: " ")
    return NameWords(parts: parts, text: text, key: Self.key(name.kind, text))
  }

  /// The words of a name, parted by white space; a curly apostrophe becomes a straight one, so that "O’Malley" and
  /// "O'Malley" are one name.
  private func parts(of name: String) -> [String] {
    // Asking a character whether it is white space takes longer than all the rest; names are mostly plain.
    guard name.utf8.contains(where: { $0 >= 0x80 }) else {
      return name.utf8.split { $0 == 0x20 || $0 &- 9 < 5 }.map { String(Substring($0)) }
    }
    return name.split(whereSeparator: \.isWhitespace).map {
      $0.contains("’") ? String($0.map { $0 == "’" ? "'" : $0 }) : String($0)
    }
  }

  /// Kind and name; shouted words of more than four letters are as good as small ones.
  private static func key(_ kind: EntityKind, _ text: String) -> String {
    let known = OrganizationAliases.known(text, kind) ?? text
    return kind.rawValue + " "
      + (OrganizationAliases.isShouted(known) ? known.capitalisedWords : known)
  }

  // MARK: Long names

  /// Makes the figures of all long names first, longest before shorter, so that a headline's "Abe" finds its
  /// "Shinzo Abe" below.
  private mutating func meetLongNames(_ names: [NameSpan], _ words: [NameWords]) {
    let long = names.indices.filter { words[$0].parts.count > 1 }
    for index in long.sorted(by: {
      (words[$1].parts.count, $0) < (words[$0].parts.count, $1)
    }) {
      let own = words[index]
      switch names[index].kind {
      case .person: registerPerson(own)
      case .organization:
        if let known = forms.match(own.parts, own.text) {
          exact[own.key] = known
        } else {
          forms.register(figure(.organization, own), own.parts)
        }
        if index + 1 < names.count {
          meetBracket(names[index], own, names[index + 1], words[index + 1])
        }
      default: break
      }
    }
  }

  private mutating func registerPerson(_ words: NameWords) {
    if let known = exact[words.key] ?? people.fuller(than: words.parts) {
      exact[words.key] = known
      people.count(known)
    } else {
      let figure = figure(.person, words)
      people.register(figure, words.parts)
      people.count(figure)
    }
  }

  /// "National Electoral Council (CNE)": what stands alone in brackets after a long name is its short form.
  private mutating func meetBracket(
    _ long: NameSpan, _ longWords: NameWords, _ short: NameSpan, _ shortWords: NameWords
  ) {
    let open = long.tokens.upperBound
    guard short.tokens.lowerBound == open + 1, shortWords.parts.count == 1,
      document.tokens[open].asciiPunctuation == UInt8(ascii: "("),
      short.tokens.upperBound < document.tokens.count,
      document.tokens[short.tokens.upperBound].asciiPunctuation == UInt8(ascii: ")")
    else { return }
    forms.define(shortWords.text, as: figure(long.kind, longWords))
  }

  // MARK: Every name

  private mutating func place(_ name: NameSpan, _ words: NameWords) {
    let figure = known(name, words) ?? figure(name.kind, words)
    preferCasing(of: figure, words)
    cast.figures[figure].mentions.append(cast.mentions.count)
    let range = document.range(of: name.tokens)
    cast.mentions.append(Mention(range: range, kind: name.kind, name: ""))
    cast.tokens.append(name.tokens)
    cast.figure.append(figure)
    if name.kind == .person {
      people.recall(figure)
      if words.parts.count == 1 { people.count(figure) }
      gender.note(name.tokens, figure: figure, given: people.given(of: figure) ?? words.parts[0])
      cast.figures[figure].roles += RoleFinder.beside(name.tokens, in: document)
    }
  }

  /// A shouted first mention ("LIMA —") gives way to a later one in small letters.
  private mutating func preferCasing(of figure: Int, _ words: NameWords) {
    guard OrganizationAliases.isShouted(cast.figures[figure].name),
      !OrganizationAliases.isShouted(words.text),
      exact[words.key] == figure
    else { return }
    cast.figures[figure].name = words.text
  }

  private func known(_ name: NameSpan, _ words: NameWords) -> Int? {
    if name.kind != .person || words.parts.count > 1, let same = exact[words.key] { return same }
    switch name.kind {
    case .person:
      let wanted = gender.title(before: name.tokens)
      return people.match(words.parts, isRelative: gender.isRelative(name.tokens)) {
        wanted == .unknown || gender.guess(of: $0) == .unknown || gender.guess(of: $0) == wanted
      }
    case .organization: return forms.match(words.parts, words.text)
    default: return nil
    }
  }

  private mutating func figure(_ kind: EntityKind, _ words: NameWords) -> Int {
    if let known = exact[words.key] { return known }
    exact[words.key] = cast.figures.count
    let name = OrganizationAliases.known(words.text, kind) ?? words.text
    cast.figures.append(ResolvedEntity(name: name, kind: kind))
    return cast.figures.count - 1
  }

  private mutating func finish() {
    for index in cast.figures.indices where cast.figures[index].kind == .person {
      let name = cast.figures[index].name
      if name.contains(" "), OrganizationAliases.isShouted(name) {
        cast.figures[index].name = name.capitalisedWords
      }
    }
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
    var kept: [ResolvedEntity] = []
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
  package var capitalisedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
