import Articles

/// Blocks as one blob: for each its role, gap since the last one, length, title and address.
enum BlocksBlob {
  static func encode(_ blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(blocks.count)
    var end = 0
    for block in blocks {
      writer.number(StoredEnumCodes.code(block.role, in: StoredEnumCodes.roles))
      writer.number(block.range.lowerBound - end)
      writer.number(block.range.count)
      writer.text(block.title)
      writer.text(block.url)
      end = block.range.upperBound
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) -> [Block] {
    var reader = ByteReader(bytes)
    var blocks: [Block] = []
    var end = 0
    for _ in 0..<reader.count() {
      let role = StoredEnumCodes.value(reader.number(), in: StoredEnumCodes.roles) ?? .paragraph
      let start = end &+ reader.number()
      let length = reader.number()
      guard start >= end, start &+ length >= start else { break }
      end = start + length
      blocks.append(
        Block(
          role: role, range: start..<end, title: reader.optionalText(), url: reader.optionalText()))
    }
    return blocks
  }
}
