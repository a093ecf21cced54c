import Articles

/// Names and quotations as one blob: a list of texts, then mentions and quotations that refer to it.
enum MarksBlob {
  static func encode(_ marks: StoryAnnotations) -> [UInt8] {
    var texts = TextTable()
    var body = ByteWriter()
    body.number(marks.mentions.count)
    var last = 0
    for mention in marks.mentions {
      body.number(mention.kind.storedCode)
      body.range(mention.range, after: &last)
      body.number(texts.number(of: mention.name))
    }
    body.number(marks.quotations.count)
    last = 0
    for quotation in marks.quotations { write(quotation, to: &body, &texts, after: &last) }
    var writer = ByteWriter()
    writer.number(texts.list.count)
    for text in texts.list { writer.text(text) }
    return writer.bytes + body.bytes
  }

  private static func write(
    _ quotation: Quotation, to body: inout ByteWriter, _ texts: inout TextTable,
    after last: inout Int
  ) {
    body.range(quotation.range, after: &last)
    body.number(StoredEnumCodes.code(quotation.kind, in: StoredEnumCodes.quotations))
    body.number(quotation.group)
    body.optionalRange(quotation.cue)
    body.number(texts.number(of: quotation.evidence.rule))
    body.number(quotation.evidence.distance)
    body.number(Int((quotation.evidence.confidence * 1000).rounded()))
    guard let speaker = quotation.speaker else { return body.number(0) }
    body.number(1 + StoredEnumCodes.code(speaker.kind, in: StoredEnumCodes.speakers))
    body.optionalRange(speaker.range)
    body.number(texts.number(of: speaker.text))
    body.number(texts.number(of: speaker.name))
  }

  static func decode(_ bytes: [UInt8], version: Int) -> StoryAnnotations {
    var reader = ByteReader(bytes)
    var texts: [String] = []
    for _ in 0..<reader.count() { texts.append(reader.text()) }
    func text(_ number: Int) -> String { texts.indices.contains(number) ? texts[number] : "" }
    var marks = StoryAnnotations(version: version)
    var last = 0
    for _ in 0..<reader.count() {
      let kind = EntityKind(storedCode: reader.number())
      let range = reader.range(after: &last)
      let name = text(reader.number())
      if let kind { marks.mentions.append(Mention(range: range, kind: kind, name: name)) }
    }
    last = 0
    for _ in 0..<reader.count() {
      marks.quotations.append(quotation(from: &reader, after: &last, text: text))
    }
    return marks
  }

  private static func quotation(
    from reader: inout ByteReader, after last: inout Int, text: (Int) -> String
  ) -> Quotation {
    let range = reader.range(after: &last)
    let kind = StoredEnumCodes.value(reader.number(), in: StoredEnumCodes.quotations) ?? .indirect
    let group = reader.number()
    let cue = reader.optionalRange()
    let evidence = AttributionEvidence(
      rule: text(reader.number()), distance: reader.number(),
      confidence: Double(reader.number()) / 1000)
    var speaker: Speaker?
    let code = reader.number()
    if code > 0 {
      let place = reader.optionalRange()
      speaker = Speaker(
        range: place, text: text(reader.number()), name: text(reader.number()),
        kind: StoredEnumCodes.value(code - 1, in: StoredEnumCodes.speakers) ?? .nominal)
    }
    return Quotation(
      range: range, kind: kind, speaker: speaker, cue: cue, group: group, evidence: evidence)
  }
}

/// Texts, each kept once.
private struct TextTable {
  private(set) var list: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = list.count
    list.append(text)
    return list.count - 1
  }
}

extension ByteWriter {
  /// A range by its distance from the last one's start, which may lie behind (nested quotations): zigzag.
  fileprivate mutating func range(_ range: Range<Int>, after last: inout Int) {
    let gap = range.lowerBound - last
    number(gap >= 0 ? gap * 2 : -gap * 2 - 1)
    number(range.count)
    last = range.lowerBound
  }

  fileprivate mutating func optionalRange(_ range: Range<Int>?) {
    guard let range else { return number(0) }
    number(range.lowerBound + 1)
    number(range.count)
  }
}

extension ByteReader {
  fileprivate mutating func range(after last: inout Int) -> Range<Int> {
    let code = number()
    let start = max(0, last &+ (code & 1 == 0 ? code / 2 : -(code / 2) - 1))
    last = start
    return start..<max(start, start &+ number())
  }

  fileprivate mutating func optionalRange() -> Range<Int>? {
    let code = number()
    guard code > 0 else { return nil }
    return (code - 1)..<max(code - 1, code - 1 &+ number())
  }
}
