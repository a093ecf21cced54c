import TestSupport
import Testing

@testable import Annotations

@Suite("Two who speak together")
struct JointSpeakersTests {
  private func speakers(_ marked: String) -> [String] {
    MarkedText(marked).found().map(\.speaker)
  }

  @Test(
    arguments: [
      "<per>Ama Quist</per> and <per>Kofi Mensah</per> said: “We shall appeal.”",
      "“We shall appeal,” <per>Ama Quist</per> and <per>Kofi Mensah</per> said.",
      "“We shall appeal,” said <per>Ama Quist</per> and <per>Kofi Mensah</per>.",
      "On Monday, <per>Ama Quist</per> and <per>Kofi Mensah</per> said they would appeal.",
      "“We shall appeal,” said <per>Ama Quist</per> and House Speaker <per>Kofi Mensah</per>.",
      "Dr <per>Ama Quist</per> and <per>Kofi Mensah</per> said that they would appeal.",
    ])
  func bothAreNamed(_ marked: String) {
    #expect(speakers(marked) == ["Ama Quist and Kofi Mensah"])
  }

  @Test func twoBodies() {
    #expect(
      speakers("<org>Arden Motors</org> and <org>Corbel Bank</org> said: “We shall appeal.”")
        == ["Arden Motors and Corbel Bank"])
  }

  @Test(
    arguments: [
      "<loc>Tema</loc> and <per>Ama Quist</per> said: “We shall appeal.”",
      "He met <per>Kofi Mensah</per> and <per>Ama Quist</per> said: “We shall appeal.”",
      "“We shall appeal,” said <per>Ama Quist</per> and <per>Kofi Mensah</per> left.",
    ])
  func oneSpeaksAlone(_ marked: String) {
    #expect(speakers(marked).last == "Ama Quist")
  }
}
