import Testing

@testable import Documents

@Suite("Languages by script")
struct ScriptDetectorTests {
  private func language(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { ScriptDetector.language($0) }
  }

  @Test(arguments: [
    ("Ο δήμος αποφάσισε για το λιμάνι", "el"), ("Совет решил: это новый порт", "ru"),
    ("Рада вирішила про її порт", "uk"), ("Савет вырашыў аб порце ў горадзе", "be"),
    ("המועצה החליטה על הנמל", "he"), ("قرر المجلس بناء الميناء", "ar"),
    ("شورا تصمیم گرفت بندر را بسازد چون", "fa"), ("परिषद ने बंदरगाह का निर्णय लिया", "hi"),
    ("市議会は新しい港を決めた", "ja"), ("市议会决定新建港口", "zh"), ("시의회가 새 항구를 결정했다", "ko"),
    ("สภาเมืองตัดสินใจเรื่องท่าเรือ", "th"), ("საბჭომ გადაწყვიტა", "ka"),
  ])
  func others(_ text: String, _ expected: String) {
    #expect(language(text) == expected)
  }

  @Test(
    "Ukrainian and Belarusian without the letters that they alone have",
    arguments: [
      ("Рада прийняла рішення про порт і причал", "uk"), ("Мы былі на рынку і каля парка", "be"),
      ("Съветът реши за пристанището", "bg"),
    ])
  func neighbours(_ text: String, _ expected: String) {
    #expect(language(text) == expected)
  }

  @Test(arguments: [
    "", "The council met.", "Le conseil a décidé.", "Łódź i Zürich", "12345", "😀😀😀",
  ])
  func latinAndNoneAtAll(_ text: String) {
    #expect(language(text) == nil)
  }

  @Test("A foreign name in a Latin text does not decide")
  func aName() {
    #expect(language("The band Кино played to a full house in the harbour hall last night") == nil)
  }
}
