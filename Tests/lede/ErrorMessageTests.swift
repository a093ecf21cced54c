import ArchiveStore
import Fetching
import Testing

@testable import lede

@Suite struct ErrorMessageTests {
  @Test(
    arguments: [
      (.newer(path: "/a", found: 9, known: 3), "--library"),
      (.notAnArchive(path: "/a"), "--library"),
      (.notAFile(path: "/a", found: .folder), "--library"), (.readOnly(path: "/a"), "--library"),
      (.noHome, "--library PATH"), (.database("odd"), "lede doctor"),
    ] as [(ArchiveError, String)])
  func whatHelpsIsSaidAfterWhatHappened(_ error: ArchiveError, _ advice: String) {
    let text = ErrorMessage.text(error)
    #expect(text.hasPrefix(error.description + " ") && text.contains(advice))
    #expect(!error.description.contains("--") && !error.description.contains("`lede"))
  }

  @Test(arguments: [
    ArchiveError.danglingLink(path: "/a"), .unusable(path: "/a", reason: "no permission"),
    .full(path: "/a"), .busy(path: "/a"),
  ])
  func whatSaysItAllIsLeftAsItIs(_ error: ArchiveError) {
    #expect(ErrorMessage.text(error) == error.description)
  }

  @Test func missingLibraryNamesItsPackage() {
    #expect(
      ErrorMessage.text(FetchError.noLibrary(reason: "none")).contains("apt-get install libcurl4"))
    #expect(ErrorMessage.text(FetchError.cancelled) == "cancelled")
  }

  @Test func aRedirectIntoThisNetworkNamesWhatAllowsIt() {
    let error = FetchError.inwardRedirect(host: "10.0.0.7")
    let text = ErrorMessage.text(error)
    #expect(text.contains("10.0.0.7") && text.contains("--allow-private-redirects"))
    #expect(text.contains("private_redirects = true"))
    #expect(!error.description.contains("--") && !error.description.contains("config.toml"))
  }

  @Test func remediesAreCommands() {
    #expect(DoctorCommand.advice(.rebuild) == ": lede doctor --rebuild")
    #expect(DoctorCommand.advice(.reannotate) == ": lede doctor --annotate")
    #expect(DoctorCommand.advice(nil).isEmpty)
  }

  @Test(
    arguments: [
      (nil, "too many requests (429); try it again later"),
      (1, "too many requests (429); the server asks to wait 1 second, then try it again"),
      (90, "too many requests (429); the server asks to wait 90 seconds, then try it again"),
      (600, "too many requests (429); the server asks to wait 10 minutes, then try it again"),
    ] as [(Int?, String)])
  func serversThatAskToWait(_ seconds: Int?, _ text: String) {
    #expect(ErrorMessage.tooMany(retryAfter: seconds) == text)
  }
}
