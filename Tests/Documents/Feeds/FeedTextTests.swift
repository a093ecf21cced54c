import Testing

@testable import Documents

@Suite("People of feeds")
struct FeedTextTests {
  @Test(
    arguments: [
      ("ana@post.example (Ana Quill)", "Ana Quill"), ("Ana Quill (ana@post.example)", "Ana Quill"),
      ("Ana Quill <ana@post.example>", "Ana Quill"), ("Ana Quill [ana@post.example]", "Ana Quill"),
      ("ana@post.example", "ana@post.example"), ("Ana  Quill", "Ana Quill"),
      ("<a@b.example>", "a@b.example"),
      ("Ana (", "Ana ("), ("a@b (c", "a@b (c"), ("", nil), (" \n", nil),
    ] as [(String, String?)])
  func names(_ text: String, _ name: String?) {
    #expect(FeedText.person(text) == name)
  }
}
