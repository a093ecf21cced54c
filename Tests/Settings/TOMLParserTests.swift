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

/// The forms that the specification of TOML 1.0 shows.
extension TOMLParserTests {
  @Test(arguments: [
    ("a = 1", ["a": 1]), ("a-b_9 = 1", ["a-b_9": 1]), ("1234 = 1", ["1234": 1]),
    ("\"127.0.0.1\" = 1", ["127.0.0.1": 1]),
    ("\"character encoding\" = 1", ["character encoding": 1]),
    ("\"ʎǝʞ\" = 1", ["ʎǝʞ": 1]), ("'quoted \"value\"' = 1", ["quoted \"value\"": 1]),
    ("\"\" = 1", ["": 1]), ("a=1", ["a": 1]), ("  a\t=\t1  ", ["a": 1]),
    ("a = 1 # b = 2", ["a": 1]), ("# only\n\n\t# remarks\na = 1", ["a": 1]),
  ])
  func keys(_ text: String, _ expected: [String: Int]) throws {
    let table = try ConfigValue.read(text).table("")
    #expect(table.mapValues(\.value) == expected.mapValues { .number($0) })
  }

  @Test(arguments: [
    "a.b.c = 1", "a . b . c = 1", "[a.b]\nc = 1", "[a]\nb.c = 1", "[ a . b ]\nc = 1",
    "a = {b = {c = 1}}", "a.b = {c = 1}", "[a]\n[a.b]\nc = 1", "[a.b]\nc = 1\n[a]",
    "\"a\".'b'.c = 1",
  ])
  func tablesInTables(_ text: String) throws {
    let a = try ConfigValue.read(text).table("")["a"]
    let b = try a?.table("a")["b"]
    #expect(try b?.table("b")["c"]?.value == .number(1))
  }

  @Test(arguments: [
    ("+99", 99), ("42", 42), ("0", 0), ("-17", -17), ("1_000", 1_000), ("5_349_221", 5_349_221),
    ("0xDEADBEEF", 0xDEAD_BEEF), ("0xdead_beef", 0xDEAD_BEEF), ("0o755", 0o755),
    ("0b11010110", 0b1101_0110),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func wholeNumbers(_ text: String, _ number: Int) throws {
    #expect(try value(text) == .number(number))
  }

  @Test(arguments: [
    "3.1415", "-0.01", "5e+22", "1e06", "6.626e-34", "224_617.445_991_228", "9223372036854775808",
    "1979-05-27", "07:32:00", "1979-05-27T00:32:00.999999-07:00", "0x+5", "0x-5", "0xg",
  ])
  func whatNoSettingTakes(_ text: String) throws {
    #expect(try value(text) == .other(text))
  }

  @Test(arguments: ["inf", "nan", "yes", "True", "FALSE", "null", "é", "$x", "~"])
  func wordsWithoutQuotesAreNoValues(_ text: String) {
    #expect(throws: ConfigError.self) { try value(text) }
  }

  @Test(arguments: [
    ("\"\\b\\t\\n\\f\\r\\e\"", "\u{8}\t\n\u{C}\r\u{1B}"), ("\"\\\\\\\"\"", "\\\""),
    ("'''I [dw]on't need \\d{2} apples'''", "I [dw]on't need \\d{2} apples"),
    ("'<\\i\\c*\\s*>'", "<\\i\\c*\\s*>"), ("\"\"\"a \\\n   \n  b\"\"\"", "a b"),
    ("\"\"\"Here are two: \"\". Enough.\"\"\"", "Here are two: \"\". Enough."),
    ("\"\"\"\"This,\" she said.\"\"\"\"", "\"This,\" she said.\""),
    ("''''That,' he said.''''", "'That,' he said.'"),
    ("\"\"\"\r\na\r\nb\"\"\"", "a\r\nb"), ("\"\\u0041\\U00000042\"", "AB"), ("''", ""),
    ("\"\"\"\"\"\"", ""),
  ])
  func quotedTexts(_ text: String, _ expected: String) throws {
    #expect(try value(text) == .text(expected))
  }

  @Test(arguments: [
    "\"\\u+041\"", "\"\\u 041\"", "\"\\u00\"", "\"\\U0011FFFF\"", "\"\\uDFFF\"", "\"\\x41\"",
    "\"\\\"",
  ])
  func brokenEscapes(_ text: String) {
    #expect(throws: ConfigError.self) { try value(text) }
  }

  @Test(arguments: [
    ("[ [ 1, 2 ], [\"a\", 'b'] ]", 2), ("[\n  1,\n  2, # two\n]", 2), ("[ 1, ]", 1),
    ("[{x = 1}, {x = 2}]", 2),
    ("[\n\n# nothing\n]", 0),
  ])
  func lists(_ text: String, _ count: Int) throws {
    guard case .list(let items) = try value(text) else {
      Issue.record("no list")
      return
    }
    #expect(items.count == count)
  }

  @Test(arguments: [
    ("a = {b = 1,}", 1), ("a = {b = 1\n}", 1), ("a = [1,,2]", 1), ("a = 1\na.b = 2", 2),
    ("[a]\nb = 1\n[a.b]\nc = 2", 3),
    ("a = {b = 1, b = 2}", 1), ("x = 1\n\n[]", 3), ("[a.]", 1), ("[.a]", 1), ("a..b = 1", 1),
    ("a = 1, b = 2", 1),
    ("'''a''' = 1", 1), ("a = \"x\ny\"", 1), ("a = [[[[[[[[[[1]]]]]]]]]]", 1),
  ])
  func moreFaults(_ text: String, _ line: Int) {
    let fault = #expect(throws: ConfigError.self) { try ConfigValue.read(text) }
    #expect(fault?.line == line && fault?.message.isEmpty == false)
  }

  /// However a file is cut, reading ends with a value or with an error on one of its lines.
  @Test func everyPrefixIsReadOrRefused() {
    let text =
      "# x\n[a.\"b\"]\nc = [1, {d = 'e'}, \"\"\"f\ng\\u00e9\"\"\"]\n[h]\ni.j = true\nk = 1979-05-27 # l\n"
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      do throws(ConfigError) {
        _ = try ConfigValue.read(String(decoding: bytes[..<end], as: UTF8.self))
      } catch {
        #expect((1...8).contains(error.line ?? 0), "\(end): \(error)")
      }
    }
  }
}
