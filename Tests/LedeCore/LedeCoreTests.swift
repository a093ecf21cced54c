import Foundation
import LedeCore
import TestSupport
import Testing

@Suite struct LedeCoreTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theExampleRuns() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      """
      The ferry sails again

      The ferry left the Tarrin quay at noon on Monday, harbour master Ada Quill said.

      “She floats and she is full,” Quill said.
      """, to: "first.txt")
    try program.write(
      """
      Tarrin counts the cost of its ferry

      The ferry that left the Tarrin quay on Monday had been tied up for a year, harbour master Ada Quill said.

      “It cost us the winter,” Quill said.
      """, to: "second.txt")
    let result = try program.run("LedeCoreExample", ["first.txt", "second.txt"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.contains("Ada Quill: She floats and she is full"), "\(result.output)")
    #expect(result.lines.contains("found: The ferry sails again"))
    #expect(result.lines.contains("related: Tarrin counts the cost of its ferry"))
  }

  @Test func thePageShowsTheExampleAsItIsCompiled() throws {
    let page = try String(
      contentsOf: root.appendingPathComponent("Sources/LedeCore/LedeCore.docc/LedeCore.md"),
      encoding: .utf8)
    let example = try String(
      contentsOf: root.appendingPathComponent("Tests/LedeCore/Example/main.swift"), encoding: .utf8)
    #expect(page.contains("```swift\n" + example + "```\n"))
    #expect(example.split(separator: "\n").count <= 15)
  }

  @Test func everyModuleIsReachedByOneImport() throws {
    let archive = try Archive.temporary()
    let story = Annotator().annotate(
      Article(title: "Quay", parts: [BlockDraft(.paragraph, "Shut.")]))
    #expect(try archive.add([story]).map(\.kind) == [.added])
    #expect(parse(Array("Quay shut\n\nNothing sails.".utf8), name: "a.txt").articles.count == 1)
    #expect(Request("https://harbour.example/").url == "https://harbour.example/")
    #expect(IngestPipeline(archive).isIdle)
  }
}
