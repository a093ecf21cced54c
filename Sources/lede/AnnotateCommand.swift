import Annotations
import ArgumentParser
import Articles
import Foundation

/// `lede annotate`: who is named and who said what, one line of JSON a text.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Mark names and quotations in texts from standard input.",
    discussion: """
      Reads lines {"id", "text"} and answers each with {"id", "entities", "quotes"}, in the same order and \
      as soon as it is done. Offsets count Unicode scalars. A line that cannot be read is answered with "error".
      """)

  func run() throws {
    let annotator = Annotator()
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count > 0 { pending += buffer[..<count] }
      let end = count > 0 ? pending.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 : pending.count
      let lines = pending[..<end].split(separator: 0x0A)
      pending.removeSubrange(..<end)
      try write(AnnotatedLines.answer(lines.map(Array.init), with: annotator))
      if count <= 0 { return }
    }
  }

  private func write(_ answers: [[UInt8]]) throws {
    for answer in answers {
      var sent = 0
      while sent < answer.count {
        let count = answer.withUnsafeBytes {
          let rest = UnsafeRawBufferPointer(rebasing: $0[sent...])
          return Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw ExitCode.failure }
        sent += count
      }
    }
  }
}
