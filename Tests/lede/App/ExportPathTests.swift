import Testing

@testable import lede

@Suite struct ExportPathTests {
  @Test(arguments: [
    ("said.md", "./said.md"), ("said", "./said.csv"), ("notes/said.txt", "notes/said.txt"),
    ("/said", "//said.csv"), ("~/a b.md", "/home/ada/a b.md"), (".said", "./.said.csv"),
    ("a.b/said", "a.b/said.csv"), ("said. ", "./said..csv"), ("said.md  ", "./said.md"),
  ])
  func paths(_ typed: String, _ expected: String) throws {
    let path = try #require(ExportPath(typed, fileExtension: "csv", home: "/home/ada"))
    #expect("\(path.folder)/\(path.stem).\(path.fileExtension)" == expected)
  }

  @Test(arguments: ["", " ", "notes/", "..", "a/..", "~", "."])
  func nothingNamed(_ typed: String) {
    #expect(ExportPath(typed, fileExtension: "csv", home: nil) == nil)
  }
}
