import Testing

@testable import Annotations

@Suite("Names in headlines")
struct HeadlineCasingTests {
  private func settled(_ text: String) -> String {
    let document = HeadlineCasing.settled(TokenizedText(text))
    return String(decoding: document.bytes, as: UTF8.self)
  }

  @Test(
    "Words of the language lose their capitals, names keep theirs",
    arguments: [
      ("FERRY RUNS LATE OFF TEMA", "ferry runs late off Tema"),
      ("MAYOR KEITH BLACKWELL MET CROWDS IN LONDON", "mayor Keith Blackwell met crowds in London"),
      ("NATO MUST PAY MORE, MINISTER SAYS", "NATO must pay more, minister says"),
      ("Fitch Cuts The Outlook Of Larkspur", "Fitch cuts the outlook of Larkspur"),
      ("By JANE Q. DOE", "by Jane Q. Doe"), ("FULL TEXT", "full text"),
    ])
  func words(_ text: String, _ expected: String) {
    #expect(settled(text) == expected)
  }

  @Test("What the body says of a word wins")
  func body() {
    #expect(
      settled("REED QUITS AS SOLVAN CHIEF\n\nMara Reed left the Solvan firm. The reed grew.")
        .hasPrefix("Reed quits as Solvan chief"))
    #expect(settled("ZORP FOUND IN LAKE\n\nA zorp was found.").hasPrefix("zorp found in lake"))
  }

  @Test(
    "Bodies of stories stay as they are",
    arguments: [
      "The BBC and ITV met.", "Ama Quist left Tema on Monday.", "IBM", "",
      "LONDON (AP) — The ferry left.",
      "“Ferry Aground,” read the headline. The next one said more.",
    ])
  func untouched(_ text: String) {
    #expect(settled(text) == text)
  }

  @Test(
    "Names by the body, none that is a sentence",
    arguments: [
      (
        "OKORO QUITS AS HARBOUR CHIEF\n\nNgozi Okoro resigned on Monday. Okoro said she was tired.",
        ["OKORO", "Ngozi Okoro", "Okoro"]
      ),
      (
        "REED SAYS TALKS FAILED\n\nThe minister, Daniel Reed, left the talks.",
        ["REED", "Daniel Reed"]
      ),
      (
        "Reed To Brandt: Come Home Before The Winter\n\nDaniel Reed wrote to Anna Brandt.",
        ["Reed", "Brandt", "Daniel Reed", "Anna Brandt"]
      ),
      ("HARBOUR CHIEF MARIA LOPEZ MET FRENCH ENVOY PAUL MARTIN", ["MARIA LOPEZ", "PAUL MARTIN"]),
      (
        "Reed Goes After Brandt's Taxes At The First Debate.\n\nDaniel Reed met Anna Brandt on Monday.",
        ["Reed", "Brandt", "Daniel Reed", "Anna Brandt"]
      ),
      (
        "OKORO TELLS REED: NO DEAL\n\nNgozi Okoro wrote to Daniel Reed.",
        ["OKORO", "REED", "Ngozi Okoro", "Daniel Reed"]
      ),
      (
        "Okoro Wins Third Term As Pilots' Chief\n\nNgozi Okoro won on Monday.",
        ["Okoro", "Ngozi Okoro"]
      ),
      ("Harbour Votes Again After Winter Of Strikes", []),
      ("BREAKING: CRANES STOP AFTER STORM", []),
      ("Mayor Joins Walkout To Defend Harbour Pilots", []),
    ])
  func people(_ text: String, _ expected: [String]) {
    #expect(Told(text).people == expected)
  }
}
