import Annotations

/// Writes weights in the form that `CRFModel` reads: small ones dropped, the others in eight bits.
enum ModelFile {
  /// Weights up to this share of the largest are dropped.
  static let floor: Float = 4.5 / 127

  /// More weights than the twenty bits of a place can number.
  struct PoolOverflow: Error {}

  /// Returns the file of weights.
  ///
  /// - Throws: `PoolOverflow` when there are too many to be numbered.
  static func bytes(
    _ weights: Weights, hashes: [UInt64]
  ) throws(PoolOverflow) -> [UInt8] {
    var top: Float = 0
    for row in weights.rows { top = max(top, row.max(), -row.min()) }
    let unit = top / 127
    var pool: [UInt8] = [0, 0]
    var places: [(hash: UInt64, place: UInt32)] = []
    for (row, hash) in zip(weights.rows, hashes) {
      guard let place = try append(row, hash, unit: unit, to: &pool) else { continue }
      places.append((hash, place))
    }
    var bits: UInt32 = 10
    while Double(1 << bits) * 0.82 < Double(places.count) { bits += 1 }
    var out = CRFModel.magic
    out.append(number: CRFModel.version)
    out.append(number: bits)
    out.append(number: UInt32(pool.count + 16))
    out.append(number: unit.bitPattern)
    out.append(number: Gazetteers.digest)
    for transition in weights.transitions {
      out.append(number: Int16(max(-32_000, min(32_000, (transition / unit).rounded()))))
    }
    for slot in table(places, bits: bits) { out.append(number: slot) }
    return out + pool + [UInt8](repeating: 0, count: 16)
  }

  /// Adds a row to the pool; nil when no weight is large enough to keep.
  private static func append(
    _ row: SIMD16<Float>, _ hash: UInt64, unit: Float, to pool: inout [UInt8]
  ) throws(PoolOverflow) -> UInt32? {
    var labels: UInt16 = 0
    var kept: [UInt8] = []
    for label in 0..<BIOLabel.count where abs(row[label]) > floor * unit * 127 {
      labels |= 1 << UInt16(label)
      kept.append(UInt8(bitPattern: Int8(max(-127, min(127, (row[label] / unit).rounded())))))
    }
    guard labels != 0 else { return nil }
    let place = UInt32(pool.count / 2)
    guard place < 1 << 20 else { throw PoolOverflow() }
    pool.append(number: labels | CRFModel.check(of: hash) << 11)
    pool += kept
    if pool.count % 2 == 1 { pool.append(0) }
    return place
  }

  private static func table(_ places: [(hash: UInt64, place: UInt32)], bits: UInt32) -> [UInt32] {
    let mask = 1 << Int(bits) - 1
    var slots = [UInt32](repeating: 0, count: mask + 1)
    for (hash, place) in places {
      var slot = CRFModel.slot(of: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = CRFModel.tag(of: hash) << 20 | place
    }
    return slots
  }
}

extension [UInt8] {
  /// Appends a whole number, lowest byte first.
  mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
