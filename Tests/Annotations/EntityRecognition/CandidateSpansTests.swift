import Testing

@testable import Annotations

@Suite struct CandidateSpansTests {
  private func stretches(_ text: String) -> [String] {
    let document = TokenizedText(text)
    return TrainingSequence.lessons(in: document).map {
      document.words(in: document.range(of: $0.tokens))
    }
  }

  @Test(arguments: [
    ("they met Ana in Lima today", ["Ana in Lima"]),
    ("they met Ana, who left Lima", ["Ana", "Lima"]),
    ("the Bank of Tarn and the mayor", ["Bank of Tarn"]),
    ("militants of al-Shabab fled", ["al-Shabab"]),
    ("the 7 News crew and Covid-19", ["7 News", "Covid-19"]),
    ("Jan van der Meer spoke", ["Jan van der Meer"]),
    ("lawmaker Yau Ching-yan spoke", ["Yau Ching-yan"]),
    ("in the U.S. on time", ["U.S."]),
    ("they beat Tarn 2 again", ["Tarn 2"]),
    ("nothing here", []),
  ])
  func ties(text: String, expected: [String]) {
    #expect(stretches(text) == expected)
  }
}
