import ArchiveStore
import Articles
import Documents
import Ingest
import ReaderState
import Synchronization
import Terminal

extension EffectRunner {
  /// Adds what stands in a file, a folder, at an address or in a text, and tells what became of it.
  func add(_ source: StorySource) {
    on(.adding, failing: "This could not be added") { [self] in
      mailbox.post(.progress(Progress("adding")))
      defer { mailbox.post(.progress(nil)) }
      let stop = WakeupEvent()
      addingStop.withLock { $0 = stop }
      defer { addingStop.withLock { $0 = nil } }
      let importer = Importer(
        archive: archive, wantsJSON: false, interrupt: InterruptSignal(descriptor: stop.descriptor),
        meter: ProgressMeter(isShown: false))
      importer.allowsPrivateRedirects = allowsPrivateRedirects.load(ordering: .acquiring)
      importer.complain = { [mailbox] file, reason in
        mailbox.tell(.failure, "\(file) could not be added: \(reason)")
      }
      try importer.take(source)
      try importer.settle()
      tell(of: importer)
    }
  }

  private func tell(of importer: Importer) {
    mailbox.post(.changed)
    guard let key = importer.log.keys.first else {
      if !importer.hasFailures { mailbox.tell(.failure, "There was nothing to add") }
      return
    }
    let count = importer.log.keys.count
    let title = (try? archive.find(id: key.rawValue).first?.title) ?? key.rawValue
    let text = count == 1 ? "\(importer.log.summary): “\(title)”" : importer.log.summary
    mailbox.tell(
      .note, text.prefix(1).uppercased() + text.dropFirst(),
      detail: "In \(archive.path)" + (count == 1 ? ", id \(key.rawValue)" : ""))
    mailbox.post(.added(key, title: title, count: count))
  }
}

extension Importer {
  /// Takes what a reader pointed at, pasted or wrote.
  func take(_ source: StorySource) throws {
    switch source {
    case .path(let path): try take(ExpandedPath.of(path, home: environment("HOME")))
    case .text(let text): try take(Documents.parse(Array(text.utf8), name: "-"), of: "the text")
    }
  }
}

/// A path as people type it.
enum ExpandedPath {
  /// Returns the path with "~/" as the home folder, and without the spaces around it.
  static func of(_ typed: String, home: String?) -> String {
    var path = typed[...]
    while path.first == " " { path.removeFirst() }
    while path.last == " " { path.removeLast() }
    guard path.hasPrefix("~/"), let home else { return String(path) }
    return home + path.dropFirst()
  }
}
