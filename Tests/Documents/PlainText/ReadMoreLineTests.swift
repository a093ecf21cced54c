import Testing

@testable import Documents

@Suite("Lines that lead to other stories")
struct ReadMoreLineTests {
  @Test(arguments: [
    ("READ MORE: Ferry stops", "Ferry stops"), ("Read more: Ferry stops", "Ferry stops"),
    ("READ MORE Ferry stops", "Ferry stops"), ("Related: Ferry stops", "Ferry stops"),
    ("(Read also: Ferry stops)", "Ferry stops"), ("[SEE ALSO: Ferry stops]", "Ferry stops"),
    ("Read more — Ferry stops", "Ferry stops"), ("Read more - Ferry stops", "Ferry stops"),
    ("Lire aussi : Le port", "Le port"), ("À lire aussi: Le port", "Le port"), ("READ MORE", ""),
    ("Related stories", ""),
  ])
  func lines(_ text: String, _ title: String) {
    // "À" and "à" differ in bytes: the label is given in small letters.
    let line = ReadMoreLine(text) ?? ReadMoreLine(text.lowercased())
    #expect(line?.title.lowercased() == title.lowercased())
  }

  @Test func anAddressIsTakenApart() {
    let line = ReadMoreLine("READ MORE: Ferry stops https://post.example/f")
    #expect(line?.title == "Ferry stops" && line?.url == "https://post.example/f")
    #expect(ReadMoreLine("READ MORE: https://post.example/f")?.title == "")
  }

  @Test(arguments: [
    "", "R", "Read more about it in the report.", "Related news reached the quay.",
    "Readers waved.",
    "Watching the tide", "Explained the mayor", "Relatedly: no", "(", "[[", "“READ MORE”",
    "READ MORE: " + String(repeating: "x", count: 400),
  ])
  func others(_ text: String) {
    #expect(ReadMoreLine(text) == nil)
  }
}
