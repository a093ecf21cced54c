import ArgumentParser

/// Refuses a number of rows that is none, for it would print nothing, or everything, without a word.
///
/// - Throws: `ValidationError`, which ends the program as misuse.
func checkCount(_ count: Int?, of option: String, atLeast least: Int = 0) throws {
  guard let count, count < least else { return }
  throw ValidationError("\(option) takes a number from \(least) on.")
}
