import Testing

@testable import Documents

@Suite("How long a feed asks to be left alone")
struct UpdateIntervalTests {
  @Test(
    arguments: [
      ("60", nil, nil, 3600), (" 5 ", nil, nil, 300), (nil, "hourly", nil, 3600),
      (nil, "Daily", "2", 43_200),
      (nil, "weekly", "0", 604_800), (nil, "hourly", "-3", 3600), ("120", "hourly", nil, 7200),
      ("10", "hourly", nil, 3600), (nil, " yearly ", nil, 31_536_000),
    ] as [(String?, String?, String?, Int64)])
  func seconds(_ minutes: String?, _ period: String?, _ frequency: String?, _ expected: Int64) {
    #expect(
      UpdateInterval(minutes: minutes, period: period, frequency: frequency).seconds == expected)
  }

  @Test(
    arguments: [
      (nil, nil), ("0", nil), ("-5", nil), ("soon", nil), ("99999999999999999999", nil),
      ("6000000", nil),
      (nil, "fortnightly"), ("", ""),
    ] as [(String?, String?)])
  func noSense(_ minutes: String?, _ period: String?) {
    #expect(UpdateInterval(minutes: minutes, period: period).seconds == nil)
  }
}
