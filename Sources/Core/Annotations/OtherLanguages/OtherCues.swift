/// The words by which a language reports speech, from the built-in list `cues-other`.
struct OtherCues: Sendable {
  /// "dit", "sagte": verbs that report, in the forms that news uses.
  var verbs: Set<String> = []
  /// "selon", "laut": what stands before the speaker.
  var according: Set<String> = []
  /// "a", "hat", "también": what may stand between a name and its verb.
  var helpers: Set<String> = []
  /// "de", "von": what governs a name, so that it is no subject.
  var links: Set<String> = []
  /// "à", "seinem": what stands before those who are spoken to.
  var addressees: Set<String> = []
  /// "que", "dass": what opens a reported clause.
  var openers: Set<String> = []

  /// The words of a language; none for English and for languages of which nothing is listed.
  static func of(_ language: StoryLanguage) -> OtherCues { builtIn[language] ?? OtherCues() }

  private static let builtIn: [StoryLanguage: OtherCues] = {
    var all: [StoryLanguage: OtherCues] = [:]
    var section: (StoryLanguage, WritableKeyPath<OtherCues, Set<String>>)?
    for line in GazetteerFile.strings(of: "cues_other") {
      if line.hasPrefix("[") {
        let words = line.dropFirst().dropLast().split(separator: " ").map(String.init)
        let language = words.first.flatMap(StoryLanguage.init(rawValue:))
        let part = words.last.flatMap { parts[$0] }
        section = language.flatMap { language in part.map { (language, $0) } }
      } else if let (language, part) = section {
        all[language, default: OtherCues()][keyPath: part].formUnion(
          line.split(separator: " ").map(String.init))
      }
    }
    return all
  }()

  private static var parts: [String: WritableKeyPath<OtherCues, Set<String>>] {
    [
      "verb": \.verbs, "according": \.according, "helper": \.helpers, "link": \.links,
      "to": \.addressees,
      "that": \.openers,
    ]
  }
}
