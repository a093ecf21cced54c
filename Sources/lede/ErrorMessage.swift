import ArchiveStore
import Fetching
import Sharing

/// Words errors for people at a terminal: what happened, and which option or command helps.
enum ErrorMessage {
  /// Returns what to tell of an error.
  static func text(_ error: any Error) -> String {
    switch error {
    case let error as ArchiveError:
      [error.description, advice(error)].compactMap(\.self).joined(separator: " ")
    case let error as ShareError:
      [error.description, advice(error)].compactMap(\.self).joined(separator: " ")
    case FetchError.noLibrary: "\(error); install it with: apt-get install libcurl4"
    case FetchError.inwardRedirect:
      "\(error); --allow-private-redirects, or private_redirects = true in config.toml, lets it"
    default: "\(error)"
    }
  }

  /// Returns what to tell of a server that asks to wait, when nothing tries again by itself.
  static func tooMany(retryAfter seconds: Int?) -> String {
    guard let seconds, seconds > 0 else { return "too many requests (429); try it again later" }
    let wait =
      seconds < 120
      ? "\(seconds) \(seconds == 1 ? "second" : "seconds")" : "\(seconds / 60) minutes"
    return "too many requests (429); the server asks to wait \(wait), then try it again"
  }

  /// What helps against an error of sharing; nil when its description says it all.
  private static func advice(_ error: ShareError) -> String? {
    switch error {
    case .noLibrary: "Install it with: apt-get install libpq5"
    case .passwordInAddress:
      """
      Put it into ~/.pgpass (HOST:PORT:DATABASE:USER:PASSWORD, mode 0600), a service file or PGPASSWORD, and leave it out here.
      """
    case .notJoined: "Join one with: lede share join ADDRESS"
    case .alreadyJoined: "Leave it first with: lede share leave"
    case .notShared: "Make one there with: lede share init ADDRESS"
    case .newer: "Update lede."
    case .older: "An owner brings it up to date with: lede share init ADDRESS"
    case .replaced:
      "lede share leave forgets the old one, lede share join ADDRESS joins the new one."
    case .encoding: "Make a database for it with: createdb -E UTF8 -T template0 NAME"
    case .notPermitted: "An owner gives the right with: GRANT lede_contributor TO you"
    case .readOnly: "Use the address of the primary server."
    case .malformedAddress, .unreachable, .lost, .tooSlow, .full, .query, .unreadable, .refused: nil
    }
  }

  /// What helps against an archive's error; nil when its description says it all.
  private static func advice(_ error: ArchiveError) -> String? {
    switch error {
    case .newer: "Update lede, or name another archive with --library."
    case .notAnArchive: "Name another file with --library."
    case .notAFile: "Name a file with --library."
    case .readOnly: "Give yourself write permission, or name another archive with --library."
    case .noHome: "Say where the archive is with --library PATH."
    case .damaged:
      """
      `lede doctor` tells what is lost; `lede doctor --salvage NEW` carries everything that can still be read over \
      into a new archive.
      """
    case .inputOutput: "See to the disk, and make a copy with `lede backup`, before going on."
    case .exists: "Name a file that is not."
    case .gone: "Leave, and bring it back from a copy with `lede restore`."
    case .replaced: "Leave and open it again to read what stands there now."
    case .database: "`lede doctor` checks it."
    case .danglingLink, .unusable, .missing, .full, .busy: nil
    }
  }
}
