import Foundation

/// One request on its way through redirects: takes an answer, says what to do next. It does no I/O.
struct RedirectFollower {
  /// As asked for.
  let request: Request
  /// Where to go now.
  private(set) var url: String
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
  }

  /// The header line with what servers have set on the way; nil when nothing was set.
  var cookieLine: String? { HTTPAddress(url).flatMap(cookies.line) }

  /// Whether the same is worth asking for once more, its body to be taken as it comes: the server named an encoding that
  /// is none, or that the body has not.
  mutating func retriesRaw() -> Bool {
    defer { isRaw = true }
    return !isRaw
  }

  /// The first step: refuses what is not http or https.
  func start() -> Step {
    HTTPAddress(url) == nil ? .failed(.forbiddenAddress(url)) : .go(url)
  }

  /// What follows from an answer. A redirect from https to http is followed: many old feeds do it, and
  /// nothing secret is sent.
  mutating func take(_ response: Response) -> Step {
    if let address = HTTPAddress(url) { cookies.take(response, from: address) }
    switch response.status {
    case 301, 302, 303, 307, 308: return redirect(response)
    case 200..<300, 304:
      var answer = response
      answer.url = url
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
    guard HTTPAddress(next) != nil else { return .failed(.forbiddenAddress(next)) }
    isPermanent = isPermanent && (response.status == 301 || response.status == 308)
    if isPermanent { movedTo = next }
    url = next
    return .go(next)
  }
}
