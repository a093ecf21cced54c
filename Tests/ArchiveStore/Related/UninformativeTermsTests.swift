import Articles
import Testing

@testable import ArchiveStore

@Suite("Words that tell alone of nothing")
struct UninformativeTermsTests {
  private func isSlight(_ word: String) -> Bool {
    TermID.of(word).map(UninformativeTerms.terms.contains) ?? false
  }

  @Test(arguments: ["President", "mr", "Monday", "said", "al", "photo"])
  func slight(_ word: String) {
    #expect(isSlight(word))
  }

  @Test(arguments: ["ferry", "Quill", "harbour", "treaty"])
  func others(_ word: String) {
    #expect(TermID.of(word) != nil && !isSlight(word))
  }
}
