import Articles

extension Menu {
  /// Why a story is folded and why it is in its running story, each reason with what can be done about it.
  static func explanation(_ explanation: StoryExplanation, of key: StoryKey) -> Menu {
    var items = explanation.versions.flatMap { version(of: key, $0) }
    items += explanation.different.map { other in
      Item(
        "Other news: \(other.row.title)", detail: words(other.reason),
        .compare(.stories(other.row.key, key)))
    }
    items += explanation.reports.map { report in
      Item(
        "In a running story with: \(report.row.title)",
        detail: "shares: " + report.shares.joined(separator: ", "),
        .compare(.stories(report.row.key, key)))
    }
    if let thread = explanation.thread {
      items.append(
        Item(
          "Not this running story: split off from here",
          .correct(.leave(thread: thread, from: key), "split a running story in two")))
    }
    if items.isEmpty {
      items.append(Item("No other story is the same news or of the same running story", .act([])))
    }
    return Menu(.choice, title: "Why", items: items)
  }

  private static func version(
    of key: StoryKey, _ version: StoryExplanation.Version
  ) -> [Item] {
    let percent = Int((version.coverage * 100).rounded())
    let relation =
      switch version.relation {
      case .identical: "the same words"
      case .copy: "nearly the same words, \(percent) %"
      case .update: "another version by the same outlet, \(percent) %"
      }
    let outlet = version.row.outlet ?? ""
    return [
      Item(
        "\(version.isShown ? "Folded under" : "Shown for"): \(version.row.title)",
        detail: outlet.isEmpty ? relation : "\(outlet), \(relation)",
        .open(version.row.key, title: version.row.title)),
      Item("What differs", detail: outlet, .compare(.stories(version.row.key, key))),
      Item(
        "Not the same news: a row of its own for each", detail: version.row.outlet ?? "",
        .correct(
          .apart(story: key, from: version.row.key), "gave two stories rows of their own")),
    ]
  }

  private static func words(_ reason: StoryExplanation.Reason) -> String {
    switch reason {
    case .figures: "other figures"
    case .names: "other names"
    case .headlines: "headlines about other things"
    case .days: "days between them"
    case .words: "too many words of its own"
    case .correction: "you said so"
    }
  }
}
