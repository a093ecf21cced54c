/// Finds the paragraphs of a text that came without blocks.
enum ParagraphSplitter {
  /// The stretches between blank lines, without the white space around them. Complexity: O(*n*).
  static func paragraphs(
    of bytes: UnsafeBufferPointer<UInt8>, upTo end: Int
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = -1
    var last = 0
    var breaks = 0
    for i in 0..<end {
      let byte = bytes[i]
      if byte == 0x0A {
        breaks += 1
      } else if byte == 0x0D {
        if i + 1 >= end || bytes[i + 1] != 0x0A { breaks += 1 }
      } else if byte > 0x20 {
        if breaks > 1, start >= 0 {
          found.append(start..<last)
          start = i
        }
        if start < 0 { start = i }
        breaks = 0
        last = i + 1
      }
    }
    if start >= 0 { found.append(start..<last) }
    return found
  }
}
