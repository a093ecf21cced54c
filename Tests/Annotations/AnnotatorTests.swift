import Articles
import Testing

@testable import Annotations

@Suite struct AnnotatorTests {
  @Test func marksPointIntoTheText() {
    let text = "“No,” said Prime Minister Ana Quispe in Lima.\n\nQuispe left."
    let marks = Annotator().annotate(text)
    #expect(marks.version == Annotator.version)
    #expect(marks.mentions.contains { text.utf8Slice($0.range) == "Ana Quispe" })
    #expect(marks.mentions.last?.name == "Ana Quispe")
  }

  @Test func nothingIsNothing() {
    #expect(Annotator().annotate("").mentions.isEmpty)
  }

  @Test func badTextEnds() {
    for text in [
      String(repeating: "A", count: 5_000), String(repeating: "Ab ", count: 500),
      String(repeating: "”“'’ ", count: 500), String(repeating: "漢字", count: 5_000),
      "\u{0}\u{1B}[2J\u{202E}", String(repeating: ".", count: 20_000),
    ] {
      let marks = Annotator().annotate(text)
      #expect(marks.mentions.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
  }
}
