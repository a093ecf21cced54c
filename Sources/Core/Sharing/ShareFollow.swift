import ArchiveStore
import Articles

/// Brings what comes to the shared archive that an archive has joined, of everything that was ever pulled, while a reader is open.
package struct ShareFollow {
  private let archive: Archive
  private let pulls: [SharePull]
  private let session: ShareSession
  private let isInterrupted: @Sendable () -> Bool

  /// Prepares to follow; nothing is connected to yet.
  ///
  /// - Returns: nil where the archive has joined no shared archive, or has pulled nothing yet.
  /// - Throws: `ArchiveError`, and what the address is refused for.
  package init?(_ archive: Archive, isInterrupted: @escaping @Sendable () -> Bool) throws {
    guard let share = try archive.share() else { return nil }
    let session = ShareSession(
      try ShareAddress(share.address), number: share.number, patience: nil,
      isInterrupted: isInterrupted)
    self.archive = archive
    self.session = session
    self.isInterrupted = isInterrupted
    pulls = try archive.sharedChoices().map {
      try SharePull(archive, share, choice: $0, session: session, isInterrupted: isInterrupted)
    }
    guard !pulls.isEmpty else { return nil }
  }

  /// Brings what comes until interrupted; a server that is away is waited for, and nothing is said of it.
  ///
  /// - Parameter take: Takes what each transaction brought, when it brought anything.
  /// - Throws: `ShareError` that waiting does not mend, `ArchiveError`, `CancellationError` when interrupted.
  package func run(take: (SharedReceipt) -> Void) throws -> Never {
    while true {
      var position: Int64 = 0
      for pull in pulls {
        _ = try pull.run { receipt, _ in
          if receipt.isNews { take(receipt) }
        }
        position = max(position, try archive.position(of: pull.choice))
      }
      try session.run {
        try $0.waitForChanges(after: position, tick: 5000, until: isInterrupted)
      }
      if isInterrupted() { throw CancellationError() }
    }
  }
}
