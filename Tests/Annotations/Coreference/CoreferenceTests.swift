import Articles
import TestSupport
import Testing

@testable import Annotations

/// Marked names go in, so that only coreference is judged.
@Suite struct CoreferenceTests {
  private func names(_ marked: String) -> (found: [String], expected: [String]) {
    let expected = MarkedText(marked)
    let document = TokenizedText(expected.text)
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
    "<per>Ivo Brandt</per> and <per>Lena Brandt</per> spoke. <per n=\"Lena Brandt\">Brandt</per> wept.",
    "<per>Ivo Brandt</per> met <per>Lena Brandt</per>. Mr <per n=\"Ivo Brandt\">Brandt</per> wept.",
    "<per>Kenta Mori</per> and his late father <per>Shuji</per> met; <per n=\"Kenta Mori\">Mori</per> left.",
    "<per n=\"Gabriel Soto Rivas\">Gabriel Soto</per> fled. <per>Gabriel Soto Rivas</per> was found.",
    "<per>John Okoro</per> wrote. <per n=\"John Okoro\">J. Okoro</per> signed.",
    // A father's family name stands before the mother's.
    """
    <per>Ines Tollen Barros</per> won. <per n="Ines Tollen Barros">Tollen</per> is the daughter of <per>Vera Barros \
    de Tollen</per>.
    """,
    """
    <per>Ines Tollen Barros</per> won. <per>Ines Tollen Barros</per>, daughter of <per>Vera Barros de Tollen</per>, \
    spoke. <per n="Ines Tollen Barros">Tollen</per> wept.
    """,
    "<per n=\"Kenta Mori\">MORI</per> WINS. <per>Kenta Mori</per> won.",
    // The one whom the story is about keeps the bare family name, whoever else was just named.
    """
    <per>Ivo Brandt</per> won. <per>Ivo Brandt</per> and his wife, <per>Lena Brandt</per>, danced. \
    <per n="Ivo Brandt">Brandt</per> spoke.
    """,
    """
    <per>Ivo Brandt</per> won. <per n="Ivo Brandt">Brandt</per> spoke of a nurse, <per>Lena Brandt</per>. \
    <per n="Ivo Brandt">Brandt</per> wept.
    """,
    "<per n=\"Dara O'Shea\">Dara O’Shea</per> won. <per>Dara O'Shea</per> spoke.",
  ])
  func people(marked: String) {
    let (found, expected) = names(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    "The <org>Tarn Fishers' Union</org> (<org n=\"Tarn Fishers' Union\">TFU</org>) met.",
    "The <org>National Electoral Council</org> (<org n=\"National Electoral Council\">CNE</org>) met. The <org n=\"National Electoral Council\">CNE</org> left.",
    "<org>Tarn Holdings Ltd</org> fell. <org n=\"Tarn Holdings Ltd\">Tarn Holdings</org> rose. <org n=\"Tarn Holdings Ltd\">Tarn</org> sold.",
    "The <org n=\"Oslo Water Board\">OWB</org> met. The <org>Oslo Water Board</org> left.",
  ])
  func organizations(marked: String) {
    let (found, expected) = names(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    "<loc n=\"Lüderitz\">LÜDERITZ</loc>: rain fell on <loc>Lüderitz</loc>.",
    "The <loc n=\"United States\">U.S.</loc> and the <loc>United States</loc>.",
    "The <loc>Southern Kurils</loc> are the <loc>Northern Territories</loc>.",
  ])
  func places(marked: String) {
    let (found, expected) = names(marked)
    #expect(found == expected)
  }

  @Test func manyNamesTakeLinearTime() {
    let text = (0..<4_000).map { "<per>Ana Q\($0) Brandt</per> met <per>Brandt</per>." }.joined(
      separator: " ")
    #expect(names(text).found.count == 8_000)
  }
}
