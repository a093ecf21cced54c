import Annotations
import Foundation
import Testing

@testable import train

@Suite struct StoryCorpusTests {
  private func names(_ body: String) -> [String] {
    let text = StoryCorpus.text(of: "title: Ferry\nsource: Post\n\n" + body)
    let bytes = Array(text.text.utf8)
    return text.names.map { "\($0.category) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test(
    arguments: [
      ("<per>Ana Quispe</per> left.", ["person Ana Quispe"]),
      ("<loc>Lima</loc>, <org>Tarn Union</org>", ["place Lima", "organization Tarn Union"]),
      ("the <grp>Aymara</grp> and <misc>the Oscars</misc>", ["group Aymara", "other the Oscars"]),
      ("<per n=\"Ana Quispe\">Quispe</per> left.", ["person Quispe"]),
      ("“<q s=\"Ana\">The <loc>quay</loc> is shut</q>”", ["place quay"]),
      ("Früh fuhr <per>Jörg Ölm</per> ab.", ["person Jörg Ölm"]), ("No names.", []), ("", []),
    ] as [(String, [String])])
  func namesAreReadFromTheirMarks(_ body: String, _ expected: [String]) {
    #expect(names(body) == expected)
  }

  @Test func marksAreNoPartOfTheText() {
    let text = StoryCorpus.text(
      of: "title: Ferry\n\n<per>Ana</per> said: “<q s=\"Ana\">No</q>.”\n\nSecond.")
    #expect(!text.text.contains("<") && text.text.contains("Ana said: “No.”"))
    #expect(text.blocks.count == 2 && !text.text.contains("title"))
  }

  @Test func aFileWithoutAHeadIsAllText() {
    #expect(StoryCorpus.text(of: "One line.").text.contains("One line."))
  }

  @Test(arguments: ["<per>Ana", "Ana</per>", "<per>", "<", ">", "<per>Ana</loc>"])
  func marksThatAreBrokenEndNothing(_ body: String) {
    let text = StoryCorpus.text(of: "title: x\n\n" + body)
    for name in text.names { #expect(name.range.upperBound <= text.text.utf8.count) }
  }

  @Test func aFolderIsReadInTheOrderOfItsNames() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lede-corpus-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, body) in [("b.txt", "Second."), ("a.txt", "First."), ("c.md", "No story.")] {
      try Data("title: x\n\n\(body)".utf8).write(to: folder.appending(path: name))
    }
    #expect(
      try StoryCorpus.texts(in: folder).map {
        $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
      }
        == ["First.", "Second."])
    #expect(throws: (any Error).self) {
      try StoryCorpus.texts(in: folder.appending(path: "nosuch"))
    }
  }
}
