import Articles
import TestSupport
import Testing

@testable import Annotations

/// Marked names go in, so that only coreference is judged.
@Suite struct CoreferenceTests {
  private func names(_ marked: String) -> (found: [String], expected: [String]) {
    let expected = MarkedText(marked)
    let document = TokenisedText(expected.text)
    let spans = expected.names.compactMap { name -> NameSpan? in
      guard let kind = name.kind else { return nil }
      let tokens =
        document.tokenIndex(at: name.range.lowerBound)..<document.tokenIndex(
          at: name.range.upperBound - 1) + 1
      return NameSpan(tokens: tokens, kind: kind)
    }
    let cast = Coreference.cast(spans, in: document)
    return (cast.mentions.map(\.name), expected.names.map(\.name))
  }

  @Test(arguments: [
    "<per n=\"Ana Quispe\">Quispe</per> resigns. <per>Ana Quispe</per> spoke. <per n=\"Ana Quispe\">Ana</per> left.",
    "The <org>Tarn Fishers' Union</org> (<org n=\"Tarn Fishers' Union\">TFU</org>) met.",
    "<per>Ivo Brandt</per> and <per>Lena Brandt</per> spoke. <per n=\"Lena Brandt\">Brandt</per> wept.",
    "The late <per>Shuji</per> and <per>Kenta Mori</per> met <per n=\"Kenta Mori\">Mori</per>.",
  ])
  func fullNames(marked: String) {
    let (found, expected) = names(marked)
    #expect(found == expected)
  }
}
