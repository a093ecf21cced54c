import Articles

/// Words that say who speaks: a name, a pronoun, or a common noun with what belongs to it.
struct NounPhrase: Hashable, Sendable {
  /// The pieces of the whole phrase.
  var pieces: Range<Int>
  /// The piece that carries it: the name, the pronoun, the last noun.
  var head: Int
  /// The mention that names the speaker; nil for pronouns and common nouns.
  var mention: Int?
  /// How it refers to the speaker.
  var kind: Speaker.Kind
  /// Whether a preposition stands before it, so that it is no subject.
  var isPrepositionalObject = false
}
