import CResources

/// How rare words are in news-sized texts, from a table built into the program.
///
/// Weights from a fixed table, rather than counts of the archive, never change: a story's vector is computed once, and
/// two archives rank the same stories alike. The table is read in place and costs nothing at start. Its layout
/// and its making are told in `Sources/C/CResources/Tables/background.py`.
struct BackgroundFrequencies: Sendable {
  /// The table that is built in.
  static let builtIn = BackgroundFrequencies()

  /// Words that the table lacks: names, mostly.
  private static let unknown: Float = 10
  private let count: Int
  /// Constant data of the program.
  private nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

  private init() {
    let resource = cresource_table("background")
    let start = resource?.pointee.bytes
    let length = resource?.pointee.length ?? 0
    let all = UnsafeBufferPointer(start: start, count: length)
    let count = length < 4 ? 0 : Int(Self.word(all, at: 0))
    self.count = length >= 4 + 5 * count ? count : 0
    bytes = all
  }

  /// The weight of a number; nil for what is none.
  ///
  /// Numbers have weights of their own: those of one or two digits stand for many things, years for few, and
  /// longer ones or those with a decimal point (a magnitude, a sum) nearly identify an event.
  static func idf(of mark: StoryTerms.TermFlags) -> Float? {
    if mark.contains(.small) { return 7 }
    if mark.contains(.year) { return 9 }
    return mark.contains(.number) ? 10 : nil
  }

  /// -ln of the share of news-sized texts that hold a word; 0 for words that stand everywhere.
  func idf(of word: TermOccurrence) -> Float {
    Self.idf(of: StoryTerms.TermFlags(word)) ?? idf(of: word.term)
  }

  /// Whether it is an ordinary word of news: one text in a thousand has it. What is rarer may be an error of typing, for the
  /// table has the common ones of those ("goverment", "seperate") and rare names too.
  func isOrdinary(_ term: TermID) -> Bool { idf(of: term) < 7 }

  /// -ln of the share of news-sized texts that hold a word of this stem.
  ///
  /// Hashes are spread evenly, so the place is guessed and found within a few steps (interpolation search).
  func idf(of term: TermID) -> Float {
    var (low, high) = (0, count - 1)
    while low <= high {
      let (first, last) = (hash(low), hash(high))
      guard term >= first, term <= last else { break }
      let guess =
        first == last
        ? low : low + Int(UInt64(term - first) * UInt64(high - low) / UInt64(last - first))
      let found = hash(guess)
      if found == term { return Float(bytes[4 + 4 * count + guess]) / 16 }
      if found < term { low = guess + 1 } else { high = guess - 1 }
    }
    return Self.unknown
  }

  private func hash(_ at: Int) -> TermID { Self.word(bytes, at: 4 + 4 * at) }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    UInt32(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: place, as: UInt32.self))
  }
}
