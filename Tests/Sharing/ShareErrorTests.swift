import Testing

@testable import Sharing

@Suite struct ShareErrorTests {
  @Test(
    arguments: [
      ("57014", .tooSlow), ("42501", .notPermitted(reason: "x")), ("53100", .full),
      ("25006", .readOnly), ("57P01", .lost(reason: "x")), ("08006", .lost(reason: "x")),
      ("22P02", .refused(code: "22P02", reason: "x")),
    ] as [(String, ShareError)])
  func codesOfTheServerAreRead(_ code: String, _ error: ShareError) {
    #expect(ShareError(code: code, reason: "x") == error)
  }

  @Test(arguments: [
    ShareError.unreachable(reason: "x"), .lost(reason: "x"), .refused(code: "40P01", reason: "x"),
    .refused(code: "40001", reason: "x"), .refused(code: "53300", reason: "x"),
  ])
  func whatMayPassIsTriedAgain(_ error: ShareError) { #expect(error.isTransient) }

  @Test(arguments: [
    ShareError.notShared, .newer(found: 2, known: 1), .full, .refused(code: "22P02", reason: "x"),
    .notPermitted(reason: "x"),
  ])
  func whatDoesNotPassIsNot(_ error: ShareError) { #expect(!error.isTransient) }

  @Test func theWordsOfTheServerStandOnOneLine() {
    let error = ShareError.lost(reason: "server closed\nthe connection\n")
    #expect(error.description.hasSuffix("was lost: server closed the connection"))
  }
}
