import CCompression
import Glibc

/// Gzip (RFC 1952), also of several members one behind the other, as web archives are packed.
enum Gzip {
  /// More than this is not unpacked: a bomb of a megabyte unpacks to a gigabyte.
  static let limit = 32 << 20

  /// The bytes within and whether they are all of them; nil when the bytes are not gzipped.
  static func unpacked(_ bytes: [UInt8], limit: Int = limit) -> (
    bytes: [UInt8], error: DocumentError?
  )? {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return nil }
    let (plain, status) = CompressedBytes.unpacked(bytes) {
      compression_gunzip($0, $1, limit, $2, $3)
    }
    switch status {
    case 0: return (plain, nil)
    case 2: return (plain, .tooLarge(limit: limit))
    default: return (plain, .cutShort)
    }
  }
}
