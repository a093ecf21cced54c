import Articles

/// Many stories that are alike, of the kinds that make an archive slow where it compares all with all.
enum AlikeStories: String, CaseIterable {
  /// The same words every time.
  case identical
  /// One form, filled in with other names and figures.
  case template
  /// Stories of many things that all name one person.
  case name

  /// So many stories, over a year, oldest first.
  func stories(_ count: Int) -> [Article] {
    var random = SeededGenerator(seed: 17)
    return (0..<count).map { at in
      let (title, paragraphs) = text(&random)
      var article = Article(
        title: title,
        parts: [BlockDraft(.headline, title)] + paragraphs.map { BlockDraft(.paragraph, $0) })
      article.id = "\(rawValue) \(at)"
      article.source = "Talvik Wire"
      article.published = Timestamp(seconds: 1_767_225_600 + Int64(at) * 31_000_000 / Int64(count))
      return article
    }
  }

  private func text(_ random: inout SeededGenerator) -> (title: String, paragraphs: [String]) {
    func figure() -> Int { Int.random(in: 10..<10_000, using: &random) }
    func one(of words: [String]) -> String { words[Int.random(in: words.indices, using: &random)] }
    switch self {
    case .identical:
      return ("Ferry Morwenna aground off Kurosaki", Self.ferry)
    case .template:
      let firm = "\(one(of: Self.names)) \(one(of: Self.trades))"
      return (
        "\(firm.uppercased()) 1ST QTR NET",
        [
          "\(firm) said net income was \(figure()) dlrs, against \(figure()) dlrs a year before.",
          "Revenues were \(figure()) dlrs against \(figure()) dlrs, \(firm) said.",
        ]
      )
    case .name:
      let (place, thing) = (one(of: Self.names), one(of: Self.things))
      return (
        "Quill speaks about the \(thing), number \(figure())",
        [
          "President Ada Quill told reporters in \(place) that the \(thing) would cost \(figure()).",
          "“We will see to the \(one(of: Self.things)),” Quill said.",
        ]
      )
    }
  }

  private static let ferry = [
    "The ferry Morwenna struck a reef near Kurosaki on Sunday, the harbor master Ada Quill said.",
    "Tugs were sent from Talvik. Divers will look at the hull before the ferry is moved.",
  ]
  private static let trades = ["Timber Corp", "Freight Inc", "Steel Co", "Foods Ltd"]
  private static let things = [
    "harbor", "budget", "school", "river", "bridge", "strike", "vote", "storm", "road", "museum",
  ]
  private static let names = [
    "Talvik", "Morwen", "Kurosaki", "Pellam", "Brannock", "Cestrel", "Dunmore", "Ellasund",
    "Farrow", "Gildern", "Hartsel", "Imbrey", "Jastrow", "Kelmar", "Lindor", "Marrack",
  ]
}

/// Numbers that are the same every time: the generator of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
