import Annotations
import Articles
import Foundation
import Text

/// Answers lines of JSON with their names and quotations.
enum AnnotatedLines {
  /// The answers in the order of the lines, each ending in a line feed. Many lines are shared out among the cores.
  static func answer(_ lines: [[UInt8]], with annotator: Annotator) -> [[UInt8]] {
    guard lines.count > 1 else { return lines.map { answer($0, with: annotator) } }
    return concurrentMap(lines.count) { answer(lines[$0], with: annotator) }
  }

  /// What a line asks for; `id` may be a number.
  private struct Request: Decodable {
    var id: String?
    var text: String?

    private enum CodingKeys: String, CodingKey {
      case id, text
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      id =
        (try? values.decode(String.self, forKey: .id))
        ?? (try? values.decode(Int.self, forKey: .id)).map { String($0) }
      text = try? values.decode(String.self, forKey: .text)
    }
  }

  private static func answer(_ line: [UInt8], with annotator: Annotator) -> [UInt8] {
    let request = try? JSONDecoder().decode(Request.self, from: Data(line))
    guard let request, let id = request.id, let text = request.text else {
      return refusal(of: request?.id, problem(with: request))
    }
    return answer(id, text, with: annotator)
  }

  private static func problem(with request: Request?) -> String {
    guard let request else { return "the line is no JSON object" }
    let missing = [request.id == nil ? "\"id\"" : nil, request.text == nil ? "\"text\"" : nil]
    return "the line lacks \(missing.compactMap(\.self).joined(separator: " and "))"
  }

  private static func refusal(of id: String?, _ problem: String) -> [UInt8] {
    var out = JSONText()
    out.object {
      if let id { $0.member("id", id) } else { $0.null("id") }
      $0.array("entities", [Int]()) { _, _ in }
      $0.array("quotes", [Int]()) { _, _ in }
      $0.member("error", problem)
    }
    return out.bytes + [0x0A]
  }

  private static func answer(_ id: String, _ text: String, with annotator: Annotator) -> [UInt8] {
    let marks = annotator.annotate(text)
    let scalar = ScalarOffsets(text)
    var out = JSONText()
    out.object {
      $0.member("id", id)
      $0.array("entities", marks.mentions) { out, mention in
        let range = scalar(mention.range)
        out.member("start", range.lowerBound)
        out.member("end", range.upperBound)
        out.member("kind", mention.kind.rawValue)
        out.member("name", mention.name)
      }
      $0.array("quotes", marks.quotations) { out, quotation in
        write(quotation, scalar, text, into: &out)
      }
    }
    return out.bytes + [0x0A]
  }

  private static func write(
    _ quotation: Quotation, _ scalar: ScalarOffsets, _ text: String, into out: inout JSONText
  ) {
    let range = scalar(quotation.range)
    out.member("start", range.lowerBound)
    out.member("end", range.upperBound)
    out.member("kind", quotation.kind.rawValue)
    if let speaker = quotation.speaker {
      out.object("speaker") {
        if let range = speaker.range.map({ scalar($0) }) {
          $0.member("start", range.lowerBound)
          $0.member("end", range.upperBound)
        }
        $0.member("text", speaker.text)
        $0.member("name", speaker.name)
      }
    } else {
      out.null("speaker")
    }
    if let cue = quotation.cue {
      out.object("cue") {
        let range = scalar(cue)
        $0.member("start", range.lowerBound)
        $0.member("end", range.upperBound)
        $0.member("text", text.utf8Slice(cue))
      }
    } else {
      out.null("cue")
    }
    out.member("group", quotation.group)
    out.member("evidence", quotation.evidence.rule)
    out.member("confidence", quotation.evidence.confidence)
  }
}
