import ArgumentParser
import Foundation
import ArchiveStore

/// `lede novelty`: which paragraphs say what was read before, one line of JSON a story.
struct NoveltyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "novelty", abstract: "Tell known paragraphs from new ones, on standard input.",
    discussion: """
      Reads lines {"id", "read": [{"title", "text"}], "paragraphs": [...]} and answers each with {"id", \
      "paragraphs": [{"seen", "novelty", "read"}]}: whether a paragraph says what was read before, how new it is \
      from 0 to 1, and which of the texts said it. A line that cannot be read is answered with "error".
      """)

  private struct Request: Decodable {
    struct Text: Decodable {
      var title: String?
      var text: String?
    }
    var id: String
    var read: [Text]
    var paragraphs: [String]
  }

  func run() {
    var output = Output()
    while let line = readLine() {
      guard !line.isEmpty else { continue }
      guard let request = try? JSONDecoder().decode(Request.self, from: Data(line.utf8)) else {
        output.object {
          $0.null("id")
          $0.array("paragraphs", [] as [Int]) { _, _ in }
          $0.member("error", "no \"id\", \"read\" and \"paragraphs\"")
        }
        continue
      }
      Self.answer(request, to: &output)
    }
  }

  private static func answer(_ request: Request, to output: inout Output) {
    let verdicts = NoveltyDetector(request.read.map { ($0.title ?? "", $0.text ?? "") })
      .verdicts(on: request.paragraphs)
    output.object {
      $0.member("id", request.id)
      $0.array("paragraphs", verdicts) { json, verdict in
        json.member("seen", verdict.isSeen)
        json.member("novelty", verdict.novelty)
        if let read = verdict.text { json.member("read", read) } else { json.null("read") }
      }
    }
  }
}
