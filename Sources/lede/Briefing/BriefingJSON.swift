import Articles

/// A briefing as JSON.
enum BriefingJSON {
  /// Writes the members of a briefing.
  static func write(_ briefing: Briefing, to json: inout JSONText) {
    json.member("since", Timestamp(seconds: briefing.since))
    json.member("made", Timestamp(seconds: briefing.made))
    json.member("stories", briefing.stories)
    json.member("unread", briefing.unread)
    json.array("followed", briefing.subjects) { json, subject in
      json.member("name", subject.followed.name)
      json.member("kind", subject.followed.what)
      json.member("quote_count", subject.quoteCount)
      json.array("quotes", subject.quotes) { QuoteJSON.row(&$0, $1) }
      json.member("story_count", subject.storyCount)
      json.array("stories", subject.stories, StoryJSON.row)
    }
    json.array("threads", briefing.threads) { json, thread in
      json.member("thread", thread.row.id)
      json.member("headline", thread.row.headline)
      json.member("followed", thread.row.isFollowed)
      json.member("omitted", thread.omitted)
      json.array("reports", thread.reports, report)
      json.member("new_names", thread.names.map(\.name))
    }
    json.array("outlets", briefing.outlets) { json, outlet in
      json.member("source", outlet.outlet)
      json.member("total", outlet.total)
      json.member("unread", outlet.unread)
      json.array("stories", outlet.stories, StoryJSON.row)
    }
  }

  private static func report(_ json: inout JSONText, _ report: Briefing.Report) {
    StoryJSON.row(&json, report.row)
    json.member("new_paragraphs", report.paragraphs.map(\.text))
    json.member("omitted", report.omitted)
    json.member("folded", report.folded)
  }
}
