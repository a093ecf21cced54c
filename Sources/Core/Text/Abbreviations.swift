/// Abbreviations that are written with a full stop and a capital, and end no sentence: "Gen.", "Dr.", "Sept.".
package enum Abbreviations {
  /// Whether a word is one; its bytes without the full stop.
  package static func contains(_ word: some Collection<UInt8>) -> Bool {
    guard (2...8).contains(word.count) else { return false }
    return packed.contains(word.reduce(0) { $0 << 8 | UInt64($1) })
  }

  private static let packed: Set<UInt64> = Set(
    """
    Mr Mrs Ms Dr Prof St Gen Lt Col Capt Maj Sgt Cpl Rev Hon Sen Rep Gov Del Jr Sr Inc Corp Co Ltd No Nos vs Mt Ft
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Adm Brig Cmdr Supt Insp Sens Reps Govs Amb Atty Ald Msgr Messrs Mme Mlle Fr Bros Dept Univ
    """.split(whereSeparator: \.isWhitespace).map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })
}
