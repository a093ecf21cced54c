/// Which language a text is in, from its script and its most frequent small words.
///
/// Scripts that one language uses are decided by the script. Languages in Latin letters are told apart by their
/// function words, which make up a third of any running text; method after Cavnar and Trenkle's observation that
/// the commonest pieces suffice (SDAIR 1994), with whole words in place of n-grams.
public enum LanguageIdentifier {
  /// Guesses the language of a text.
  ///
  /// - Returns: A BCP 47 code such as "en"; nil when the text is too short or undecided.
  public static func guess(_ text: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      // The beginning mostly decides, and long texts need not be read to their end.
      for length in [1000, 3000] where length == 1000 || bytes.count > 1000 {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(length))
        if let found = ScriptDetector.language(sample) ?? LatinLanguages.language(sample) {
          return found
        }
      }
      return nil
    }
  }
}
