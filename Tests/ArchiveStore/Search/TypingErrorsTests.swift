import Testing

@testable import ArchiveStore

@Suite struct TypingErrorsTests {
  @Test(arguments: [
    ("quill", "quill", 0), ("quill", "quil", 1), ("quill", "quills", 1), ("quill", "qiull", 1),
    ("ferry", "fery", 1), ("harbour", "harbor", 1), ("harbour", "abour", 2),
    // Keys that are neighbours, and letters that sound alike.
    ("quill", "quoll", 1), ("ferri", "ferry", 1), ("lanterm", "lantern", 1),
    ("minoster", "minister", 1),
    // Letters that are neither.
    ("ferry", "ferro", 2), ("quill", "qubll", 2),
    ("", "ab", 2), ("ab", "", 2), ("", "", 0),
    // Three errors are as good as any.
    ("quill", "ferry", 3), ("harbour", "arb", 3),
  ])
  func errors(a: String, b: String, count: Int) {
    #expect(min(3, TypingErrors.cost(of: Array(a.utf8), as: Array(b.utf8), most: 2)) == count)
    #expect(min(3, TypingErrors.cost(of: Array(b.utf8), as: Array(a.utf8), most: 2)) == count)
  }
}
