import ArchiveStore

extension StoryLexemes {
  /// The words in the binary form of PostgreSQL's `tsvector`: each once, with its places and the letter of its part.
  ///
  /// PostgreSQL keeps at most 255 places of a word.
  var tsvector: [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(bytes.count + occurrences.count * 5)
    var words: UInt32 = 0
    var start = 0
    while start < occurrences.count {
      let first = occurrences[start]
      var end = start + 1
      while end < occurrences.count, isSameWord(first, occurrences[end]) { end += 1 }
      body += bytes[first.range]
      body.append(0)
      Self.append(occurrences[start..<end], to: &body)
      words += 1
      start = end
    }
    var vector: [UInt8] = []
    vector.reserveCapacity(body.count + 4)
    vector.append(bigEndian: words)
    return vector + body
  }

  private static let mostPlaces = 255

  private static func append(_ occurrences: ArraySlice<Occurrence>, to body: inout [UInt8]) {
    let count = body.count
    body.append(bigEndian: UInt16(0))
    var (places, last) = (0, 0)
    for occurrence in occurrences where occurrence.position > 0 && places < mostPlaces {
      let place = occurrence.position
      guard place > last else { continue }
      body.append(bigEndian: UInt16(place) | weight(of: occurrence.column) << 14)
      last = place
      places += 1
    }
    body[count] = UInt8(places >> 8)
    body[count + 1] = UInt8(places & 0xFF)
  }

  /// PostgreSQL's letters D to A as numbers.
  private static func weight(of column: Column) -> UInt16 {
    switch column {
    case .text: 0
    case .byline: 1
    case .standfirst: 2
    case .title: 3
    }
  }
}
