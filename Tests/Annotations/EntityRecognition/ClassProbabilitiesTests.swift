import Testing

@testable import Annotations

@Suite struct ClassProbabilitiesTests {
  /// Scores of tokens, each a list of labels with what they score.
  private func scores(_ tokens: [[(label: Int, score: Int32)]]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: tokens.count * CRFModel.width)
    for (i, token) in tokens.enumerated() {
      for (label, score) in token { scores[i * CRFModel.width + label] = score }
    }
    return scores
  }

  @Test func theyAddUpAndFollowTheScores() {
    let scores = scores([
      [(BIOLabel.begin(.person), 40), (BIOLabel.begin(.place), 30)],
      [(BIOLabel.inside(.person), 10)],
    ])
    let beliefs = ClassProbabilities.read(scores, first: 0, count: 2, unit: 0.1)
    #expect(abs(beliefs.sum() - 1) < 1e-5)
    #expect(beliefs[NameClass.person.rawValue] > beliefs[NameClass.place.rawValue])
    #expect(beliefs[NameClass.place.rawValue] > beliefs[NameClass.group.rawValue])
  }

  @Test func equalScoresAreEqualBeliefs() {
    let beliefs = ClassProbabilities.read(scores([[], []]), first: 1, count: 1, unit: 0.1)
    #expect(NameClass.allCases.allSatisfy { abs(beliefs[$0.rawValue] - 0.2) < 1e-5 })
  }

  @Test func hugeScoresStayFinite() {
    let beliefs = ClassProbabilities.read(
      scores([[(BIOLabel.begin(.organization), .max / 2)]]), first: 0, count: 1, unit: 10)
    #expect(beliefs[NameClass.organization.rawValue] == 1)
  }
}
