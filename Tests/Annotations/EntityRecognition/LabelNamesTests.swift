import Testing

@testable import Annotations

@Suite("Names in labels")
struct LabelNamesTests {
  @Test("Labels in capitals name people; initials and remarks name nobody")
  func people() {
    let told = Told(
      """
      CARTER: Minister, did you know?

      OKORO: Nobody told us.

      NGOZI OKORO, PORT DIRECTOR: I have given my word.

      (CROSSTALK)

      CARTER: Will you go?
      """)
    #expect(told.names == ["person OKORO", "person NGOZI OKORO"])
  }

  @Test("Initials are no places")
  func initials() {
    let told = Told("Ngozi Okoro met Daniel Reed.\n\nDR: When?\n\nNO: Now.\n\nDR: Why?")
    #expect(told.names == ["person Ngozi Okoro", "person Daniel Reed"])
  }
}
