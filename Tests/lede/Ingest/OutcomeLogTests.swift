import Articles
import Glibc
import Testing

@testable import lede

@Suite struct OutcomeLogTests {
  private func text(_ wantsJSON: Bool, _ body: (OutcomeLog) -> Void) -> String {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    body(OutcomeLog(wantsJSON: wantsJSON, output: Output(to: ends[1])))
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(ends[0], &buffer, buffer.count)
    close(ends[0])
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func aBatchIsToldAtOnce() {
    let told = text(true) { log in
      log.take(.success([("a.txt", AddOutcome(.added)), ("b.txt", AddOutcome(.copy))]))
      log.take(.failure(CancellationError()))
    }
    let lines = told.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("a.txt") && lines[1].contains("\"copy\""))
  }

  @Test func countsAreToldInTheEnd() {
    let told = text(false) { log in
      log.take(.success([("a.txt", AddOutcome(.added)), ("b.txt", AddOutcome(.same))]))
      log.reject("c.txt", "no such file")
      #expect(log.hasFailures && !log.isEmpty)
      log.summarize()
      #expect(log.isEmpty)
    }
    #expect(told == "1 added, 1 known already, 1 refused\n")
    #expect(text(false) { $0.summarize() } == "nothing to add\n")
  }

  @Test func anErrorIsKeptForWhoeverAdds() {
    struct Broken: Error {}
    let log = OutcomeLog(wantsJSON: false, output: Output(to: open("/dev/null", O_WRONLY)))
    log.take(.failure(Broken()))
    #expect(throws: Broken.self) { try log.check() }
  }
}
