import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct BearerProfileTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let quill = (0..<4).map {
      "Harbour Minister [Ada Quill] met [Ben Oyelaran] in [place:Norwick] on day \($0)."
    }
    let others = (0..<80).map { "[Dora Lenn] and [place:Tarn] stood in story \($0)." }
    let stories = (quill + others).enumerated().map {
      Samples.marked("News \($0)", $1, id: "s\($0)")
    }
    _ = try archive.add(stories, now: 0)
  }

  private func id(_ key: String) throws -> Int64 {
    try #require(
      try archive.read {
        try Int64.fetchOne($0, sql: "SELECT id FROM entity WHERE key = ?", arguments: [key])
      })
  }

  private func role(of key: String) throws -> Int64 {
    let entity = try id(key)
    return try archive.read {
      try Int64.fetchOne(
        $0, sql: "SELECT max(role) FROM entity_mention WHERE entity = ?", arguments: [entity])
    } ?? 0
  }

  private func profile(of key: String) throws -> BearerProfile {
    let root = try id(key)
    return try archive.read { db in
      var frequencies = try CompanionFrequencies(db)
      return try BearerProfile(of: root, &frequencies, in: db)
    }
  }

  private func company(_ key: String, _ names: String...) throws -> Double {
    let (root, ids) = (try id(key), try names.map { try id($0) })
    return try archive.read { db in
      var frequencies = try CompanionFrequencies(db)
      let profile = try BearerProfile(of: root, &frequencies, in: db)
      return try profile.companionScore(ids, &frequencies)
    }
  }

  @Test func anOfficeOfTheirOwnSpeaksForThem() throws {
    let role = try role(of: "person:ada quill")
    #expect(role > 0)
    let ada = try profile(of: "person:ada quill")
    #expect(ada.roleScore(role) == 3 && ada.roleScore(0) == 0)
    #expect(ada.roleScore(role + 900) == -1.5)
  }

  @Test func whoHasNoOfficeIsNeitherForNorAgainst() throws {
    let ben = try profile(of: "person:ben oyelaran")
    #expect(ben.roleScore(7) == 0 && ben.roleScore(0) == 0)
  }

  @Test func rareCompanionsSpeakForThemAndCommonOnesDoNot() throws {
    #expect(try company("person:ada quill", "person:ben oyelaran") > 0)
    #expect(try company("person:ada quill", "person:dora lenn") == 0)
    #expect(try company("person:ada quill") == 0)
    #expect(try company("person:dora lenn", "person:ben oyelaran") == 0)
  }

  @Test func companyIsBounded() throws {
    let both = try company("person:ada quill", "person:ben oyelaran", "place:norwick")
    let place = try company("person:ada quill", "place:norwick")
    #expect(both <= 3 && both >= place)
  }

  @Test func sharesAreOfAllStories() throws {
    let dora = try id("person:dora lenn")
    try archive.read { db in
      var frequencies = try CompanionFrequencies(db)
      let share = try frequencies.share(of: dora)
      #expect(share > 0.9 && share <= 1)
      let missing = try frequencies.share(of: 99_999)
      #expect(missing == 0)
    }
  }

  @Test func oddsGrowWithTheStories() {
    let odds = [0, 1, 5, 50].map { PriorOdds.logarithm(stories: $0) }
    #expect(odds == odds.sorted() && odds[0] < 0 && odds[3] > 3)
  }
}
