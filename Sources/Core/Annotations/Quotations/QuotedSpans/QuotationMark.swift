/// The shape of a quotation mark.
enum QuotationMark: UInt8, Sendable {
  case straight, leftCurly, rightCurly, low, leftAngle, rightAngle, corner, cornerEnd, doubled
  case single, leftSingle, rightSingle, lowSingle, leftSingleAngle, rightSingleAngle

  /// Reads the mark that a token's bytes are; nil for other tokens.
  init?(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    guard token.kind == .quote else { return nil }
    let at = Int(token.start)
    switch (token.count, bytes[at]) {
    case (1, UInt8(ascii: "\"")): self = .straight
    case (1, _): self = .single
    case (2, 0xC2): self = bytes[at + 1] == 0xAB ? .leftAngle : .rightAngle
    case (2, _): self = .doubled
    case (3, 0xE2):
      guard let mark = Self.general(bytes[at + 2]) else { return nil }
      self = mark
    case (3, 0xE3): self = bytes[at + 2] & 1 == 0 ? .corner : .cornerEnd
    case (3, 0xEF): self = bytes[at + 2] == 0x82 ? .straight : .single
    default: return nil
    }
  }

  /// U+2018 to U+201F, U+2039 and U+203A by their last byte.
  private static func general(_ last: UInt8) -> QuotationMark? {
    switch last {
    case 0x98, 0x9B: .leftSingle
    case 0x99: .rightSingle
    case 0x9A: .lowSingle
    case 0x9C, 0x9F: .leftCurly
    case 0x9D: .rightCurly
    case 0x9E: .low
    case 0xB9: .leftSingleAngle
    case 0xBA: .rightSingleAngle
    default: nil
    }
  }

  /// Whether it is one of a pair of single marks, or an apostrophe.
  var isSingle: Bool { rawValue >= QuotationMark.single.rawValue }

  /// Whether it can only close, unless a writer confused the two.
  var closesOnly: Bool {
    switch self {
    case .rightCurly, .cornerEnd, .rightSingle: true
    default: false
    }
  }

  /// Whether this mark ends what `opener` began: “ ” and ", „ “ and „ ”, « » and » «, 「 」, '' '', ‘ ’.
  func closes(_ opener: QuotationMark) -> Bool {
    switch opener {
    case .straight: self == .straight || self == .rightCurly
    case .leftCurly, .rightCurly: self == .rightCurly || self == .straight || self == .doubled
    case .low: self == .leftCurly || self == .rightCurly || self == .straight
    case .leftAngle: self == .rightAngle
    case .rightAngle: self == .leftAngle || self == .rightAngle
    case .corner: self == .cornerEnd
    case .doubled: self == .doubled
    case .single: self == .single
    case .leftSingle: self == .rightSingle || self == .single
    case .lowSingle: self == .leftSingle || self == .rightSingle
    case .leftSingleAngle: self == .rightSingleAngle
    case .rightSingleAngle: self == .leftSingleAngle || self == .rightSingleAngle
    case .cornerEnd, .rightSingle: false
    }
  }
}
