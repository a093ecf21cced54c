extension Quotation {
  /// Returns whether the quotation only evaluates something: its cue is a verb of praise or blame, and no clause
  /// follows ("Engineers praised the work", but not "Engineers complained that the work was late").
  ///
  /// - Parameter text: The story's text.
  public func isJudgment(in text: String) -> Bool {
    guard kind == .indirect, let cue else { return kind == .judgment }
    let verbs = text.utf8Slice(cue).lowercased().split(separator: " ")
    guard verbs.contains(where: { Self.evaluativeVerbs.contains(String($0)) }) else { return false }
    let first = text.utf8Slice(range).prefix { !$0.isWhitespace }.lowercased()
    return !Self.clauseOpeners.contains(first)
  }

  /// Words that open a reported clause rather than an object.
  private static let clauseOpeners: Set<String> = [
    "that", "whether", "if", "why", "how", "what", "where", "who", "when",
  ]

  /// Verbs of praise and blame in their finite forms and with -ing.
  private static let evaluativeVerbs: Set<String> = {
    let regular = """
      prais blam criticiz criticis welcom hail laud applaud condemn denounc blast slamm mock dismiss attack decri
      lambast derid ridicul assail chid scold rebuk bash skewer castigat excoriat lampoon thank defend question
      bemoan denigrat disparag compliment congratulat commend reject rebutt refut vilifi trash berat scorn salut
      admir endors appreciat deplor lament honour honor oppos support accus tout mourn
      """.split(whereSeparator: \.isWhitespace)
    var forms: Set<String> = [
      "slam", "slams", "decry", "decries", "decrying", "rebut", "rebuts", "vilify", "vilifies",
      "vilifying", "back",
      "backs", "backed", "backing",
    ]
    for stem in regular {
      for ending in ["", "e", "s", "es", "ed", "ing"] { forms.insert(stem + ending) }
    }
    return forms
  }()
}
