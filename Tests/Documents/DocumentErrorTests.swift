import Articles
import Testing

@testable import Documents

@Suite struct DocumentErrorTests {
  @Test(arguments: [
    (DocumentError.empty, "the file is empty"),
    (.badLines(first: 3, count: 1), "line 3 is no article"),
    (.badLines(first: 3, count: 4), "line 3 and 3 more are no articles"),
    (.tooLarge(limit: 64 << 20), "it is larger than 64 MB; the first 64 MB were read"),
    (.lineTooLarge(line: 3, limit: 8 << 20), "line 3 is larger than 8 MB and was passed over"),
    (
      .missingLibrary("libx"), "it is packed in a way that needs libx, which is not installed"
    ),
    (.unsupported(kind: "a PDF"), "a PDF cannot be read; save it as text or HTML"),
  ])
  func words(_ error: DocumentError, _ words: String) {
    #expect(error.description == words)
  }

  @Test func aFormatWithoutAStoryIsNamed() {
    #expect(DocumentError.noStory(.html).description.contains(Format.html.rawValue))
  }
}
