import Annotations
import Articles

/// What the words around a name tell of what it names, as bits that are kept for each story and name.
struct NameClues: OptionSet, Hashable, Sendable {
  let rawValue: Int

  /// A title before it, an age or an office after it, "who".
  static let person = NameClues(rawValue: 1)
  /// "in", "near" before it, "-based" after it.
  static let place = NameClues(rawValue: 2)
  /// Shares, analysts or a legal ending after it, "analyst at" before it.
  static let organization = NameClues(rawValue: 4)
  /// The end of a longer name stands before it ("Standard and" before "Poor's Corp").
  static let continuation = NameClues(rawValue: 8)
}

/// Reads the words around a name.
struct NameContext {
  /// What they tell of its kind.
  private(set) var clues: NameClues = []
  /// The office or trade that stands with it, in small letters ("treasury secretary").
  private(set) var role: String?

  /// Reads around the bytes of a name. Complexity: O(1), a few words on either side.
  init(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let before = ContextWindow.before(name.lowerBound, in: text)
    let after = ContextWindow.after(name.upperBound, in: text)
    readPerson(before, after)
    readOrganization(before, after)
    readPlace(before, after)
    if before.count > 1, ["and", "on", ","].contains(before[0].text), before[1].isCapitalized {
      clues.insert(.continuation)
    }
  }

  private mutating func readPerson(
    _ before: [ContextWindow.ContextWord], _ after: [ContextWindow.ContextWord]
  ) {
    if let first = before.first, ListedWords.isTitle(first.lower), !Self.isLeadManager(before) {
      clues.insert(.person)
      let office = before.prefix(3).prefix { $0.isCapitalized || ListedWords.isTitle($0.lower) }
      role = Self.role(office.reversed())
    }
    guard let first = after.first else { return }
    if first.text == "who" { clues.insert(.person) }
    guard first.text == ",", after.count > 1 else { return }
    let rest = after.dropFirst().drop { ["the", "a", "an", "its"].contains($0.text) }
    if let next = rest.first, next.isAge || next.text == "who" { clues.insert(.person) }
    guard let at = rest.prefix(4).lastIndex(where: { ListedWords.isTitle($0.lower) }),
      rest[..<at].allSatisfy(\.isWord)
    else { return }
    clues.insert(.person)
    if role == nil { role = Self.role(rest[...at]) }
  }

  private static func role(_ words: some Sequence<ContextWindow.ContextWord>) -> String? {
    let kept = words.map(\.lower).filter { !courtesies.contains($0) && $0.utf8.count < 24 }
    let from = kept.lastIndex { connectives.contains($0) }.map { $0 + 1 } ?? 0
    return from < kept.count ? kept[from...].joined(separator: " ") : nil
  }

  private mutating func readOrganization(
    _ before: [ContextWindow.ContextWord], _ after: [ContextWindow.ContextWord]
  ) {
    if let next = after.first {
      let possessed = next.text == "'s" ? after.dropFirst().first : next
      if let possessed, Self.belongings.contains(possessed.text) { clues.insert(.organization) }
      if CompanyEndings.contains(next.lower) { clues.insert(.organization) }
      if after.count > 1, ["and", "&"].contains(next.text),
        CompanyEndings.contains(after[1].lower)
      {
        clues.insert(.organization)
      }
      if next.text == "said", after.count > 1, after[1].text == "it" { clues.insert(.organization) }
      if Self.isFirmOfPartners(after) { clues.insert(.organization) }
    }
    if let first = before.first, Self.bodies.contains(first.text) || Self.isLeadManager(before) {
      clues.insert(.organization)
    }
    guard before.count > 1, ["at", "with", "of", "for", "by"].contains(before[0].text) else {
      return
    }
    let isStaff = Self.staff.contains(before[1].text)
    let isNamed = before.count > 2 && before[1].isCapitalized && before[2].isCapitalized
    if isStaff || isNamed && before[0].text != "by" && before[0].text != "for" {
      clues.insert(.organization)
    }
  }

  /// Whether a bank that leads an issue follows: "lead manager" before it.
  private static func isLeadManager(_ before: [ContextWindow.ContextWord]) -> Bool {
    before.count > 1 && before[0].text == "manager"
      && ["lead", "co-lead", "sole", "joint"].contains(before[1].text)
  }

  /// Whether further partners and a legal ending follow: ", Tarn, Holt Inc".
  private static func isFirmOfPartners(_ after: [ContextWindow.ContextWord]) -> Bool {
    guard let end = after.firstIndex(where: { CompanyEndings.contains($0.lower) }) else {
      return false
    }
    let partners = after[..<end].filter { $0.text != "," }
    return after.first?.text == "," && partners.count > 1
      && partners.allSatisfy { $0.isCapitalized && !ListedWords.isTitle($0.lower) }
  }

  private mutating func readPlace(
    _ before: [ContextWindow.ContextWord], _ after: [ContextWindow.ContextWord]
  ) {
    if let last = before.first, ["in", "near", "across", "throughout"].contains(last.text) {
      clues.insert(.place)
    }
    if after.first?.text == "-based" { clues.insert(.place) }
  }

  private static let courtesies: Set<String> = ["mr", "mrs", "ms", "sir", "dr", "miss", "mme"]
  private static let connectives: Set<String> = [
    "of", "the", "and", "by", "for", "with", "that", "said", "to", "as", "but", "when", "where",
  ]
  private static let belongings: Set<String> = [
    "shares", "stock", "shareholders", "stockholders", "analyst", "analysts", "economist",
    "economists", "officials", "unit", "units", "subsidiary", "subsidiaries", "spokesman",
    "spokeswoman", "spokesperson", "executives", "dealers", "traders", "directors", "board",
    "employees", "headquarters", "branch",
  ]
  /// What stands before a body's name and says what it is: "the news agency Tarn", "French bank Tarn".
  private static let bodies: Set<String> = [
    "agency", "airline", "automaker", "bank", "brewer", "broker", "brokerage", "carmaker",
    "company", "conglomerate", "daily", "firm", "group", "insurer", "magazine", "newspaper",
    "party", "publisher", "retailer", "shipyard", "startup", "steelmaker", "subsidiary", "union",
    "utility", "weekly",
  ]
  private static let staff: Set<String> = [
    "analyst", "analysts", "economist", "economists", "unit", "subsidiary", "shares", "officials",
    "official", "stock", "trader", "traders", "dealer", "dealers", "spokesman", "spokeswoman",
    "manager", "head", "chairman", "chairwoman", "director", "employees", "vice-president",
  ]
}

/// The legal and trade endings of company names.
enum CompanyEndings {
  /// Whether a word in small letters, without its point, closes company names.
  static func contains(_ lower: String) -> Bool { all.contains(lower) }

  /// Those that say nothing of what the company is and may be left out.
  static let legal: Set<String> = [
    "inc", "corp", "co", "ltd", "plc", "ag", "sa", "nv", "bv", "spa", "gmbh", "llc", "llp", "ab",
    "limited", "corporation", "company", "incorporated", "cos", "kk", "bhd", "pty",
  ]

  /// The legal endings of a folded name, each as it is written short.
  static func shortest(_ endings: some StringProtocol) -> String {
    Substring(endings).split(separator: " ").map { short[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  private static let short = [
    "corporation": "corp", "company": "co", "limited": "ltd", "incorporated": "inc",
  ]
  private static let all = legal.union([
    "brothers", "bros", "securities", "bancorp", "bancorporation",
  ])
}
