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
}
