import Articles
import Testing

@testable import Documents

@Suite struct SlugTruecaserTests {
  private func restored(_ title: String, _ text: String) -> String {
    SlugTruecaser([BlockDraft(.paragraph, text)]).restored(title)
  }

  @Test func namesAndLettersGetTheirCapitals() {
    let text = "On Monday the RNL sent Ada Quill’s boat to Marn. The RNL would not say why."
    #expect(
      restored("Rnl sends ada quills boat to marn", text) == "RNL sends Ada Quill’s boat to Marn")
  }

  @Test func theBeginningOfASentenceProvesNothing() {
    let text = "Boats were late. “Boats are late,” said Ada. Boats and no boats at all."
    #expect(restored("Late boats", text) == "Late boats")
  }

  @Test func theCommonerSpellingHolds() {
    let text = "He saw the Harbour Board, then the harbour, and the harbour again."
    #expect(restored("The harbour board", text) == "The harbour Board")
  }

  @Test func whatTheStoryDoesNotSayStays() {
    #expect(restored("Quiet day in port vell", "") == "Quiet day in port vell")
    #expect(restored("", "Some words.") == "")
  }
}
