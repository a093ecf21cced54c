import Annotations
import Articles

/// What an archive knows of a folded name, over all stories and whatever kinds it was found as.
struct KindEvidence: Sendable {
  /// The name as it is mostly set.
  let name: String
  /// The folded name.
  let folded: String
  /// In how many stories it was found as each kind.
  var found: [EntityKind: Int] = [:]
  /// In how many of them the words around it speak for each kind.
  var clues: [EntityKind: Int] = [:]
  /// In how many of them the end of a longer name stands before it.
  var continuations = 0
  /// In how many stories organizations are named that begin with it.
  var longerOrganizations = 0
  /// In how many stories people are named whose family name it is.
  var bearers = 0
  /// For a name of one word: in how many stories the word stands, however it is set, and in how many it is part of a name.
  var storiesWithWord = 0
  var storiesWithName = 0
  /// Whether a shorter name that it begins with is an organization.
  var beginsWithOrganization = false

  /// In how many stories it was found.
  var stories: Int { found.values.reduce(0, +) }
}

/// What a name is, with what speaks for it.
struct KindVerdict: Equatable, Sendable {
  /// The kind; nil for what is no name by itself.
  var kind: EntityKind?
  /// Why, for a reader; nil where it was found so everywhere.
  var reason: String?
}

/// Settles the kind of a name by what all its stories know of it.
///
/// Each kind has a vote for each story that found it so, two for each story whose words speak for it, and some for what
/// the name itself says ("Inc", a given name, the lists). A person without any sign of a person has half a vote.
enum KindClassifier {
  /// The kind that has most votes. Complexity: O(1).
  static func classify(_ evidence: KindEvidence) -> KindVerdict {
    if isFragment(evidence) {
      return KindVerdict(kind: nil, reason: "part of a longer name in most of its stories")
    }
    if evidence.storiesWithWord > 20, evidence.storiesWithName * 4 < evidence.storiesWithWord {
      return KindVerdict(kind: nil, reason: "an ordinary word in most of its stories")
    }
    var votes = found(evidence)
    for (kind, count) in evidence.clues { votes[kind, default: 0] += 2 * Double(count) }
    addOrganization(evidence, to: &votes)
    addPerson(evidence, to: &votes)
    addListed(evidence, to: &votes)
    let kinds: [EntityKind] = [.organization, .person, .place, .group, .event, .product]
    let best = kinds.max { votes[$0, default: 0] < votes[$1, default: 0] }
    return KindVerdict(kind: best, reason: best.flatMap { reason($0, evidence) })
  }

  private static func words(_ evidence: KindEvidence) -> [Substring] {
    evidence.folded.split(separator: " ")
  }

  /// "Sachs and Co", before which "Goldman," stands wherever it is found.
  private static func isFragment(_ evidence: KindEvidence) -> Bool {
    let words = words(evidence)
    guard evidence.stories >= 5, words.count > 1, let last = words.last,
      evidence.continuations * 5 >= evidence.stories * 4
    else { return false }
    return CompanyEndings.contains(String(last)) || words.contains("and")
  }

  private static func found(_ evidence: KindEvidence) -> [EntityKind: Double] {
    var votes = evidence.found.mapValues(Double.init)
    if let people = evidence.found[.person] {
      let share = Double(evidence.clues[.person, default: 0]) / Double(max(1, evidence.stories))
      votes[.person] = Double(people) * (0.4 + 0.6 * min(1, 2 * share))
    }
    return votes
  }

  private static func addOrganization(
    _ evidence: KindEvidence, to votes: inout [EntityKind: Double]
  ) {
    let (words, stories) = (words(evidence), Double(evidence.stories))
    guard let first = words.first, let last = words.last else { return }
    if isCompany(words) {
      votes[.organization, default: 0] += 3 * stories
    } else if words.count > 1,
      ListedWords.isOrganizationWord(last) || ListedWords.isOrganizationWord(first),
      !hasGivenName(evidence) || evidence.clues[.person, default: 0] == 0
    {
      votes[.organization, default: 0] += stories
    }
    if evidence.beginsWithOrganization { votes[.organization, default: 0] += 1.5 * stories }
    let (longer, bearers) = (Double(evidence.longerOrganizations), Double(evidence.bearers))
    if longer > bearers {
      votes[.organization, default: 0] +=
        1.5 * stories * (longer - bearers) / (longer + bearers + 1)
    }
  }

  private static func isCompany(_ words: [Substring]) -> Bool {
    words.dropFirst().contains { CompanyEndings.contains(String($0)) }
  }

  private static func addPerson(
    _ evidence: KindEvidence, to votes: inout [EntityKind: Double]
  ) {
    let stories = Double(evidence.stories)
    if hasGivenName(evidence), evidence.found[.person] != nil, !isCompany(words(evidence)) {
      votes[.person, default: 0] += 0.3 * stories
    }
    let (longer, bearers) = (Double(evidence.longerOrganizations), Double(evidence.bearers))
    if bearers > longer, evidence.found[.person] != nil {
      votes[.person, default: 0] += 1.5 * stories * (bearers - longer) / (longer + bearers + 1)
    }
  }

  private static func addListed(
    _ evidence: KindEvidence, to votes: inout [EntityKind: Double]
  ) {
    let stories = Double(evidence.stories)
    switch ListedWords.kind(of: evidence.name) {
    case .place?: votes[.place, default: 0] += 2 * stories
    case .organization?: votes[.organization, default: 0] += 2 * stories
    case nil:
      if PostalStates.contains(evidence.name) { votes[.place, default: 0] += 2 * stories }
      if isPeople(evidence) { votes[.group, default: 0] += 3 * stories }
    }
  }

  /// "German", "West German".
  private static func isPeople(_ evidence: KindEvidence) -> Bool {
    let parts = evidence.name.capitalisedWords.split(separator: " ")
    guard let last = parts.last, ListedWords.isDemonym(last), parts.count < 3 else { return false }
    guard parts.count == 2 else { return true }
    return compass.contains(String(parts[0])) || ListedWords.kind(of: String(parts[0])) == .place
  }

  private static let compass: Set<String> = ["North", "South", "East", "West", "Central", "Latin"]

  private static func hasGivenName(_ evidence: KindEvidence) -> Bool {
    let parts = evidence.name.split(separator: " ")
    return parts.count > 1 && parts.first.map { ListedWords.isGivenName($0) } ?? false
  }

  private static func reason(_ kind: EntityKind, _ evidence: KindEvidence) -> String? {
    guard evidence.found.contains(where: { $0.key != kind && $0.value > 0 }) else { return nil }
    let count = evidence.clues[kind, default: 0]
    if count > 0 { return "\(count) of \(evidence.stories) stories speak of it as \(noun(kind))" }
    if kind == .organization, isCompany(words(evidence)) { return "its ending is a company's" }
    if kind == .organization, evidence.longerOrganizations > evidence.bearers {
      return "longer names of organizations begin with it"
    }
    return "most stories have it as \(noun(kind))"
  }

  private static func noun(_ kind: EntityKind) -> String {
    ["a", "e", "i", "o", "u"].contains(kind.rawValue.prefix(1))
      ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
  }
}

/// How newspapers shorten the states and provinces of North America.
enum PostalStates {
  /// Whether a name is such a short form.
  static func contains(_ name: String) -> Bool {
    all.contains(name.filter { $0 != "." && $0 != " " }.lowercased())
  }

  private static let all = Set(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev nh nj nm ny nc nd \
    okla ore pa ri sc sd tenn tex vt va wash wva wis wyo ont que alta bc
    """.split(separator: " ").map(String.init))
}
