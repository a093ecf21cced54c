import CCompression
import Synchronization

/// Packs bytes against a dictionary that whoever unpacks them has too, with zlib (RFC 1950, FDICT).
///
/// Half of a short text is words that stand in every story; zlib alone, which must meet a word once before it can refer to it,
/// packs the stories of a wire to 54 %, with a dictionary to 45 %. Zstandard with one of the same size is no better
/// there. The format's two checksums tell a damaged text, and one that was packed against other words.
///
/// What is packed begins with how many bytes it was, as LEB128.
final class BytePacker: Sendable {
  private let packer: Mutex<Packer>

  /// Owns what C keeps, which nothing else refers to.
  private struct Packer: ~Copyable, @unchecked Sendable {
    let pointer: OpaquePointer?

    deinit { compression_packer_close(pointer) }
  }

  /// Creates a packer that remembers a dictionary.
  init(dictionary: UnsafeBufferPointer<UInt8>) {
    packer = Mutex(
      Packer(pointer: compression_packer_open(dictionary.baseAddress, dictionary.count)))
  }

  /// Packs bytes against the packer's dictionary; nil where packing fails or makes them no shorter.
  func pack(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    packed(bytes.count) { packer, slots, written in
      compression_pack(
        packer, bytes.baseAddress, bytes.count, slots.baseAddress, slots.count, &written)
    }
  }

  /// Packs bytes against others; nil where packing fails or makes them no shorter.
  func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, against dictionary: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    packed(bytes.count) { packer, slots, written in
      compression_pack_against(
        packer, dictionary.baseAddress, dictionary.count, bytes.baseAddress, bytes.count,
        slots.baseAddress, slots.count, &written)
    }
  }

  private func packed(
    _ count: Int,
    _ pack: (OpaquePointer, UnsafeMutableBufferPointer<UInt8>, inout Int) -> Int32
  ) -> [UInt8]? {
    packer.withLock { packer in
      guard let pointer = packer.pointer, count > 0 else { return nil }
      var writer = ByteWriter()
      writer.number(count)
      let room = compression_pack_bound(pointer, count)
      let packed = [UInt8](unsafeUninitializedCapacity: room) { slots, filled in
        if pack(pointer, slots, &filled) != 0 { filled = 0 }
      }
      guard !packed.isEmpty, writer.bytes.count + packed.count < count else { return nil }
      return writer.bytes + packed
    }
  }

  /// Unpacks what was packed against a dictionary; nil where it is damaged or was packed against another one.
  static func unpack(
    _ packed: UnsafeBufferPointer<UInt8>, against dictionary: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    guard let (count, start) = length(of: packed) else { return nil }
    let rest = UnsafeBufferPointer(rebasing: packed[start...])
    var isWhole = false
    let plain = [UInt8](unsafeUninitializedCapacity: count) { slots, filled in
      isWhole =
        compression_unpack(
          dictionary.baseAddress, dictionary.count, rest.baseAddress, rest.count,
          slots.baseAddress, count) == 0
      filled = isWhole ? count : 0
    }
    return isWhole ? plain : nil
  }

  /// How long something was before it was packed, and where the packed bytes begin; nil where it is longer than they can hold.
  private static func length(of packed: UnsafeBufferPointer<UInt8>) -> (count: Int, start: Int)? {
    var reader = ByteReader(Array(packed.prefix(10)))
    let count = reader.number()
    let start = reader.place
    guard count > 0, count / mostPacked <= packed.count, start < packed.count else { return nil }
    return (count, start)
  }

  /// A byte stands for at most so many ("Maximally Compressing Data", zlib's technical notes).
  private static let mostPacked = 1032
}
