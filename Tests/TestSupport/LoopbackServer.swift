import Foundation
import Synchronization

/// A real HTTP/1.1 server on the loopback interface, for tests: every connection is answered by a script.
package final class LoopbackServer: Sendable {
  /// What a connection does, step by step.
  package enum Step: Sendable {
    case send([UInt8])
    case wait(milliseconds: UInt32)
  }

  /// What the client asked for.
  package struct Request: Sendable {
    /// The path, with its query.
    package var path: String
    /// Header fields, names in lower case.
    package var headers: [String: String]
  }

  /// The address of the server, without a slash at the end.
  package let address: String
  private let listener: Int32
  private let seen = Mutex<[Request]>([])
  private let open = Mutex<(now: Int, most: Int)>((0, 0))

  /// Everything that was asked for so far.
  package var requests: [Request] { seen.withLock { $0 } }
  /// The most connections that were being answered at one time.
  package var mostAtOnce: Int { open.withLock { $0.most } }

  /// Starts a server on a free port; nil when there is none.
  package init?(_ answer: @escaping @Sendable (Request) -> [Step]) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = self.listener
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    self.address = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    guard isBound, listen(listener, 64) == 0 else { return nil }
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { self.serve(connection, answer) }
      }
    }
  }

  /// Stops listening.
  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func serve(_ connection: Int32, _ answer: (Request) -> [Step]) {
    open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    defer { close(connection) }
    guard let request = LoopbackServer.read(connection) else {
      open.withLock { $0.now -= 1 }
      return
    }
    seen.withLock { $0.append(request) }
    let steps = answer(request)
    if steps.isEmpty { open.withLock { $0.now -= 1 } }
    for (index, step) in steps.enumerated() {
      // Before the last bytes: once the client has them, it may ask again at once.
      if index == steps.count - 1 { open.withLock { $0.now -= 1 } }
      switch step {
      case .wait(let milliseconds): usleep(milliseconds * 1000)
      case .send(let bytes):
        var rest = bytes[...]
        while !rest.isEmpty {
          let sent = rest.withUnsafeBytes {
            send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          }
          guard sent > 0 else { return }
          rest = rest.dropFirst(sent)
        }
      }
    }
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0, bytes.count < 65_536 else { return nil }
      bytes += chunk[..<count]
      // A client that speaks TLS waits for an answer in it.
      if bytes.first == 0x16 { return nil }
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    return Request(path: String(words[1]), headers: headers)
  }

  /// A whole answer that closes the connection.
  package static func answer(
    _ status: Int = 200, _ headers: [String] = [], body: [UInt8] = []
  ) -> [Step] {
    let head =
      (["HTTP/1.1 \(status) Status", "Content-Length: \(body.count)", "Connection: close"] + headers)
      .joined(separator: "\r\n") + "\r\n\r\n"
    return [.send(Array(head.utf8) + body)]
  }

  /// A whole answer with a text body.
  package static func answer(
    _ status: Int = 200, _ headers: [String] = [], text: String
  ) -> [Step] {
    answer(status, headers, body: Array(text.utf8))
  }
}

/// A gzip stream (RFC 1952) that unpacks to about `megabytes` MB of one byte, made of fixed Huffman codes (RFC 1951).
package func gzipBomb(megabytes: Int) -> [UInt8] {
  var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var bits: UInt32 = 0
  var filled: UInt32 = 0
  func put(_ code: UInt32, _ count: UInt32) {
    bits |= code << filled
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      filled -= 8
    }
  }
  put(0b011, 3)  // the last block, fixed codes
  put(0b0000_1100, 8)  // the literal 0, code 00110000 from its highest bit
  for _ in 0..<(megabytes << 20) / 258 {
    put(0b1010_0011, 8)  // length 258, code 11000101 from its highest bit
    put(0, 5)  // distance 1
  }
  put(0, 7)  // end of block
  put(0, 7)
  return bytes + [0, 0, 0, 0, 0, 0, 0, 0]
}
