import Settings
import Testing

@Suite struct SettingReadingTests {
  private let text = """
    # A comment = not a key
    theme = "dark"
    "quoted = key" = 1

    [keys]
    down = ["j", "Down"]
    up.first = "k"
    long = \"\"\"
    fake = 1
    [fake]
    \"\"\"
    after = true
    [deep.er]
    x = { a = 1 }
    """

  @Test func valuesKnowTheirLines() throws {
    let root = try ConfigValue.read(text)
    let entries = try root.table("")
    #expect(entries["theme"]?.value == .text("dark"))
    #expect(entries["theme"]?.line == 2)
    #expect(entries["quoted = key"]?.line == 3)
    let keys = try #require(entries["keys"])
    #expect(keys.line == 5)
    let inner = try keys.table("keys")
    #expect(inner["down"]?.line == 6)
    #expect(try inner["down"]?.texts("down") == ["j", "Down"])
    #expect(inner["up"]?.line == 7)
    #expect(inner["after"]?.line == 12)
    let deep = try #require(entries["deep"]).table("deep")
    #expect(deep["er"]?.line == 13)
    #expect(try deep["er"]?.table("er")["x"]?.line == 14)
  }

  @Test func wrongKindsAreTold() throws {
    let entries = try ConfigValue.read("a = 1\nb = 'x'\nc = 1979-05-27\n").table("")
    #expect(throws: ConfigError(line: 1, "\"a\" should be text in quotes")) {
      try entries["a"]?.text("a")
    }
    #expect(throws: ConfigError(line: 2, "\"b\" should be a whole number from 1 to 9")) {
      try entries["b"]?.number("b", in: 1...9)
    }
    #expect(throws: ConfigError(line: 3, "\"c\" should be true or false")) {
      try entries["c"]?.flag("c")
    }
  }

  @Test func namesNearAreOffered() {
    let setting = ConfigValue(.flag(true), line: 4)
    #expect(
      setting.unknown("key", "serch", ["search", "open"]).description
        == "line 4: no key is called \"serch\"; did you mean \"search\"?")
    #expect(
      setting.unknown("key", "zzz\u{1B}", ["search", "open"]).description
        == "line 4: no key is called \"zzz\u{FFFD}\"; there are: search, open")
  }
}
