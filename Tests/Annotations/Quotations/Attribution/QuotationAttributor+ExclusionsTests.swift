import TestSupport
import Testing

@testable import Annotations

@Suite("Quotations that the subject did not say")
struct QuotationAttributorExclusionsTests {
  @Test(
    "What was heard or seen has no speaker",
    arguments: [
      "<per>Ama Quist</per> heard “a dull thud” as the ferry passed.",
      "<per>Ama Quist</per> saw “thick smoke” over the quay.",
    ])
  func witnessed(_ marked: String) { #expect(!hasSpeaker(marked)) }

  @Test(
    "What a found thing holds, and a word that is only explained, has no speaker",
    arguments: [
      "Customs officers found a van full of “suspicious material” on the quay.",
      "<per>Ama Quist</per> found a box of “old charts” in the hold.",
      "<per>Ama Quist</per> explained the word “slack” to the class.",
      "<per>Ama Quist</per> defined the term “neap tide” for them.",
    ])
  func held(_ marked: String) { #expect(!hasSpeaker(marked)) }

  @Test(
    "A subject that can be nobody says nothing",
    arguments: [
      "That is not the same thing as “a boat that leaks in the rain”.",
      "The trouble with it was “a boat that leaks in the rain”.",
    ])
  func things(_ marked: String) { #expect(!hasSpeaker(marked)) }

  @Test("What somebody found to be so is theirs")
  func findings() {
    #expect(hasSpeaker("<per>Ama Quist</per> found that the hold was “a disgrace”."))
    #expect(hasSpeaker("<per>Ama Quist</per> explained that the hold was “a disgrace”."))
  }

  @Test("In what somebody says, seeing is part of the words")
  func reported() {
    #expect(hasSpeaker("<per>Ama Quist</per> said she saw “a dull red glow” over the quay."))
  }

  @Test(
    "What is denied was said by others",
    arguments: [
      "<per>Ama Quist</per> denied claims of a “cover-up” at the port.",
      "The mayor rejected allegations of “a secret deal”.",
    ])
  func denied(_ marked: String) { #expect(!hasSpeaker(marked)) }

  @Test(
    "A relative clause tells of somebody else",
    arguments: [
      "<per>Ama Quist</per> met a driver who “never once looked at the road”.",
      "The judge ordered a landlord to pay two tenants whose flat was “dripping with mould”.",
    ])
  func described(_ marked: String) { #expect(!hasSpeaker(marked)) }

  @Test("A verb of speech before a relative clause has its subject for its speaker")
  func said() {
    #expect(hasSpeaker("<per>Ama Quist</per> said she met a man who “never once looked up”."))
  }

  @Test(
    "A sentence that names nobody leaves the speaker before out of it",
    arguments: ["came the reply", "someone had scrawled on the wall", "ran the headline"])
  func unnamed(_ tag: String) {
    let marked = "<per>Ama Quist</per> said the quay was shut. “Never again,” \(tag)."
    #expect(MarkedText(marked).found().filter(\.isQuoted).allSatisfy { $0.speaker == "?" })
  }

  private func hasSpeaker(_ marked: String) -> Bool {
    MarkedText(marked).found().contains { $0.isQuoted && $0.speaker != "?" }
  }
}
