/// A verb or phrase that reports, and who it says is speaking.
struct Cue: Hashable, Sendable {
  /// The pieces of the verb with its auxiliaries, or of "according to".
  var pieces: Range<Int>
  /// The piece of the verb itself.
  var verb: Int
  /// The verb's classes.
  var classes: WordClassSet
  /// How the speaker was found.
  var rule: Rule
  /// Who speaks; nil when the sentence does not tell.
  var speaker: NounPhrase?

  /// Whether it is a verb of speech, not of judgement or thought.
  var isSpeech: Bool { !classes.isDisjoint(with: [.speech, .telling]) }

  /// Whether it is a noun for what somebody said: "her claim".
  var isNoun: Bool { classes.contains(.saying) }

  /// Whether a clause may follow that tells what was said or thought.
  var takesClause: Bool { !classes.isDisjoint(with: [.speech, .telling, .directive, .belief]) }

  /// How a cue names its speaker.
  enum Rule: Hashable, Sendable {
    /// "Ama Quist said".
    case before
    /// "said Ama Quist".
    case after
    /// "according to Ama Quist".
    case accordingTo
    /// "was described by Ama Quist as".
    case by
    /// "…, who said".
    case relative
    /// "…, adding", "and said": the subject of the verb before.
    case shared
    /// The sentence gives no speaker.
    case none
  }
}
