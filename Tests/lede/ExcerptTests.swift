import Testing

@testable import lede

@Suite struct ExcerptTests {
  private let body =
    "The ferry ran aground on Tuesday, the coast guard said in a statement of its own.\n\nNobody was hurt."

  @Test(
    "What was cut from the beginning is told once",
    arguments: [
      "The ferry ran aground on Tuesday, the coast guard said in a statement of its own.",
      "The ferry ran aground on Tuesday, the coast guard said in a statement [\u{2026}]",
      "The ferry ran aground on Tuesday, the coast guard said in a statement [...]",
      "The ferry ran aground on Tuesday, the coast guard said in a state\u{2026}",
      "The ferry ran aground on Tuesday, the coast guard said in a statement \u{2026} Read more",
      "The ferry ran aground on Tuesday, the coast guard said... Continue reading \u{2192}",
      "The ferry ran aground on Tuesday [\u{2026}] The post Ferry aground appeared first on S.",
      "The ferry  ran\naground on Tuesday, the coast guard (more\u{2026})",
    ])
  func told(_ summary: String) { #expect(Excerpt(summary).begins(body)) }

  @Test(
    arguments: [
      "A ferry ran aground on Tuesday.", "The ferry ran aground on Monday, the coast [\u{2026}]",
      "The ferry sank\u{2026}", "Read more", "Nobody was hurt.",
    ])
  func others(_ summary: String) { #expect(!Excerpt(summary).begins(body)) }
}
