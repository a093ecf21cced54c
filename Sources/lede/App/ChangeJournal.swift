import ArchiveStore
import Articles
import Synchronization

/// What takes back each change that the reader made, by the change's id; the oldest are forgotten.
final class ChangeJournal: Sendable {
  /// Takes something back, telling how far it has come; answers what stories it changed, where it changed any by itself.
  typealias Reversal = @Sendable (Archive, ChangeProgress) throws -> AppliedChange?

  /// More changes than this cannot be taken back.
  private static let most = 200
  private let reversals = Mutex<[Int: Reversal]>([:])

  /// Nothing has been changed yet.
  init() {}

  /// Keeps what takes a change back.
  func keep(_ id: Int, _ reversal: @escaping Reversal) {
    reversals.withLock { reversals in
      reversals[id] = reversal
      if reversals.count > Self.most, let oldest = reversals.keys.min() { reversals[oldest] = nil }
    }
  }

  /// Hands out what takes a change back, once.
  func take(_ id: Int) -> Reversal? { reversals.withLock { $0.removeValue(forKey: id) } }
}
