/// A correction in a shared archive, with who made it and when.
package struct SharedCorrection: Hashable, Sendable {
  /// Its number in the shared archive.
  package let number: Int64
  /// The archive that it came from.
  package let origin: String
  /// Who made it.
  package let author: String
  /// What it says.
  package let record: ReaderData.CorrectionRecord
  /// Whether it was taken back.
  package let isRetracted: Bool

  /// A correction as it stands in the shared archive.
  ///
  /// - Parameters:
  ///   - said: What is corrected ("speaker", "merge"), what it is about, what of it, and what it is instead.
  ///   - made: Seconds since 1970.
  package init(
    number: Int64, origin: String, author: String,
    said: (kind: String, subject: String, detail: String, value: String?), made: Int64,
    isRetracted: Bool
  ) {
    self.number = number
    self.origin = origin
    self.author = author
    record = ReaderData.CorrectionRecord(
      kind: said.kind, subject: said.subject, detail: said.detail, value: said.value, made: made)
    self.isRetracted = isRetracted
  }
}

/// Something that several people have corrected differently, newest first.
package struct CorrectionDifference: Hashable, Sendable {
  /// What one of them says.
  package struct Opinion: Hashable, Sendable {
    /// Who; nil for the reader.
    package let author: String?
    /// What it is, by them; nil for nobody or nothing.
    package let value: String?
    /// Seconds since 1970.
    package let made: Int64
  }

  /// What is corrected ("speaker", "merge").
  package let kind: String
  /// What it is about.
  package let subject: String
  /// All that was said.
  package let opinions: [Opinion]
}
