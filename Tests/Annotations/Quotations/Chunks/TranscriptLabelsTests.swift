import TestSupport
import Testing

@testable import Annotations

@Suite("Labels of a transcript")
struct TranscriptLabelsTests {
  /// The labels by paragraph, with whom they name.
  private func labels(_ marked: String) -> [String] {
    let script = Lines(marked).script
    let labels = TranscriptLabels(script.document, cast: script.cast).labels
    return labels.sorted { $0.key < $1.key }.map { index, label in
      let words = script.document.words(in: script.document.range(of: label.tokens))
      let figure = label.figure.map { script.cast.figures[$0].name } ?? "?"
      return "\(index) \(words): \(figure)"
    }
  }

  @Test("Family names in capitals name people of the story")
  func people() {
    let found = labels(
      "<per>Ama Quist</per> met <per>Kofi Mensah</per>.\n\nQUIST: We sail.\n\nMR. MENSAH: When?")
    #expect(found == ["1 QUIST: Ama Quist", "2 MR. MENSAH: Kofi Mensah"])
  }

  @Test("A name that the story does not give counts when it comes again")
  func unknown() {
    #expect(
      labels("HOST: Hello.\n\nGUEST: Good day.\n\nHOST: Sit.") == ["0 HOST: ?", "2 HOST: ?"])
  }

  @Test("Questions and answers count together")
  func letters() {
    #expect(labels("Q: When?\n\nA: At dawn.") == ["0 Q: ?", "1 A: ?"])
  }

  @Test(
    "What is no transcript",
    arguments: [
      "UPDATE: It rained.\n\nNOTE: It poured.",
      "READ MORE: The tide turns.\n\nThe boats left.\n\nREAD MORE: The lock is open.",
      "QUIST: We sail.", "Note: one.\n\nNote: two.",
      "10:30\n\n10:45", "HTTP://A.EXAMPLE\n\nHTTP://B.EXAMPLE", "QUIST:\n\nQUIST:",
      "A VERY LONG LABEL OF FAR TOO MANY WORDS HERE: a\n\nA VERY LONG LABEL OF FAR TOO MANY WORDS HERE: b",
      "", ":\n\n:",
    ])
  func none(_ text: String) {
    #expect(labels(text).isEmpty)
  }

  @Test(
    "Times before labels and remarks behind them",
    arguments: [
      "[00:01:12] Ama Quist: We sail.\n\n[00:01:20] Kofi Mensah: When?",
      "(00:12) Ama Quist: We sail.\n\n(00:20) Kofi Mensah: When?",
      "00:01:12 Ama Quist: We sail.\n\n00:01:20 Kofi Mensah: When?",
      "Ama Quist (laughing): We sail.\n\nKofi Mensah: When?",
      "Ama Quist (sighs): We sail.\n\nKofi Mensah (quietly): When?",
    ])
  func timesAndRemarks(_ turns: String) {
    let found = labels("<per>Ama Quist</per> met <per>Kofi Mensah</per>.\n\n" + turns)
    #expect(found == ["1 Ama Quist: Ama Quist", "2 Kofi Mensah: Kofi Mensah"])
  }

  @Test(
    "What is no part of the turn before",
    arguments: [
      "Another reporter: Will it stop?", "Woman in audience: Will it stop?",
      "Second resident: It will stop.", "Would you go back?",
      "She pauses and looks out of the window.", "He laughs and pours more tea.",
    ])
  func between(_ paragraph: String) {
    let found = labels(
      "<per>Ama Quist</per> keeps bees.\n\nAQ: Only when it rains.\n\n\(paragraph)\n\nAQ: Tomorrow."
    )
    #expect(found == ["1 AQ: Ama Quist", "3 AQ: Ama Quist"])
  }

  @Test("“Question” and “Answer” are parts, and the one introduced answers")
  func questionsAndAnswers() {
    let found = labels(
      "<per>Ama Quist</per> keeps bees.\n\nQuestion: Since when?\n\nAnswer: Since May.\n\nQuestion: And why?\n\nAnswer: Nobody asked."
    )
    #expect(
      found == ["1 Question: ?", "2 Answer: Ama Quist", "3 Question: ?", "4 Answer: Ama Quist"])
  }
}
