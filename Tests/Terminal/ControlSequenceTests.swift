import Screen
import Testing

@testable import Terminal

/// What a control sequence says, in one word.
private func said(_ sequence: String) -> String {
  var cursor = SequenceScanner(bytes: Array(("\u{1B}[" + sequence).utf8)[...])
  switch cursor.next() {
  case .happening(.input(.key(let key))): return key.description
  case .happening(.input(.mouse(let mouse))):
    return "\(mouse.kind) \(mouse.position.row) \(mouse.position.column)"
  case .happening(let happening): return "\(happening)"
  case .pasteBegins: return "paste"
  case .nothing: return "nothing, \(cursor.bytes.count) left"
  case .incomplete: return "incomplete"
  }
}

@Suite struct ControlSequenceTests {
  @Test(arguments: [
    (1, ""), (2, "Shift-"), (3, "Alt-"), (4, "Alt-Shift-"), (5, "Ctrl-"), (6, "Ctrl-Shift-"),
    (7, "Ctrl-Alt-"), (8, "Ctrl-Alt-Shift-"), (0, ""),
  ])
  func whatIsHeldIsTold(_ number: Int, _ held: String) {
    #expect(said("1;\(number)A") == held + "Up")
    #expect(said("3;\(number)~") == held + "Delete")
  }

  @Test(arguments: KeySequences.numbers.keys.sorted())
  func numberedKeysAreTold(_ number: Int) throws {
    let symbol = try #require(KeySequences.numbers[number])
    #expect(said("\(number)~") == Key(symbol).description)
  }

  @Test(arguments: [
    "0~", "9~", "16~", "22~", "25~", "~", ";~", ";;;;;;;;;;;;~", "99999999999999999999~",
    "-3~", "1;2;3;4Q5", "?1;2~", ">1u", "!p",
  ])
  func strangersSayNothingOrAKeyAndNeverTrap(_ sequence: String) {
    #expect(said(sequence) != "incomplete")
  }

  @Test func aSequenceBrokenOffByAnEscapeLeavesIt() {
    #expect(said("1;5\u{1B}[A") == "nothing, 3 left")
    #expect(said("<0;1\nq") == "nothing, 2 left")
  }

  @Test(arguments: [
    ("97u", "a"), ("97;1u", "a"), ("97;2u", "A"), ("97;3u", "Alt-a"), ("97;5u", "Ctrl-a"),
    ("97;6u", "Ctrl-a"), ("13u", "Enter"), ("13;2u", "Shift-Enter"), ("9u", "Tab"),
    ("127u", "Backspace"), ("8u", "Backspace"), ("27u", "Esc"), ("233;2u", "É"),
    ("32;5u", "Ctrl-Space"),
    ("97:65;2u", "A"), ("27;2;65~", "A"), ("27;5;13~", "Ctrl-Enter"),
  ])
  func keysByTheirNumber(_ sequence: String, _ key: String) {
    #expect(said(sequence) == key)
  }

  @Test(arguments: ["0u", "1u", "31u", "128u", "155u", "55296u", "1114112u", "9999999u", "u"])
  func numbersThatAreNoCharacterAreNoKey(_ sequence: String) {
    #expect(said(sequence).hasPrefix("nothing"))
  }

  @Test(arguments: [
    ("<0;1;1M", "press 0 0"), ("<0;80;24m", "release 23 79"), ("<4;2;3M", "press 2 1"),
    ("<16;2;3M", "press 2 1"), ("<32;2;3M", "drag 2 1"), ("<48;2;3M", "drag 2 1"),
    ("<64;2;3M", "wheelUp 2 1"), ("<65;2;3M", "wheelDown 2 1"), ("<80;2;3M", "wheelUp 2 1"),
  ])
  func theMouseByNumbers(_ sequence: String, _ mouse: String) {
    #expect(said(sequence) == mouse)
  }

  @Test(arguments: [
    "<1;2;3M", "<2;2;3M", "<66;2;3M", "<128;2;3M", "<35;2;3M", "<0;0;1M", "<0;1;0M", "<0;1M",
    "<0;1;1;1M", "<M", "<0;1;1A",
  ])
  func otherButtonsAndPlacesOffTheScreenSayNothing(_ sequence: String) {
    #expect(said(sequence).hasPrefix("nothing"))
  }

  @Test(arguments: [("[A", "F1"), ("[E", "F5"), ("[F", "nothing, 0 left"), ("[", "incomplete")])
  func theLinuxConsole(_ sequence: String, _ key: String) {
    #expect(said(sequence) == key)
  }

  @Test(arguments: [
    ("M", "incomplete"), ("M !", "incomplete"), ("M !!", "press 0 0"), ("M  !", "nothing, 0 left"),
  ])
  func theOldMouse(_ sequence: String, _ expected: String) {
    #expect(said(sequence) == expected)
  }

  @Test(arguments: [
    ("11;rgb:ffff/0000/8080", "rgb(255, 0, 128)"), ("11;rgb:f/f/f", "rgb(255, 255, 255)"),
    ("11;rgba:00/00/00/ff", "rgb(0, 0, 0)"), ("11;rgb:fff/000/fff", "rgb(255, 0, 255)"),
  ])
  func backgrounds(_ answer: String, _ color: String) {
    guard case .happening(.background(let found)) = TerminalReplies.color(Array(answer.utf8)[...])
    else {
      Issue.record("no background in \(answer)")
      return
    }
    #expect(found.map { "\($0)".hasSuffix(color) } == true, "\(String(describing: found))")
  }

  @Test(arguments: [
    "", "11", "11;", "11;rgb:", "11;rgb:1/2", "11;rgb:12345/0/0", "11;rgb:-1/0/0", "11;rgb:g/0/0",
    "10;rgb:0/0/0", "11;#ffffff", "11;rgb:+1/0/0/",
  ])
  func answersThatAreNoColourSayNothing(_ answer: String) {
    guard case .nothing = TerminalReplies.color(Array(answer.utf8)[...]) else {
      Issue.record("\(answer)")
      return
    }
  }
}
