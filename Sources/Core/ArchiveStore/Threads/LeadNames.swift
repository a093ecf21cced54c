import Glibc

/// The words of names in a report's headline and lead, by how rare the archive finds them.
///
/// Which words are names, the whole archive tells: those that it writes with a capital far more often than small. A
/// wire's headlines, all in capitals, and the first word of a sentence tell nothing by themselves.
struct LeadNames {
  /// A word that may be one of a name.
  struct Name: Equatable {
    let term: TermID
    let weight: Float
    let isName: Bool
  }

  /// Counts are smoothed as if so many stories had come before.
  private static let smoothing: Float = 100
  private static let rarest: Float = 10
  /// How much more often a name is written with a capital than small.
  private static let capitals = 2
  /// -ln of the share of texts that hold a word, from which on a word that the archive has not met is a name.
  private static let unknown: Float = 8
  private static let inLead: Float = 1
  private static let inHeadline: Float = 1.7
  private static let inBoth: Float = 2.4

  /// Ascending by term.
  let names: [Name]

  /// - Parameters:
  ///   - stories: How many stories were counted.
  ///   - usage: How they use a term.
  init(_ vector: TermVector, stories: Int, usage: (TermID) throws -> TermUsage) rethrows {
    var names: [Name] = []
    for (at, term) in vector.terms.enumerated() {
      let role = vector.roles[at]
      guard let place = Self.place(role) else { continue }
      let usage = try usage(term)
      let weight = place * min(Self.rarest, Self.idf(of: usage, among: stories))
      guard weight > 0 else { continue }
      names.append(Name(term: term, weight: weight, isName: Self.isName(term, role, usage)))
    }
    self.names = names
  }

  private static func place(_ role: TermRole) -> Float? {
    switch (role.contains(.headline), role.contains(.lead)) {
    case (true, true): inBoth
    case (true, false): inHeadline
    case (false, true): inLead
    case (false, false): nil
    }
  }

  private static func isName(_ term: TermID, _ role: TermRole, _ usage: TermUsage) -> Bool {
    if role.contains(.name) { return true }
    if usage.capital + usage.small >= 2 { return usage.capital > capitals * usage.small }
    return BackgroundFrequencies.builtIn.idf(of: term) >= unknown
  }

  /// How rare a term is among some stories: -ln of the share that has it, at least 0.
  static func idf(of usage: TermUsage, among stories: Int) -> Float {
    max(0, logf((Float(stories) + smoothing) / (Float(usage.stories) + 0.5)))
  }

  /// Whether a term is a word of one of the names.
  func contains(_ term: TermID) -> Bool {
    names.contains { $0.term == term && $0.isName }
  }

  /// The rarest words of names with their weights.
  func rarest(_ count: Int) -> [(term: TermID, weight: Float)] {
    names.lazy.filter(\.isName).map { (term: $0.term, weight: $0.weight) }
      .sorted { ($0.weight, $1.term) > ($1.weight, $0.term) }
      .prefix(count).map { $0 }
  }

  /// How far two reports name the same, 0 to 1: the cosine of their names. A word that both have in headline or lead is
  /// a name in both when it is one in either.
  func similarity(_ other: LeadNames) -> Float {
    var (mine, theirs, both): (Float, Float, Float) = (0, 0, 0)
    var (i, j) = (0, 0)
    while i < names.count || j < other.names.count {
      let a = i < names.count ? UInt64(names[i].term) : .max
      let b = j < other.names.count ? UInt64(other.names[j].term) : .max
      let isName = a <= b && names[i].isName || b <= a && other.names[j].isName
      let (x, y) = (a <= b ? names[i].weight : 0, b <= a ? other.names[j].weight : 0)
      if isName {
        mine += x * x
        theirs += y * y
        both += x * y
      }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    return mine > 0 && theirs > 0 ? both / (mine * theirs).squareRoot() : 0
  }
}
