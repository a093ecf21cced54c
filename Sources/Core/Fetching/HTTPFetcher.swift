import CCurl
import Foundation
import Synchronization

/// Gets many things from the network at once, politely and within bounds.
///
/// `run` blocks its thread until everything is done or called off. At most 16 transfers run at once and two at a
/// host; redirects are followed only to http and https; every request has a deadline and a size cap that hold
/// while the body streams in, after decompression.
public final class HTTPFetcher: Sendable {
  /// What was fetched, or why not.
  public typealias Outcome = Result<Response, FetchError>

  private let userAgent: String
  private let isCancelled = Atomic(false)
  private let multi = Mutex<UInt>(0)

  /// Creates a fetcher.
  ///
  /// - Parameter userAgent: The name it gives to servers.
  public init(userAgent: String = "lede (terminal news reader)") { self.userAgent = userAgent }

  /// Cancels everything that runs and waits; `run` returns at once.
  public func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    multi.withLock { if let open = OpaquePointer(bitPattern: $0) { ccurl_wake(open) } }
  }

  /// Fetches all requests at once, as far as the limits for a host allow.
  ///
  /// - Parameters:
  ///   - requests: What to fetch.
  ///   - each: Called with every request as it ends, on the calling thread; returns further requests.
  public func run(_ requests: [Request], each: (Request, Outcome) -> [Request] = { _, _ in [] }) {
    var why: UnsafePointer<CChar>?
    guard let open = ccurl_open(&why) else {
      let reason = why.map { String(cString: $0) } ?? "libcurl cannot be used"
      for request in requests { _ = each(request, .failure(.noLibrary(reason: reason))) }
      return
    }
    multi.withLock { $0 = UInt(bitPattern: open) }
    var session = Session(multi: open, userAgent: userAgent)
    session.add(requests)
    while !session.isDone {
      if isCancelled.load(ordering: .relaxed) {
        session.cancel(each)
        break
      }
      session.poll(each)
    }
    multi.withLock { $0 = 0 }
    ccurl_close(open)
  }

  /// Fetches one address.
  public func get(_ request: Request) -> Outcome {
    var outcome = Outcome.failure(.cancelled)
    run([request]) { _, result in
      outcome = result
      return []
    }
    return outcome
  }
}

/// The transfers of one `run`.
private struct Session {
  let multi: OpaquePointer
  let userAgent: String
  let proxies = ProxyVariables()
  var visits: [Int: RedirectFollower] = [:]
  var ends: [Int: ContinuousClock.Instant] = [:]
  var queue = HostLimiter()
  var count = 0
  var failed: [(Int, FetchError)] = []

  init(multi: OpaquePointer, userAgent: String) {
    self.multi = multi
    self.userAgent = userAgent
  }

  var isDone: Bool { queue.isEmpty && failed.isEmpty }

  mutating func add(_ requests: [Request]) {
    for request in requests {
      count += 1
      let visit = RedirectFollower(request)
      visits[count] = visit
      follow(visit.start(), of: count)
    }
  }

  mutating func poll(_ each: (Request, HTTPFetcher.Outcome) -> [Request]) {
    for id in queue.start() { begin(id) }
    for (id, failure) in take() { end(id, .failure(failure), each) }
    _ = ccurl_turn(multi, 250)
    while let transfer = ccurl_next(multi) {
      let id = Int(bitPattern: transfer.pointee.context)
      let isUndecoded = transfer.pointee.code == 61 || transfer.pointee.code == 23
      if isUndecoded, !transfer.pointee.is_over_cap, visits[id]?.retriesRaw() == true,
        let url = visits[id]?.url
      {
        ccurl_free(multi, transfer)
        queue.finish(id)
        follow(.go(url), of: id)
        continue
      }
      let outcome = read(transfer.pointee, of: id)
      ccurl_free(multi, transfer)
      queue.finish(id)
      switch outcome {
      case .failure(let failure): end(id, .failure(failure), each)
      case .success(let response):
        guard let step = visits[id]?.take(response) else { continue }
        if case .done(let answer) = step {
          end(id, .success(answer), each)
        } else {
          follow(step, of: id)
        }
      }
    }
    for (id, failure) in take() { end(id, .failure(failure), each) }
  }

  mutating func cancel(_ each: (Request, HTTPFetcher.Outcome) -> [Request]) {
    for visit in visits.values { _ = each(visit.request, .failure(.cancelled)) }
    visits = [:]
  }

  private mutating func take() -> [(Int, FetchError)] {
    defer { failed = [] }
    return failed
  }

  private mutating func follow(_ step: RedirectFollower.Step, of id: Int) {
    switch step {
    case .go(let url): queue.add(id, host: HTTPAddress(url)?.host ?? "")
    case .failed(let failure): failed.append((id, failure))
    case .done: break
    }
  }

  private mutating func end(
    _ id: Int, _ outcome: HTTPFetcher.Outcome, _ each: (Request, HTTPFetcher.Outcome) -> [Request]
  ) {
    guard let visit = visits.removeValue(forKey: id) else { return }
    ends[id] = nil
    add(each(visit.request, outcome))
  }

  private mutating func begin(_ id: Int) {
    guard let visit = visits[id] else { return }
    let now = ContinuousClock.now
    let end = ends[id] ?? now + .seconds(visit.request.deadline)
    ends[id] = end
    let left = (end - now) / .milliseconds(1)
    guard left >= 1 else {
      queue.finish(id)
      failed.append((id, .timedOut(seconds: visit.request.deadline)))
      return
    }
    if !start(visit, id: id, milliseconds: Int(left)) {
      queue.finish(id)
      failed.append((id, .broken(reason: "the transfer could not be started")))
    }
  }

  private func start(_ visit: RedirectFollower, id: Int, milliseconds: Int) -> Bool {
    let lines = (visit.lines + [visit.cookieLine].compactMap(\.self)).map { strdup($0) }
    defer { for line in lines { free(line) } }
    var pointers = lines.map { UnsafePointer<CChar>($0) } + [nil]
    return visit.url.withCString { url in
      userAgent.withCString { agent in
        (visit.request.proxy ?? "").withCString { proxy in
          pointers.withUnsafeMutableBufferPointer { headers in
            var request = ccurl_request(
              url: url, user_agent: agent, proxy: visit.request.proxy == nil ? nil : proxy,
              headers: UnsafePointer(headers.baseAddress), total_ms: milliseconds,
              connect_ms: min(milliseconds, 15_000), cap: visit.request.cap, is_raw: visit.isRaw,
              // A proxy may be near; what it leads to is seen by its name alone.
              least_reach: isProxied(visit) ? CCURL_LOOPBACK : visit.leastReach.inC)
            return ccurl_start(multi, &request, UnsafeMutableRawPointer(bitPattern: id))
          }
        }
      }
    }
  }

  private func isProxied(_ visit: RedirectFollower) -> Bool {
    HTTPAddress(visit.url).map { proxies.hasProxy(for: $0, named: visit.request.proxy) } ?? false
  }

  private func reach(_ transfer: ccurl_transfer, of visit: RedirectFollower) -> NetworkReach {
    isProxied(visit)
      ? HTTPAddress(visit.url).map { NetworkReach(host: $0.host) } ?? .public
      : NetworkReach(transfer.reach)
  }

  private func read(_ transfer: ccurl_transfer, of id: Int) -> HTTPFetcher.Outcome {
    guard let visit = visits[id] else { return .failure(.cancelled) }
    let request = visit.request
    if transfer.is_over_cap { return .failure(.tooLarge(cap: request.cap)) }
    if transfer.code != 0, transfer.is_refused_address {
      return .failure(.inwardRedirect(host: HTTPAddress(visit.url)?.host ?? ""))
    }
    if transfer.code != 0 {
      let message = withUnsafePointer(to: transfer.message) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      switch transfer.code {
      case 5, 6, 7:
        return .failure(.unreachable(host: HTTPAddress(visit.url)?.host ?? "", reason: message))
      case 28: return .failure(.timedOut(seconds: request.deadline))
      default: return .failure(.broken(reason: message))
      }
    }
    let lines = UnsafeRawBufferPointer(start: transfer.headers, count: transfer.headers_length)
    return .success(
      Response(
        status: transfer.status, url: visit.url,
        headers: Response.fields(String(decoding: lines, as: UTF8.self)),
        body: Array(UnsafeBufferPointer(start: transfer.body, count: transfer.body_length)),
        reach: reach(transfer, of: visit)))
  }
}
