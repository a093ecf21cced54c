import Testing

@testable import Annotations

@Suite("How a headline is set")
struct HeadlineSettingTests {
  private func isHeadline(_ text: String) -> Bool {
    HeadlineSetting(TokenizedText(text)).isHeadline(0)
  }

  @Test(
    "Capitals and Title Case",
    arguments: [
      "FERRY AGROUND OFF TEMA", "Ferry Runs Aground Off Tema Again", "By JANE ROE", "FULL TEXT",
      "Ama Quist Goes After The Harbour Chief On Monday.", "PILOT'S UNION SAYS NO",
      "Fitch Cuts The Outlook Of Larkspur",
    ])
  func headline(_ text: String) { #expect(isHeadline(text)) }

  @Test(
    "Sentences of a body",
    arguments: [
      "The ferry ran aground off Tema.", "BBC", "ITV BBC", "42",
      "Ama Quist met Kofi Mensah in Tema",
      "Ann Poole met Mark Stone in May",
      "Ferry runs aground off Tema again",
    ])
  func body(_ text: String) { #expect(!isHeadline(text)) }
}
