/// The word lists, ready to be asked. Read once, at first use: some 200,000 entries in about 20 ms.
package struct Gazetteers: Sendable {
  /// By the hash of a word as it is set.
  private(set) var names = HashTable(capacity: 120_000)
  /// By the hash of a word in lower case.
  private(set) var words = HashTable(capacity: 24_000)
  /// By the joined hashes of the words of a phrase or of its beginning.
  private(set) var phrases = HashTable(capacity: 160_000)

  /// The lists built into the program.
  static let builtIn = Gazetteers()

  private init() {
    for (list, flags) in Self.people { readNames(list, flags) }
    readNames("given_mostly_men", .mostlyMen)
    readNames("given_mostly_women", .mostlyWomen)
    readWords("titles", LexiconFlags.title)
    readWords("organization_words", LexiconFlags.organization)
    readWords("place_words", LexiconFlags.place)
    addWords(Self.connector, LexiconFlags.connector)
    addWords(Self.particles, LexiconFlags.particle | LexiconFlags.connector)
    for (index, word) in Self.anchors.split(separator: " ").enumerated() {
      addWords(String(word), UInt32(index + 1) << LexiconFlags.anchorShift)
    }
    readSenses()
    for kind in GazetteerKind.allCases { readPhrases(kind) }
  }

  fileprivate static let people: [(String, GazetteerFlags)] = [
    ("given_men", [.given, .givenMan]), ("given_women", [.given, .givenWoman]),
    ("given_men_world", [.givenWorld, .givenMan]),
    ("given_women_world", [.givenWorld, .givenWoman]), ("given_world", .givenWorld),
    ("family", .family), ("family_world", .familyWorld),
    ("family_afro_asian", [.familyWorld, .familyAfroAsian]), ("demonyms", .demonym),
    ("abbreviations", .abbreviation),
  ]

  /// Words that stand inside names in lower case, in the languages that news in English takes names from.
  fileprivate static let connector = """
    of the and for de la del du des da do dos das di della y e i und et in on to at against without with by from \
    as or a en sur le les den der van von zu per pro las los
    """
  /// Words that begin names in lower case.
  fileprivate static let particles = """
    al el bin bint ibn abu ben ould de da do dos das di du del della van von der den ter ten la le los las st ap \
    af av d l ul an as ad ash ar az e i m t
    """
  static let anchors = """
    of in at the by to from said and for near told says with a on against president via after between outside
    """

  // MARK: Reading

  private mutating func readNames(_ list: String, _ flags: GazetteerFlags) {
    GazetteerFile.entries(of: list) { bytes, range in
      names.insert(flags.rawValue, for: Hash.of(bytes, in: range))
    }
  }

  private mutating func readWords(_ list: String, _ flag: UInt32) {
    GazetteerFile.entries(of: list) { bytes, range in
      words.insert(flag, for: Hash.of(bytes, in: range))
    }
  }

  private mutating func addWords(_ text: String, _ flags: UInt32) {
    for word in text.split(separator: " ") {
      let hash = word.utf8.reduce(Hash.start) { Hash.step($0, $1) }
      words.insert(flags, for: hash)
    }
  }

  /// A line holds a sense, a tab, and its words.
  private mutating func readSenses() {
    var sense: UInt32 = 0
    GazetteerFile.entries(of: "senses") { bytes, range in
      sense += 1
      var at = (bytes[range].firstIndex(of: 0x09) ?? range.upperBound) + 1
      while at < range.upperBound {
        let end = bytes[at..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
        words.insert(sense << LexiconFlags.senseShift, for: Hash.of(bytes, in: at..<end))
        at = end + 1
      }
    }
  }

  private mutating func readPhrases(_ kind: GazetteerKind) {
    var tokens: [Token] = []
    GazetteerFile.entries(of: kind.list) { bytes, range in
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokens(of: bytes, in: range, into: &tokens)
      guard !tokens.isEmpty, tokens.count <= Self.longest else { return }
      var hash: UInt64 = 0
      for (index, token) in tokens.enumerated() {
        hash = Hash.join(hash, TokenHashes.exact(of: token, in: bytes))
        phrases.insert(index + 1 < tokens.count ? GazetteerKind.goesOn : kind.bit, for: hash)
      }
    }
  }

  /// The most tokens that a phrase may have.
  static let longest = 8
}

extension Gazetteers {
  /// A digest of everything the lists say, by which weights know whether they were learnt with them.
  package static let digest: UInt64 = {
    let lists =
      people.map(\.0) + ["titles", "organization_words", "place_words", "senses"]
      + GazetteerKind.allCases.map(\.list)
    var digest = Hash.start
    for list in lists {
      GazetteerFile.entries(of: list) { bytes, range in
        digest = Hash.join(digest, Hash.of(bytes, in: range))
      }
    }
    return (connector + particles + anchors).utf8.reduce(digest) { Hash.step($0, $1) }
  }()
}
