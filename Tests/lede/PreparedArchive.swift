import Foundation
import TestSupport
import Testing

/// One archive that the tests of all commands read; everybody in it is invented. Commands that read change nothing in it.
enum PreparedArchive {
  /// The program with the archive; a program without stories where it could not be made, which every test notices.
  static let program: Program? = {
    guard let program = try? Program() else { return nil }
    _ = try? program.lede("add", "-", input: stories)
    atexit { PreparedArchive.program?.remove() }
    return program
  }()

  /// The program, or the failure of the test.
  static func command() throws -> Program { try #require(program) }

  private static let pier =
    "The ferry to Norwick stops in winter.\\n\\n“The harbour is too shallow,” Ada Quill, the harbour master, told reporters.\\n\\nThe council of Tarn will meet on Monday to talk about what is to become of the pier and of the people who work there."

  private static let stories = """
    {"id":"ferry","title":"Ferry to Norwick stops in winter","text":"\(pier)","source":"Tarn Post","date":"2021-03-29","url":"https://post.example/ferry"}
    {"id":"copy","title":"Ferry stops for the winter","text":"\(pier)","source":"Isle Wire","date":"2021-03-30","url":"https://wire.example/copy"}
    {"id":"formula","title":"Master of *sums* | [a claim]","text":"“=1+1 is what they say, \\"so\\",” Ada Quill, the harbour master, told reporters.\\n\\nThe ferry uses neither of the two piers.","source":"Isle Wire","date":"2021-04-02","url":"https://wire.example/sum"}
    {"id":"hostile","title":"Escape \\u001b[31mred\\u202e","text":"A story of \\u001b]0;title\\u0007 marks and \\u009b2J letters.","source":"\\u001b[2JPost","date":"2021-06-01"}
    {"id":"tram","title":"Tram doubled","text":"The tram is doubled. “We need it now,” Bela Orr, the mayor, told reporters in London.","source":"Tarn Post","date":"2021-05-03"}
    """
}

/// A line of JSON as a dictionary; the failure of the test when it is none.
func object(_ line: some StringProtocol) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
  return try #require(value as? [String: Any], "\(line)")
}

/// Whether a text holds nothing that a terminal obeys or that turns the direction of words.
func isHarmless(_ text: String) -> Bool {
  !text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0A, 0x0D, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
