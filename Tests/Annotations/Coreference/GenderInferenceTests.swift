import Articles
import TestSupport
import Testing

@testable import Annotations

@Suite struct GenderInferenceTests {
  private func cast(_ marked: String) -> ResolvedEntities {
    let expected = MarkedText(marked)
    let document = TokenizedText(expected.text)
    let spans = expected.names.compactMap { name in
      name.kind.map { kind in
        let first = document.tokenIndex(at: name.range.lowerBound)
        let last = document.tokenIndex(at: name.range.upperBound - 1)
        return NameSpan(tokens: first..<last + 1, kind: kind)
      }
    }
    return Coreference.cast(spans, in: document)
  }

  @Test(arguments: [
    ("Mr <per>Xo Tarn</per> left.", ResolvedEntity.Gender.male),
    ("Mrs. <per>Xo Tarn</per> left.", .female),
    ("<per>Lena Tarn</per> left.", .female),
    ("<per>Xo Tarn</per> said she was ill.", .female),
    ("<per>Xo Tarn</per> left. He was ill.", .male),
    ("his wife, <per>Xo Tarn</per> left.", .unknown),
    ("his wife <per>Xo Tarn</per> left.", .female),
    ("<per>Xo Tarn</per> left.", .unknown),
    ("The spokesman <per>Xo Tarn</per> left.", .male),
  ])
  func guess(marked: String, expected: ResolvedEntity.Gender) {
    #expect(cast(marked).figures.first?.gender == expected)
  }

  @Test(arguments: [
    ("The trade minister, <per>Xo Tarn</per>, left.", ["trade minister", "minister"]),
    ("<per>Xo Tarn</per>, the mayor of <loc>Lima</loc>, left.", ["mayor"]),
    ("Prime Minister <per>Xo Tarn</per> left.", ["Prime Minister"]),
    ("<per>Xo Tarn</per> left.", []),
  ])
  func roles(marked: String, expected: [String]) {
    let document = TokenizedText(MarkedText(marked).text)
    let found =
      cast(marked).figures.first?.roles.map { document.words(in: document.range(of: $0)) } ?? []
    #expect(found.allSatisfy { expected.contains($0) })
    #expect(found.isEmpty == expected.isEmpty)
  }
}
