import ArchiveStore
import Text

/// How the shared archive is that an archive has joined.
package struct ShareStatus: Hashable, Sendable {
  /// The shared archive's part, which only a server that answers can tell.
  package struct There: Hashable, Sendable {
    /// As whom the server knows the person.
    package let user: String
    /// The most that the person may do: "owner", "contributor", "reader".
    package let role: String?
    /// Whether the address leads to a replica, which can only be read.
    package let isReplica: Bool
    /// Stories, and states of stories, that were ever published.
    package let stories: Int64
    /// Stories that wait to be annotated.
    package let waiting: Int64
    /// Feeds that are read for everybody, and how many of them failed last.
    package let feeds: Int64
    package let failingFeeds: Int64
    /// Positions that were not pulled yet.
    package let behind: Int64
  }

  /// The address of the shared archive, without a password.
  package let address: String
  /// Stories here that came from there.
  package let pulled: Int
  /// States of stories here that were not pushed yet.
  package let notPushed: Int
  /// What people have corrected differently.
  package let differences: [CorrectionDifference]
  /// The shared archive's part; nil where the server does not answer.
  package let there: There?
  /// Why the server does not answer.
  package let failure: ShareError?

  /// Asks an archive, and the shared archive that it has joined.
  ///
  /// - Throws: `ShareError.notJoined`, `ArchiveError`.
  package init(of archive: Archive) throws {
    guard let share = try archive.share() else { throw ShareError.notJoined }
    address = share.address
    pulled = try archive.countOfPulled()
    notPushed = try archive.notOffered()
    differences = try archive.correctionDifferences()
    let position = try archive.position(of: SharedChoice())
    do {
      there = try Share.joined(archive).there(position: position)
      failure = nil
    } catch let error as ShareError {
      there = nil
      failure = error
    }
  }
}

extension SharedDatabase {
  fileprivate func there(position: Int64) throws -> ShareStatus.There {
    let row = try connection.run(
      """
      SELECT session_user,
        CASE WHEN pg_has_role(session_user, 'lede_owner', 'MEMBER') THEN 'owner'
          WHEN pg_has_role(session_user, 'lede_contributor', 'MEMBER') THEN 'contributor'
          WHEN pg_has_role(session_user, 'lede_reader', 'MEMBER') THEN 'reader' END,
        pg_is_in_recovery(), p.stories, (SELECT count(*) FROM lede.work),
        (SELECT count(*) FROM lede.feed), (SELECT count(*) FROM lede.feed WHERE failure IS NOT NULL),
        greatest(0, p.last - $1::bigint)
      FROM lede.position p
      """, ["\(position)"]
    ).first
    func number(_ column: Int) -> Int64 { row?.number(column) ?? 0 }
    return ShareStatus.There(
      user: TextSanitizer.clean(row?[0] ?? ""), role: row?[1], isReplica: row?.isTrue(2) ?? false,
      stories: number(3), waiting: number(4), feeds: number(5), failingFeeds: number(6),
      behind: number(7))
  }
}
