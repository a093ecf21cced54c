import TestSupport
import Testing

@Suite struct ShowCommandTests {
  private func show(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["show"] + arguments)
  }

  @Test func aStoryIsPrintedWithWhoSaidWhat() throws {
    let result = try show("tram")
    #expect(result.status == 0)
    #expect(result.output.contains("Tram doubled") && result.output.contains("We need it now"))
    #expect(result.output.contains("Bela Orr") && result.output.contains("Tarn Post"))
  }

  @Test func placesInJSONCountScalarsOfTheTextThatItPrints() throws {
    let story = try object(try show("--json", "tram").output)
    let text = Array(try #require(story["text"] as? String).unicodeScalars)
    let entities = try #require(story["entities"] as? [[String: Any]])
    #expect(!entities.isEmpty)
    for entity in entities {
      let (start, end) = (entity["start"] as? Int ?? -1, entity["end"] as? Int ?? -1)
      #expect(text.indices.contains(start) && end <= text.count)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[start..<end])
      #expect(String(words) == entity["text"] as? String)
    }
  }

  @Test func aStoryIsFoundByItsOwnIdToo() throws {
    let key = try #require(try object(try show("--json", "tram").output)["key"] as? String)
    #expect(try show(key).output == show("tram").output)
    #expect(try show(String(key.prefix(8))).output == show("tram").output)
  }

  @Test func nothingThatATerminalObeysComesOut() throws {
    #expect(isHarmless(try show("hostile").output))
    #expect(isHarmless(try show("--json", "hostile").output))
  }

  @Test(arguments: [20, 40, 72]) func linesAreWrappedAtAWidth(_ width: Int) throws {
    let result = try show("--width", "\(width)", "ferry")
    for line in result.lines { #expect(line.count <= width, "\(line)") }
  }

  @Test func mistakesAreTold() throws {
    let none = try show("nosuch")
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("nosuch"))
    #expect(try show().status == 64)
    #expect(try show("tram", "--width", "3").status == 64)
  }
}
