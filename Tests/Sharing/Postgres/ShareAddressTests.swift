import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareAddressTests {
  @Test(arguments: [
    "postgresql://ada@db.example/news", "postgres://db.example:5433/news?sslmode=verify-full",
    "service=newsroom", "host=/run/postgresql dbname=news", "postgresql://",
  ])
  func addressesAreTakenAsTheyAre(_ text: String) throws {
    #expect(try ShareAddress(text).text == text)
  }

  @Test(arguments: [
    "postgresql://ada:secret@db.example/news", "host=db.example password=secret",
    "postgresql://db.example/news?password=secret", "service=x sslpassword=secret",
  ])
  func passwordsAreRefused(_ text: String) {
    #expect(throws: ShareError.passwordInAddress) { try ShareAddress(text) }
    #expect(!ShareError.passwordInAddress.description.contains("secret"))
  }

  @Test(arguments: ["", "news", "https://db.example/news", "postgresql://[x", "hostt=secret"])
  func whatIsNoneIsRefusedWithoutRepeatingIt(_ text: String) {
    #expect {
      try ShareAddress(text)
    } throws: { error in
      guard case .malformedAddress? = error as? ShareError else { return false }
      return !"\(error)".contains("secret")
    }
  }
}
