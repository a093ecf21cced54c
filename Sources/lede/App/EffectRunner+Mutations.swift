import Articles
import ArchiveStore
import ReaderState

extension EffectRunner {
  /// Changes the archive, in the order asked for.
  func run(_ change: Effect.Change) {
    on(.changes, failing: "This could not be kept") { [self] in
      switch change {
      case .setRead(let keys, let isRead):
        try archive.apply(.read(isRead), to: [.rows(keys)], now: currentTime())
        counts()
      case .setStarred(let keys, let isStarred):
        try archive.apply(.starred(isStarred), to: [.rows(keys)], now: currentTime())
        counts()
      case .apply(let change, let scopes, let id): try apply(change, to: scopes, id: id)
      case .takeBack(let id): try takeBack(id: id)
      case .restore(let keys, let id): try restore(keys, id: id)
      case .emptyBin: try emptyBin()
      case .saveNote(let note, let id): try save(note, id: id)
      case .removeNote(let number, let id): try removeNote(number, id: id)
      case .follow(let target, let isOn, let id): try follow(target, isOn, id: id)
      case .setBriefingRead(let moment, let id):
        let before = try archive.setBriefingRead(moment)
        journal.keep(id) { archive, _ in
          try archive.setBriefingRead(before)
          return nil
        }
      case .saveRule(let rule, let appliesNow, let id):
        try save(rule, appliesNow: appliesNow, id: id)
      case .dropRule(let feed):
        try archive.removeKeepingRule(feed: feed)
        mailbox.post(.changed)
      case .exportNotes(let format, let path): try exportNotes(format, path: path)
      case .saveReadingOffset(let key, let place): try archive.setReadingOffset(key, place)
      case .correct(let correction):
        if try archive.correct(correction, now: currentTime()) { mailbox.post(.changed) }
      case .retract(let correction):
        if try archive.retract(correction) { mailbox.post(.changed) }
      case .retractCorrection(let number, let id): try retractCorrection(number, id: id)
      case .saveSearch(let search):
        try archive.save(search)
        counts()
      case .forgetSearch(let query):
        try archive.forget(search: query)
        counts()
      case .rememberQuery(let query): try archive.remember(query: query)
      case .unsubscribe(let url):
        try archive.unsubscribe(url)
        mailbox.post(.feeds(try archive.feeds()))
        mailbox.post(.changed)
      case .exportStory(let export, let path): try exportStory(export, path: path)
      case .resubscribe(let url):
        try archive.resubscribe(url)
        mailbox.post(.feeds(try archive.feeds()))
        mailbox.post(.changed)
      case .exportQuotes(let export, let path): try exportQuotes(export, path: path)
      }
    }
  }

  /// Fills a temporary archive with the sample edition while the reader opens, and says so.
  func fillWithSamples() {
    mailbox.post(.progress(Progress("opening the sample edition")))
    on(.changes, failing: "The sample edition could not be opened") { [self] in
      try SampleStories.fill(archive, now: currentTime())
      mailbox.post(.progress(nil))
      mailbox.post(.changed)
      mailbox.tell(
        .note, "This is the sample edition: invented stories, and nothing is kept",
        detail:
          "What you add (:add) or subscribe to goes to an archive of your own, which opens then.")
    }
  }
}
