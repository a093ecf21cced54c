import Articles
import Testing

@testable import ArchiveStore

@Suite struct SharedQueryTests {
  @Test(
    arguments: [
      ("ferry", "'ferri'"), ("ferry norwick", "('ferri' & 'norwick')"),
      ("\"ferry to norwick\"", "('ferri' <2> 'norwick')"), ("the ferry", "'ferri'"),
      ("-ferry tram", "(!'ferri' & 'tram')"), ("tram OR ferry", "('tram' | 'ferri')"),
      ("title:ferry", "'ferri':A"), ("text:ferry", "'ferri':BD"), ("by:quill", "'quill':C"),
      ("ferr*", "'ferr':*"), ("title:ferr*", "'ferr':*A"),
      ("negotiat*", "('negotiat':* | 'negotia' | 'negoti' | 'negot')"),
      ("said:\"ada quill\"", "('said:ada' & 'said:quill')"), ("has:quote", "'has:quote'"),
      ("lang:en", "'lang:en'"), ("a NEAR b", "'b'"), ("tram NEAR ferry", "('tram' & 'ferri')"),
      ("東", "'東':*"), ("", nil), ("the", nil),
    ] as [(String, String?)])
  func wordsBecomePostgresNotation(_ text: String, _ words: String?) {
    #expect(SharedQuery(text, now: 0).words == words)
  }

  @Test(arguments: ["o'neil's", "x' & 'y", "\\", "a:* | b", "'; DROP TABLE lede.story_text; --"])
  func nothingIsASignOfTheirs(_ text: String) {
    let words = SharedQuery(text, now: 0).words ?? ""
    // Whatever stands outside of quotation marks is of our own making.
    let outside = words.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    #expect(outside.allSatisfy { " &|()<>12345-!:*ABCD".contains($0) }, "\(words)")
  }

  @Test func daysAreKeptApart() {
    let query = SharedQuery("ferry after:2020-09-15 before:2020-10-01", now: 0)
    #expect(query.words == "'ferri'")
    #expect((query.until ?? 0) - (query.from ?? 0) == 16 * 86_400)
    let day = SharedQuery("on:2020-09-15", now: 0)
    #expect(day.words == nil && (day.until ?? 0) - (day.from ?? 0) == 86_400)
  }

  @Test(arguments: ["is:unread", "is:starred", "tag:fish", "note:x", "thread:12", "x OR on:2020"])
  func whatIsNotKnownThereIsTold(_ text: String) {
    #expect(SharedQuery(text, now: 0).notes.count == 1)
  }

  @Test func nonsenseIsTold() {
    #expect(SharedQuery("after:someday", now: 0).nonsense?.hasPrefix("after:someday: ") == true)
    #expect(SharedQuery("after:2020", now: 0).nonsense == nil)
  }
}
