import CResources

/// Learnt weights, read where they stand.
///
/// The form, little-endian: 8 bytes "LEDENAME"; UInt32 version, slot bits, pool length in bytes; Float32 the value
/// of one unit; UInt64 digest of the word lists the weights were learnt with; 16 x 16 Int16 transitions, from row to
/// column; 2^bits UInt32 slots; the pool. A slot is 0, or holds 12 bits of a feature's hash and 20 bits of a place in
/// the pool in steps of two bytes. At that place stand a UInt16 with the labels that have a weight in its low 11 bits
/// and 5 further bits of the hash above, then an Int8 for each of those labels. Collisions of all 17 bits happen to
/// one unknown feature in some 50,000, which no figure shows.
package struct CRFModel: Sendable {
  package static let magic = Array("LEDENAME".utf8)
  package static let version: UInt32 = 1
  package static let header = 32
  package static let width = 16

  /// Keeps the bytes of a model that is not built in.
  private let copy: AlignedBytes?
  nonisolated(unsafe) private let slots: UnsafeRawPointer
  nonisolated(unsafe) private let pool: UnsafeRawPointer
  private let mask: Int
  private let poolLength: Int
  /// What one unit of weight is worth.
  package let unit: Float
  /// The digest of the word lists the weights were learnt with.
  package let lists: UInt64
  /// Scores of one label after another, in units.
  let transitions: [Int32]

  /// The model built into the program; one without weights, which finds nothing, where the file is none.
  static let builtIn: CRFModel = {
    guard let found = cresource_model("names")?.pointee else { return empty }
    let bytes = UnsafeRawBufferPointer(start: found.bytes, count: found.length)
    return CRFModel(bytes, copy: nil) ?? empty
  }()

  /// No weights: every word is outside names.
  private static let empty = CRFModel()

  private init() {
    let copy = AlignedBytes([UInt8](repeating: 0, count: 4))
    self.copy = copy
    slots = copy.start
    pool = copy.start
    mask = 0
    poolLength = 0
    unit = 1
    lists = 0
    transitions = Array(repeating: 0, count: Self.width * Self.width)
  }

  /// A model from a file's bytes; nil when they are none.
  package init?(_ bytes: [UInt8]) {
    let copy = AlignedBytes(bytes)
    self.init(copy.bytes, copy: copy)
  }

  private init?(_ bytes: UnsafeRawBufferPointer, copy: AlignedBytes?) {
    let start = Self.header + Self.width * Self.width * 2
    guard bytes.count >= start, let base = bytes.baseAddress,
      bytes.prefix(8).elementsEqual(Self.magic),
      base.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == Self.version
    else { return nil }
    let bits = base.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
    poolLength = Int(base.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    guard bits < 28, bytes.count >= start + 4 << bits + poolLength else { return nil }
    unit = base.loadUnaligned(fromByteOffset: 20, as: Float.self)
    lists = base.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    transitions = (0..<Self.width * Self.width).map {
      Int32(base.loadUnaligned(fromByteOffset: Self.header + $0 * 2, as: Int16.self))
    }
    self.copy = copy
    slots = base + start
    mask = 1 << bits - 1
    pool = slots + 4 << Int(bits)
  }

  /// Adds the weights of a token's features to the scores of the labels.
  ///
  /// In three passes, none of which waits for what it reads before it reads on: slots, rows' heads, weights. The model
  /// is larger than a core's cache, and waiting for it one feature after another took a fifth of all annotating.
  func add(_ hashes: [UInt64], to scores: UnsafeMutablePointer<Int32>) {
    guard poolLength > 2 else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: hashes.count) { heads in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: hashes.count) { found in
        for k in hashes.indices {
          heads[k] = slots.loadUnaligned(
            fromByteOffset: (Self.slot(of: hashes[k]) & mask) * 4, as: UInt32.self)
        }
        var count = 0
        for k in hashes.indices {
          found[count] = hashes[k]
          heads[count] = heads[k]
          count += heads[k] == 0 ? 0 : 1
        }
        for k in 0..<count {
          let place = place(of: heads[k])
          let row = place + 2 <= poolLength ? place : 0
          let check = pool.loadUnaligned(fromByteOffset: row, as: UInt16.self) >> 11
          let isSure = heads[k] >> 20 == Self.tag(of: found[k]) && check == Self.check(of: found[k])
          heads[k] = isSure ? heads[k] : 0
        }
        for k in 0..<count {
          if heads[k] == 0 { search(found[k], scores) } else { addRow(place(of: heads[k]), scores) }
        }
      }
    }
  }

  /// Adds a feature's weights wherever they stand.
  private func search(_ hash: UInt64, _ scores: UnsafeMutablePointer<Int32>) {
    var slot = Self.slot(of: hash) & mask
    let tag = Self.tag(of: hash)
    for _ in 0...mask {
      let value = slots.loadUnaligned(fromByteOffset: slot * 4, as: UInt32.self)
      if value == 0 { return }
      if value >> 20 == tag {
        let place = place(of: value)
        guard place + 2 <= poolLength else { return }
        let head = pool.loadUnaligned(fromByteOffset: place, as: UInt16.self)
        if head >> 11 == Self.check(of: hash) { return addRow(place, scores) }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func place(of slot: UInt32) -> Int { Int(slot & 0xF_FFFF) * 2 }

  @inline(__always)
  private func addRow(_ place: Int, _ scores: UnsafeMutablePointer<Int32>) {
    guard place + 2 + BIOLabel.count <= poolLength else { return }
    var labels = pool.loadUnaligned(fromByteOffset: place, as: UInt16.self) & 0x7FF
    var at = place + 2
    while labels != 0 {
      scores[labels.trailingZeroBitCount] += Int32(
        pool.loadUnaligned(fromByteOffset: at, as: Int8.self))
      labels &= labels - 1
      at += 1
    }
  }

  /// Where the search for a feature begins.
  @inline(__always)
  package static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 12 & 0x7FFF_FFFF)
  }
  /// The 12 bits that a slot keeps; never all zero.
  @inline(__always)
  package static func tag(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 52) | 1 }
  /// The 5 bits that a row keeps.
  @inline(__always)
  package static func check(of hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash & 0x1F) }
}

/// Bytes that stay in one place for as long as the copy lives.
private final class AlignedBytes: Sendable {
  nonisolated(unsafe) let start: UnsafeRawPointer
  let count: Int

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  init(_ source: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: source.count, alignment: 16)
    source.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    start = UnsafeRawPointer(copy)
    count = source.count
  }

  deinit { start.deallocate() }
}
