import Annotations
import Testing

@testable import lede

@Suite struct AnnotatedLinesTests {
  private func answers(_ lines: [String]) -> [String] {
    AnnotatedLines.answer(lines.map { Array($0.utf8) }, with: Annotator()).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func linesAreAnsweredInOrder() {
    let lines = (0..<40).map { #"{"id":"\#($0)","text":"Ana Quispe went to Lima."}"# }
    let answers = answers(lines)
    #expect(answers.count == 40)
    for (index, answer) in answers.enumerated() {
      #expect(answer.hasPrefix(#"{"id":"\#(index)","entities":["#))
      #expect(answer.hasSuffix("}\n"))
    }
  }

  @Test func offsetsCountScalars() {
    let answer = answers([#"{"id":"a","text":"“Yes”, Ana Quispe said."}"#])[0]
    #expect(answer.contains(#""start":7,"end":17,"kind":"person","name":"Ana Quispe""#))
  }

  @Test(arguments: [
    ("no json", #"{"id":null,"entities":[],"quotes":[],"error":"the line is no JSON object"}"#),
    (
      #"{"id":"x"}"#,
      #"{"id":"x","entities":[],"quotes":[],"error":"the line lacks \"text\""}"#
    ),
    (#"{"id":7,"text":""}"#, #"{"id":"7","entities":[],"quotes":[]}"#),
  ])
  func badLinesAreAnsweredToo(line: String, expected: String) {
    #expect(answers([line]) == [expected + "\n"])
  }

  @Test func quotationsSayWhyAndHowSure() {
    let answer = answers([#"{"id":"a","text":"“Yes, we sail,” Ana Quispe said."}"#])[0]
    #expect(answer.contains(#""kind":"direct""#))
    #expect(answer.contains(#""evidence":"name and verb after the quotation","confidence":0."#))
  }
}
