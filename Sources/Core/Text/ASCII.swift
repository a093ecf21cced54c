/// ASCII classes of a byte. Bytes of multi-byte sequences belong to none of them.
extension UInt8 {
  /// Whether the byte is one of 0-9.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is one of A-Z.
  @inlinable package var isUpper: Bool { self &- 0x41 < 26 }
  /// Whether the byte is one of a-z.
  @inlinable package var isLower: Bool { self &- 0x61 < 26 }
  /// Whether the byte is one of A-Z or a-z.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Space, tab, line feed, carriage return, form feed.
  @inlinable package var isSpace: Bool {
    self == 0x20 || self &- 0x09 < 2 || self == 0x0D || self == 0x0C
  }
  /// The small letter of A-Z, else the byte itself.
  @inlinable package var lower: UInt8 { isUpper ? self | 0x20 : self }
  /// The value of 0-9, a-f, A-F.
  @inlinable package var hexDigit: UInt8? {
    if isDigit { return self & 15 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

extension Collection where Element == UInt8 {
  /// Whether it begins with the ASCII letters of `prefix`, in any case; `prefix` is in lower case.
  @inlinable
  package func starts(withLower prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      var index = startIndex
      for byte in prefix {
        guard index != endIndex, self[index].lower == byte else { return false }
        index = self.index(after: index)
      }
      return true
    }
  }
}

extension String {
  /// The first bytes, copied at once; a prefix of `utf8` is copied byte after byte.
  package func bytes(upTo count: Int) -> [UInt8] {
    utf8.withContiguousStorageIfAvailable { Array($0.prefix(count)) } ?? Array(utf8.prefix(count))
  }

  /// Without ASCII white space and no-break spaces at both ends.
  package func trimmed() -> String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if !first.isSpace, first != 0xC2, !last.isSpace, last != 0xA0 { return self }
    var view = Substring(self).utf8
    while let byte = view.first {
      if byte.isSpace {
        view.removeFirst()
      } else if byte == 0xC2, view.dropFirst().first == 0xA0 {
        view.removeFirst(2)
      } else {
        break
      }
    }
    while let byte = view.last {
      if byte.isSpace {
        view.removeLast()
      } else if byte == 0xA0, view.dropLast().last == 0xC2 {
        view.removeLast(2)
      } else {
        break
      }
    }
    return view.count == utf8.count ? self : String(Substring(view))
  }

  /// Trimmed, with every run of white space inside made one space.
  package func collapsed() -> String {
    let text = trimmed()
    return text.isCollapsed ? text : text.squeezed()
  }

  /// Whether white space in it is single spaces only.
  private var isCollapsed: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      for i in bytes.indices where bytes[i] <= 0x20 && bytes[i].isSpace {
        if bytes[i] != 0x20 || (i > 0 && bytes[i - 1] == 0x20) { return false }
      }
      return true
    }
  }

  private func squeezed() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !byte.isSpace {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nil when nothing is left after trimming.
  package var nonEmpty: String? {
    let text = trimmed()
    return text.isEmpty ? nil : text
  }
}
