import TestSupport
import Testing

@Suite struct FollowCommandTests {
  @Test func namesAreFollowedListedAndLeft() throws {
    let own = try Program()
    defer { own.remove() }
    let line =
      #"{"id":"q","title":"Quay","text":"“The quay is too short,” Ada Quill, the harbour master, told reporters.","date":"2021-03-29"}"#
    _ = try own.lede("add", "-", input: line)
    #expect(try own.lede("follow", "Ada", "Quill").output == "following Ada Quill\n")
    #expect(try own.lede("follow", "Ada", "Quill").output == "followed already: Ada Quill\n")
    #expect(try own.lede("follow", "--search", "quay").output == "following quay\n")
    #expect(try own.lede("follow").lines == ["person  Ada Quill", "search  quay"])
    let json = try own.lede("follow", "--json").lines
    #expect(try object(json[0])["kind"] as? String == "person")
    #expect(
      try own.lede("follow", "--stop", "Ada", "Quill").output == "no longer following Ada Quill\n")
    #expect(try own.lede("follow", "Nobody").status == 1)
    #expect(try own.lede("follow", "Ada", "--search", "x").status == 64)
  }
}
