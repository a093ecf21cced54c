import Articles
import Library
import Reading

extension Runner {
  /// Fetches, subscribes and stops fetching.
  func fetch(_ effect: Effect) {
    switch effect {
    case .unsubscribe(let url):
      on(.changes, failing: "The subscription could not be ended") { [self] in
        try archive.unsubscribe(url)
        mailbox.post(.feeds(try archive.feeds()))
        mailbox.post(.changed)
      }
    default: break
    }
  }
}
