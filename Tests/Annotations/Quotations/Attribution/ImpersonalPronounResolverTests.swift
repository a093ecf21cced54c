import TestSupport
import Testing

@testable import Annotations

@Suite("What “it” and “they” stand for")
struct ImpersonalPronounResolverTests {
  @Test(arguments: [
    ("The poll came out on Monday. It said that the boats are old.", "The poll"),
    ("The <org>Tarn Port Company</org> met. It said that the boats are old.", "Tarn Port Company"),
    ("Residents were angry. They said that the boats are old.", "Residents"),
    ("The police came. They said that the boats are old.", "The police"),
    // Neither does a plural say "it", nor a body "they", nor a person either.
    ("The polls came out. It said that the boats are old.", "?"),
    ("<per>Ama Quist</per> left. They said that the boats are old.", "?"),
    ("<per>Ama Quist</per> left. It said that the boats are old.", "?"),
    ("It said that the boats are old.", "?"),
  ])
  func speaker(_ marked: String, _ expected: String) {
    #expect(MarkedText(marked).found().map(\.speaker) == [expected])
  }

  @Test(
    "Figures, nobody and things are no speakers",
    arguments: [
      ("“The lamps are old”, said 10.", "?"), ("“The worst is past”, said 2020.", "?"),
      ("Co said: “It is unlikely that rates rise.”", "?"),
      ("The lighthouse is a “monument to the age of steam”.", "?"),
      ("The mayor is a “monument to the age of steam”.", "The mayor"),
    ])
  func noSpeakers(_ marked: String, _ expected: String) {
    #expect(MarkedText(marked).found().map(\.speaker) == [expected])
  }

  @Test(
    "Somebody new without a name is whom “he” and “she” mean",
    arguments: [
      ("The boy's mother thanked the crew.", "she", "The boy's mother"),
      ("His wife shrugged.", "she", "His wife"), ("A neighbour came.", "she", "A neighbour"),
      ("One driver stopped.", "he", "One driver"), ("A man waved.", "he", "A man"),
      // The noun for somebody who may have been named, and for the other sex, is passed over.
      ("A woman waved.", "he", "Peter Mensah"), ("The candidate shrugged.", "he", "Peter Mensah"),
    ])
  func newPerson(_ before: String, _ pronoun: String, _ expected: String) {
    let found = MarkedText(
      "“The roof leaks,” <per>Peter Mensah</per> said.\n\n\(before)\n\n“I saw it,” \(pronoun) said."
    ).found()
    #expect(found.filter(\.isQuoted).last?.speaker == expected)
  }

  @Test("The nearest sentence with a subject decides, and no more than two back")
  func near() {
    let near = "The poll came out. The study was late. It said that the boats are old."
    #expect(MarkedText(near).found().map(\.speaker) == ["The study"])
    let far = "The poll came out. It rained. It rained. It rained. It said that the boats are old."
    #expect(MarkedText(far).found().map(\.speaker) == ["?"])
  }

  @Test(
    "Whoever stands right before the verb speaks, not what a clause was added to",
    arguments: [
      ("She got a fine after the man said that refugees “should burn alive in it”.", "the man"),
      (
        "It came months before the old pilot said that the quay “was a disgrace to all”.",
        "the old pilot"
      ),
    ])
  func innermost(_ text: String, _ speaker: String) {
    #expect(Told(text).quoted.allSatisfy { $0.contains(" \(speaker): ") })
  }

  @Test(
    "“He” and “she” stand for common nouns where nobody named fits",
    arguments: [
      (
        "“The crane is safe,” a spokeswoman said. “It was tested in May,” she added.",
        "a spokeswoman"
      ),
      ("A pilot, who asked not to be named, had seen it. “It was green,” he said.", "A pilot"),
    ])
  func people(_ text: String, _ speaker: String) {
    #expect(Told(text).quoted.last?.contains(" \(speaker): ") == true)
  }

  @Test("A noun of the other gender is nobody")
  func otherGender() {
    #expect(
      Told("A spokesman left the hall. “I wait for you,” she said.").quoted.last?.contains("?")
        == true)
  }
}
