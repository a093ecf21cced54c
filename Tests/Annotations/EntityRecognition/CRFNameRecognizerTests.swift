import Articles
import TestSupport
import Testing

@testable import Annotations

/// What is plain to any reader must be found; the judge measures the rest.
@Suite struct CRFNameRecognizerTests {
  @Test(arguments: [
    "President <per>Ana Quispe</per> flew to <loc>Lima</loc> on Monday.",
    "The <org>Ministry of Health</org> said <grp>Peruvian</grp> doctors would travel to <loc>Kenya</loc>.",
    "“We wait,” said <per>Kwame Mensah</per>, who leads the <org>Tarn Teachers Union</org>.",
    "<per>Lena Brandt</per> was born in <loc>Berlin</loc>. <per>Brandt</per> moved to <loc>Paris</loc>.",
    "She works for the <org>United Nations</org> in <loc>Geneva</loc>.",
  ])
  func plainNames(marked: String) {
    let expected = MarkedText(marked)
    let document = TokenizedText(expected.text)
    let found = CRFNameRecognizer().names(in: document).map {
      "\($0.kind) \(document.words(in: document.range(of: $0.tokens)))"
    }
    let wanted = expected.names.compactMap { name in
      name.kind.map { "\($0) \(expected.text.utf8Slice(name.range))" }
    }
    #expect(found == wanted)
  }
}
