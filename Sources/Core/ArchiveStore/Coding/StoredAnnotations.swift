import Articles

/// Names and quotations as a column holds them: their blob packed against the text that they stand in, which has most of
/// the names, or as it is where that is no longer, and in archives of earlier versions.
///
/// On a wire an annotated story's blob of 308 bytes takes 252 packed alone, 195 against its text and 167 against the text and
/// the usual reasons. It can only be read with its text.
enum StoredAnnotations {
  /// What begins a packed blob. No plain one of more than three bytes begins so: it has no texts and so nothing else.
  private static let mark: UInt8 = 0
  private static let shortest = 4

  /// Packs the blob of a story's annotations.
  static func pack(_ blob: [UInt8], of text: String, by packer: BytePacker) -> [UInt8] {
    let packed = withDictionary(text) { dictionary in
      blob.withUnsafeBufferPointer { packer.pack($0, against: dictionary) }
    }
    guard let packed, packed.count + 1 < blob.count else { return blob }
    return [mark] + packed
  }

  /// The blob of a story's annotations; nil where it is damaged or belongs to another text.
  static func unpack(_ stored: [UInt8], of text: String) -> [UInt8]? {
    guard stored.count >= shortest, stored.first == mark else { return stored }
    return withDictionary(text) { dictionary in
      stored.withUnsafeBufferPointer {
        BytePacker.unpack(UnsafeBufferPointer(rebasing: $0.dropFirst()), against: dictionary)
      }
    }
  }

  /// The annotations of a story as they are stored; none where they are damaged or belong to another text.
  static func annotations(_ stored: [UInt8], of text: String, version: Int) -> StoryAnnotations {
    guard let blob = unpack(stored, of: text) else { return StoryAnnotations() }
    return MarksBlob.decode(blob, version: version)
  }

  /// The usual reasons and the beginning of the text, as far as zlib looks back.
  private static func withDictionary<T>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    (reasons + Array(text.utf8.prefix(farthest - reasons.count))).withUnsafeBufferPointer(body)
  }

  private static let farthest = 32_506

  /// Why speakers were taken for speakers, and names that stories write otherwise; the most frequent stand last. Archives hold
  /// blobs packed against these words: they must not change.
  private static let reasons = Array(
    """
    known by officeone long quotation, pronoun resolvedsubject of the sentencename before a colonaccording to\
    International Monetary FundEuropean UnionUnited Nationsnamed at the start of the sentencespeaker of the paragraph before, pronoun resolved\
    same speaker goes on, pronoun resolvedname after the verbUnited Kingdompromise or demand after the verb\
    name and verb before the quotation, pronoun resolvedname and verb after the quotation, pronoun resolved\
    United Statesjudgement after the verbnamed at the end of the sentenceclause after the verb
    """.utf8)
}
