import Testing

@testable import ArchiveStore

@Suite struct TermNormalizerTests {
  @Test(arguments: [
    ("ferries", "ferry"), ("churches", "church"), ("boats", "boat"), ("Boat’s", "boat"),
    ("boats'", "boat"), ("boxes", "box"), ("O'Hara", "ohara"), ("CAFÉS", "cafe"), ("Łódź", "lodz"),
    ("straße", "strasse"),
  ])
  func formsOfOneWordShareATerm(form: String, plain: String) {
    #expect(TermID.of(form) == TermID.of(plain))
  }

  @Test(arguments: [
    ("glass", "glas"), ("virus", "viru"), ("basis", "basi"), ("gas", "ga"), ("news", "newly"),
  ])
  func otherWordsStayApart(a: String, b: String) {
    #expect(TermID.of(a) != TermID.of(b))
  }

  @Test func hashesAreThoseOfTheBuiltInTable() {
    // The table is made by a script of its own: both must agree on the hash.
    #expect(TermNormalizer.hash(Array("ferry".utf8)) == 2453427618)
  }

  @Test func digitsAreNoPlurals() {
    #expect(TermID.of("76ers") == TermID.of("76er"))
    #expect(TermID.of("1990s") == TermID.of("1990"))
  }
}
