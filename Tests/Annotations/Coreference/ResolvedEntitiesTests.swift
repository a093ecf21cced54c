import Articles
import Testing

@testable import Annotations

@Suite struct ResolvedEntitiesTests {
  private let cast = Lines(
    "<per>Ama Quist</per> met <per>Kofi Mensah</per>. <per n=\"Ama Quist\">Quist</per> left."
  ).script.cast

  @Test func aTokenHasTheNameThatCoversIt() {
    #expect((0..<7).map { cast.mention(atToken: $0) } == [0, 0, nil, 1, 1, nil, 2])
    #expect(cast.mention(atToken: 99) == nil)
    #expect(ResolvedEntities().mention(atToken: 0) == nil)
  }

  @Test func everyMentionIsOneOfItsFigures() {
    #expect(cast.figures.map(\.name) == ["Ama Quist", "Kofi Mensah"])
    #expect(cast.figures.map(\.mentions) == [[0, 2], [1]])
    #expect(cast.figure == [0, 1, 0])
    #expect(cast.mentions.count == cast.tokens.count)
  }
}
