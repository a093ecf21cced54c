/// Which requests may run now: many at once, at most two at a host. It does no I/O.
struct HostLimiter {
  /// At most so many in all.
  let most: Int
  /// At most so many at one host.
  let mostAtHost: Int
  private var waiting: [(id: Int, host: String)] = []
  private var running: [Int: String] = [:]
  private var busy: [String: Int] = [:]

  init(most: Int = 16, mostAtHost: Int = 2) {
    self.most = most
    self.mostAtHost = mostAtHost
  }

  /// Whether nothing waits or runs.
  var isEmpty: Bool { waiting.isEmpty && running.isEmpty }

  /// Puts a request at the end of the line.
  mutating func add(_ id: Int, host: String) { waiting.append((id, host)) }

  /// Takes out what may start now, in order of arrival.
  mutating func start() -> [Int] {
    guard running.count < most else { return [] }
    var started: [Int] = []
    var left: [(id: Int, host: String)] = []
    for entry in waiting {
      if running.count < most, busy[entry.host, default: 0] < mostAtHost {
        running[entry.id] = entry.host
        busy[entry.host, default: 0] += 1
        started.append(entry.id)
      } else {
        left.append(entry)
      }
    }
    waiting = left
    return started
  }

  /// Notes that a request has ended.
  mutating func finish(_ id: Int) {
    guard let host = running.removeValue(forKey: id), let count = busy[host] else { return }
    busy[host] = count > 1 ? count - 1 : nil
  }
}
