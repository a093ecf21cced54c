import Articles
import Testing

@testable import ArchiveStore

@Suite struct FacetsTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...12).map { n in
      Samples.marked(
        "Ferry \(n)",
        "The ferry to [place:Norwick] met [Ada Quill] and [Ben Oyelaran \(n)], said the [organization:Tarn Pilots]."
          + (n < 4 ? " [Ada Quill-Stone] watched." : "")
          // Else they would be copies, which count once.
          + Samples.paragraph(n * 31) + Samples.paragraph(n * 57),
        id: "\(n)", source: "Paper \(n)", date: n < 10 ? "2031-0\(n)-05" : "1907-01-01")
    }
    _ = try archive.add(stories, now: 0)
  }

  private func facets(_ kind: Facet.Kind) throws -> [Facet] {
    try archive.search(SearchQuery("ferry", wantsFacets: true), now: 0).facets.filter {
      $0.kind == kind
    }
  }

  @Test func theCommonestOfEachKindAtMostEight() throws {
    let people = try facets(.person)
    #expect(people.count == 8)
    #expect(people.first == Facet(kind: .person, value: "Ada Quill", count: 12))
    #expect(people.dropFirst().first == Facet(kind: .person, value: "Ada Quill-Stone", count: 3))
    #expect(people.map(\.count) == people.map(\.count).sorted(by: >))
    #expect(try facets(.place) == [Facet(kind: .place, value: "Norwick", count: 12)])
    #expect(
      try facets(.organization) == [Facet(kind: .organization, value: "Tarn Pilots", count: 12)])
    #expect(try facets(.source).count == 8)
  }

  @Test func monthsOfFourDigits() throws {
    let months = try facets(.month)
    #expect(months.first == Facet(kind: .month, value: "1907-01", count: 3))
    #expect(months.contains(Facet(kind: .month, value: "2031-03", count: 1)))
  }

  @Test func whoWasMergedCountsOnceAStory() throws {
    #expect(
      try archive.correct(
        .merge(entity: "person:ada quill stone", into: "person:ada quill"), now: 1))
    let people = try facets(.person)
    #expect(people.first == Facet(kind: .person, value: "Ada Quill", count: 12))
    #expect(!people.contains { $0.value == "Ada Quill-Stone" })
  }

  @Test func noStoriesNoFacets() throws {
    #expect(
      try archive.search(SearchQuery("nowhere", wantsFacets: true), now: 0).facets.isEmpty)
  }
}
