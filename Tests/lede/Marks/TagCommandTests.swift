import TestSupport
import Testing

@Suite struct TagCommandTests {
  @Test func aWordIsPutOnAndTakenOff() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let put = try own.program.lede("tag", "#later", "alpha-1", "beta-1")
    #expect(put.output == "2 stories tagged #later\n")
    #expect(try own.found("tag:later") == ["alpha-1", "beta-1"])
    #expect(try own.program.lede("tags").output == "#later  2 stories, 2 unread\n")
    let tag = try object(try own.program.lede("tags", "--json").output)
    #expect(tag["tag"] as? String == "later" && tag["stories"] as? Int == 2)
    #expect(try own.program.lede("list").output.contains("Ferry stops  (Tarn Post)  #later"))
    #expect(try own.program.lede("show", "alpha-1").output.contains("Tags: #later"))
    let taken = try own.program.lede("tag", "later", "--remove", "--search", "ferry")
    #expect(taken.output.hasPrefix("1 story no longer"))
    #expect(try own.found("tag:later") == ["beta-1"])
  }

  @Test func whatIsNoWordIsRefused() throws {
    let own = try PreparedArchive.command()
    for word in ["two words", "", "a:b"] {
      let result = try own.lede("tag", word, "ferry")
      #expect(result.status == 64 && result.errors.contains("is no tag"))
    }
  }
}
