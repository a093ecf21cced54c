import Articles
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct SharedTablesTests {
  private let share: SharedFixture

  init() throws { share = try SharedFixture() }

  @Test func everythingStandsInTheSchemaAndBelongsToTheOwner() throws {
    #expect(
      try share.sql(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'lede' AND tableowner <> 'lede_owner'")
        == "0")
    #expect(try share.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == "0")
  }

  /// Archives read the fields of a story in this order.
  @Test func theViewHasTheColumnsThatArchivesRead() throws {
    let columns = try share.sql(
      """
      SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) FROM information_schema.columns
      WHERE table_schema = 'lede' AND table_name = 'story'
      """)
    #expect(
      columns == """
        identity content_hash arrived original_id feed source url title title_origin standfirst byline dateline \
        credit language published published_offset published_is_day updated updated_offset updated_is_day body \
        blocks annotations annotation_version
        """)
  }

  @Test func aStateStandsThereOnceHoweverOftenItIsSent() throws {
    let archive = try share.archive(SharedFixture.stories(2))
    for _ in 0..<3 { _ = try SharePush(archive).run(all: true) }
    #expect(try share.sql("SELECT count(*) FROM lede.story_identity") == "2")
    #expect(throws: (any Error).self) {
      try share.sql("INSERT INTO lede.story_identity SELECT * FROM lede.story_identity")
    }
  }

  @Test func aRowWithoutAPartitionIsRefused() throws {
    let insert = """
      INSERT INTO lede.story_text(identity, content_hash, arrived, sort_date, title, title_origin, body, blocks,
        annotation_version) VALUES (1, 1, '1999-01-01', 0, 'x', 0, 'x', '', 0)
      """
    #expect(throws: (any Error).self) { try share.sql(insert) }
  }

  @Test func aShareHasANumberOfItsOwnAndBeginsAtNothing() throws {
    let other = try SharedFixture()
    let number = "SELECT number FROM lede.share"
    #expect(try share.sql(number) != other.sql(number))
    #expect(try share.sql("SELECT last, stories FROM lede.position") == "0|0")
    #expect(try share.sql("SELECT count(*) FROM lede.share") == "1")
  }
}
