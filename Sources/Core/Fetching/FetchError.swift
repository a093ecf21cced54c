/// Why a fetch failed.
public enum FetchError: Error, Hashable, Sendable {
  /// Not an http or https address.
  case forbiddenAddress(String)
  /// A host led to another that is nearer to this machine than itself.
  case inwardRedirect(host: String)
  /// The host's name is not known, or nothing answers there.
  case unreachable(host: String, reason: String)
  /// Nothing complete within so many seconds.
  case timedOut(seconds: Double)
  /// More than so many bytes.
  case tooLarge(cap: Int)
  /// More redirects than `RedirectFollower` follows.
  case tooManyRedirects(Int)
  /// The connection broke, or what came was not HTTP.
  case broken(reason: String)
  /// The server answered with a status that is no answer, and may have asked for so many seconds of patience.
  case status(Int, retryAfter: Int? = nil)
  /// libcurl is missing.
  case noLibrary(reason: String)
  /// The reader called it off.
  case cancelled
}

extension FetchError: CustomStringConvertible {
  /// What happened, and what to do where there is something to do.
  public var description: String {
    switch self {
    case .forbiddenAddress(let url): "not an http or https address: \(url.prefix(120))"
    case .inwardRedirect(let host):
      "it leads to \(host.prefix(120)), inside this network, which a host outside may not"
    case .unreachable(let host, let reason): "cannot reach \(host): \(reason)"
    case .timedOut(let seconds): "no complete answer within \(Int(seconds)) seconds"
    case .tooLarge(let cap): "larger than \(cap >> 20) MB"
    case .tooManyRedirects(let count): "gave up after \(count) redirects"
    case .broken(let reason): "the connection broke: \(reason)"
    case .status(404, _): "not found (404); the address may have changed"
    case .status(410, _): "gone for good (410)"
    case .status(401, _), .status(403, _): "the server does not let us in; a header may be needed"
    case .status(429, _): "too many requests (429); it will be tried again later"
    case .status(let status, _) where status >= 500: "the server has a problem (\(status))"
    case .status(let status, _): "the server answered \(status)"
    case .noLibrary(let reason): "libcurl 4 is not installed (\(reason))"
    case .cancelled: "cancelled"
    }
  }
}
