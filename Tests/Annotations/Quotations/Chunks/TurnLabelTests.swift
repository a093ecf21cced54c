import Testing

@testable import Annotations

@Suite("What begins a turn of a transcript")
struct TurnLabelTests {
  private func label(_ text: String) -> String? {
    let document = TokenizedText(text)
    guard let all = document.paragraphs.first?.tokens,
      let label = TurnLabel.read(all, in: document)
    else { return nil }
    let words = document.words(in: document.range(of: label.words))
    let name = document.words(in: document.range(of: label.name))
    return "\(label.casing) \(name)\(label.hasRole ? "+" : ""): \(words)"
  }

  @Test(
    "Names, initials, letters and offices",
    arguments: [
      ("QUIST: We sail.", "capitals QUIST: We sail."),
      ("AQ: We sail.", "capitals AQ: We sail."),
      ("A.Q.: We sail.", "capitals A.Q.: We sail."),
      ("Q: When?", "letter Q: When?"), ("Q. When?", "letter Q: When?"),
      ("A. At dawn.", "letter A: At dawn."),
      ("Ama Quist: We sail.", "mixed Ama Quist: We sail."),
      ("Ms Quist, chair: We sail.", "mixed Ms Quist+: We sail."),
      ("AMA QUIST, PORT DIRECTOR: We sail.", "capitals AMA QUIST+: We sail."),
      ("Ama Quist (chair): We sail.", "mixed Ama Quist+: We sail."),
      ("Reporter: When?", "mixed Reporter: When?"),
      ("“QUIST: We sail.”", "capitals QUIST: We sail.”"),
      ("Ama de la Cruz: We sail.", "mixed Ama de la Cruz: We sail."),
    ])
  func read(_ text: String, _ expected: String) { #expect(label(text) == expected) }

  @Test(
    "What is no label",
    arguments: [
      "", ":", "Ama Quist said: We sail.", "Ama Quist, who owns boats: We sail.", "10:30 in Tema",
      "HTTP://A.EXAMPLE", "QUIST:", "A boat left.", "the crew: we sail.", "Tide:high",
      "One Very Long Run Of Capital Words: no.",
    ])
  func none(_ text: String) { #expect(label(text) == nil) }
}
