import TestSupport
import Testing

/// An archive with something to correct: two stories, three quotations' speakers, no running story.
enum CorrectableArchive {
  /// A program in a folder of its own with that archive.
  static func program() throws -> Program {
    let program = try Program()
    try program.write(
      """
      {"id":"one","title":"Ferry stops","text":"The ferry stops in winter.\\n\\n“The harbor is too shallow,” said Ada Quill.\\n\\n“The harbor freezes,” said Ada Quill.","site":"Post"}
      {"id":"two","title":"Tram doubled","text":"A tram line of Norwick is doubled by Bram Tusk in May.","site":"Post"}
      """, to: "in.jsonl")
    #expect(try program.lede("add", "in.jsonl").output == "2 added\n")
    return program
  }
}
