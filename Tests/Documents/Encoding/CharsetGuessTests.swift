import Testing

@testable import Documents

@Suite("What undeclared text is written in")
struct CharsetGuessTests {
  /// Bytes of a text in a charset of one byte a letter, by the place of its small а.
  private func cyrillic(_ text: String, _ letter: (UInt32) -> UInt8) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : letter($0.value) }
  }

  private let russian = "совет города принял решение о новом порте и о причале для рыбаков"

  @Test func russianOfTwoCharsets() {
    let windows = cyrillic(russian) { UInt8(0xE0 + $0 - 0x430) }
    #expect(Charset.guess(windows) == "CP1251")
    // KOI8-R keeps the order of Latin letters.
    let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars.map(\.value))
    let koi = cyrillic(russian) { value in
      UInt8(0xC0 + (order.firstIndex(of: value) ?? 0))
    }
    #expect(Charset.guess(koi) == "KOI8-U")
  }

  @Test(
    arguments: [
      [], Array("plain words only".utf8), [0x63, 0x61, 0x66, 0xE9], [0x93, 0x48, 0x69, 0x94],
      [UInt8](repeating: 0xFF, count: 7),
    ] as [[UInt8]])
  func westernTextIsTheRule(_ bytes: [UInt8]) {
    #expect(Charset.guess(bytes) == "CP1252")
  }

  @Test func chineseAndJapanese() {
    // "的" in GB 18030 is B5 C4; "の" in EUC-JP is A4 CE, in Shift JIS 82 CC.
    let chinese = [UInt8]((0..<40).flatMap { _ in [0xB5, 0xC4] as [UInt8] })
    #expect(Charset.guess(chinese) == "GB18030")
    let shift = [UInt8]((0..<40).flatMap { _ in [0x82, 0xCC] as [UInt8] })
    #expect(Charset.guess(shift) == "CP932")
  }

  @Test(.timeLimit(.minutes(1))) func onlyTheBeginningIsLookedAt() {
    let short = Charset.guess([UInt8](repeating: 0xE3, count: 400_000))
    #expect(Charset.guess([UInt8](repeating: 0xE3, count: 4_000_000)) == short)
  }

  /// Bytes of a text in a charset that has ASCII below 0x80, by a table of its other letters.
  private func bytes(_ text: String, _ table: [Unicode.Scalar: UInt8]) throws -> [UInt8] {
    try text.unicodeScalars.map { try $0.isASCII ? UInt8($0.value) : #require(table[$0]) }
  }

  private static let polish =
    "Rada miasta nie chce, żeby port był zamknięty, ale to już się stało i jest źle dla ludzi z wyspy"

  @Test func polishOfTwoCharsets() throws {
    let windows: [Unicode.Scalar: UInt8] = [
      "ż": 0xBF, "ł": 0xB3, "ę": 0xEA, "ą": 0xB9, "ś": 0x9C, "ź": 0x9F,
    ]
    let iso: [Unicode.Scalar: UInt8] = [
      "ż": 0xBF, "ł": 0xB3, "ę": 0xEA, "ą": 0xB1, "ś": 0xB6, "ź": 0xBC,
    ]
    #expect(try Charset.guess(bytes(Self.polish, windows)) == "CP1250")
    #expect(try Charset.guess(bytes(Self.polish, iso)) == "ISO-8859-2")
  }

  @Test func theWholeTextComesOut() throws {
    let iso: [Unicode.Scalar: UInt8] = ["ż": 0xBF, "ł": 0xB3, "ę": 0xEA, "ź": 0xBC]
    let text = Charset.utf8(try bytes(Self.polish, iso))
    #expect(String(decoding: text, as: UTF8.self) == Self.polish)
  }

  @Test func turkish() throws {
    let table: [Unicode.Scalar: UInt8] = [
      "ş": 0xFE, "ı": 0xFD, "ğ": 0xF0, "ü": 0xFC, "ç": 0xE7, "ö": 0xF6,
    ]
    let text =
      "Belediye bu limanı daha sonra açacak ama ne kadar için çok borç olduğu ve kimin ödeyeceği"
    #expect(try Charset.guess(bytes(text, table)) == "CP1254")
  }

  @Test func greekIsNoCyrillic() {
    let greek = "ο δήμος αποφάσισε για το νέο λιμάνι και την προβλήτα των ψαράδων"
    let windows = cyrillic(greek) { UInt8(0xDC + $0 - 0x3AC) }
    #expect(Charset.guess(windows) == "CP1253")
    // Capital alpha with its accent stands at B6 in ISO 8859-7, at A2 in windows-1253.
    #expect(Charset.guess([0xB6] + windows) == "ISO-8859-7")
    #expect(Charset.guess([0xA2] + windows) == "CP1253")
  }

  @Test func russianOfISO8859() {
    #expect(Charset.guess(cyrillic(russian) { UInt8(0xD0 + $0 - 0x430) }) == "ISO-8859-5")
  }

  @Test func ukrainianInKOI8() {
    // The four letters that KOI8-U has in place of lines for drawing.
    let text = Charset.convert(
      [UInt8](
        (0..<20).flatMap { _ in [0xD2, 0xC1, 0xC4, 0xC1, 0x20, 0xA6, 0xA7, 0xA4] as [UInt8] }),
      from: "KOI8-U")
    #expect(text.map { String(decoding: $0, as: UTF8.self).hasPrefix("рада іїє") } == true)
  }

  @Test(arguments: [
    "Le conseil a décidé de construire un nouveau port pour les pêcheurs et les îles",
    "Der Rat hat für die Häfen und die Fischer eine Lösung beschlossen, die größer ist",
    "El consejo decidió que el puerto será para los pescadores de la isla según él",
    "Byrådet har besluttet at det er på tide for en ny havn og ikke før",
  ])
  func westernLanguagesStayWestern(_ text: String) throws {
    let bytes = try text.unicodeScalars.map { try #require(UInt8(exactly: $0.value)) }
    #expect(Charset.guess(bytes) == "CP1252")
    #expect(String(decoding: Charset.utf8(bytes), as: UTF8.self) == text)
  }
}
