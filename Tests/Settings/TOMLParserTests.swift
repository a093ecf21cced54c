import Settings
import Testing

/// The one value of a text `a = …`.
private func value(_ text: String) throws -> ConfigValue.Value? {
  try ConfigValue.read("a = " + text).table("")["a"]?.value
}

@Suite struct TOMLParserTests {
  @Test func texts() throws {
    #expect(try value(#""x \"y\" \\ \t\u00e9\U0001F600""#) == .text("x \"y\" \\ \té😀"))
    #expect(try value(#"'C:\dir'"#) == .text(#"C:\dir"#))
    #expect(try value("\"\"\"\none\ntwo \\\n   three\"\"\"") == .text("one\ntwo three"))
    #expect(try value("'''\nit's'''") == .text("it's"))
    #expect(try value("\"\" # nothing") == .text(""))
  }

  @Test func numbersFlagsAndOthers() throws {
    #expect(try value("-1_000") == .number(-1000))
    #expect(try value("0xff") == .number(255))
    #expect(try value("true") == .flag(true))
    #expect(try value("1.5") == .other("1.5"))
    #expect(try value("1979-05-27T07:32:00Z") == .other("1979-05-27T07:32:00Z"))
  }

  @Test func listsAndTables() throws {
    let list = ConfigValue.Value.list([
      ConfigValue(.number(1), line: 2), ConfigValue(.text("b"), line: 4),
    ])
    #expect(try value("[\n 1, # one\n\n 'b',\n]") == list)
    #expect(
      try value("{ x = 1, y.z = true }")
        == .table([
          "x": ConfigValue(.number(1), line: 1),
          "y": ConfigValue(.table(["z": ConfigValue(.flag(true), line: 1)]), line: 1),
        ]))
    #expect(try value("[]") == .list([]))
    #expect(try value("{}") == .table([:]))
  }

  @Test func windowsLinesAndByteOrderMarks() throws {
    let root = try ConfigValue.read("\u{FEFF}a = 1\r\n[b]\r\nc = 'x'\r\n").table("")
    #expect(root["a"]?.value == .number(1))
    #expect(try root["b"]?.table("b")["c"] == ConfigValue(.text("x"), line: 3))
  }

  @Test(arguments: [
    ("a = 1\nb = = 2", 2, "a value should stand here"),
    ("a = 1\n\na = 2", 3, "\"a\" stands on line 1 already"),
    ("[a]\nb = 1\n[a]", 3, "[a] stands on line 1 already"),
    ("a = 1\n[a]", 2, "\"a\" stands on line 1 already"),
    ("a = 1\n[a.b]", 2, "no table"),
    ("a = 'x", 1, "no closing quote"),
    ("\n\na = \"\"\"x\n\n", 3, "no closing quote"),
    ("a = [1,\n2", 1, "has no \"]\""),
    ("a = [1 2]", 1, "\",\" or \"]\""),
    ("a = {b = 1", 1, "\",\" or \"}\""),
    ("a = yes", 1, "yes is no value"),
    ("a = 1 b = 2", 1, "nothing more"),
    ("a", 1, "\"=\" after the key"),
    ("= 1", 1, "a name should stand here"),
    ("[a", 1, "\"]\" after the table's name"),
    ("[[a]]", 1, "lists of tables"),
    ("a = \"C:\\dir\"", 1, "backslash"),
    ("a = \"\\ud800\"", 1, "\\u needs"),
    ("a.b.c.d.e.f.g.h.i = 1", 1, "too deep"),
  ])
  func faults(_ text: String, _ line: Int, _ words: String) {
    let fault = #expect(throws: ConfigError.self) { try ConfigValue.read(text) }
    #expect(fault?.line == line)
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }

  @Test(arguments: ["[", "[[[[", "a=[", "a={b=", "a={", "a=\"\\", "a='''", "\"", "a.", "#", "\0"])
  func brokenOffAnywhereItEnds(_ piece: String) {
    for count in [1, 9, 100_000] {
      _ = try? ConfigValue.read(String(repeating: piece, count: count))
    }
  }

  @Test func oversizedFilesAreRefused() {
    #expect(throws: ConfigError(line: nil, "is larger than 1 MB")) {
      try ConfigValue.read(String(repeating: "# x\n", count: 300_000))
    }
  }
}
