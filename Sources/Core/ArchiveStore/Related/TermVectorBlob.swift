import Foundation

/// A story's vector as a column holds it.
///
/// How many terms there are (LEB128), then for each, in bits: the gap to the term before it (Rice), its weight, and its role,
/// which is one bit where it has none. On a wire 51 terms take 250 bytes; as six bytes a term, as earlier versions
/// wrote them, 308.
extension TermVector {
  /// The vector as bytes.
  var blob: [UInt8] {
    var header = ByteWriter()
    header.number(terms.count)
    let low = AscendingNumbers.low(count: terms.count, upTo: .max)
    var bits = BitWriter()
    var previous: TermID?
    for (at, term) in terms.enumerated() {
      bits.writeRice(AscendingNumbers.gap(term, after: previous), low: low)
      bits.write(StoredWeight.code(weights[at]), bits: StoredWeight.bits)
      let role = roles[at].intersection(.kept)
      bits.write(role.isEmpty ? 0 : 1, bits: 1)
      if !role.isEmpty { bits.write(UInt32(role.rawValue), bits: Self.roleBits) }
      previous = term
    }
    bits.finish()
    return header.bytes + bits.bytes
  }

  /// Reads what `blob` wrote; a piece of a term at the end is left out.
  init(blob bytes: UnsafeRawBufferPointer) {
    self.init()
    var header = ByteReader(Array(bytes.prefix(10)))
    let count = min(header.number(), Self.limit)
    let low = AscendingNumbers.low(count: count, upTo: .max)
    var bits = BitReader(bytes, from: header.place)
    reserve(count)
    var previous: TermID?
    for _ in 0..<count {
      guard let gap = bits.readRice(low: low),
        let term = AscendingNumbers.value(gap, after: previous)
      else { break }
      let weight = StoredWeight.weight(bits.read(bits: StoredWeight.bits))
      var role: TermRole = []
      if bits.read(bits: 1) == 1 {
        role = TermRole(rawValue: UInt8(bits.read(bits: Self.roleBits)))
      }
      guard !bits.isPastEnd else { break }
      append(term, weight: weight, role: role)
      previous = term
    }
  }

  private static let roleBits = 3

  /// Reads a vector as archives before `PackedTables` hold it: six bytes a term, little-endian: the term, and its weight in
  /// 65,535ths, of which the last three bits are its role.
  init(sixByteTerms bytes: [UInt8]) {
    self.init()
    for at in stride(from: 0, to: bytes.count - bytes.count % 6, by: 6) {
      let term = (0..<4).reduce(TermID(0)) { $0 | TermID(bytes[at + $1]) << TermID(8 * $1) }
      let step = UInt16(bytes[at + 4] & 0xF8) | UInt16(bytes[at + 5]) << 8
      if let last = terms.last, last >= term { return }
      append(
        term, weight: StoredWeight.rounded(Float(step) / 65_535),
        role: TermRole(rawValue: bytes[at + 4]).intersection(.kept))
    }
  }
}

/// A weight in ten bits: 128 steps an octave, so that it is wrong by three thousandths of itself at most.
enum StoredWeight {
  /// How many bits a weight takes.
  static let bits = 10

  private static let steps: Float = 128
  private static let weights = (0..<1 << bits).map { Float(exp2(-Double($0) / Double(steps))) }

  /// The code of a weight, 0 to 1; what is lighter than a 250th counts as a 250th.
  static func code(_ weight: Float) -> UInt32 {
    guard weight > 0 else { return UInt32(weights.count - 1) }
    let code = Int((-log2(weight) * steps).rounded())
    return UInt32(min(max(code, 0), weights.count - 1))
  }

  /// The weight that a code stands for.
  static func weight(_ code: UInt32) -> Float { weights[Int(code) & (weights.count - 1)] }

  /// A weight as it is read back, so that a story is judged alike when it comes and later.
  static func rounded(_ weight: Float) -> Float { self.weight(code(weight)) }
}
