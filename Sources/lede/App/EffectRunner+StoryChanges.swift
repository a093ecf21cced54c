import ArchiveStore
import Articles
import ReaderState
import Synchronization

extension EffectRunner {
  /// Does something to every story that scopes mean.
  func apply(_ change: StoryChange, to scopes: [StoryScope], id: Int) throws {
    if change == .removed(true) { mailbox.post(.progress(Progress("removing"))) }
    defer { if change == .removed(true) { mailbox.post(.progress(nil)) } }
    let applied = try archive.apply(
      change, to: scopes, now: currentTime(), progress: telling("removing"))
    journal.keep(id) { try $0.takeBack(applied, progress: $1) }
    tell(applied, id: id)
  }

  /// Takes back what was done under an id.
  func takeBack(id: Int) throws {
    guard let reversal = journal.take(id) else { return }
    defer { mailbox.post(.progress(nil)) }
    if let applied = try reversal(archive, telling("undoing")) {
      tell(applied, id: nil)
    } else {
      mailbox.post(.changed)
    }
    mailbox.post(.tookBack(id))
  }

  /// Takes stories out of the bin, all without keys.
  func restore(_ keys: [StoryKey]?, id: Int) throws {
    defer { mailbox.post(.progress(nil)) }
    let applied = try archive.restore(keys, progress: telling("restoring"))
    journal.keep(id) { try $0.takeBack(applied, progress: $1) }
    tell(applied, id: id)
  }

  /// What says how far a change has come, shows it in lists, and ends it where the reader cancels.
  private func telling(_ title: String) -> ChangeProgress {
    isChangeStopped.store(false, ordering: .releasing)
    return { [self] done, total in
      mailbox.post(.progress(Progress(title, done: done, total: total)))
      mailbox.post(.changed)
      return !isChangeStopped.load(ordering: .acquiring)
    }
  }

  /// Lets go of everything in the bin.
  func emptyBin() throws {
    let count = try archive.emptyBin()
    mailbox.post(.changed)
    let free = try archive.freeBytes()
    mailbox.tell(
      .note, count == 1 ? "1 story is gone for good" : "\(count) stories are gone for good",
      detail: free > 1 << 20
        ? "\(free >> 20) MB of the file are free; `lede doctor --compact` makes it smaller" : nil)
  }

  /// Keeps a note or a highlight.
  func save(_ note: Note, id: Int) throws {
    let before =
      note.id == 0 ? nil : try archive.story(note.story)?.notes.first { $0.id == note.id }
    guard let kept = try archive.save(note, now: currentTime()) else {
      return mailbox.post(.missing(note.story))
    }
    journal.keep(id) { archive, _ in
      if let before { try archive.save(before) } else { try archive.removeNote(kept.id) }
      return nil
    }
    mailbox.post(.changed)
  }

  /// Takes a note away.
  func removeNote(_ number: Int64, id: Int) throws {
    guard let gone = try archive.removeNote(number) else { return }
    tookAway(id: id) { try $0.save(gone) }
  }

  /// Takes a correction back.
  func retractCorrection(_ number: Int64, id: Int) throws {
    guard let gone = try archive.retractCorrection(number) else { return }
    tookAway(id: id) { try $0.restore(gone) }
  }

  /// Keeps how what was just taken away is put back, and has lists ask again.
  private func tookAway<T>(id: Int, putBack: @escaping @Sendable (Archive) throws -> T) {
    journal.keep(id) { archive, _ in
      _ = try putBack(archive)
      return nil
    }
    mailbox.post(.changed)
  }

  /// Writes notes and highlights to a new file and says where; an existing file is never touched.
  func exportNotes(_ format: NoteFormat, path: String) throws {
    let notes = try archive.notes()
    guard
      let target = ExportPath(
        path, fileExtension: format.fileExtension, home: environment("HOME"))
    else {
      return mailbox.tell(.failure, "“\(path)” names no file; nothing was written")
    }
    do throws(FileError) {
      let written = try FileName.write(
        format.bytes(of: notes), in: target.folder, stem: target.stem,
        fileExtension: target.fileExtension)
      let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
      mailbox.tell(.note, "Wrote \(count) to \(written)", detail: written)
    } catch {
      mailbox.tell(.failure, "Nothing was written to \(path): \(error)")
    }
  }

  /// Keeps a rule of keeping, and lets go of what it says where that is wanted.
  func save(_ rule: KeepingRule, appliesNow: Bool, id: Int) throws {
    let before = try archive.keepingRules().first { $0.feed == rule.feed }
    try archive.save(rule)
    let applied = try appliesNow ? archive.applyKeepingRules(now: currentTime()) : nil
    journal.keep(id) { archive, progress in
      if let before {
        try archive.save(before)
      } else {
        try archive.removeKeepingRule(feed: rule.feed)
      }
      return try applied.map { try archive.takeBack($0, progress: progress) }
    }
    if let applied { tell(applied, id: id) } else { mailbox.post(.changed) }
  }

  /// Follows something or follows it no longer.
  func follow(_ target: FollowTarget, _ isOn: Bool, id: Int) throws {
    guard let subject = try subject(of: target) else {
      return mailbox.tell(.failure, "No story names “\(target.name)” so that it could be followed")
    }
    if try archive.follow(subject, isOn, now: currentTime()) {
      let mailbox = mailbox
      journal.keep(id) { archive, _ in
        try archive.follow(subject, !isOn)
        mailbox.post(.followed(try archive.followed()))
        return nil
      }
    }
    mailbox.post(.followed(try archive.followed()))
    if case .thread = subject { mailbox.post(.changed) }
  }

  private func subject(of target: FollowTarget) throws -> FollowedSubject? {
    switch target {
    case .subject(let subject, _): subject
    case .name(let kind, let name): try archive.entityKey(name, kind: kind).map { .entity($0) }
    case .speaker(let name): try archive.entityKey(name).map { .entity($0) }
    }
  }

  private func tell(_ applied: AppliedChange, id: Int?) {
    mailbox.post(.applied(applied, id: id))
    switch applied.change {
    case .removed: mailbox.post(.changed)
    case .read, .starred, .tagged: counts()
    }
  }
}
