/// A table from 64-bit hashes to 32-bit values: open addressing, linear probing, no removal.
///
/// Keys are hashes of words already, so no second hash is taken and the words themselves are not kept; two words
/// of one hash are taken for one.
package struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var used = 0
  private var mask: Int

  /// An empty table with room for about `capacity` entries.
  package init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// How many entries there are.
  package var count: Int { used }

  /// The value of a key, 0 where there is none; a key of 0 is taken for 1.
  @inline(__always)
  package subscript(key: UInt64) -> UInt32 {
    let key = key == 0 ? 1 : key
    var at = place(key)
    while keys[at] != 0 {
      if keys[at] == key { return values[at] }
      at = (at + 1) & mask
    }
    return 0
  }

  /// Changes the value of a key in place, starting from 0.
  @inline(__always)
  package mutating func update(_ key: UInt64, _ change: (inout UInt32) -> Void) {
    let key = key == 0 ? 1 : key
    if used * 2 >= keys.count { grow() }
    var at = place(key)
    while keys[at] != 0, keys[at] != key { at = (at + 1) & mask }
    if keys[at] == 0 {
      keys[at] = key
      used += 1
    }
    change(&values[at])
  }

  /// Takes every bit of `bits` into the value of a key.
  package mutating func insert(_ bits: UInt32, for key: UInt64) {
    update(key) { $0 |= bits }
  }

  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      var at = place(key)
      while keys[at] != 0 { at = (at + 1) & mask }
      keys[at] = key
      values[at] = value
    }
  }
}
