/// Letters without case and accents, as the search index keeps them and as readers' words are compared. Frozen: search
/// indexes hold words folded by it.
///
/// Latin letters lose their accents by two tables (Unicode 15 decompositions, and the letters that have none but are
/// typed without: ø, ł, đ, ı); Greek, Cyrillic and Arabic by rule, as readers of those scripts type them. Everything
/// else goes to lower case as Unicode says.
package enum CharacterFolding {
  /// The folded letter and, for ligatures, the one after it; nil for marks that are left out.
  package static func fold(_ scalar: UInt32) -> (UInt32, UInt32?)? {
    switch scalar {
    case 0x41...0x5A: return (scalar + 0x20, nil)
    case 0..<0x80: return (scalar, nil)
    case 0x2018, 0x2019: return (0x27, nil)
    case 0xC0..<0x250: return latin(scalar, latinTable, 0xC0)
    case 0x1E00..<0x1F00: return latin(scalar, additionalTable, 0x1E00)
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C7: return nil
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0xAD, 0x200B...0x200F,
      0xFE00...0xFE0F, 0xFEFF:
      return nil
    case 0x370..<0x400: return (greek(scalar), nil)
    case 0x400...0x40F: return (scalar == 0x401 ? 0x435 : scalar + 0x50, nil)
    case 0x410...0x42F: return (scalar + 0x20, nil)
    case 0x451: return (0x435, nil)
    case 0x622, 0x623, 0x625, 0x671: return (0x627, nil)
    case 0x649, 0x6CC: return (0x64A, nil)
    case 0x6A9: return (0x643, nil)
    case 0x629: return (0x647, nil)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return (scalar - 0xFEE0, nil)
    case 0xFF21...0xFF3A: return (scalar - 0xFEE0 + 0x20, nil)
    default: return (lower(scalar), nil)
    }
  }

  /// Folds a text into scalars.
  package static func scalars(_ text: String) -> [UInt32] {
    var folded: [UInt32] = []
    for scalar in text.unicodeScalars {
      guard let (first, second) = fold(scalar.value) else { continue }
      folded.append(first)
      if let second { folded.append(second) }
    }
    return folded
  }

  /// Whether a scalar is part of a word: a letter or an ASCII digit.
  package static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value)
        || (0x41...0x5A).contains(value)
    }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  private static func latin(
    _ scalar: UInt32, _ table: StaticString, _ first: UInt32
  ) -> (UInt32, UInt32?) {
    let letter = table.utf8Start[Int(scalar - first)]
    guard letter != UInt8(ascii: ".") else {
      // Ƀ is ƀ, which is typed as b.
      let small = lower(scalar)
      return small == scalar ? (scalar, nil) : fold(small) ?? (small, nil)
    }
    return (UInt32(letter), second(scalar))
  }

  /// The second letter of those that are typed as two.
  private static func second(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xC6, 0xE6, 0x152, 0x153: 0x65
    case 0xDE, 0xFE: 0x68
    case 0xDF, 0x1E9E: 0x73
    case 0x132, 0x133, 0x1C7, 0x1C8, 0x1C9, 0x1CA, 0x1CB, 0x1CC: 0x6A
    case 0x1C4, 0x1C5, 0x1C6, 0x1F1, 0x1F2, 0x1F3: 0x7A
    default: nil
    }
  }

  /// Modern Greek; the marks of older spellings only change case.
  private static func greek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: scalar + 0x20
    default: lower(scalar)
    }
  }

  private static func lower(_ scalar: UInt32) -> UInt32 {
    guard let letter = UnicodeScalar(scalar), letter.properties.changesWhenLowercased else {
      return scalar
    }
    return letter.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }

  /// U+00C0 to U+024F; "." where only the case changes.
  private static let latinTable: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll.\
    .llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb........d....e.ff.....kk......oo.............uu..yy...........\
    ....dddlllnnnaaiioouuuuuuuuuu.aaaa..ggggkkoooo..jdddgg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """

  /// U+1E00 to U+1EFF.
  private static let additionalTable: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """
}
