import Articles
import Screen

extension BriefingPage {
  /// A piece of the briefing.
  package enum Item: Hashable, Sendable {
    /// Since when, and how many stories.
    case heading
    /// Advice where nothing is followed or new.
    case hint(String)
    /// A subject, a running story or an outlet, and where it leads.
    case section(String, Target)
    /// What somebody said and the lines of the words.
    case quote(QuotationSummary, [String])
    case story(StorySummary)
    /// A new paragraph of a report and its lines.
    case paragraph(StorySummary, Int, [String])
    /// A name that stands in no earlier report.
    case name(EntitySummary)
    /// What is left out.
    case rest(String)

    /// Rows that it takes.
    var height: Int {
      switch self {
      case .heading, .section: 2
      case .hint, .story, .name, .rest: 1
      case .quote(_, let lines): lines.count + 1
      case .paragraph(_, _, let lines): lines.count
      }
    }

    /// Whether it leads anywhere.
    var canSelect: Bool {
      switch self {
      case .heading, .hint, .rest: false
      case .section, .quote, .story, .paragraph, .name: true
      }
    }

    /// The story that it stands for.
    var story: StorySummary? {
      switch self {
      case .story(let row), .paragraph(let row, _, _): row
      case .quote(let quote, _): quote.storyRow
      case .heading, .hint, .section, .name, .rest: nil
      }
    }

    /// The byte of the story that it is about.
    var offset: Int? {
      switch self {
      case .quote(let quote, _): quote.range.lowerBound
      case .paragraph(_, let offset, _): offset
      default: nil
      }
    }

    /// The page that it leads to.
    var page: (any ReaderPage)? {
      switch self {
      case .heading, .hint, .rest: nil
      case .section(let title, let target): target.page(title)
      case .quote(let quote, _):
        StoryPage(
          quote.story, title: quote.title, offset: quote.range.lowerBound, quotation: quote.range)
      case .story(let row): StoryPage(row.key, title: row.title)
      case .paragraph(let row, let offset, _): StoryPage(row.key, title: row.title, offset: offset)
      case .name(let entity): EntityPage(.key(entity.key), name: entity.name)
      }
    }

    /// Follows what was done to stories.
    mutating func apply(_ change: RowChange) {
      switch self {
      case .story(var row):
        change.apply(to: &row)
        self = .story(row)
      case .paragraph(var row, let offset, let lines):
        change.apply(to: &row)
        self = .paragraph(row, offset, lines)
      case .heading, .hint, .section, .quote, .name, .rest: break
      }
    }
  }

  /// Where a part leads.
  package enum Target: Hashable, Sendable {
    case entity(String), search(String), thread(String)
    /// An outlet; nil for stories that name none.
    case outlet(String?)

    func page(_ title: String) -> (any ReaderPage)? {
      switch self {
      case .entity(let key): EntityPage(.key(key), name: title)
      case .search(let query): SearchPage(query, isTyping: false)
      case .thread(let id): ThreadPage(id, title: title)
      case .outlet(let name): name.map { StoryListPage(.source($0)) }
      }
    }
  }
}

/// Lays a briefing out in pieces.
struct BriefingItems {
  private(set) var items: [BriefingPage.Item] = [.heading]
  private let width: Int

  init(_ briefing: Briefing, width: Int) {
    self.width = max(10, width - 4)
    if !briefing.isFollowing {
      items.append(.hint("F follows what is selected, and tells of it here"))
    }
    for subject in briefing.subjects { add(subject) }
    for thread in briefing.threads { add(thread) }
    for outlet in briefing.outlets { add(outlet) }
  }

  private mutating func add(_ subject: Briefing.Subject) {
    let target: BriefingPage.Target =
      switch subject.followed.subject {
      case .entity(let key): .entity(key)
      case .search(let query): .search(query)
      case .thread(let id): .thread(id)
      }
    items.append(.section(subject.followed.name, target))
    for quote in subject.quotes {
      items.append(.quote(quote, lines(ShownQuotation(quote).text, 4)))
    }
    rest(subject.quoteCount - subject.quotes.count, "more quotes")
    items += subject.stories.map(BriefingPage.Item.story)
    rest(subject.storyCount - subject.stories.count, "more stories")
  }

  private mutating func add(_ thread: Briefing.ThreadUpdate) {
    items.append(.section(thread.row.headline, .thread(thread.row.id)))
    rest(thread.omitted, "earlier new reports")
    for report in thread.reports {
      items.append(.story(report.row))
      for paragraph in report.paragraphs {
        items.append(.paragraph(report.row, paragraph.range.lowerBound, lines(paragraph.text, 6)))
      }
      rest(report.omitted, "more new paragraphs")
      rest(report.folded, report.folded == 1 ? "paragraph told before" : "paragraphs told before")
    }
    if !thread.names.isEmpty { items.append(.rest("new names in it:")) }
    items += thread.names.map(BriefingPage.Item.name)
  }

  private mutating func add(_ outlet: Briefing.OutletUpdate) {
    items.append(.section(outlet.outlet ?? "No outlet", .outlet(outlet.outlet)))
    items += outlet.stories.map(BriefingPage.Item.story)
    rest(outlet.total - outlet.stories.count, "more")
  }

  private mutating func rest(_ count: Int, _ what: String) {
    if count > 0 { items.append(.rest("\(grouped(count)) \(what)")) }
  }

  private func lines(_ text: String, _ most: Int) -> [String] {
    let lines = TextLayout.lines(of: text, width: width)
    var words = lines.prefix(most).map { text.utf8Slice($0.range) }
    if lines.count > most { words[most - 1] += " …" }
    return words
  }
}
