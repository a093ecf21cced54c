import Articles
import Documents
import Testing

@Suite struct PiecesTests {
  private func pieces(of text: String, size: Int) -> [ParsedDocument] {
    var rest = Array(text.utf8)[...]
    return Array(
      Pieces(name: "x", size: size) { limit in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      })
  }

  @Test(arguments: [1, 7, 64, 100_000]) func linesComeInBatchesAndNoneIsLost(size: Int) {
    let lines = (1...40).map { #"{"id":"\#($0)","title":"Story \#($0)","text":"One — two."}"# }
    let documents = pieces(of: lines.joined(separator: "\n"), size: size)
    #expect(documents.flatMap(\.articles).map(\.id) == (1...40).map { "\($0)" })
    #expect(documents.allSatisfy { $0.format == .jsonl && $0.error == nil })
    if size == 64 { #expect(documents.count > 10) }
  }

  @Test func badLinesAreCountedFromTheFilesBeginning() {
    let good = #"{"title":"A story","text":""}"#
    let text = Array(repeating: good, count: 30).joined(separator: "\n") + "\nnonsense\n" + good
    let errors = pieces(of: text, size: 100).compactMap(\.error)
    #expect(errors == [.badLines(first: 31, count: 1)])
  }

  @Test func otherFormatsComeWhole() {
    let text = "A headline of some words\n\nThe first paragraph tells it all.\n"
    let documents = pieces(of: text, size: 10)
    #expect(documents.count == 1)
    #expect(documents.first?.articles.first?.title == "A headline of some words")
  }

  @Test func nothingIsOneEmptyDocument() {
    #expect(pieces(of: "", size: 10).map(\.error) == [.empty])
  }
}
