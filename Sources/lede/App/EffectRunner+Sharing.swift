import ArchiveStore
import Articles
import ReaderState
import Sharing
import Synchronization

extension EffectRunner {
  /// Brings what comes to the shared archive that this one has joined, of what was pulled before, as long as the reader is
  /// open. Nothing is said of a server that is away: it is waited for.
  func followShare() {
    on(.sharing, failing: "The shared archive is not followed") { [self] in
      guard !archive.isReadOnly,
        let follow = try ShareFollow(
          archive, isInterrupted: { self.isSharingStopped.load(ordering: .acquiring) })
      else { return }
      try follow.run { receipt in
        mailbox.post(.changed)
        if let message = Self.message(of: receipt) { mailbox.post(.told(message)) }
      }
    }
  }

  /// Brings the best hits of a query from the shared archive.
  func searchShare(_ query: String) {
    on(.network, failing: "The shared archive could not be searched") { [self] in
      guard try archive.share() != nil else {
        return mailbox.tell(
          .failure, "This archive has joined no shared archive",
          detail: ErrorMessage.text(ShareError.notJoined))
      }
      mailbox.post(.progress(Progress("searching the shared archive")))
      defer { mailbox.post(.progress(nil)) }
      let (receipt, notes) = try ShareSearch(archive).bring(query, into: archive)
      if receipt.isNews { mailbox.post(.changed) }
      let found = receipt.added + receipt.revised + receipt.known
      let text = "\(found) found in the shared archive, \(receipt.added) of them new here"
      mailbox.tell(.note, text, detail: notes.isEmpty ? nil : notes.joined(separator: " "))
    }
  }

  /// What a reader is told of what came; nil where it shows by itself.
  static func message(of receipt: SharedReceipt) -> Message? {
    if let title = receipt.kept.first {
      return Message(
        .note, "Removed in the shared archive, and kept here, for you marked it: \(title)")
    }
    if let title = receipt.removed.first {
      let others = receipt.removed.count - 1
      return Message(
        .note,
        "Removed in the shared archive, and now in your bin: \(title)"
          + (others > 0 ? " and \(others) more" : ""))
    }
    guard receipt.added > 0 else { return nil }
    return Message(
      .note,
      "\(receipt.added) new \(receipt.added == 1 ? "story" : "stories") from the shared archive")
  }
}
