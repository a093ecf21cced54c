import Articles
import Foundation
import Testing

@testable import Annotations

@Suite("Pronouns from names to speakers")
struct PronounCasesTests {
  /// The share of the cases that must be right.
  private static let fewest = 57

  /// Who says the last quotation of a text.
  private func speaker(_ text: String) -> String {
    let quotations = Annotator().annotate(text).quotations
    return quotations.last { $0.kind.isQuoted }?.speaker?.name ?? "?"
  }

  @Test("He, she, they and it stand for whom a reader takes them for")
  func cases() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../Fixtures/pronouns.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let cases = lines.filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t").map { $0.replacingOccurrences(of: "\\n", with: "\n") }
    }
    #expect(cases.count == 60)
    let wrong = cases.filter { speaker($0[1]) != $0[0] }
    #expect(cases.count - wrong.count >= Self.fewest, "\(wrong.map { $0[0] })")
  }
}
