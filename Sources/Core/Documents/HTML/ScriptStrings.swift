import Articles
import Text

/// The prose between quotation marks in a script that is no JSON: an object with bare names, or a call that makes one.
enum ScriptStrings {
  /// Shorter strings are names and labels, in bytes.
  private static let least = 40
  /// More strings than this are not looked at.
  private static let most = 2000

  /// The parts of the longest string that is prose; where several are about as long, of all of them in order.
  static func parts(_ script: UnsafeBufferPointer<UInt8>) -> [BlockDraft] {
    let texts = strings(script).map { DataBlocks.parts(.string($0), role: .paragraph, depth: 0) }
      .map { (parts: $0, prose: DataBlocks.prose($0)) }.filter { $0.prose > 0 }
    guard let longest = texts.map(\.prose).max() else { return [] }
    let rivals = texts.filter { $0.prose * 8 >= longest }
    return rivals.flatMap(\.parts)
  }

  /// The prose that scripts hand over in pieces (`self.__next_f.push([1,"…"])`): the strings within the pieces, joined.
  static func parts(streamedBy scripts: [UnsafeBufferPointer<UInt8>]) -> [BlockDraft] {
    var stream: [UInt8] = []
    for script in scripts where stream.count < 16 << 20 {
      let head = UnsafeBufferPointer(rebasing: script.prefix(60))
      guard CollapsingTextBuffer.contains(head, "__next_f.push(["),
        let start = script.firstIndex(of: 0x5B)
      else { continue }
      var reader = JSONParser(script, at: start)
      stream += reader.next()?.values.last?.text.map { Array($0.utf8) } ?? []
    }
    guard !stream.isEmpty else { return [] }
    let strings = stream.withUnsafeBufferPointer { parts($0) }
    let elements = HTMLFragment.parts(StreamedElements.html(stream))
    // Strings are paragraphs only where no element says which are.
    return DataBlocks.prose(elements) * 5 >= DataBlocks.prose(strings) * 4 ? elements : strings
  }

  private static func strings(_ script: UnsafeBufferPointer<UInt8>) -> [String] {
    var strings: [String] = []
    var at = 0
    while at < script.count, strings.count < most {
      let mark = script[at]
      at += 1
      guard mark == 0x22 || mark == 0x27 || mark == 0x60 else { continue }
      let start = at
      while at < script.count, script[at] != mark { at += script[at] == 0x5C ? 2 : 1 }
      let end = min(at, script.count)
      at = end + 1
      guard end - start >= least else { continue }
      strings.append(JSONEscapes.resolved(UnsafeBufferPointer(rebasing: script[start..<end])))
    }
    return strings
  }
}
