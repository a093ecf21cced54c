import Articles
import Testing

@testable import Documents

@Suite struct DatelineTests {
  @Test(arguments: [
    ("TOAMASINA, Madagascar (AP) — The ferry sailed.", "TOAMASINA, Madagascar"),
    ("LONDON, May 5 (Reuters) - The ferry sailed.", "LONDON, May 5"),
    ("Srinagar- The ferry sailed.", "Srinagar"),
    ("RIYADH — The ferry sailed.", "RIYADH"),
    ("Muscat: The ferry sailed.", "Muscat"),
    ("Ulaanbaatar /MONTSAME/. The ferry sailed.", "Ulaanbaatar"),
    ("The ferry sailed - and came back.", nil),
    ("Ferries: what is known", "Ferries"),
    ("he said: “No.”", nil),
    ("", nil),
  ])
  func places(paragraph: String, place: String?) {
    #expect(Dateline.read(paragraph) == place)
  }

  @Test(arguments: [
    ("KIGALI, Apr 12 2022 (IPS) - The ferry sailed.", "2022-04-12"),
    ("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - The ferry sailed.", "2022-07-26"),
    ("CAIRO - 13 July 2022: The ferry sailed.", "2022-07-13"),
    ("OSLO (Feb. 3, 2021) — The ferry sailed.", "2021-02-03"),
    // A year is needed: "July 18" is one of many.
    ("BEIJING, July 18 (Xinhua) -- The ferry sailed.", nil),
    ("CAIRO - 13 boats sailed: nobody knows where.", nil),
    ("The ferry sailed on 13 July 2022: nobody knows where.", nil),
  ])
  func days(paragraph: String, day: String?) {
    #expect(Dateline.day(paragraph)?.rfc3339 == day)
  }

  @Test(arguments: [
    ("OSLO (Feb. 3, 2021) — The ferry sailed.", "The ferry sailed."),
    ("LONDON, May 5 (Reuters) - The ferry sailed.", "The ferry sailed."),
    ("Norwick (Wire) — “It sailed,” he said.", "“It sailed,” he said."),
    ("Ferries: what is known", "Ferries: what is known"),
    ("Srinagar- The ferry sailed.", "Srinagar- The ferry sailed."),
    ("RIYADH — ", "RIYADH — "),
    ("The ferry sailed.", "The ferry sailed."),
  ])
  func paragraphWithoutDateline(paragraph: String, rest: String) {
    #expect(Dateline.removed(from: paragraph) == rest)
  }

  @Test func aPastedStoryTakesTheDay() throws {
    let story = try #require(
      Array("Ferry sails\n\nKIGALI, Apr 12 2022 (IPS) - The ferry sailed at dawn.\n".utf8)
        .withUnsafeBufferPointer(PlainText.article))
    #expect(story.published?.rfc3339 == "2022-04-12")
    #expect(story.dateline == "KIGALI, Apr 12 2022")
  }
}
