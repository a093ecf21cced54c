/// An address that may be given to a browser: http or https, of bounded length, and of the host it looks like.
struct SafeURL: Hashable {
  /// The address as it is handed over, signs with a meaning elsewhere written in hexadecimal.
  let address: String

  /// Why an address is not opened.
  enum Refusal: Error, Hashable, CustomStringConvertible {
    case scheme(String)
    case controls
    case length(Int)
    case disguise(host: String)

    /// The reason in words.
    var description: String {
      switch self {
      case .scheme(let scheme):
        scheme.isEmpty
          ? "it is no web address" : "only http and https are opened, not \(scheme)"
      case .controls: "it holds control characters"
      case .length(let count): "it is \(count) bytes long"
      case .disguise(let host): "it names one site and leads to another, \(host)"
      }
    }
  }

  private static let limit = 8192

  /// Checks an address as it stands in a story.
  init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    guard bytes.count <= SafeURL.limit else { throw .length(bytes.count) }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .controls }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://")
    else { throw .scheme(text.contains(":") ? Self.printable(scheme) : "") }
    let authority = text.dropFirst(scheme.count + 3).prefix { !"/?#\\".contains($0) }
    guard !authority.isEmpty else { throw .scheme("") }
    if let at = authority.lastIndex(of: "@") {
      throw .disguise(host: String(authority[authority.index(after: at)...]))
    }
    address = SafeURL.quoted(bytes)
  }

  private static func printable(_ scheme: String) -> String {
    String(scheme.prefix(20).filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  /// Signs that RFC 3986 does not allow in an address, as %XX; so are quotes and "$", which shells behind
  /// `xdg-open` might read.
  private static func quoted(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let odd = Set(" \"'`<>\\^{|}$".utf8)
    var quoted: [UInt8] = []
    for byte in bytes {
      if odd.contains(byte) {
        quoted += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        quoted.append(byte)
      }
    }
    return String(decoding: quoted, as: UTF8.self)
  }

  /// The address in ASCII alone, other letters in hexadecimal (RFC 3987).
  var ascii: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = address.utf8.flatMap { byte in
      byte < 0x80 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
