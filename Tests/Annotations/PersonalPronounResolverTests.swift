import TestSupport
import Testing

@testable import Annotations

@Suite("Whom “he” and “she” stand for")
struct PersonalPronounResolverTests {
  private func speakers(_ marked: String) -> [String] {
    MarkedText(marked).found().filter(\.isQuoted).map(\.speaker)
  }

  @Test(
    "Gender decides",
    arguments: [
      ("she", "Lena Quist"), ("he", "Peter Mensah"),
    ])
  func gender(_ pronoun: String, _ expected: String) {
    let found = speakers(
      "<per>Lena Quist</per> met <per>Peter Mensah</per>. “We sail at dawn,” \(pronoun) said.")
    #expect(found == [expected])
  }

  @Test("Who spoke last speaks again")
  func last() {
    let found = speakers(
      """
      “We sail,” <per>Peter Mensah</per> said. <per>Paul Osei</per>'s boat leaks. “It always does,” he said.
      """)
    #expect(found == ["Peter Mensah", "Peter Mensah"])
  }

  @Test("Whoever acts is likelier than whoever is acted on")
  func subject() {
    #expect(
      speakers("<per>Peter Mensah</per> thanked <per>Paul Osei</per>. “We sail,” he said.") == [
        "Peter Mensah"
      ])
  }

  @Test("A name that only tells whose supporters they are does not win")
  func modifier() {
    let found = speakers(
      "<per>Paul Osei</per> waved to a <per n=\"Peter Mensah\">Mensah</per> supporter. “We sail,” he said."
    )
    #expect(found == ["Paul Osei"])
  }

  @Test(
    "Nobody of that gender, nobody named", arguments: ["<per>Lena Quist</per> left.", "It rained."])
  func nobody(_ before: String) {
    #expect(speakers("\(before) “We sail at dawn, all of us,” he said.") == ["?"])
  }

  @Test("A pronoun before any name stands for nobody that comes later")
  func ahead() {
    #expect(
      speakers("“We sail at dawn, all of us,” he said.\n\n<per>Peter Mensah</per> left.") == ["?"])
  }
}
