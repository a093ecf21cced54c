import ArgumentParser
import Articles
import ArchiveStore

/// `lede why`: why a story is folded under another or is not, and why it stands in its running story; why a name is of its
/// kind, and which names were joined with it.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain why a story is folded and in its running story, or what a name joins.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Argument(
    help: ArgumentHelp(
      "A story's id, the archive's own or the one it came with; or a name.", valueName: "id or name"
    ))
  var words: [String]

  @Flag(help: "Print it as a JSON object.")
  var json = false

  func run() throws {
    let text = words.joined(separator: " ")
    try place.use { archive in
      if let key = try name(text, in: archive) { return try explain(name: key, in: archive) }
      let row = try LibraryOptions.story(of: text, in: archive)
      guard let explanation = try archive.explanation(of: row.key) else { throw ExitCode.failure }
      try width.print(isPaged: !json) { printer in
        if json { return Self.write(row, explanation, asJSONTo: &printer.output) }
        printer.line(StoryLines.line(row), indent: 4)
        for line in ExplanationText.lines(explanation) { printer.line("  " + line, indent: 6) }
      }
    }
  }

  /// The key of the entity that words mean; nil where they are a story's id, or mean nothing.
  private func name(_ text: String, in archive: Archive) throws -> String? {
    let stories = try archive.find(id: text)
    guard !stories.contains(where: { $0.id == text || $0.key.rawValue == text }) else { return nil }
    // A word may begin a story's id by chance.
    guard stories.isEmpty else { return try archive.entityKey(text) }
    guard let found = try EntityLookup.find(text, in: archive) else {
      printError("no story has the id \(text), and nothing is named so")
      throw ExitCode.failure
    }
    return found.row.key
  }

  private func explain(name key: String, in archive: Archive) throws {
    guard let explanation = try archive.explanation(ofEntity: key) else { throw ExitCode.failure }
    try width.print(isPaged: !json) { printer in
      if json {
        var text = JSONText()
        text.object { EntityJSON.explanation(&$0, explanation) }
        text.endLine()
        return printer.output.raw(text.bytes)
      }
      for line in EntityExplanationText.lines(explanation) { printer.line(line, indent: 4) }
    }
  }

  private static func write(
    _ row: StorySummary, _ explanation: StoryExplanation, asJSONTo output: inout Output
  ) {
    output.object {
      $0.member("id", row.id)
      $0.member("key", row.key.rawValue)
      $0.array("versions", explanation.versions) { json, version in
        json.member("id", version.row.id)
        json.member("key", version.row.key.rawValue)
        json.member("relation", version.relation.rawValue)
        json.member("shown", version.isShown)
        json.member("coverage", version.coverage)
        json.array("changes", version.changes) { json, change in
          json.member("before", change.before)
          json.member("after", change.after)
        }
      }
      $0.array("different", explanation.different) { json, other in
        json.member("id", other.row.id)
        json.member("key", other.row.key.rawValue)
        json.member("reason", other.reason.rawValue)
      }
      $0.member("thread", explanation.thread)
      $0.array("reports", explanation.reports) { json, report in
        json.member("id", report.row.id)
        json.member("key", report.row.key.rawValue)
        json.member("shares", report.shares)
      }
    }
  }
}

/// What a story's explanation says, line by line.
enum ExplanationText {
  /// The lines of an explanation.
  static func lines(_ explanation: StoryExplanation) -> [String] {
    var lines: [String] = []
    for version in explanation.versions {
      lines.append("\(relation(version)) \(StoryLines.line(version.row))")
      lines += version.changes.map { "    \(change($0))" }
    }
    if explanation.versions.isEmpty { lines.append(unfolded(explanation)) }
    for other in explanation.different {
      lines.append(
        "Much the same words, but \(reason(other.reason)): \(StoryLines.line(other.row))")
    }
    if let thread = explanation.thread {
      lines.append("In the running story \(thread), with:")
      for report in explanation.reports {
        lines.append("    \(StoryLines.line(report.row))")
        if !report.shares.isEmpty {
          lines.append("      shares: \(report.shares.joined(separator: ", "))")
        }
      }
    } else {
      lines.append("In no running story: no report near in time shares names and words enough.")
    }
    return lines
  }

  private static func unfolded(_ explanation: StoryExplanation) -> String {
    explanation.different.contains { $0.reason == .correction }
      ? "Not folded, because you said so." : "Not folded: no other story is the same news."
  }

  private static func relation(_ version: StoryExplanation.Version) -> String {
    let percent = "\(Int((version.coverage * 100).rounded())) % of the shorter text"
    let place = version.isShown ? "Folded under" : "Shown for"
    return switch version.relation {
    case .identical: "\(place) the same words:"
    case .copy: "\(place) nearly the same words (\(percent)):"
    case .update: "\(place) another version by the same outlet (\(percent) is the same):"
    }
  }

  private static func change(_ change: StoryExplanation.Change) -> String {
    func short(_ words: String) -> String {
      words.count > 60 ? words.prefix(59) + "…" : words
    }
    return switch (change.before.isEmpty, change.after.isEmpty) {
    case (true, _): "here also: \(short(change.after))"
    case (_, true): "there also: \(short(change.before))"
    default: "there: \(short(change.before)) · here: \(short(change.after))"
    }
  }

  private static func reason(_ reason: StoryExplanation.Reason) -> String {
    switch reason {
    case .figures: "other figures"
    case .names: "other names"
    case .headlines: "headlines about other things"
    case .days: "days between them"
    case .words: "too many words of its own"
    case .correction: "you said they are not copies"
    }
  }
}
