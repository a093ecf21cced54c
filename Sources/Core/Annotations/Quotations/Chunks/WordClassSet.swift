/// What a word can do in a sentence, told from lists; a word may have several classes.
struct WordClassSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // Verbs that report, by what they report.
  /// "said": takes a clause or the words themselves.
  static let speech = bit(0)
  /// "told": takes the person spoken to first.
  static let telling = bit(1)
  /// "promised", "urged": takes "to" and a verb as well.
  static let directive = bit(2)
  /// "called", "slammed": describes what it takes.
  static let judging = bit(3)
  /// "believes": thought, not speech.
  static let belief = bit(4)

  // The forms of those verbs.
  static let base = bit(5)
  static let third = bit(6)
  static let past = bit(7)
  static let gerund = bit(8)
  static let participle = bit(9)
  /// As often a noun ("claims").
  static let nounAmbiguous = bit(10)

  // Small words.
  static let be = bit(11)
  static let aux = bit(12)
  static let determiner = bit(13)
  static let possessive = bit(14)
  static let subject = bit(15)
  static let object = bit(16)
  static let who = bit(17)
  static let preposition = bit(18)
  static let conjunction = bit(19)
  static let subordinator = bit(20)
  static let adverb = bit(21)
  static let time = bit(22)
  static let title = bit(23)

  // Nouns that speak.
  static let document = bit(24)
  static let people = bit(25)
  static let body = bit(26)

  // Verbs of less than whole reports.
  /// "began", "offered": reports words between marks only.
  static let manner = bit(27)
  /// "saw", "found": what follows is thought or fact; a report only with "that".
  static let perception = bit(28)

  /// "took", "gives": any other verb; what follows is no subject.
  static let verb = bit(29)

  /// "result", "summit", "law": nouns that say nothing themselves.
  static let thing = bit(30)

  /// "claim", "remark": nouns for what somebody said.
  static let saying = bit(31)

  /// "lamented": a verb of speech that with an object only evaluates it.
  static let evaluating = bit(32)

  /// Any verb that reports.
  static let cue: WordClassSet = [.speech, .telling, .directive, .judging, .belief]
  /// A verb whose subject speaks.
  static let utterance: WordClassSet = [.speech, .telling, .directive, .judging]
  /// Nouns that can be said to say something.
  static let speaker: WordClassSet = [.document, .people, .body]

  private static func bit(_ index: UInt64) -> WordClassSet { WordClassSet(rawValue: 1 << index) }

  /// The classes by the names that the lists give them.
  static let named: [String: WordClassSet] = [
    "speech": .speech, "telling": .telling, "directive": .directive, "judging": .judging,
    "belief": .belief, "be": .be, "aux": .aux, "determiner": .determiner,
    "possessive": .possessive, "subject": .subject, "object": .object, "who": .who,
    "preposition": .preposition, "conjunction": .conjunction, "subordinator": .subordinator,
    "adverb": .adverb, "time": .time, "title": .title, "document": .document,
    "people": .people, "body": .body, "manner": .manner, "perception": .perception, "verb": .verb,
    "thing": .thing, "saying": .saying, "evaluating": .evaluating,
  ]
}
