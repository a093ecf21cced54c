/// What can go wrong with a shared archive; `description` says it in a sentence.
package enum ShareError: Error, Hashable, Sendable {
  /// PostgreSQL's client library cannot be used.
  case noLibrary(reason: String)
  /// The address is none; libpq's words.
  case malformedAddress(reason: String)
  /// The address holds a password, which would be stored and shown.
  case passwordInAddress
  /// The archive has joined no shared archive.
  case notJoined
  /// The archive has joined another one.
  case alreadyJoined(address: String)
  /// The server cannot be reached, or lets nobody in; its words or the system's.
  case unreachable(reason: String)
  /// The connection ended in the midst.
  case lost(reason: String)
  /// The server took longer than it is given.
  case tooSlow
  /// The person may not do this there.
  case notPermitted(reason: String)
  /// The server's disk is full.
  case full
  /// The database cannot be written to, as a read replica cannot.
  case readOnly
  /// The database holds no shared archive.
  case notShared
  /// The shared archive was made by a newer lede: its version, and the newest one known here.
  case newer(found: Int, known: Int)
  /// The shared archive is of an older version.
  case older(found: Int, known: Int)
  /// Another shared archive stands at the address than the one that was joined.
  case replaced
  /// The database keeps its texts in another encoding than UTF-8.
  case encoding(found: String)
  /// What the query asks for is not known there.
  case query(reason: String)
  /// What was sent is not in the form that was asked for.
  case unreadable
  /// Anything else, by the five letters of SQLSTATE and the server's words.
  case refused(code: String, reason: String)

  /// An error that the server answered.
  init(code: String, reason: String) {
    switch code {
    case "57014": self = .tooSlow
    case "42501": self = .notPermitted(reason: reason)
    case "53100": self = .full
    case "25006": self = .readOnly
    case "57P01", "57P02", "57P03": self = .lost(reason: reason)
    default:
      self = code.hasPrefix("08") ? .lost(reason: reason) : .refused(code: code, reason: reason)
    }
  }

  /// Whether trying again may help: nothing is lost by it, for everything is done once however often it is tried.
  package var isTransient: Bool {
    switch self {
    case .unreachable, .lost: true
    case .refused(let code, _): Self.transient.contains(code)
    default: false
    }
  }

  /// A deadlock, a serialization failure, a lock that was not to be had, too many connections.
  private static let transient: Set<String> = ["40P01", "40001", "55P03", "53300"]
}

extension ShareError: CustomStringConvertible {
  /// What happened, in a sentence; what to do about it depends on the program.
  package var description: String {
    switch self {
    case .noLibrary(let reason): "PostgreSQL's client library cannot be used: \(reason)."
    case .malformedAddress(let reason):
      "This is no address of a PostgreSQL database: \(Self.line(reason))"
    case .passwordInAddress:
      "The address holds a password, which is neither stored nor to be seen in a list of processes."
    case .notJoined: "This archive has joined no shared archive."
    case .alreadyJoined(let address): "This archive has joined \(address) already."
    case .unreachable(let reason): "The shared archive cannot be reached: \(Self.line(reason))"
    case .lost(let reason): "The connection to the shared archive was lost: \(Self.line(reason))"
    case .tooSlow: "The shared archive took too long to answer."
    case .notPermitted(let reason):
      "The shared archive does not let you do this: \(Self.line(reason))"
    case .full: "The disk of the shared archive is full. What was being sent was taken back."
    case .readOnly: "The shared archive can only be read at this address."
    case .notShared: "The database holds no shared archive."
    case .newer(let found, let known):
      "The shared archive was made by a newer lede (version \(found); this one knows up to \(known)). Nothing was changed."
    case .older(let found, let known):
      "The shared archive is of an older version (\(found); this lede needs \(known)). Nothing was changed."
    case .replaced: "Another shared archive stands at the address than the one that was joined."
    case .encoding(let found): "The database keeps its texts as \(found), not as UTF8."
    case .query(let reason): reason
    case .unreadable: "The shared archive sent something that cannot be read."
    case .refused(let code, let reason):
      "The shared archive answered: \(Self.line(reason)) (\(code))"
    }
  }

  /// The words of the server on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
