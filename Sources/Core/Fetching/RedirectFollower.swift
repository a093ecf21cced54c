import Foundation

/// One request on its way through redirects: takes an answer, says what to do next. It does no I/O.
struct RedirectFollower {
  /// As asked for.
  let request: Request
  /// Where to go now.
  private(set) var url: String
  /// The nearest that it may lead to: no nearer than what has led there.
  private(set) var leastReach: NetworkReach
  private var hops = 0
  private var isPermanent = true
  private var movedTo: String?
  private var cookies = VisitCookies()
  /// Whether the body is taken as it comes, for the server said something of its encoding that is not so.
  private(set) var isRaw = false

  /// Browsers stop at 20; no feed needs more than a few.
  static let mostHops = 8

  /// What to do next.
  enum Step: Equatable {
    case go(String)
    case done(Response)
    case failed(FetchError)
  }

  init(_ request: Request) {
    self.request = request
    url = HTTPAddress.encoded(request.url)
    leastReach = request.allowsPrivateRedirects ? .loopback : request.linkedFrom ?? .loopback
  }

  /// The header line with what servers have set on the way; nil when nothing was set.
  var cookieLine: String? { HTTPAddress(url).flatMap(cookies.line) }

  /// Whether the same is worth asking for once more, its body to be taken as it comes: the server named an encoding that
  /// is none, or that the body has not.
  mutating func retriesRaw() -> Bool {
    defer { isRaw = true }
    return !isRaw
  }

  /// The header lines for where it goes now.
  var lines: [String] { request.lines(to: url) }

  /// The first step: refuses what is not http or https.
  func start() -> Step { step(to: url) }

  private func step(to url: String) -> Step {
    guard let address = HTTPAddress(url) else { return .failed(.forbiddenAddress(url)) }
    // What a name leads to is looked at when the connection is made.
    guard NetworkReach(host: address.host) >= leastReach else {
      return .failed(.inwardRedirect(host: address.host))
    }
    return .go(url)
  }

  /// What follows from an answer. A redirect from https to http is followed, for many old feeds do it; header fields
  /// that were given for the feed do not go along.
  mutating func take(_ response: Response) -> Step {
    if let address = HTTPAddress(url) { cookies.take(response, from: address) }
    switch response.status {
    case 301, 302, 303, 307, 308: return redirect(response)
    case 200..<300, 304:
      var answer = response
      answer.url = HTTPAddress.withoutCredentials(url)
      answer.movedTo = movedTo
      return .done(answer)
    default: return .failed(.status(response.status, retryAfter: response.retryAfter))
    }
  }

  private mutating func redirect(_ response: Response) -> Step {
    hops += 1
    guard hops <= RedirectFollower.mostHops else { return .failed(.tooManyRedirects(hops - 1)) }
    guard let target = response[header: "location"],
      let next = URL(string: target, relativeTo: URL(string: url))?.absoluteString
    else { return .failed(.broken(reason: "a redirect without a target")) }
    if !request.allowsPrivateRedirects { leastReach = max(leastReach, response.reach) }
    let step = step(to: next)
    guard case .go = step else { return step }
    isPermanent = isPermanent && (response.status == 301 || response.status == 308)
    if isPermanent { movedTo = String(next.prefix { $0 != "#" }) }
    url = next
    return step
  }
}
