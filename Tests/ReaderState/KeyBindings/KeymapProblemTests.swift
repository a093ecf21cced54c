import ReaderState
import Testing

@Suite struct KeymapProblemTests {
  private let star = KeymapProblem.Claim(command: .star, line: 3)
  private let copy = KeymapProblem.Claim(command: .copy, line: 7)
  private let down = KeymapProblem.Claim(command: .down, line: nil)

  @Test func theLaterOfTwoLinesIsNamed() {
    #expect(KeymapProblem.conflict(key: "x", kept: star, lost: copy).line == 7)
    #expect(KeymapProblem.conflict(key: "x", kept: copy, lost: star).line == 7)
    #expect(KeymapProblem.shadowed(key: "x", in: .rows, nearer: down, farther: star).line == 3)
    #expect(KeymapProblem.hidden(sequence: "x y", behind: down, lost: down).line == nil)
    #expect(KeymapProblem.taken(key: "x", from: .down, by: copy).line == 7)
    #expect(KeymapProblem.unknownCommand("fly", nearest: [], line: 9).line == 9)
    #expect(KeymapProblem.unknownKey("Hyper-x", command: "star", line: nil).line == nil)
  }

  @Test func whatHoldsAllTheSameIsAWarning() {
    #expect(KeymapProblem.taken(key: "x", from: .down, by: star).isWarning)
    #expect(KeymapProblem.shadowed(key: "x", in: .story, nearer: star, farther: copy).isWarning)
    #expect(!KeymapProblem.conflict(key: "x", kept: star, lost: copy).isWarning)
    #expect(!KeymapProblem.hidden(sequence: "x y", behind: star, lost: copy).isWarning)
    #expect(!KeymapProblem.unknownCommand("fly", nearest: [], line: nil).isWarning)
    #expect(!KeymapProblem.unknownKey("x-y-z", command: "star", line: nil).isWarning)
  }

  @Test func theNearestNamesAreOfferedWhereThereAreAny() {
    let near = KeymapProblem.unknownCommand("satr", nearest: ["star", "start"], line: 1).message
    #expect(near.contains("“satr”") && near.contains("star, start"))
    let far = KeymapProblem.unknownCommand("fly", nearest: [], line: 1).message
    #expect(far.contains("`lede keys`") && !far.contains("nearest"))
  }

  @Test func whatWasWrittenIsCutInTheMessage() {
    let long = String(repeating: "k", count: 5000)
    #expect(KeymapProblem.unknownCommand(long, nearest: [], line: 1).message.count < 200)
    #expect(KeymapProblem.unknownKey(long, command: "star", line: 1).message.count < 400)
  }

  @Test func aClaimNamesItsLineOrThatItIsTheDefault() {
    let message = KeymapProblem.shadowed(key: "j", in: .story, nearer: star, farther: down).message
    #expect(message.contains("“star” (line 3)") && message.contains("“down” (by default)"))
    let hidden = KeymapProblem.hidden(sequence: "g g", behind: copy, lost: star).message
    #expect(hidden.contains("“g g”") && hidden.contains("“copy” (line 7)"))
  }

  @Test func aKeyThatWasTakenSaysHowToSettleIt() {
    let message = KeymapProblem.taken(key: "p", from: .previousStory, by: star).message
    #expect(message.contains("“p” now means “star”"))
    #expect(message.contains("previous-story = [\"…\"], or [] for no key"))
  }
}
