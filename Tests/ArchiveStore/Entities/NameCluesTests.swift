import Articles
import Testing

@testable import ArchiveStore

@Suite struct NameCluesTests {
  /// Reads around the words between brackets.
  private func context(_ marked: String) throws -> NameContext {
    let parts = marked.split(separator: "[", omittingEmptySubsequences: false)
    let inside = try #require(parts.last).split(separator: "]", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    var text = parts[0] + inside.joined()
    return text.withUTF8 { NameContext(of: start..<start + inside[0].utf8.count, in: $0) }
  }

  @Test(arguments: [
    "The harbour minister [Quill] left.", "Mayor [Quill] left.", "[Quill], 45, left.",
    "[Quill], the mayor of Norwick, left.", "[Quill], who left, is back.", "Mr. [Quill] left.",
  ])
  func people(_ marked: String) throws { #expect(try context(marked).clues == .person) }

  @Test(arguments: [
    "[Quill Tarn] shares fell.", "[Quill Tarn]'s shares fell.", "[Quill Tarn]’s board met.",
    "Ada Holt of [Quill Tarn] agreed.", "An analyst at [Quill Tarn] agreed.", "[Quill] Inc grew.",
    "[Quill] and Co grew.", "[Quill] said it grew.", "The news agency [Quill] reported it.",
    "The French bank [Quill] grew.", "It is led by sole manager [Quill].",
    "Underwriters are [Quill], Tarn, Holt Inc and others.",
  ])
  func organizations(_ marked: String) throws {
    #expect(try context(marked).clues.contains(.organization))
  }

  @Test func aBankThatLeadsAnIssueIsNoPerson() throws {
    #expect(try context("It sells at par, lead manager [Quill] said.").clues == .organization)
    #expect(try context("The hotel manager [Quill] left.").clues == .person)
  }

  @Test(arguments: ["It rained in [Quill] again.", "A [Quill]-based ferry."])
  func places(_ marked: String) throws { #expect(try context(marked).clues == .place) }

  @Test(arguments: [
    "He told the mayor. [Quill] left.", "Nobody knows [Quill] here.", "[Quill]", "mayor\n[Quill]",
    "[Quill], a town, lies low.", "[Ada Quill], Tarn Inc grew.",
    "[Ada Quill], Norwick, Tarn, and others.",
  ])
  func nothingIsToldByOtherWords(_ marked: String) throws {
    #expect(try context(marked).clues.isEmpty)
  }

  @Test func theEndOfALongerName() throws {
    #expect(try context("Marks and [Tarn Ltd] grew.").clues.contains(.continuation))
    #expect(try !context("boats and [Tarn Ltd] grew.").clues.contains(.continuation))
  }

  @Test func offices() throws {
    #expect(try context("Harbour Minister [Quill] left.").role == "harbour minister")
    #expect(try context("The Norwick mayor, Mr [Quill] left.").role == nil)
    #expect(try context("[Ada Quill], the deputy mayor of Norwick, left.").role == "deputy mayor")
    #expect(try context("[Quill] left.").role == nil)
  }

  @Test func offsetsOutsideOfTheTextAreHarmless() {
    var text = "Quill"
    let clues = text.withUTF8 { NameContext(of: 9..<12, in: $0).clues }
    #expect(clues.isEmpty)
  }
}
