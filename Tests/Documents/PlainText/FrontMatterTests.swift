import Testing

@testable import Documents

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter? {
    Array(text.utf8).withUnsafeBufferPointer { FrontMatter($0) }
  }

  @Test func valuesByTheFirstNameThatHasOne() {
    let matter = read("---\nTitle: \"Ferry: a story\"\nauthor: 'Ana'\nempty:\n# a: b\n---\nBody")
    #expect(matter?["title"] == "Ferry: a story")
    #expect(matter?["empty", "author"] == "Ana")
    #expect(matter?["a"] == nil && matter?["nothing"] == nil)
    #expect(
      matter?.end
        == "---\nTitle: \"Ferry: a story\"\nauthor: 'Ana'\nempty:\n# a: b\n---\n".utf8.count)
  }

  @Test func listsAreJoined() {
    #expect(read("---\ntags: [a, \"b\"]\n---\n")?["tags"] == "a, b")
    #expect(read("---\ntags:\n- a\n- b\n---\n")?["tags"] == "a, b")
    #expect(read("---\ntext: >\n  one\n  two\n---\n")?["text"] == "one two")
  }

  @Test func otherEndsAndLineBreaks() {
    #expect(read("---\r\na: b\r\n...\r\n")?["a"] == "b")
    #expect(read("-----\na: b\n---\n")?["a"] == "b")
  }

  @Test(arguments: [
    "", "---", "---\n", "---\n---\n", "---\na: b\n", "--- x\na: b\n---\n", "text\n---\na: b\n---\n",
  ])
  func none(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func assignmentsBetweenPlusSigns() {
    let matter = read(
      "+++\ntitle = \"Wolves seen\"\ndate = 2025-03-04\n[params]\nauthor = 'Ana'\ntags = [\"a\", \"b\"]\n+++\nBody"
    )
    #expect(matter?["title"] == "Wolves seen" && matter?["author"] == "Ana")
    #expect(matter?["tags"] == "a, b" && matter?["date"] == "2025-03-04")
  }

  @Test(
    arguments: [
      ("---\nauthor:\n  name: Ada Quill\n  email: a@b.example\n---\n", "Ada Quill"),
      (
        "---\nauthors:\n  - name: Ada Quill\n    url: /x\n  - name: Jon Reed\n---\n",
        "Ada Quill, Jon Reed"
      ),
      ("---\nauthors:\n- Ada Quill\n- Jon Reed\n---\n", "Ada Quill, Jon Reed"),
      ("---\nauthor: Ada Quill\n---\n", "Ada Quill"),
      ("---\nauthor:\n  title: \"Ada Quill\"\n---\n", "Ada Quill"),
    ])
  func writersWithFieldsOfTheirOwn(text: String, names: String) {
    let matter = read(text)
    #expect(matter?["author", "authors"] == names)
  }

  @Test func anObjectAboveTheText() {
    let matter = read(
      "{\n\"Title\": \"Ferry stops\", \"authors\": [{\"name\": \"Ada Quill\"}, \"Jon Reed\"], \"draft\": false\n}\n\nIt stops."
    )
    #expect(matter?["title"] == "Ferry stops")
    #expect(matter?["authors"] == "Ada Quill, Jon Reed")
    #expect(matter?["draft"] == nil)
  }

  @Test(
    arguments: [
      "{\"title\": \"a\"}", "{\"title\": \"a\"}\n{\"title\": \"b\"}", "{\"title\": \"a\"}\n[1]",
      "{\"title\": \"a\"} words", "{\"title\": \"a\"", "{}\n\nwords", "{ no JSON }\n\nwords",
    ])
  func otherObjectsAreNone(text: String) { #expect(read(text) == nil) }

  @Test func escapesAndLinesOfTOML() {
    let matter = read(
      "+++\ntitle = \"Ferry \\\"Ada\\\"\"\ndescription = \"\"\"\nOne\ntwo\"\"\"\ndate = 2025-03-04\nkind = '''x'''\n+++\nIt stops."
    )
    #expect(matter?["title"] == "Ferry \"Ada\"" && matter?["description"] == "One two")
    #expect(matter?["date"] == "2025-03-04" && matter?["kind"] == "x")
  }

  @Test func fieldsWithoutLinesAround() {
    let text = "Title: Ferry stops\nDate: 2025-03-04\nAuthor: Ada Quill\n\nIt stops."
    #expect(read(text)?["title"] == "Ferry stops" && read(text)?["author"] == "Ada Quill")
    #expect(read(text)?.end == text.utf8.count - 9)
  }

  @Test(
    arguments: [
      "Title: Ferry stops\n\nIt stops.", "Title: Ferry\nThe board met.\n\nMore.",
      "Date: 2025-03-04\nPlace: Norwick\n\nIt stops.",
    ])
  func otherLinesWithColonsAreText(text: String) { #expect(read(text) == nil) }

  @Test(
    arguments: [
      ("---\ntitle: It is on # now\n---\n", "It is on"),
      ("---\ntitle: 'It\u{27}\u{27}s on' # now\n---\n", "It's on"),
      ("+++\ntitle = \"It is on\" # now\n+++\n", "It is on"),
      ("+++\ntitle = {name = \"Liis\", email = \"l@x\"}\n+++\n", "Liis"),
      ("---\ntitle: !!str On\n---\n", "On"), ("---\ntitle: &t On\n---\n", "On"),
      ("---\ntitle: [{name: Ann}, {name: Bo Ek}]\n---\n", "Ann, Bo Ek"),
      ("+++\ntitle = [\n  \"a\",\n  \"b\" # c\n]\n+++\n", "a, b"),
      ("---\ntitle: [a,\n  b]\n---\n", "a, b"),
    ])
  func valuesAsPeopleWriteThem(_ text: String, _ value: String) {
    #expect(read(text)?["title"] == value)
  }
}
