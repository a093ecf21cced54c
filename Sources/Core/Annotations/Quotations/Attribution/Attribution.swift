/// Who is said to have said a quotation, before pronouns are resolved.
struct Attribution: Hashable, Sendable {
  /// The words that name the speaker.
  var phrase: NounPhrase
  /// The pieces of the reporting verb or phrase.
  var cue: Range<Int>?
  /// Which rule decided.
  var rule: Rule
  /// Whether the verb is one of speech.
  var isSpeech = true
  /// Shared by the pieces of one attribution.
  var group: Int

  /// The rules, surest first.
  enum Rule: Hashable, Sendable {
    /// "“…,” said Ama Quist".
    case saidAfter
    /// "“…,” Ama Quist said".
    case nameAfter
    /// "Ama Quist said, “…”".
    case nameBefore
    /// "according to Ama Quist".
    case accordingTo
    /// "Ama Quist: “…”".
    case colon
    /// "“…” — Ama Quist".
    case signature
    /// The subject of a sentence without a reporting verb.
    case subject
    /// The speaker of the sentence before goes on.
    case continuesPrevious
    /// The speaker of the next sentence has begun already.
    case beginsEarly
    /// A paragraph of one long quotation.
    case continued
    /// The speaker of the paragraph before goes on.
    case paragraphBefore
  }
}
