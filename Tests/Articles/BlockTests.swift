import Articles
import Testing

@Suite struct BlockTests {
  @Test func partsBecomeOneTextWithRanges() {
    let article = Article(
      title: "Ferry returns",
      parts: [
        BlockDraft(.headline, "Ferry returns"), BlockDraft(.paragraph, "Né à l’île."),
        BlockDraft(.paragraph, ""),
        BlockDraft(.related, "READ MORE: Storm", title: "Storm"), BlockDraft(.paragraph, "End."),
      ])
    #expect(article.text == "Ferry returns\n\nNé à l’île.\n\nREAD MORE: Storm\n\nEnd.")
    #expect(article.blocks.map { article.words(of: $0) }.joined(separator: "\n\n") == article.text)
    #expect(article.body == "Né à l’île.\n\nEnd.")
  }
}
