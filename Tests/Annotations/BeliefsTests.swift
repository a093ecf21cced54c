import Testing

@testable import Annotations

@Suite struct BeliefsTests {
  /// Scores of tokens, each a list of labels with what they score.
  private func scores(_ tokens: [[(label: Int, score: Int32)]]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: tokens.count * NameModel.width)
    for (i, token) in tokens.enumerated() {
      for (label, score) in token { scores[i * NameModel.width + label] = score }
    }
    return scores
  }

  @Test func theyAddUpAndFollowTheScores() {
    let scores = scores([
      [(Label.begin(.person), 40), (Label.begin(.place), 30)], [(Label.inside(.person), 10)],
    ])
    let beliefs = Beliefs.read(scores, first: 0, count: 2, unit: 0.1)
    #expect(abs(beliefs.sum() - 1) < 1e-5)
    #expect(beliefs[NameClass.person.rawValue] > beliefs[NameClass.place.rawValue])
    #expect(beliefs[NameClass.place.rawValue] > beliefs[NameClass.group.rawValue])
  }

  @Test func equalScoresAreEqualBeliefs() {
    let beliefs = Beliefs.read(scores([[], []]), first: 1, count: 1, unit: 0.1)
    #expect(NameClass.allCases.allSatisfy { abs(beliefs[$0.rawValue] - 0.2) < 1e-5 })
  }

  @Test func hugeScoresStayFinite() {
    let beliefs = Beliefs.read(
      scores([[(Label.begin(.organization), .max / 2)]]), first: 0, count: 1, unit: 10)
    #expect(beliefs[NameClass.organization.rawValue] == 1)
  }
}
