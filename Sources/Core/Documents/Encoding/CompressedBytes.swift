import CCompression
import Glibc

/// Bytes that the C library unpacks.
enum CompressedBytes {
  /// What an unpacker of the C library takes: the bytes and their count, and where to put what it allocates and its length.
  typealias Unpacker = (
    UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>,
    UnsafeMutablePointer<Int>
  ) -> Int32

  /// Unpacks bytes and takes over what was allocated for them.
  ///
  /// - Returns: The bytes within, as far as they go, and the unpacker's status.
  static func unpacked(_ bytes: [UInt8], by unpack: Unpacker) -> (plain: [UInt8], status: Int32) {
    var memory: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = bytes.withUnsafeBufferPointer {
      unpack($0.baseAddress, $0.count, &memory, &length)
    }
    defer { free(memory) }
    return (Array(UnsafeBufferPointer(start: memory, count: length)), status)
  }
}
