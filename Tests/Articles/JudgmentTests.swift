import Articles
import Testing

@Suite struct JudgmentTests {
  /// A report in a sentence: the cue between *, the words between [ ].
  private func report(_ sentence: String, kind: Quotation.Kind = .indirect) -> (Quotation, String) {
    var text = ""
    var places: [Character: Int] = [:]
    var cue = 0
    for letter in sentence {
      switch letter {
      case "*":
        if places["*"] == nil { places["*"] = text.utf8.count } else { cue = text.utf8.count }
      case "[", "]": places[letter] = text.utf8.count
      default: text.append(letter)
      }
    }
    let range = (places["["] ?? 0)..<(places["]"] ?? 0)
    return (Quotation(range: range, kind: kind, cue: (places["*"] ?? 0)..<cue, group: 0), text)
  }

  @Test(arguments: [
    "Surveyors *praised* [the repairs on the weir].", "Ida Moe *welcomes* [the verdict].",
    "The guild *criticised* [the new timetable].", "The guild *criticized* [the timetable].",
    "Lundqvist was *condemning* [the delay].", "They *hailed* [a turning point].",
    "Villagers *had denounced* [the sale].", "The union *rejected* [the offer].",
  ])
  func praiseAndBlameAreJudgments(_ sentence: String) {
    let (quotation, text) = report(sentence)
    #expect(quotation.isJudgment(in: text))
  }

  @Test(arguments: [
    "Surveyors *said* [the weir was sound].", "Ida Moe *complained* [that the verdict came late].",
    "The guild *criticised* [that the timetable came late].",
    "She *questioned* [why it took years].",
    "The mayor *announced* [a plan].", "They *urged* [restraint].",
  ])
  func whatIsSaidIsNone(_ sentence: String) {
    let (quotation, text) = report(sentence)
    #expect(!quotation.isJudgment(in: text))
  }

  @Test func wordsBetweenMarksAreNone() {
    let (quotation, text) = report("She *praised* “[a bargain]”.", kind: .mixed)
    #expect(!quotation.isJudgment(in: text))
  }

  @Test func aStoryCountsThemApart() {
    let (judgment, text) = report("Surveyors *praised* [the repairs].")
    var article = Article(title: "")
    article.text = text
    let direct = Quotation(range: 0..<4, kind: .direct, group: 1)
    let turn = Quotation(range: 0..<4, kind: .turn, group: 2)
    let story = AnnotatedArticle(
      article, marks: StoryAnnotations(quotations: [judgment, direct, turn]))
    #expect(story.marks.counts == QuoteCounts(quoted: 2, reported: 1))
    #expect(story.withJudgments.marks.counts == QuoteCounts(quoted: 2, reported: 0))
    #expect(story.withJudgments.withJudgments == story.withJudgments)
  }
}
