import Testing

@testable import Documents

@Suite struct XMLStartTagTests {
  /// A tag as "name name=value … > rest", "/" where it is empty.
  private func read(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var attributes: [XMLAttribute] = []
      let tag = XMLStartTag(bytes, at: 0, into: &attributes)
      func words(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      let fields = attributes.map { "\(words($0.name))=\(words($0.value))" }
      return ([words(tag.name)] + fields).joined(separator: " ") + (tag.isEmpty ? "/" : "") + ">"
        + words(tag.end..<bytes.count)
    }
  }

  @Test(arguments: [
    ("<a>x", "a>x"), ("<a/>x", "a/>x"), ("<a />x", "a/>x"), ("<dc:creator>", "dc:creator>"),
    ("<a b=\"c\">", "a b=c>"), ("<a b='c' d=\"e\">x", "a b=c d=e>x"), ("<a b=c>", "a b=c>"),
    ("<a b = 'c'>", "a b=c>"),
    ("<a b>", "a b=>"), ("<a b c='d'>", "a b= c=d>"), ("<a b='x>y'>z", "a b=x>y>z"),
    ("<a b='<'>", "a b=<>"),
    ("<a\n\tb='c'\n>", "a b=c>"), ("<a b=c/>", "a b=c//>"), ("<a b=''>", "a b=>"),
    ("<a 'b'>", "a 'b'=>"), ("<é ø='å'>", "é ø=å>"),
  ])
  func tagsAsTheyAreWritten(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("<a", "a>"), ("<a b", "a b=>"), ("<a b=", "a b=>"), ("<a b='c", "a b=c>"), ("<a <b>", "a><b>"),
    ("<a b='c'<d>", "a b=c><d>"), ("<", ">"), ("<>", ">"),
    ("</", ">"), ("<a /", "a>"),
  ])
  func tagsThatAreBrokenOff(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test func manyAttributesAreSkipped() {
    let text = "<a " + (0..<500).map { "n\($0)='\($0)'" }.joined(separator: " ") + ">rest"
    let read = read(text)
    #expect(
      read.hasSuffix(">rest") && read.split(separator: " ").count == XMLStartTag.attributeLimit + 1)
  }

  @Test func attributesOfOtherTagsStay() {
    Array("<a b='c'>".utf8).withUnsafeBufferPointer { bytes in
      var attributes = [XMLAttribute(name: 0..<1, value: 0..<1)]
      let tag = XMLStartTag(bytes, at: 0, into: &attributes)
      #expect(tag.firstAttribute == 1 && attributes.count == 2)
    }
  }

  /// Every cut of a tag ends within its bytes.
  @Test func everyPrefixEnds() {
    let bytes = Array("<a b=\"c d\" e='f>g' h=i j / >x".utf8)
    for end in 1...bytes.count {
      Array(bytes[..<end]).withUnsafeBufferPointer { part in
        var attributes: [XMLAttribute] = []
        let tag = XMLStartTag(part, at: 0, into: &attributes)
        #expect(tag.end <= end && tag.name.upperBound <= end)
        #expect(attributes.allSatisfy { $0.name.upperBound <= end && $0.value.upperBound <= end })
      }
    }
  }
}
