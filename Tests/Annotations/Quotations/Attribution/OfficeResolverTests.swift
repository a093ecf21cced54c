import TestSupport
import Testing

@testable import Annotations

@Suite("Who bears an office")
struct OfficeResolverTests {
  private func speakers(_ marked: String) -> [String] { MarkedText(marked).found().map(\.speaker) }

  private let words = "“We sail at dawn, all of us,”"

  @Test(arguments: [
    ("Mayor <per>Ama Quist</per> left.", "the mayor", "Ama Quist"),
    ("<per>Ama Quist</per>, the mayor, left.", "the mayor", "Ama Quist"),
    ("Sen. <per>Ama Quist</per> left.", "the senator", "Ama Quist"),
    ("Mayor <per>Ama Quist</per> left.", "a mayor", "a mayor"),
    ("Mayor <per>Ama Quist</per> left.", "the senator", "the senator"),
  ])
  func bearer(_ before: String, _ who: String, _ expected: String) {
    #expect(speakers("\(before) \(words) \(who) said.") == [expected])
  }

  @Test("An age stands for the only one of that age")
  func age() {
    #expect(
      speakers("<per>Ama Quist</per>, 34, left. \(words) the 34-year-old said.") == ["Ama Quist"])
    #expect(
      speakers("<per>Ama Quist</per>, 34, left. \(words) the 43-year-old said.")
        == ["the 43-year-old"])
  }

  @Test("Where two bear it, nobody is meant")
  func two() {
    let before = "Mayor <per>Ama Quist</per> met Mayor <per>Kofi Mensah</per>."
    #expect(speakers("\(before) \(words) the mayor said.") == ["the mayor"])
  }

  @Test("An office stands for nobody before it is given")
  func early() {
    #expect(
      speakers("\(words) the mayor said.\n\nMayor <per>Ama Quist</per> left.") == ["the mayor"])
  }
}
