import Articles

/// The short forms of a story's organisations: acronyms, and names without their legal or trade ending.
struct OrganizationAliases {
  private var defined: [String: Int] = [:]
  private var initials: [String: Int] = [:]
  /// Leading words, with -1 where two organisations share them.
  private var heads: [String: Int] = [:]

  /// Takes in an organisation's long name.
  mutating func register(_ figure: Int, _ words: [String]) {
    for letters in Acronym.initials(of: words) where initials[letters] == nil {
      initials[letters] = figure
    }
    var count = words.count
    while count > 1, Self.endings.contains(words[count - 1].lowercased()) {
      count -= 1
      let head = words[..<count].joined(separator: " ")
      heads[head] = heads[head].map { $0 == figure ? figure : -1 } ?? figure
    }
  }

  /// Takes in a short form that the story itself explains.
  mutating func define(_ short: String, as figure: Int) { defined[short] = figure }

  /// The organisation that a short form stands for.
  ///
  /// `name` are its parts with single spaces.
  func match(_ parts: [String], _ name: String) -> Int? {
    if let figure = defined[name] { return figure }
    if parts.count == 1, let figure = initials[name.filter { $0 != "." }] { return figure }
    return heads[name].flatMap { $0 < 0 ? nil : $0 }
  }

  private static let endings: Set<String> = [
    "corp", "corp.", "corporation", "inc", "inc.", "ltd", "ltd.", "limited", "plc", "llc", "co",
    "co.", "company",
    "group", "holdings", "holding", "ag", "sa", "s.a.", "gmbh", "nv", "bv", "ab", "oy", "spa",
    "bhd", "pty",
    "airlines", "airways", "motors", "industries", "technologies", "bank", "foundation",
    "newspaper", "fc", "united",
  ]

  // MARK: Known everywhere

  /// The full name of a body that is commonly written short.
  static func known(_ name: String, _ kind: EntityKind) -> String? {
    guard name.utf8.count <= 6 else { return nil }
    switch (kind, name.filter { $0 != "." }) {
    case (.place, "US"), (.place, "USA"): return "United States"
    case (.place, "UK"): return "United Kingdom"
    case (.place, "UAE"): return "United Arab Emirates"
    case (.organization, "UN"): return "United Nations"
    case (.organization, "EU"), (.place, "EU"): return "European Union"
    case (.organization, "IMF"): return "International Monetary Fund"
    case (.organization, "WHO"): return "World Health Organization"
    case (.organization, "WTO"): return "World Trade Organization"
    case (.organization, "IAEA"): return "International Atomic Energy Agency"
    case (.organization, "BJP"): return "Bharatiya Janata Party"
    case (.organization, "ANC"): return "African National Congress"
    default: return nil
    }
  }

  /// Whether a name is set in capitals only, and is no acronym.
  static func isShouted(_ name: String) -> Bool {
    name.utf8.count > 4 && name.utf8.contains { (0x41...0x5A).contains($0) }
      && !name.utf8.contains { (0x61...0x7A).contains($0) } && !name.contains(where: \.isLowercase)
  }
}
