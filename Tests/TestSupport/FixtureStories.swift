import Articles

/// An archive with one story told in full, and what leads to and from it; everybody in it is invented.
package enum FixtureStories {
  /// The key of the story told in full.
  package static let harbour = StoryKey(rawValue: "story0")

  private static let body = MarkedText(
    """
    <per>Mara Tollen</per>, the mayor of <loc>Port Vell</loc>, will ask the council on Thursday to move the fish market to the north quay, nine months after a storm tore the roof off its hall.

    “<q s="Mara Tollen">I want the stalls open before the herring come back</q>,” <per n="Mara Tollen">Tollen</per> told traders in the old customs house. “<q s="Mara Tollen">Nobody here can wait for a third winter.</q>”

    The <org>Quay Traders' Union</org> said <i s="Quay Traders' Union">the move would cost its members half of their storage</i>.

    “<q s="Ivo Renn">We were not asked</q>,” said <per>Ivo Renn</per>, who leads it.

    READ MORE: North quay to be dredged in spring

    The island has 4,200 people. Officials in <loc>Sant Orrel</loc>, the provincial capital, have yet to say who would pay.
    """)

  /// The archive.
  package static func archive(stories count: Int = 40) -> FakeArchive {
    let archive = FakeArchive(stories: count)
    guard count > 3 else { return archive }
    archive.rows[0].title = "Mayor of Port Vell to move fish market to north quay"
    archive.rows[0].isRead = false
    archive.rows[1].title = "North quay to be dredged in spring"
    archive.stories[harbour] = story(archive)
    archive.related[harbour] = [
      RelatedStory(
        row: archive.rows[1], score: 0.8, shares: ["Port Vell", "north quay"], relation: .thread),
      RelatedStory(
        row: archive.rows[2], score: 0.5, shares: ["Mara Tollen"], relation: .background),
    ]
    archive.names = [
      .person: [
        EntitySummary(key: "p1", name: "Mara Tollen", kind: .person, stories: 12, mentions: 40),
        EntitySummary(key: "p2", name: "Ivo Renn", kind: .person, stories: 3, mentions: 7),
      ],
      .place: [
        EntitySummary(key: "l1", name: "Port Vell", kind: .place, stories: 30, mentions: 90)
      ],
    ]
    archive.quotes = quotes(archive)
    archive.pages["p1"] = page(archive)
    archive.threads = [thread(archive)]
    return archive
  }

  private static func story(_ archive: FakeArchive) -> Story {
    let title = archive.rows[0].title
    let head = "\(title)\n\nTraders say they were not asked.\n\n"
    let shift = head.utf8.count
    var parts = [
      BlockDraft(.headline, title), BlockDraft(.standfirst, "Traders say they were not asked."),
    ]
    for paragraph in body.text.split(separator: "\n\n").map(String.init) {
      parts.append(
        paragraph.hasPrefix("READ MORE")
          ? BlockDraft(.related, paragraph, title: "North quay to be dredged in spring")
          : BlockDraft(.paragraph, paragraph))
    }
    var article = Article(title: title, parts: parts)
    article.source = "Vell Courier"
    article.byline = "Ana Sorel"
    article.published = archive.rows[0].published
    var marks = StoryAnnotations(version: 1)
    marks.mentions = body.names.compactMap { name in
      name.kind.map { Mention(range: moved(name.range, shift), kind: $0, name: name.name) }
    }
    for (group, speech) in body.quotations.enumerated() {
      marks.quotations.append(
        Quotation(
          range: moved(speech.range, shift), kind: speech.isIndirect ? .indirect : .direct,
          speaker: Speaker(range: nil, text: speech.speaker, name: speech.speaker, kind: .name),
          group: group,
          evidence: AttributionEvidence(
            rule: "name after the words", distance: 2,
            confidence: speech.speaker == "Ivo Renn" ? 0.4 : 0.9)))
    }
    var story = Story(row: archive.rows[0], article: article, marks: marks)
    if let link = article.blocks.firstIndex(where: { $0.role == .related }) {
      story.links[link] = archive.rows[1].key
    }
    story.citedBy = [archive.rows[3]]
    story.revisions = [
      Revision(number: 1, added: 0, title: "Mayor to move market", paragraphsAdded: 2)
    ]
    return story
  }

  private static func moved(_ range: Range<Int>, _ shift: Int) -> Range<Int> {
    range.lowerBound + shift..<range.upperBound + shift
  }

  private static func quotes(_ archive: FakeArchive) -> [QuotationSummary] {
    guard let story = archive.stories[harbour] else { return [] }
    return story.marks.quotations.map { quotation in
      var row = QuotationSummary(
        story: harbour, storyID: "0", title: story.article.title,
        words: story.article.text.utf8Slice(quotation.range), speaker: quotation.speaker?.name,
        kind: quotation.kind, range: quotation.range, evidence: quotation.evidence)
      row.source = "Vell Courier"
      row.published = story.row.published
      return row
    }
  }

  private static func page(_ archive: FakeArchive) -> EntityDetail {
    var page = EntityDetail(
      row: EntitySummary(key: "p1", name: "Mara Tollen", kind: .person, stories: 12, mentions: 40))
    page.aliases = ["Tollen", "Mayor Tollen"]
    page.timeline = [
      MonthCount(year: 2026, month: 2, count: 3), MonthCount(year: 2026, month: 3, count: 17),
      MonthCount(year: 2026, month: 6, count: 9), MonthCount(year: 2026, month: 12, count: 11),
    ]
    page.quotes = archive.quotes.filter { $0.speaker == "Mara Tollen" }
    page.said = QuoteCounts(quoted: page.quotes.count)
    page.stories = Array(archive.rows.prefix(5))
    page.companions = [
      EntitySummary(key: "p2", name: "Ivo Renn", kind: .person, stories: 3, mentions: 7)
    ]
    return page
  }

  private static func thread(_ archive: FakeArchive) -> ThreadDetail {
    var row = ThreadSummary(
      id: "story2", headline: "Port Vell's fish market and the quay", reports: 3, outlets: 2)
    row.first = archive.rows[2].published
    row.last = archive.rows[0].published
    row.people = ["Mara Tollen", "Ivo Renn"]
    row.unread = 2
    return ThreadDetail(
      row: row,
      reports: [
        ThreadDetail.Report(row: archive.rows[2]),
        ThreadDetail.Report(row: archive.rows[1], copies: [archive.rows[4]]),
        ThreadDetail.Report(row: archive.rows[0]),
      ])
  }
}
