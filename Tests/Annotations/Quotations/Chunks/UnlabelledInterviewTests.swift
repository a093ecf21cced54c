import Testing

@testable import Annotations

@Suite("Interviews without labels")
struct UnlabelledInterviewTests {
  private static let questions = ["Did you see it?", "And the boats?", "Will you stay?"]

  private func interview(
    _ introduction: String, _ questions: [String] = questions,
    _ answers: [String] = ["I saw it.", "They sank.", "Not this winter."]
  ) -> Told {
    Told(([introduction] + zip(questions, answers).flatMap { [$0, $1] }).joined(separator: "\n\n"))
  }

  @Test(
    "Answers are those of the only person introduced",
    arguments: [
      "Anna Brandt runs the harbour of Tolvik.",
      "Anna Brandt leads the pilots’ union. She spoke to the Courier about the storm.",
      "By Jane Tobin\n\nAnna Brandt was on the quay when the storm came.",
      "In her office above the lock, Anna Brandt keeps a barometer.",
      "Anna Brandt, 61, has written three books on tides.",
      "The winter was long. Anna Brandt remembers all of it.",
      "We met Anna Brandt in Tolvik on Monday.",
      "Last week the storm broke the quay. Anna Brandt has not slept since.",
      "Few know the river as well as Anna Brandt.",
      "An interview with Anna Brandt, keeper of the light.",
    ])
  func introduced(_ introduction: String) {
    #expect(
      interview(introduction).turns == [
        "turn ?: Did you see it?", "turn Anna Brandt: I saw it.", "turn ?: And the boats?",
        "turn Anna Brandt: They sank.", "turn ?: Will you stay?",
        "turn Anna Brandt: Not this winter.",
      ])
  }

  @Test("An answer of several paragraphs goes on, and is one turn")
  func longAnswers() {
    let answers = ["I saw it.\n\nIt was black.", "They sank.", "No."]
    let found = interview("Anna Brandt runs the harbour.", Self.questions, answers)
    #expect(found.turns.count == 7 && found.turns[2] == "turn Anna Brandt: It was black.")
  }

  @Test("Of two people introduced neither answers")
  func two() {
    let found = interview("Anna Brandt met Peter Mensah.")
    #expect(found.turns.count == 6 && found.turns.allSatisfy { $0.hasPrefix("turn ?: ") })
  }

  @Test(
    "What is no interview",
    arguments: [
      // Two questions are a manner of writing.
      "Anna Brandt runs the harbour.\n\nWhy?\n\nI do not know.\n\nWhat now?\n\nWe wait.",
      // Nobody says "I" or "we".
      "Anna Brandt left.\n\nWhy?\n\nIt rained.\n\nWhen?\n\nOn Monday.\n\nHow?\n\nBy boat.",
      // Questions in a row.
      "Anna Brandt left.\n\nWhy?\n\nWhen?\n\nI know.\n\nHow?\n\nBy boat.\n\nWho?\n\nWe did.",
      // Words between marks.
      "Anna Brandt left.\n\nWhy?\n\n“I know,” she said.\n\nWhen?\n\nWe saw.\n\nHow?\n\nBy boat.",
      // Nothing before the first question.
      "Why?\n\nI know.\n\nWhen?\n\nWe saw.\n\nHow?\n\nBy boat.",
      // A question at the end has no answer.
      "Anna Brandt left.\n\nWhy?\n\nI know.\n\nWhen?\n\nWe saw.\n\nHow?\n\nBy boat.\n\nAnd?",
      "",
    ])
  func none(_ text: String) { #expect(Told(text).turns.isEmpty) }
}
