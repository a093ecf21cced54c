import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

/// What a shared archive does by itself, asked in SQL as anybody may who has the rights.
@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct SharedFunctionsTests {
  private let share: SharedFixture

  init() throws { share = try SharedFixture() }

  private var counts: String {
    get throws {
      try share.sql(
        """
        SELECT (SELECT count(*) FROM lede.story_text), (SELECT count(*) FROM lede.change),
          (SELECT count(*) FROM lede.outbox), (SELECT last FROM lede.position)
        """)
    }
  }

  @Test func monthsAreMadeOnceEach() throws {
    let partitions = """
      SELECT count(*) FROM pg_inherits WHERE inhparent = 'lede.story_text'::regclass
      """
    for _ in 0..<3 { _ = try share.sql("SELECT lede.prepare_months()") }
    #expect(try share.sql(partitions) == "2")
  }

  @Test func publishingNothingMovesNothing() throws {
    #expect(try share.sql("SELECT lede.publish()") == "0")
    #expect(try counts == "0|0|0|0")
    _ = try share.archive(SharedFixture.stories(2)).push()
    #expect(try share.sql("SELECT lede.publish()") == "2")
    #expect(try counts == "2|2|0|2")
  }

  @Test func positionsAreWithoutGapsInTheOrderOfArrival() throws {
    for range in [1...3, 4...4, 5...9] {
      _ = try share.archive(range.map { SharedFixture.story($0) }).push()
    }
    #expect(
      try share.sql("SELECT string_agg(position::text, ',' ORDER BY position) FROM lede.change")
        == "1,2,3,4,5,6,7,8,9")
    #expect(
      try share.sql(
        "SELECT count(*) FROM lede.change a JOIN lede.change b ON b.position = a.position + 1 WHERE b.arrived < a.arrived"
      ) == "0")
  }

  @Test func onlyTheLatestStateOfAStoryIsFoundByWords() throws {
    let archive = try share.archive([SharedFixture.story(1)])
    _ = try archive.push()
    var later = SharedFixture.story(1, "The ferry sails again, says the port of Tarn.")
    later.updated = Timestamp(seconds: 1_700_000_500)
    let other = try share.archive([later])
    _ = try other.push()
    #expect(try share.sql("SELECT count(*), count(lexemes) FROM lede.story_text") == "2|1")
    #expect(
      try share.sql(
        "SELECT body LIKE '%sails again%' FROM lede.story_text WHERE lexemes IS NOT NULL")
        == "t")
  }

  @Test func whatIsRemovedIsGoneForEverybodyAndCannotComeBack() throws {
    let archive = try share.archive(SharedFixture.stories(2))
    _ = try archive.push()
    let identity = try share.sql(
      "SELECT identity FROM lede.story_identity ORDER BY identity LIMIT 1")
    #expect(try share.sql("SELECT lede.remove(ARRAY[\(identity)], 'a mistake')") == "1")
    #expect(try share.sql("SELECT lede.remove(ARRAY[\(identity)], 'again')") == "0")
    #expect(try share.sql("SELECT count(*) FROM lede.story_text") == "1")
    #expect(try share.sql("SELECT author, reason FROM lede.removal") == "postgres|a mistake")
    _ = try SharePush(archive).run(all: true)
    #expect(try share.sql("SELECT count(*) FROM lede.story_text") == "1")
  }

  @Test func removingWhatWasNeverThereSaysSo() throws {
    #expect(try share.sql("SELECT lede.remove(ARRAY[1, 2, 3]::bigint[], NULL)") == "0")
    #expect(try share.sql("SELECT count(*) FROM lede.removal") == "0")
  }

  private func correct(_ archive: String, _ value: String?, made: Int, as user: String? = nil)
    throws
    -> String
  {
    let given =
      value.map {
        "ARRAY['rename'], ARRAY['person:ada'], ARRAY[''], ARRAY['\($0)'], ARRAY[\(made)::bigint]"
      }
      ?? "'{}', '{}', '{}', '{}', '{}'"
    let address = user.map { share.server.address(share.text, user: $0) } ?? share.text
    return try share.server.sql(
      "SELECT lede.share_corrections('\(archive)', \(given))", in: address)
  }

  @Test func correctionsOfAnArchiveAreWhatItSaysNow() throws {
    #expect(try correct("one", "Ada Quill", made: 10) == "1")
    // The same again is no news.
    #expect(try correct("one", "Ada Quill", made: 10) == "0")
    #expect(try correct("one", "Ada Orr", made: 20) == "1")
    // Another archive's stand beside it.
    #expect(try correct("two", "Ada Tusk", made: 30) == "1")
    #expect(try correct("one", nil, made: 0) == "1")
    #expect(
      try share.sql("SELECT origin, value, retracted IS NULL FROM lede.correction ORDER BY origin")
        == "one|Ada Orr|f\ntwo|Ada Tusk|t")
    #expect(try correct("one", "Ada Orr", made: 20) == "1")
    #expect(try share.sql("SELECT count(*) FROM lede.correction WHERE retracted IS NULL") == "2")
  }

  /// Nobody speaks for another: what somebody else said under the same archive's number stays.
  @Test func correctionsOfAnotherPersonAreNotChanged() throws {
    let user = "ben_\(share.text.hashValue.magnitude)"
    _ = try share.sql("CREATE ROLE \(user) LOGIN; GRANT lede_contributor TO \(user)")
    defer { _ = try? share.sql("DROP OWNED BY \(user); DROP ROLE \(user)") }
    #expect(try correct("one", "Ada Quill", made: 10) == "1")
    #expect(try correct("one", "Somebody", made: 20, as: user) == "0")
    #expect(try correct("one", nil, made: 0, as: user) == "0")
    #expect(
      try share.sql("SELECT author, value, retracted IS NULL FROM lede.correction")
        == "postgres|Ada Quill|t")
  }

  @Test func whoOnlyReadsMayDoNothingOfIt() throws {
    let user = "cleo_\(share.text.hashValue.magnitude)"
    _ = try share.sql("CREATE ROLE \(user) LOGIN; GRANT lede_reader TO \(user)")
    defer { _ = try? share.sql("DROP OWNED BY \(user); DROP ROLE \(user)") }
    let connection = try PostgresConnection(
      ShareAddress(share.server.address(share.text, user: user)))
    #expect(try connection.run("SELECT count(*) FROM lede.story")[0].number(0) == 0)
    for statement: StaticString in [
      "SELECT lede.remove('{1}', NULL)", "SELECT lede.publish()",
      "SELECT lede.announce('{1}', '{1}')", "DELETE FROM lede.story_text",
      "INSERT INTO lede.outbox VALUES (0, 1, 1, now())",
      "SELECT lede.share_corrections('x', '{}', '{}', '{}', '{}', '{}')",
    ] {
      #expect {
        try connection.run(statement)
      } throws: { error in
        guard case .notPermitted = error as? ShareError else { return false }
        return true
      }
    }
  }
}
