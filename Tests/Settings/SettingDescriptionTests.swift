import Settings
import Testing

@Suite struct SettingDescriptionTests {
  @Test(arguments: SettingDescription.all)
  func theExampleIsTakenBySettings(_ setting: SettingDescription) {
    let file = SettingsFile(toml: "\(setting.name) = \(setting.example)")
    #expect(file.errors.isEmpty && file.lines == [setting.name: 1])
  }

  @Test func anUnknownNameIsToldWithTheNearest() {
    let errors = SettingsFile(toml: "mose = true\nupdate_minute = 5\nzzzzzzzz = 1").errors
    #expect(errors.count == 3)
    #expect(errors[0].message.contains("did you mean \"mouse\"?"))
    #expect(errors[1].message.contains("did you mean \"update_minutes\"?"))
    for name in SettingDescription.names { #expect(errors[2].message.contains(name)) }
  }
}
