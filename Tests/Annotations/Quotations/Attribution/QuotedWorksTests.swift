import Testing

@testable import Annotations

@Suite("Titles of works")
struct QuotedWorksTests {
  @Test(
    "Songs, books, films, ships and slogans are no speech, whatever the verb",
    arguments: [
      "Tomas Reyes starred in “The Salt Road” and wrote “Mending Nets and Hearts”.",
      "Reyes sang “Carry the Lantern” at the end of the evening.",
      "Tomas Reyes, known for “The Salt Road” and “Mending Nets”, opened the fair.",
      "Her first novel, “The Long Winter Quay”, was praised by critics.",
      "The show 'Let's Row' returns on Sunday, and “Lantern Light” won the prize for best play.",
      "Ana Lopes directed “A House of Rain” in 2019 and filmed “Two Rivers” a year later.",
      "The band recorded “Seven Bridges” in a barn, and played “Seven Bridges” on Friday.",
      "They christened the tug “Morning Star” on Monday.",
      "The choir performed the hymn “Come Home Sailor” twice.",
      "She published “Tides for Beginners”, “More Tides” and “The Last Tide”.",
      "Tomas Reyes, who wrote “Mending for Beginners” and sang “Lantern Light”, opened the fair on Friday.",
      "The mayor unveiled the slogan “Boats Before Bridges” on Monday.",
      "Reyes called the ferry “Sea Rose” after his aunt.",
      "Tomas Reyes said “The Salt Road” changed his life.",
      "Tomas Reyes said “The Salt Road” was his best film.",
      "Tomas Reyes announced “The Salt Road” as the winner.",
      "Tomas Reyes has named his daughter “River”.",
      "Tomas Reyes is also a host on the show “Salt Tank.”",
      "Reyes spoke in May on the podcast “Here Is the Rope.”",
      "Reyes had roles in “The Salt Road” and “Lantern Light.”",
      "Short reads for the week:\n\n“Harbour pays its rowers again,” by Tomas Reyes in the Tema Echo.",
    ])
  func titles(_ text: String) { #expect(Told(text).quoted.isEmpty) }

  @Test(
    "What somebody said stays said",
    arguments: [
      "“Carry the lantern,” Tomas Reyes sang.", "Tomas Reyes wrote: “Carry the Lantern.”",
      "Tomas Reyes said, “Nets and hearts need mending.”",
      "Tomas Reyes wrote that it was “a fine old boat”.",
      "Tomas Reyes called the plan “a disgrace to the town”.",
      "Tomas Reyes said “Enough” as he left.",
    ])
  func words(_ text: String) { #expect(Told(text).quoted.count == 1) }
}
