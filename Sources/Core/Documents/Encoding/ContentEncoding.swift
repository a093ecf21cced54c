import CCompression
import Glibc

/// How the body of a recorded HTTP response was packed on its way.
enum ContentEncoding {
  /// A body unpacked as its header says, or as its bytes say where the header is wrong.
  ///
  /// - Parameter header: `Content-Encoding`; several are undone from the last to the first.
  static func unpacked(_ body: [UInt8], header: String?) -> (bytes: [UInt8], error: DocumentError?)
  {
    var body = body
    let codings = (header ?? "").lowercased().split { $0 == "," || $0 == " " }
    for coding in codings.reversed().prefix(3) where coding == "br" {
      let plain = brotli(body)
      switch plain.error {
      case nil, .tooLarge: body = plain.bytes
      case .cutShort where !plain.bytes.isEmpty: body = plain.bytes
      case .cutShort: break  // servers say so of bodies that are plain or gzipped
      case let error: return ([], error)
      }
    }
    if let plain = Gzip.unpacked(body) { return plain }
    return (body, nil)
  }

  /// The bytes within Brotli (RFC 7932).
  static func brotli(_ bytes: [UInt8], limit: Int = Gzip.limit) -> (
    bytes: [UInt8], error: DocumentError?
  ) {
    let (plain, status) = CompressedBytes.unpacked(bytes) {
      compression_unbrotli($0, $1, limit, $2, $3)
    }
    switch status {
    case 0: return (plain, nil)
    case 2: return (plain, .tooLarge(limit: limit))
    case 3: return ([], .missingLibrary("libbrotlidec"))
    default: return (plain, .cutShort)
    }
  }
}
