import Foundation
import Testing

@testable import lede

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Ferry returns to Isle of Marn", "ferry-returns-to-isle-of-marn"), ("../../x", "x"),
    ("/", "key"), ("", "key"), ("-rf", "rf"), (".hidden", "hidden"), ("CON", "key"),
    ("a\0b\nc", "a-b-c"),
    ("“Né à l’île”", "né-à-l-île"), ("港の灯", "港の灯"), ("100 %!", "100"),
  ])
  func stems(_ title: String, _ stem: String) {
    #expect(FileName.stem(title, fallback: "key") == stem)
  }

  @Test func longTitlesAreCutBetweenLetters() {
    let stem = FileName.stem(String(repeating: "é", count: 300), fallback: "key")
    #expect(stem.utf8.count == 56)
  }

  @Test func longHeadlinesAreCutBetweenWords() {
    let title = "The ferry to the outer islands is late again because of the fog on the water"
    #expect(
      FileName.stem(title, fallback: "key")
        == "the-ferry-to-the-outer-islands-is-late-again-because-of")
  }

  @Test func theWorkingFolderIsAbsolute() {
    #expect(FileName.workingFolder().hasPrefix("/"))
  }

  @Test func nothingIsOverwritten() throws {
    let folder = NSTemporaryDirectory() + "lede-export-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try FileName.write([0x61], in: folder, stem: "a", fileExtension: "txt")
    let second = try FileName.write([0x62], in: folder, stem: "a", fileExtension: "txt")
    #expect(first == folder + "/a.txt" && second == folder + "/a-2.txt")
    #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == Data([0x61]))
    #expect(throws: FileError.self) {
      try FileName.write([], in: folder + "/nowhere", stem: "a", fileExtension: "txt")
    }
  }
}
