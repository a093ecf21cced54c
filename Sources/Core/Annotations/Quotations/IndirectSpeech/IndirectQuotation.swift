/// Words reported without quotation marks: a stretch of pieces and the verb that reports it.
struct IndirectQuotation: Hashable, Sendable {
  /// The pieces of the reported clause.
  var pieces: Range<Int>
  /// The verb or phrase that reports it.
  var cue: Cue
  /// The speaker; nil when the sentence does not tell.
  var speaker: NounPhrase? { cue.speaker }
  /// How it stands to its verb.
  var form: Form

  /// Whether it only tells what a person praised or attacked, which are no words of theirs.
  var isJudgment: Bool {
    form == .object && cue.classes.contains(.judging)
      && (cue.classes.isDisjoint(with: [.speech, .telling, .belief])
        || cue.classes.contains(.evaluating))
  }

  /// How a reported clause stands to its verb.
  enum Form: Hashable, Sendable {
    /// "Ama Quist said the boats would sail".
    case clause
    /// "…, Ama Quist said", "…, according to Ama Quist".
    case closing
    /// "According to Ama Quist, …".
    case opening
    /// "Ama Quist promised to sail".
    case infinitive
    /// "Ama Quist criticized the tide table".
    case object
  }
}
