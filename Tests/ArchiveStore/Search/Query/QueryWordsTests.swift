import Testing

@testable import ArchiveStore

@Suite struct QueryWordsTests {
  @Test(
    arguments: [
      ("ﬁrst ﬂoor", "first floor"), ("U.S", "U.S."), ("=R.E.M", "=R.E.M."), ("U.S.", "U.S."),
      ("a.b.c.d", "a.b.c.d."), ("no.10", "no.10"), ("3.5", "3.5"), ("a", "a"), ("", ""),
      ("e.g. x", "e.g. x"), ("oﬃce", "office"),
    ])
  func mended(typed: String, expected: String) { #expect(QueryWords.mended(typed) == expected) }
}
