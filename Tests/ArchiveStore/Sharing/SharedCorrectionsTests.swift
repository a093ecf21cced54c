import Articles
import Testing

@testable import ArchiveStore

@Suite struct SharedCorrectionsTests {
  private let archive: Archive
  private let key: String

  init() throws {
    archive = try Archive.temporary()
    try archive.join(JoinedShare(address: "service=news", number: "n", origin: "o"))
    key = "person:ada quill"
  }

  private func correction(
    _ number: Int64, by author: String, _ value: String?, made: Int64, isRetracted: Bool = false
  ) -> SharedCorrection {
    SharedCorrection(
      number: number, origin: "other", author: author, said: ("rename", key, "", value), made: made,
      isRetracted: isRetracted)
  }

  @discardableResult
  private func receive(_ corrections: SharedCorrection...) throws -> Int {
    var changes = SharedChanges(position: nil)
    changes.corrections = corrections
    return try archive.receive(changes, of: SharedChoice(), origin: "o").corrections
  }

  private func inEffect() throws -> [String] {
    try archive.corrections().rows.compactMap(\.author)
  }

  @Test func ofTwoTheNewestIsInEffectAndBothAreTold() throws {
    #expect(try receive(correction(1, by: "ben", "Ada Q.", made: 10)) == 1)
    #expect(try receive(correction(2, by: "cleo", "A. Quill", made: 20)) == 1)
    #expect(try inEffect() == ["cleo"])
    let difference = try #require(try archive.correctionDifferences().first)
    #expect(difference.opinions.map(\.author) == ["cleo", "ben"])
    // An older one that comes late changes nothing.
    #expect(try receive(correction(3, by: "dan", "Quill", made: 5)) == 0)
    #expect(try inEffect() == ["cleo"])
  }

  @Test func whatIsTakenBackLeavesTheOneBefore() throws {
    try receive(
      correction(1, by: "ben", "Ada Q.", made: 10), correction(2, by: "cleo", "A. Quill", made: 20))
    try receive(correction(2, by: "cleo", "A. Quill", made: 20, isRetracted: true))
    #expect(try inEffect() == ["ben"])
    try receive(correction(1, by: "ben", "Ada Q.", made: 10, isRetracted: true))
    #expect(try inEffect().isEmpty)
    #expect(try archive.correctionDifferences().isEmpty)
  }

  @Test func theSameAgainChangesNothing() throws {
    let same = correction(1, by: "ben", "Ada Q.", made: 10)
    #expect(try receive(same) == 1)
    #expect(try receive(same) == 0)
    #expect(try inEffect() == ["ben"])
  }

  @Test func aKindThatNobodyKnowsIsLeftOut() throws {
    let odd = SharedCorrection(
      number: 1, origin: "other", author: "ben", said: ("erase", key, "", nil), made: 1,
      isRetracted: false)
    #expect(try receive(odd) == 0)
    #expect(try inEffect().isEmpty)
  }

  @Test func leavingForgetsWhatOthersCorrected() throws {
    try receive(correction(1, by: "ben", "Ada Q.", made: 10))
    try archive.leaveShare()
    #expect(try inEffect().isEmpty)
    #expect(try archive.ownCorrections().isEmpty)
  }
}
