import Testing

@testable import Documents

@Suite struct EarlierLetterTests {
  private func find(_ text: String) -> EarlierLetter? {
    EarlierLetter(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...])
  }

  @Test(
    arguments: [
      "________________________________\nFrom: Ada Quill <ada@a.example>\nSent: Monday, March 3, 2025 9:00 AM\nTo: Jon Reed\nSubject: The survey",
      "-----Original Message-----\nFrom: Ada Quill <ada@a.example>\nSent: Monday, March 3, 2025 9:00 AM\nTo: Jon Reed\nCc: List\nSubject: The survey",
      "*From:* Ada Quill <ada@a.example>\n*Sent:* Monday, March 3, 2025 9:00 AM\n*To:* Jon Reed",
      "Von: Ada Quill <ada@a.example>\nGesendet: Monday, March 3, 2025 9:00 AM\nAn: Jon Reed\nBetreff: Gutachten",
    ])
  func heads(head: String) throws {
    let letter = try #require(find("It will be out on Friday.\n\n\(head)\n\nWill it?"))
    #expect(Array(letter.before) == ["It will be out on Friday."] && !letter.isForwarded)
    #expect(letter.heading == "Ada Quill <ada@a.example>, Monday, March 3, 2025 9:00 AM")
    #expect(Array(letter.text) == ["", "Will it?"])
  }

  @Test func aLetterHandedOn() throws {
    let head = "From: Ada Quill\nDate: Mon, 3 Mar 2025\nSubject: Survey\nTo: <l@a.example>"
    #expect(try #require(find("\(head)\n\nIt is out.")).isForwarded)
    let marked = try #require(
      find("See below.\n\n---------- Forwarded message ---------\n\(head)\n\nIt is out."))
    #expect(marked.isForwarded && Array(marked.before) == ["See below."])
  }

  @Test(
    arguments: [
      "From: the harbor we saw it.", "From: Ada\nTo: Jon\nWords.", "He wrote: no.\n\nTo: nobody.",
      "",
    ])
  func othersAreText(text: String) { #expect(find(text) == nil) }
}
