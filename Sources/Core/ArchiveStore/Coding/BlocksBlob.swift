import Articles

/// Blocks and addresses as one blob: for each block its role, gap since the last one, length, title and address; behind
/// them each address with its place. A blob that ends with the blocks, as earlier versions wrote it, has no addresses.
enum BlocksBlob {
  static func encode(_ blocks: [Block], links: [Hyperlink] = []) -> [UInt8] {
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
    if !links.isEmpty { write(links, to: &writer) }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) -> (blocks: [Block], links: [Hyperlink]) {
    var reader = ByteReader(bytes)
    let count = reader.count()
    let blocks = blocks(&reader, count: count)
    guard blocks.count == count else { return (blocks, []) }
    return (blocks, links(&reader, end: blocks.last?.range.upperBound ?? 0))
  }

  private static func blocks(_ reader: inout ByteReader, count: Int) -> [Block] {
    var blocks: [Block] = []
    var end = 0
    for _ in 0..<count {
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

  /// For each its kind, where it begins (plus one, or zero), its length, address, title, media type and duration.
  private static func write(_ links: [Hyperlink], to writer: inout ByteWriter) {
    writer.number(links.count)
    for link in links {
      writer.number(StoredEnumCodes.code(link.kind, in: StoredEnumCodes.links))
      writer.number(link.range.map { $0.lowerBound + 1 } ?? 0)
      writer.number(link.range?.count ?? 0)
      writer.text(link.url)
      writer.text(link.title)
      writer.text(link.mediaType)
      writer.number(link.duration ?? 0)
    }
  }

  private static func links(_ reader: inout ByteReader, end: Int) -> [Hyperlink] {
    (0..<reader.count()).compactMap { _ in
      let kind = StoredEnumCodes.value(reader.number(), in: StoredEnumCodes.links) ?? .link
      let (start, length) = (reader.number(), reader.number())
      var link = Hyperlink(reader.text(), kind: kind, title: reader.optionalText())
      link.mediaType = reader.optionalText()
      let duration = reader.number()
      link.duration = duration > 0 ? duration : nil
      guard start > 0 else { return link.url.isEmpty ? nil : link }
      guard length > 0, start - 1 <= end, length <= end - (start - 1) else { return nil }
      link.range = start - 1..<start - 1 + length
      return link.url.isEmpty ? nil : link
    }
  }
}
