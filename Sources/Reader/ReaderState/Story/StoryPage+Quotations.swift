import Articles

extension StoryPage {
  /// Offers what can be copied: the selected quotation, headline, address, the paragraph that is selected or on top.
  func copy(_ shared: inout SharedState) {
    guard let story else { return }
    let thing = selected.flatMap { column.things.indices.contains($0) ? column.things[$0] : nil }
    var quotation: String?
    if case .quotation(let index) = thing?.kind {
      quotation = Citation.text(of: story.marks.quotations[index], in: story)
    }
    let offset = thing?.range?.lowerBound ?? topOffset
    let block = story.article.blocks.first { $0.role.isBody && $0.range.upperBound > offset }
    shared.overlay = .menu(
      .copies(story.row, quotation: quotation, paragraph: block.map(story.article.words)))
  }

  /// Offers the story's people, or nobody, as the speaker of the selected quotation.
  func chooseSpeaker(_ shared: inout SharedState) {
    guard let selected, column.things.indices.contains(selected), let story,
      case .quotation(let index) = column.things[selected].kind
    else {
      shared.hint(
        "Select a quotation first: \(shared.keymap.keys(of: .nextQuote)) goes to the next")
      return
    }
    let quotation = story.marks.quotations[index]
    let name = quotation.speaker?.name
    shared.overlay = .menu(
      .speakers(
        SpeakerChoice(
          quotation: QuotationLocation(key, quotation.range), current: name,
          shared: story.marks.quotations.count { $0.kind != .judgment && $0.speaker?.name == name },
          names: story.marks.speakers)))
  }

  /// Offers to write the selected quotation, the story's, or its speaker's in it.
  func exportQuotes(_ shared: inout SharedState) {
    guard let story, story.marks.counts != QuoteCounts() else {
      shared.hint("No quotation stands in this story")
      return
    }
    var scopes: [(title: String, stem: String, scope: QuoteScope)] = []
    if let selected, column.things.indices.contains(selected),
      case .quotation(let index) = column.things[selected].kind
    {
      let quotation = story.marks.quotations[index]
      scopes.append(
        (
          "The selected quotation", QuoteExport.stem(quotation.speaker?.name ?? "unattributed"),
          .quotations([QuotationLocation(key, quotation.range)])
        ))
    }
    let counts = shared.showsReported ? story.marks.counts : QuoteCounts(quoted: story.marks.quoted)
    scopes.append(
      (
        "This story: \(counts.text ?? "no quotes")", QuoteExport.stem(title),
        .story(key, includesReported: shared.showsReported)
      ))
    shared.overlay = .menu(.exports(scopes))
  }
}

extension StoryAnnotations {
  /// Who may have spoken in a story: people first, then organisations and groups, each once, most named first.
  var speakers: [String] {
    var counts: [String: (kind: EntityKind, count: Int)] = [:]
    for mention in mentions {
      guard [.person, .organization, .group].contains(mention.kind) else { continue }
      counts[mention.name, default: (mention.kind, 0)].count += 1
    }
    for quotation in quotations {
      guard let speaker = quotation.speaker else { continue }
      counts[speaker.name, default: (.group, 0)].count += 1
    }
    return counts.sorted { a, b in
      let ranks = (a.value.kind == .person ? 0 : 1, b.value.kind == .person ? 0 : 1)
      return (ranks.0, -a.value.count, a.key) < (ranks.1, -b.value.count, b.key)
    }.map(\.key)
  }
}
