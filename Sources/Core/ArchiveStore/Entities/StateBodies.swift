import Annotations
import Articles

/// A body that every country has one of ("Supreme Court", "Interior Ministry"), told by its folded name.
struct StateBody: Hashable, Sendable {
  /// The one name under which its variants stand ("Ministry of the Interior" is "Interior Ministry").
  let name: String
  /// The country that its name itself gives ("Kenyan Supreme Court").
  let country: String?
  /// Whether it is told apart by country: departments mostly are those of one, and are only given one name.
  let isPlaced: Bool

  /// The body of a folded name; nil for names of anything else.
  init?(_ folded: String) {
    var words = folded.split(separator: " ").map(String.init)
    if words.first == "the" { words.removeFirst() }
    guard words.count <= 9, words.contains(where: { Self.heads.contains($0) }) else { return nil }
    if let department = Self.department(words) {
      (name, country, isPlaced) = (department, nil, false)
      return
    }
    (words, country) = Self.withoutCountry(words)
    guard let name = Self.name(words) else { return nil }
    (self.name, isPlaced) = (name, true)
  }

  /// "Department of the Treasury" is "Treasury Department".
  private static func department(_ words: [String]) -> String? {
    guard words.starts(with: ["department", "of"]) else { return nil }
    let subject = words.dropFirst(2).filter { $0 != "the" }.map(spelling)
    guard subject.count == 1, departments.contains(subject[0]) else { return nil }
    return "\(subject[0].capitalisedWords) Department"
  }

  /// British words as American names have them.
  private static func spelling(_ word: String) -> String {
    ["defence": "defense", "labour": "labor"][word] ?? word
  }

  private static func withoutCountry(_ words: [String]) -> ([String], String?) {
    for count in stride(from: min(3, words.count - 1), to: 0, by: -1) {
      let first = words.prefix(count).joined(separator: " ")
      if let country = Nations.builtIn.country(of: first) {
        return (Array(words.dropFirst(count)), country)
      }
    }
    guard let of = words.lastIndex(of: "of"), of > 0, of < words.count - 1 else {
      return (words, nil)
    }
    let last = words[(of + 1)...].joined(separator: " ")
    guard let country = Nations.builtIn.country(ofPlace: last) else { return (words, nil) }
    return (Array(words[..<of]), country)
  }

  private static func name(_ words: [String]) -> String? {
    let text = words.joined(separator: " ")
    if bodies.contains(text) { return text.capitalisedWords }
    var subject: [String]
    if words.starts(with: ["ministry", "of"]) {
      subject = Array(words.dropFirst(2))
      if subject.first == "the" { subject.removeFirst() }
    } else if words.last == "ministry", words.count > 1 {
      subject = words.dropLast()
    } else {
      return nil
    }
    guard !subject.isEmpty else { return nil }
    if subject.count == 2, subject[1] == "affairs",
      subject[0] == "interior" || subject[0] == "internal"
    {
      subject = ["interior"]
    }
    subject = subject.map(spelling)
    if ["foreign affairs", "external affairs"].contains(subject.joined(separator: " ")) {
      subject = ["foreign"]
    }
    if subject.count == 1 { return "\(subject[0].capitalisedWords) Ministry" }
    let title = subject.map { small.contains($0) ? $0 : $0.capitalisedWords }
    return "Ministry of " + title.joined(separator: " ")
  }

  private static let small: Set<String> = ["and", "of", "the", "for"]
  private static let heads: Set<String> = [
    "court", "parliament", "bank", "assembly", "ministry", "commission", "cabinet",
    "department",
  ]
  private static let departments: Set<String> = [
    "agriculture", "commerce", "defense", "education", "energy", "interior", "justice", "labor",
    "state", "transportation", "treasury",
  ]
  private static let bodies: Set<String> = [
    "supreme court", "high court", "constitutional court", "court of appeal", "appeals court",
    "parliament", "national assembly", "central bank", "electoral commission",
    "election commission", "cabinet",
  ]
}

/// Gives the bodies of state that a story names the country that the story means.
///
/// In this order: what the name says, what stands before or after it ("Kenya's Supreme Court"), what stood there elsewhere
/// in the story, the dateline, the country that the story names most. Without any of these a body has no country.
enum PlacedBodies {
  /// Mentions whose names carry the country: "Supreme Court · Kenya". Complexity: O(*n*) in mentions.
  static func place(_ mentions: [Mention], in article: Article) -> [Mention] {
    var bodies: [Int: StateBody] = [:]
    var known: [String: StateBody?] = [:]
    for (at, mention) in mentions.enumerated() where mention.kind == .organization {
      let body = known[mention.name] ?? StateBody(IndexTokenizer.fold(mention.name))
      known[mention.name] = .some(body)
      bodies[at] = body
    }
    guard !bodies.isEmpty else { return mentions }
    var placed = mentions
    let countries = Countries(of: bodies, mentions, in: article)
    for (at, body) in bodies {
      if body.isPlaced, let country = countries.country(of: body, at) {
        placed[at].name = "\(body.name) · \(country)"
      } else {
        placed[at].name = body.name
      }
    }
    return placed
  }
}

/// What a story tells of the countries of the bodies that it names.
private struct Countries {
  private var own: [Int: String] = [:]
  private var byBody: [String: String] = [:]
  private var story: String?

  init(of bodies: [Int: StateBody], _ mentions: [Mention], in article: Article) {
    var text = article.text
    text.withUTF8 { bytes in
      for (at, body) in bodies {
        let range = mentions[at].range.clamped(to: bytes.indices)
        guard let country = body.country ?? Self.beside(range, in: bytes) else { continue }
        own[at] = country
        byBody[body.name] = country
      }
    }
    story = article.dateline.flatMap(Self.ofDateline) ?? Self.mostNamed(mentions)
  }

  func country(of body: StateBody, _ at: Int) -> String? {
    own[at] ?? byBody[body.name] ?? story
  }

  /// "Kenya's", "Kenyan" before a name, "of Kenya" after it.
  private static func beside(
    _ name: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var before = ContextWindow.before(name.lowerBound, in: text).map(\.lower)
    if before.count > 2, before[0] == "s", before[1] == "'" { before.removeFirst(2) }
    if let first = before.first, first.hasSuffix("’s") { before[0] = String(first.dropLast(2)) }
    for count in [2, 1] where before.count >= count {
      let words = before.prefix(count).reversed().joined(separator: " ")
      if let country = Nations.builtIn.country(of: IndexTokenizer.fold(words)) { return country }
    }
    let after = ContextWindow.after(name.upperBound, in: text).map(\.lower)
    guard let first = after.first, first == "of" || first == "in" else { return nil }
    for count in [2, 1] where after.count > count {
      let words = after.dropFirst().prefix(count).joined(separator: " ")
      if let country = Nations.builtIn.country(ofPlace: IndexTokenizer.fold(words)) {
        return country
      }
    }
    return nil
  }

  private static func ofDateline(_ dateline: String) -> String? {
    let parts = dateline.split { $0 == "," || $0 == "(" || $0 == ")" || $0 == "—" || $0 == "-" }
    return parts.lazy.compactMap {
      Nations.builtIn.country(ofPlace: IndexTokenizer.fold(String($0)))
    }.first
  }

  /// The country that most places of a story lie in; nil where two are named as often.
  private static func mostNamed(_ mentions: [Mention]) -> String? {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.kind == .place {
      guard let country = Nations.builtIn.country(ofPlace: IndexTokenizer.fold(mention.name)) else {
        continue
      }
      counts[country, default: 0] += 1
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, ranked.dropFirst().first?.value != first.value else {
      return nil
    }
    return first.key
  }
}
