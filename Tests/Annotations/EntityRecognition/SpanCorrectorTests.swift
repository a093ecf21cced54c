import Articles
import Testing

@testable import Annotations

@Suite struct SpanCorrectorTests {
  /// The names of a marked text after correction, as "kind words".
  private func corrected(_ marked: String) -> [String] {
    Spans(marked).after { spans, document, facts, bytes in
      SpanCorrector.resolved(spans, in: document, facts: facts, bytes: bytes)
    }
  }

  private func names(_ text: String, _ kind: EntityKind) -> [String] {
    Annotator().annotate(text).mentions.filter { $0.kind == kind }
      .map { text.utf8Slice($0.range) }
  }

  @Test func groupsOfStates() {
    let text = "Ministers of the G7 met on Monday. The G-20 will meet in May."
    let found = names(text, .organization)
    #expect(found.contains("G7"))
    #expect(found.contains("G-20"))
  }

  @Test(arguments: [
    ("The <org>UAE</org> met.", "place UAE"), ("The <org>TFU</org> met.", "organization TFU"),
    ("The <org>Chad</org> sank.", "organization Chad"),
  ])
  func shortFormsOfCountriesArePlaces(marked: String, name: String) {
    #expect(corrected(marked) == [name])
  }

  @Test(arguments: [
    ("<per>Mr. Quist</per> left.", "person Quist"), ("<per>Ms Quist</per> left.", "person Quist"),
    ("<per>DJ Ama Quist</per> left.", "person Ama Quist"),
    ("<per>Gen. Ama Quist</per> left.", "person Ama Quist"),
    ("<per>Ama Quist</per> left.", "person Ama Quist"),
  ])
  func shortTitlesAreNoNames(marked: String, name: String) {
    #expect(corrected(marked) == [name])
  }

  @Test func headlineVerbsAreNoSurnames() {
    let text = """
      Marta Oyelaran Says Ferry Will Return

      Marta Oyelaran told the council in Lagos that the ferry would return. Marta Oyelaran left early.
      """
    #expect(Set(names(text, .person)) == ["Marta Oyelaran"])
  }

  @Test(.timeLimit(.minutes(1)))
  func aNameOfManyWordsTakesLinearTime() {
    let words = (0..<20_000).map { "Quispe\($0)" }.joined(separator: " ")
    let found = Spans("<per>\(words)</per>").after { spans, document, facts, bytes in
      SpanCorrector.resolved(spans, in: document, facts: facts, bytes: bytes)
    }
    #expect(found.count == 1)
  }

  @Test(
    "A title inside a name is no part of it",
    arguments: [
      ("<per>Secretary of State Maria Lopez</per> left.", "person Maria Lopez"),
      ("<per>Ohio Sen. Daniel Reed</per> left.", "person Daniel Reed"),
      ("<per>Foreign Minister Anna Brandt</per> left.", "person Anna Brandt"),
      ("<per>Maria Lopez</per> left.", "person Maria Lopez"),
      ("<per>Prince William</per> left.", "person Prince William"),
    ])
  func titles(_ marked: String, _ expected: String) {
    #expect(corrected(marked) == [expected])
  }

  @Test("“DC” behind a place is a place")
  func capital() {
    #expect(corrected("<loc>Washington</loc>, <org>DC</org>") == ["place Washington", "place DC"])
  }

  @Test(
    "A name ends before a mark that opens a quotation",
    arguments: [
      ("<org>Quist Sees ‘Boats</org> Sink’", "organization Quist Sees"),
      ("<per>Ama ‘Bo’ Quist</per> left.", "person Ama ‘Bo’ Quist"),
    ])
  func marks(_ marked: String, _ expected: String) {
    #expect(corrected(marked) == [expected])
  }

  @Test(
    "Orders, degrees, verbs and words in capitals are no part of a person's name",
    arguments: [
      ("<per>Ama Quist OBE</per> left.", "person Ama Quist"),
      ("<per>Navy SEAL Kofi Mensah</per> left.", "person Kofi Mensah"),
      ("<per>Burma - Ama Min Quist</per> left.", "person Ama Min Quist"),
      ("<per>Said Dorothy Quist</per>: boats leak.", "person Dorothy Quist"),
      ("<per>AMA QUIST MENSAH</per> left.", "person AMA QUIST MENSAH"),
      ("<per>Ama J. Quist</per> left.", "person Ama J. Quist"),
    ])
  func extras(_ marked: String, _ expected: String) {
    #expect(corrected(marked) == [expected])
  }
}
