/// Letters of every script in the letters, digits and hyphens of host names (RFC 3492, with the parameters of IDNA).
package enum Punycode {
  /// A label without its prefix "xn--" in its own letters; nil when it is not well-formed.
  package static func decoded(_ label: some StringProtocol) -> String? {
    let bytes = Array(label.utf8)
    guard bytes.count <= 63, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let delimiter = bytes.lastIndex(of: 0x2D)
    var scalars = bytes[..<(delimiter ?? 0)].map { UnicodeScalar($0) }
    var at = delimiter.map { $0 + 1 } ?? 0
    var (code, index, bias) = (initialCode, 0, initialBias)
    while at < bytes.count {
      let before = index
      guard let delta = integer(bytes, &at, bias) else { return nil }
      index += delta
      let length = scalars.count + 1
      bias = adapted(index - before, length, isFirst: before == 0)
      code += index / length
      index %= length
      guard code >= 0x80, code <= 0x10FFFF, let scalar = UnicodeScalar(UInt32(code)) else {
        return nil
      }
      scalars.insert(scalar, at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A label in ASCII, without the prefix; nil when it would be too long for a host name.
  package static func encoded(_ label: some StringProtocol) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(0x2D) }
    var (code, delta, bias, handled) = (initialCode, 0, initialBias, basic)
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= code }).min() else { return nil }
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return output.count <= 59 ? String(decoding: output, as: UTF8.self) : nil
  }

  private static let (initialCode, initialBias) = (128, 72)
  private static let (base, least, most) = (36, 1, 26)

  /// A number of variable length; nil when it is cut short or too large.
  private static func integer(_ bytes: [UInt8], _ at: inout Int, _ bias: Int) -> Int? {
    var (value, weight, k) = (0, 1, base)
    while at < bytes.count {
      guard let digit = digit(bytes[at]) else { return nil }
      at += 1
      value += digit * weight
      guard value < 1 << 32 else { return nil }
      let threshold = min(max(k - bias, least), most)
      if digit < threshold { return value }
      weight *= base - threshold
      guard weight < 1 << 32 else { return nil }
      k += base
    }
    return nil
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var (rest, k) = (delta, base)
    while true {
      let threshold = min(max(k - bias, least), most)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(letter(rest))
  }

  private static func adapted(_ delta: Int, _ length: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / length
    var k = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      k += base
    }
    return k + (base - least + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte - 0x30) + 26 }
    return byte.isLetter ? Int(byte.lower - 0x61) : nil
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }
}
