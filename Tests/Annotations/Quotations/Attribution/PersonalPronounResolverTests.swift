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

  @Test("Whoever acts in the sentence right before has taken over")
  func next() {
    let found = speakers(
      """
      <per>Peter Mensah</per> said sales were up. <per>Paul Osei</per> shook his head. “It is early,” he said.
      """)
    #expect(found == ["Paul Osei"])
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

  @Test(
    "Whoever a reader takes them for",
    arguments: [
      (
        "The mayor, <per>Anna Brandt</per>, opened the bridge on Monday. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per>, the mayor, opened the bridge on Monday. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "The union, led by <per>Anna Brandt</per>, turned the offer down. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "The bridge, which <per>Anna Brandt</per> opened on Monday, is closed again. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge nine years after <per>Maria Osei</per> drew the plan. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per>, who took over from <per>Maria Osei</per>, opened the bridge. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> thanked <per>Maria Osei</per>. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> praised <per>Maria Osei</per> in her letter. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> met <per>Anna Brandt</per>. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> met <per>Peter Mensah</per>. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per>'s daughter, <per>Anna Brandt</per>, opened the bridge. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per>'s brother, <per>Peter Mensah</per>, opened the bridge. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "“We built it,” <per>Anna Brandt</per> said. <per n=\"Maria Osei\">Osei</per>, no relation, watched. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "“We built it,” <per>Peter Mensah</per> said. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per> and <per>Anna Brandt</per> built it. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> and <per>Anna Brandt</per> built it. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Anna Brandt</per> said that the bridge was late. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> told <per>Paul Reed</per> that the bridge was late. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per> left before <per>Paul Reed</per> came. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "When <per>Peter Mensah</per> came, the hall was empty. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "Standing beside <per>Paul Reed</per>, <per>Peter Mensah</per> opened the bridge. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "The bridge was opened by <per>Peter Mensah</per>. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "The bridge was designed by <per>Paul Reed</per>, but <per>Peter Mensah</per> opened it. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "According to <per>Anna Brandt</per>, the bridge was late. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge. It rained. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge. The crowd cheered and the band played. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge.\n\n“It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> built the bridge.\n\n<per>Anna Brandt</per> opened it.\n\n“It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge. <per>Peter Mensah</per> stayed at home. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> opened the bridge. <per>Anna Brandt</per> stayed at home. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "Mr <per n=\"Peter Mensah\">Mensah</per> opened it, <per>Peter Mensah</per>'s staff said. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per> opened the bridge. His sister, <per>Anna Brandt</per>, watched. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> opened the bridge. His sister, <per>Anna Brandt</per>, watched. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge. Her husband, <per>Peter Mensah</per>, watched. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "A spokeswoman, <per>Anna Brandt</per>, opened the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "Nobody listened to <per>Anna Brandt</per> then. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      ("<per>Anna Brandt</per> remembers the day. “It took nine years,” she said.", "Anna Brandt"),
      (
        "For <per>Anna Brandt</per>, the day was long. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "Asked about the delay, <per>Anna Brandt</per> laughed. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> was asked by <per>Maria Osei</per> about the delay. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "Councillor <per>Paul Reed</per>, who had opposed the plan, stayed away. “It took nine years,” he said.",
        "Paul Reed"
      ),
      (
        "<per>Peter Mensah</per> opened the bridge. Councillor <per>Paul Reed</per>, who had opposed the plan, stayed away. “It took nine years,” he said.",
        "Paul Reed"
      ),
      (
        "<per>Anna Brandt</per>, a former pupil of <per>Maria Osei</per>, opened the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per>, speaking to <per>Maria Osei</per>, opened the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "It was <per>Anna Brandt</per> who opened the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      ("The pilot is <per>Anna Brandt</per>. “It took nine years,” she said.", "Anna Brandt"),
      (
        "The new pilot, <per>Anna Brandt</per>, is from the village where <per>Maria Osei</per> was born. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      ("<per>Peter Mensah</per> said he was tired. “It took nine years,” he said.", "Peter Mensah"),
      (
        "<per>Peter Mensah</per> said <per>Paul Reed</per> was tired. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Anna Brandt</per> opened the bridge. “At last,” she said. <per>Maria Osei</per> was not there. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Peter Mensah</per> built it, <per>Paul Reed</per> paid for it and <per>Daniel Tano</per> opened it. <per>Anna Brandt</per> watched. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "<per>Anna Brandt</per> wrote to <per>Peter Mensah</per> in May. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per> waited for <per>Anna Brandt</per> at the hall. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      (
        "The bridge, <per>Anna Brandt</per>'s idea, took long. “It took nine years,” she said.",
        "Anna Brandt"
      ),
      ("<per>Anna Brandt</per>'s idea took long. “It took nine years,” she said.", "Anna Brandt"),
      (
        "The firm of <per>Peter Mensah</per> built it. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      (
        "<per>Peter Mensah</per>, 41, built it with <per>Paul Reed</per>, 52. “It took nine years,” he said.",
        "Peter Mensah"
      ),
      ("The crew was tired. “We rowed all night,” they said.", "The crew"),
      ("Residents were angry. “We were never asked,” they said.", "Residents"),
      ("<per>Anna Brandt</per> left. “We were never asked about it at all,” he said.", "?"),
      ("The hall opened. “We were never asked about it at all,” she said.", "?"),
    ])
  func read(_ marked: String, _ expected: String) {
    #expect(speakers(marked).last == expected)
  }

  @Test(
    "Somebody new takes over from whoever spoke before",
    arguments: [
      (
        "“We sail,” <per>Peter Mensah</per> said.\n\n<per>Paul Reed</per> agreed with <per n=\"Peter Mensah\">Mensah</per> about the tide.\n\n“It is high,” he wrote.",
        "Paul Reed"
      )
    ])
  func newcomers(_ marked: String, _ expected: String) {
    #expect(speakers(marked).last == expected)
  }
}
