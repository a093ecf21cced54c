import Articles

/// Kinds of quotations as SQL over `saying q`; what was written before kinds were kept counts until its story is
/// annotated anew.
enum SpeechKinds {
  /// Words as they were said.
  static let verbatim = condition { $0.isVerbatim }
  /// Words as they were said, and reports; no judgments.
  static let said = condition { $0 != .judgment }

  private static func condition(_ isWanted: (Quotation.Kind) -> Bool) -> String {
    let codes = StoredEnumCodes.quotations.indices.filter {
      isWanted(StoredEnumCodes.quotations[$0])
    }
    return "(q.kind IS NULL OR q.kind IN (\(codes.map(String.init).joined(separator: ","))))"
  }
}
