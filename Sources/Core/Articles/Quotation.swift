/// Words that a story reports as said.
public struct Quotation: Hashable, Sendable {
  /// How the words are reported.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A whole utterance between marks.
    case direct
    /// Words between marks inside a reported sentence.
    case mixed
    /// Reported without marks.
    case indirect
    /// The words of a speaker in a transcript or a dialogue, where they stand without marks.
    case turn
    /// An evaluation without reported words ("praised the work"); no quotation in lists, counts and exports.
    case judgment

    /// Whether the words stood between marks, and may be shown between marks.
    public var isQuoted: Bool { self == .direct || self == .mixed }
    /// Whether the words are given as they were said: between marks, or in a transcript.
    public var isVerbatim: Bool { isQuoted || self == .turn }
  }

  /// UTF-8 byte offsets of the words, without their marks.
  public var range: Range<Int>
  /// How the words are reported.
  public var kind: Kind
  /// Who said it; nil when no speaker can be named.
  public var speaker: Speaker?
  /// Bytes of the cue ("said", "according to"), where there is one.
  public var cue: Range<Int>?
  /// Pieces of one attribution, and paragraphs of one long quotation, share a group.
  public var group: Int
  /// Why this speaker was chosen.
  public var evidence: AttributionEvidence

  /// Creates a quotation with what is known of its speaker.
  public init(
    range: Range<Int>, kind: Kind, speaker: Speaker? = nil, cue: Range<Int>? = nil, group: Int,
    evidence: AttributionEvidence = .none
  ) {
    self.range = range
    self.kind = kind
    self.speaker = speaker
    self.cue = cue
    self.group = group
    self.evidence = evidence
  }
}

/// Who is said to have spoken.
public struct Speaker: Hashable, Sendable {
  /// How the text refers to the speaker.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case name, pronoun, nominal
  }

  /// UTF-8 byte offsets of the words that refer to the speaker; nil where the reader named one by hand.
  public var range: Range<Int>?
  /// Those words as they stand ("Abe", "he", "a spokesman").
  public var text: String
  /// The full name, or the phrase as it stands for unnamed speakers.
  public var name: String
  /// How the text refers to the speaker.
  public var kind: Kind

  /// Creates a speaker.
  public init(range: Range<Int>?, text: String, name: String, kind: Kind) {
    self.range = range
    self.text = text
    self.name = name
    self.kind = kind
  }
}

/// Why a speaker was chosen, and how sure that is.
public struct AttributionEvidence: Hashable, Sendable {
  /// The rule that decided, in words a reader understands ("name after cue", "same speaker goes on").
  public var rule: String
  /// Bytes between the quotation and the words that name the speaker.
  public var distance: Int
  /// From 0 (a guess) to 1 (certain); under 0.5 is shown as unsure.
  public var confidence: Double

  /// Creates evidence for an attribution.
  public init(rule: String, distance: Int, confidence: Double) {
    self.rule = rule
    self.distance = distance
    self.confidence = confidence
  }

  /// No evidence: the quotation is unattributed.
  public static let none = AttributionEvidence(rule: "", distance: 0, confidence: 0)
  /// The reader said so.
  public static let byHand = AttributionEvidence(rule: "named by you", distance: 0, confidence: 1)
}
