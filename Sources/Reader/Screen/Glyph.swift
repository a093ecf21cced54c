import Text

/// What is drawn for a stretch of text that cannot be divided: one or two columns of the screen, or none.
///
/// A glyph is a base scalar with up to two marks. Programs and terminals disagree on the width of flags, joined
/// emoji, skin tones and emoji selectors, so those are simplified to what all of them draw alike: flags become
/// their two letters, a joined emoji its first one, tones and selectors are left out.
package struct Glyph: Hashable, Sendable {
  /// The scalar that takes the space.
  package var base: UInt32
  /// A mark above or below it, 0 for none.
  package var firstMark: UInt32 = 0
  /// A second mark, 0 for none; further ones are left out.
  package var secondMark: UInt32 = 0
  /// Columns: 1 or 2; 0 only for text that draws nothing.
  package var width: Int
  /// The UTF-8 byte offset after it.
  package var end: Int
}

/// Steps through the UTF-8 bytes of a text, glyph by glyph.
///
/// Control characters, which a terminal would obey, come out as visible marks. Complexity: linear in bytes.
package struct Glyphs {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The UTF-8 byte offset of the next glyph.
  package private(set) var offset: Int
  private let end: Int

  /// Steps through a range of valid UTF-8; offsets outside are clamped, one inside a character moves back.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    end = min(max(range.upperBound, 0), bytes.count)
    var start = min(max(range.lowerBound, 0), end)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    offset = start
  }

  /// The next glyph, nil at the end.
  package mutating func next() -> Glyph? {
    guard offset < end else { return nil }
    let first = bytes[offset]
    if first < 0x80, offset + 1 >= end || bytes[offset + 1] < 0xC2 {
      offset += 1
      return Glyph(base: Glyphs.shown(control: first), width: 1, end: offset)
    }
    return cluster()
  }

  /// What stands for an ASCII byte: itself, a space for white space, a picture for other controls.
  @inline(__always)
  private static func shown(control byte: UInt8) -> UInt32 {
    if byte >= 0x20, byte < 0x7F { return UInt32(byte) }
    if byte == 0x7F { return 0x2421 }
    return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : 0x2400 + UInt32(byte)
  }

  private mutating func cluster() -> Glyph {
    var (scalar, length) = decode(at: offset)
    offset += length
    if scalar < 0x80 { scalar = Glyphs.shown(control: UInt8(scalar)) }
    var kind = DisplayWidth.kind(of: scalar)
    switch kind {
    case .mark:
      return Glyph(base: 0x25CC, firstMark: scalar, width: 1, end: offset)
    case .unsafe:
      return Glyph(base: 0xFFFD, width: 1, end: offset)
    case .hidden:
      // Draws nothing, and a joiner must not swallow what follows it.
      return Glyph(base: 0, width: 0, end: offset)
    case .regional:
      scalar = 0x41 + scalar - 0x1F1E6
      kind = .narrow
    case .narrow, .wide: break
    }
    var glyph = Glyph(base: scalar, width: kind == .wide ? 2 : 1, end: offset)
    absorb(into: &glyph)
    glyph.end = offset
    return glyph
  }

  /// Takes what belongs to the base: marks, selectors, tones, and what is joined to an emoji.
  private mutating func absorb(into glyph: inout Glyph) {
    let isEmoji = DisplayWidth.isEmoji(glyph.base)
    while offset < end, bytes[offset] >= 0xC2 {
      let (scalar, length) = decode(at: offset)
      switch DisplayWidth.kind(of: scalar) {
      case .mark:
        if scalar == 0x20E3 || (0xFE00...0xFE0F).contains(scalar) || isEmoji {
          break  // a keycap or a selector: the base alone is drawn
        } else if glyph.firstMark == 0 {
          glyph.firstMark = scalar
        } else if glyph.secondMark == 0 {
          glyph.secondMark = scalar
        }
      case .hidden:
        if scalar == 0xAD || scalar == 0x200B { return }  // a line may end there
        offset += length
        if scalar == 0x200D, isEmoji, offset < end {
          let (next, more) = decode(at: offset)
          if DisplayWidth.isEmoji(next) { offset += more }
        }
        continue
      case .wide where isEmoji && (0x1F3FB...0x1F3FF).contains(scalar): break
      case .unsafe where isEmoji && (0xE0020...0xE007F).contains(scalar): break
      default: return
      }
      offset += length
    }
  }

  @inline(__always)
  private func decode(at i: Int) -> (scalar: UInt32, length: Int) {
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: i, end: bytes.count)
    return (scalar.value, length)
  }
}
