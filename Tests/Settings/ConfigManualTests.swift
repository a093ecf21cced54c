import Settings
import Testing

@Suite struct ConfigManualTests {
  @Test func everySettingAndActionStandsInIt() {
    let page = ConfigManual.page(actions: DefaultSettingsTests.actions, version: "lede 1.2")
    #expect(page.hasPrefix(".TH LEDE\\-CONFIG 5 \"\" \"lede 1.2\""))
    for setting in SettingDescription.all {
      #expect(page.contains(".B \(ConfigManual.escaped(setting.name)) = "))
    }
    #expect(page.contains(".SS In a story"))
    #expect(page.contains(".B down = [\\(dqj\\(dq, \\(dqDown\\(dq]\nDown one row"))
  }

  @Test func noTextIsARequestOrAnEscape() {
    #expect(ConfigManual.escaped(".TH") == "\\&.TH")
    #expect(ConfigManual.escaped("'x") == "\\(aqx")
    #expect(ConfigManual.escaped("a\\b --c") == "a\\eb \\-\\-c")
    let page = ConfigManual.page(actions: DefaultSettingsTests.actions, version: "")
    let requests: Set<Substring> = [".TH", ".SH", ".SS", ".B", ".I", ".TP", ".PP", ".br", ".BR"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }
}
