import Articles
import Testing

@testable import Documents

@Suite struct DocumentStreamTests {
  private func pieces(of text: String, size: Int) -> [ParsedDocument] {
    var rest = Array(text.utf8)[...]
    return Array(
      DocumentStream(name: "x", size: size) { limit in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      })
  }

  @Test(arguments: [1, 7, 64, 100_000]) func linesComeInBatchesAndNoneIsLost(size: Int) {
    let lines = (1...40).map { #"{"id":"\#($0)","title":"Story \#($0)","text":"One — two."}"# }
    let documents = pieces(of: lines.joined(separator: "\n"), size: size)
    #expect(documents.flatMap(\.articles).map(\.id) == (1...40).map { "\($0)" })
    #expect(documents.allSatisfy { $0.format == .jsonl && $0.error == nil })
    if size == 64 { #expect(documents.count > 10) }
  }

  @Test func badLinesAreCountedFromTheFilesBeginning() {
    let good = #"{"title":"A story","text":""}"#
    let text = Array(repeating: good, count: 30).joined(separator: "\n") + "\nnonsense\n" + good
    let errors = pieces(of: text, size: 100).compactMap(\.error)
    #expect(errors == [.badLines(first: 31, count: 1)])
  }

  @Test func otherFormatsComeWhole() {
    let text = "A headline of some words\n\nThe first paragraph tells it all.\n"
    let documents = pieces(of: text, size: 10)
    #expect(documents.count == 1)
    #expect(documents.first?.articles.first?.title == "A headline of some words")
  }

  @Test func nothingIsOneEmptyDocument() {
    #expect(pieces(of: "", size: 10).map(\.error) == [.empty])
  }

  private func warc(_ count: Int) -> String {
    (1...count).map { number in
      let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Ferry \(number)</title></head><body><article><h1>Ferry \(number)</h1><p>The ferry number \(number) sails to Norwick again, the harbour office said on Monday.</p></article></body></html>"
      return
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/\(number)\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
    }.joined()
  }

  @Test(arguments: [1, 100, 3_000, 1 << 20]) func recordsOfAnArchiveComeInBatches(size: Int) {
    let documents = pieces(of: warc(60), size: size)
    #expect(documents.flatMap(\.articles).map(\.title) == (1...60).map { "Ferry \($0)" })
    #expect(documents.flatMap(\.records).count == 60)
    #expect(documents.allSatisfy { $0.error == nil && $0.format == .warc })
    if size == 3_000 { #expect(documents.count > 2) }
  }

  @Test func whatIsTooLargeForAPageIsPassedOver() {
    let film = WARCRecordScanner.limit + 1
    let head = Array(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(film)\r\n\r\n".utf8)
    var waiting: [[UInt8]] = [Array(warc(1).utf8) + head]
    waiting += Array(repeating: [UInt8](repeating: 0x41, count: 1 << 20), count: film >> 20)
    waiting.append([0x41] + Array(("\r\n\r\n" + warc(2)).utf8))
    var most = 0
    var rest = waiting[...]
    let documents = Array(
      DocumentStream(name: nil, size: 1 << 18) { limit in
        most = Swift.max(most, limit)
        return rest.popFirst() ?? []
      })
    #expect(documents.flatMap(\.articles).map(\.title) == ["Ferry 1", "Ferry 1", "Ferry 2"])
    #expect(documents.flatMap(\.records).count == 4 && most <= 1 << 20)
  }

  @Test(arguments: [1, 500, 1 << 20]) func lettersOfAMailboxComeInBatches(size: Int) {
    let letters = (1...40).map {
      "From ada@post.example Thu Mar  4 05:06:07 2021\nFrom: Ada Moss <ada@post.example>\nSubject: Ferry \($0)\nDate: Thu, 4 Mar 2021 05:06:07 +0000\n\nThe ferry number \($0) sails.\n\n>From here it goes on.\n\n"
    }
    let documents = pieces(of: letters.joined(), size: size)
    #expect(documents.flatMap(\.articles).map(\.title) == (1...40).map { "Ferry \($0)" })
    #expect(documents.flatMap(\.articles).allSatisfy { $0.body.contains("From here it goes on.") })
    #expect(documents.allSatisfy { $0.error == nil && $0.format == .mbox })
    if size == 500 { #expect(documents.count > 5) }
  }

  @Test(arguments: [64, 1 << 20]) func packedOnesAreUnpackedOnTheWay(size: Int) {
    let packed = (1...9).flatMap { GzipStreamTests.stored(warc($0).suffix(60_000).description) }
    var rest = packed[...]
    let documents = Array(
      DocumentStream(name: "x.warc.gz", size: size) { limit in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      })
    #expect(documents.flatMap(\.records).count == 45 && documents.allSatisfy { $0.error == nil })
    var cut = packed.dropLast(300)
    let broken = Array(
      DocumentStream(name: nil, size: 1 << 16) { limit in
        defer { cut = cut.dropFirst(limit) }
        return Array(cut.prefix(limit))
      })
    #expect(broken.flatMap(\.records).count >= 44 && broken.last?.error == .cutShort)
  }

  private func limited(_ text: String, to limit: Int = 1 << 16) -> [ParsedDocument] {
    var rest = Array(text.utf8)[...]
    return Array(
      DocumentStream(name: "x", size: 4096, limit: limit) { limit in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      })
  }

  @Test func theBeginningOfAnEndlessTextIsRead() throws {
    let text = "A long story\n\n" + String(repeating: "Wörter und wieder Wörter. ", count: 9000)
    let document = try #require(limited(text).first)
    #expect(document.error == .tooLarge(limit: 1 << 16))
    #expect("\(document.error ?? .empty)" == "it is larger than 64 KB; the first 64 KB were read")
    let story = try #require(document.articles.first)
    #expect(story.title == "A long story" && !story.text.contains("\u{FFFD}"))
    #expect((60_000...(1 << 16)).contains(story.text.utf8.count))
  }

  @Test func aTextOfJustTheLimitIsWhole() {
    let text = String(repeating: "word ", count: (1 << 16) / 5) + "x"
    #expect(text.utf8.count == 1 << 16 && limited(text).first?.error == nil)
  }

  @Test func aLineThatIsTooLargeIsPassedOverAndTold() {
    let good = #"{"title":"A story","text":""}"#
    let bad = #"{"title":"B","text":""# + String(repeating: "x", count: 200_000) + "\"}"
    let documents = limited([good, bad, good, "nonsense", good].joined(separator: "\n"))
    #expect(documents.flatMap(\.articles).count == 3)
    #expect(documents.compactMap(\.error).contains(.lineTooLarge(line: 2, limit: 1 << 16)))
    #expect(documents.compactMap(\.error).contains(.badLines(first: 4, count: 1)))
  }
}
