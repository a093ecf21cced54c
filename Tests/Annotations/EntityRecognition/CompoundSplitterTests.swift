import Testing

@testable import Annotations

@Suite struct CompoundSplitterTests {
  private func expect(_ given: String, becomes wanted: String) {
    let found = Spans(given).after { spans, document, facts, _ in
      CompoundSplitter.split(spans, in: document, facts: facts)
    }
    #expect(found == Spans(wanted).words)
  }

  @Test(arguments: [
    ("a <loc>New York-based</loc> dancer", "a <loc>New York</loc>-based dancer"),
    (
      "the <org>Lima-based Union of Tram Drivers</org> met",
      "the <loc>Lima</loc>-based <org>Union of Tram Drivers</org> met"
    ),
    ("the <loc>Peru-Chile</loc> border", "the <loc>Peru</loc>-<loc>Chile</loc> border"),
    ("an <grp>Arab-Kurdish</grp> list", "an <grp>Arab</grp>-<grp>Kurdish</grp> list"),
    ("they left <loc>Guinea-Bissau</loc> early", "they left <loc>Guinea-Bissau</loc> early"),
    ("the singer <per>Peru-Ana Quispe</per>", "the singer <per>Peru-Ana Quispe</per>"),
  ])
  func hyphens(given: String, wanted: String) { expect(given, becomes: wanted) }

  @Test func pairsThatTheStoryPartsElsewhere() {
    expect(
      "<org>Tarnix and Oldo</org> merge. <org>Tarnix</org> grew. <org>Oldo</org> shrank.",
      becomes:
        "<org>Tarnix</org> and <org>Oldo</org> merge. <org>Tarnix</org> grew. <org>Oldo</org> shrank."
    )
  }

  @Test(arguments: [
    "<org>Tarnix and Oldo</org> merge. <org>Tarnix</org> grew.",
    "<loc>Trinidad and Tobago</loc> voted. <loc>Trinidad</loc> was calm, so was <loc>Tobago</loc>.",
  ])
  func pairsThatStay(text: String) { expect(text, becomes: text) }

  @Test func officesEndNames() {
    expect(
      "the <org>European Union Ambassador</org> left",
      becomes: "the <org>European Union</org> Ambassador left")
    expect("the <org>Tarn Ambassador</org> left", becomes: "the <org>Tarn Ambassador</org> left")
  }

  @Test func longChainsAreParted() {
    let chain = Array(repeating: "Peru", count: 3_000).joined(separator: "-")
    let found = Spans("<loc>\(chain)</loc>").after { spans, document, facts, _ in
      CompoundSplitter.split(spans, in: document, facts: facts)
    }
    #expect(found.allSatisfy { $0 == "place Peru" })
  }
}
