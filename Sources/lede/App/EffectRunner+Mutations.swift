import Articles
import ArchiveStore
import ReaderState

extension EffectRunner {
  /// Changes the archive, in the order asked for.
  func run(_ change: Effect.Change) {
    on(.changes, failing: "This could not be kept") { [self] in
      switch change {
      case .setRead(let keys, let isRead):
        for key in keys { try archive.setRead(key, isRead) }
        counts()
      case .setStarred(let keys, let isStarred):
        for key in keys { try archive.setStarred(key, isStarred) }
        counts()
      case .saveReadingOffset(let key, let place): try archive.setReadingOffset(key, place)
      case .correct(let correction):
        if try archive.correct(correction, now: currentTime()) { mailbox.post(.changed) }
      case .retract(let correction):
        if try archive.retract(correction) { mailbox.post(.changed) }
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
      case .export(let key): try export(key)
      case .exportQuotes(let export, let path): try exportQuotes(export, path: path)
      }
    }
  }

  /// Writes a story beside whatever the reader was started in.
  private func export(_ key: StoryKey) throws {
    guard let story = try archive.story(key) else { return mailbox.post(.missing(key)) }
    let stem = FileName.stem(story.row.title, fallback: key.rawValue)
    let bytes = Array((StoryPlainText.text(story) + "\n").utf8)
    let path = try FileName.write(bytes, in: ".", stem: stem, fileExtension: "txt")
    let name = path.dropFirst(2)
    let folder = FileName.workingFolder()
    mailbox.tell(.note, "Exported to \(name) in \(folder)", detail: "\(folder)/\(name)")
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
        detail: "`lede add FILE …` adds stories of your own, `lede feeds add URL` follows a feed.")
    }
  }
}
