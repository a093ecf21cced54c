import TestSupport
import Testing

@testable import Sharing

@Suite struct SharedDatabaseTests {
  @Test func arraysAreWrittenSoThatNothingInThemIsASign() {
    #expect([1, -2].postgresArray == "{1,-2}")
    #expect(["a", nil, "b\"c\\d,{}"].postgresArray == "{\"a\",NULL,\"b\\\"c\\\\d,{}\"}")
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
  func theServerReadsThemAsTheyWere() throws {
    let database = try SharedFixture().database()
    let texts = ["a", nil, "b\"c\\d,{}", "NULL", "", "é\n"]
    let rows = try database.connection.run(
      "SELECT x FROM unnest($1::text[]) WITH ORDINALITY AS t(x, n) ORDER BY n",
      [texts.postgresArray])
    #expect(rows.map { $0[0] } == texts)
  }
}
