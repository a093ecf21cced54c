/// Everything that is read out of blobs of the archive, for feeding it bytes that no archive wrote.
package enum StoredBlobs {
  /// Decodes bytes as each kind of blob; comes back whatever they are.
  package static func decode(_ bytes: [UInt8]) {
    _ = BlocksBlob.decode(bytes)
    for version in 0...4 { _ = MarksBlob.decode(bytes, version: version) }
    _ = StoredText.fromDatabaseValue(Blob(bytes).databaseValue)
    _ = StoredAnnotations.annotations(bytes, of: "A text.", version: 1)
    bytes.withUnsafeBytes { bytes in
      _ = TermVector(blob: bytes)
      _ = Sketch(blob: bytes)
    }
    var block = bytes
    PostingBlock.set(0.5, of: 7, in: &block)
    PostingBlock.remove(7, from: &block)
  }
}
