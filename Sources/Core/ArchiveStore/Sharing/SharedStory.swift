import Articles
import Text

/// One state of a story as a shared archive keeps it: its text, and what was read into it, encoded as archives do.
package struct SharedStory: Sendable {
  /// The hash of what the story is known by.
  package let identity: Int64
  /// The hash of its words: what tells its states apart.
  package let contentHash: Int64
  /// The text, and what is known of the story.
  package var article: Article
  /// The blocks and addresses, encoded.
  package let blocks: [UInt8]
  /// The names and quotations, encoded; nil where none were read yet.
  package var annotations: [UInt8]?
  /// The version of what read them.
  package var annotationsVersion: Int
  /// Whether it is the latest state, which searches find.
  package var isCurrent = true

  /// A state with its parts as they are stored.
  package init(
    identity: Int64, contentHash: Int64, article: Article, blocks: [UInt8], annotations: [UInt8]?,
    annotationsVersion: Int, isCurrent: Bool = true
  ) {
    self.identity = identity
    self.contentHash = contentHash
    self.article = article
    self.blocks = blocks
    self.annotations = annotations
    self.annotationsVersion = annotationsVersion
    self.isCurrent = isCurrent
  }

  /// A story that nobody has annotated yet.
  package init(raw article: Article) {
    self.init(
      identity: Identity(article).hash, contentHash: ContentHash.hash(article), article: article,
      blocks: BlocksBlob.encode(article.blocks, links: article.links), annotations: nil,
      annotationsVersion: 0)
  }

  /// The key under which archives show the story.
  package var key: StoryKey { Identity.key(identity) }

  /// The identities that a key or the beginning of one stands for; nil where it is no key.
  package static func identities(of key: String) -> ClosedRange<Int64>? {
    Identity.hashes(of: key)
  }

  /// Takes in names and quotations.
  package mutating func annotate(with marks: StoryAnnotations) {
    annotations = MarksBlob.encode(marks)
    annotationsVersion = marks.version
  }

  /// The story with its names and quotations; what does not fit the text, as no archive would write it, is left out.
  package var annotated: AnnotatedArticle {
    guard let annotations else { return AnnotatedArticle(article, marks: StoryAnnotations()) }
    var marks = MarksBlob.decode(annotations, version: annotationsVersion)
    var text = article.text
    text.withUTF8 { bytes in
      marks.mentions.removeAll { !Self.isInside($0.range, bytes) }
      marks.quotations.removeAll { quotation in
        !Self.isInside(quotation.range, bytes)
          || [quotation.cue, quotation.speaker?.range].contains {
            $0.map { !Self.isInside($0, bytes) } ?? false
          }
      }
    }
    return AnnotatedArticle(article, marks: marks)
  }

  /// Puts decoded blocks and addresses into the article; false when they do not fit its text, or no archive wrote them.
  package mutating func readBlocks() -> Bool {
    (article.blocks, article.links) = BlocksBlob.decode(blocks)
    let (parts, links) = (article.blocks, article.links)
    guard BlocksBlob.encode(parts, links: links) == blocks else { return false }
    return article.text.withUTF8 { bytes in
      parts.allSatisfy { Self.isInside($0.range, bytes) }
        && links.allSatisfy { $0.range.map { Self.isInside($0, bytes) } ?? true }
    }
  }

  /// Whether a range lies within a text and cuts no character.
  private static func isInside(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
      && [range.lowerBound, range.upperBound].allSatisfy {
        $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
      }
  }
}

extension SharedStory {
  /// Where the story stands in lists: its date, else `now`.
  package func sortDate(now: Int64) -> Int64 { SortDate(article, now: now).seconds }
}

extension TitleOrigin {
  /// The number by which archives store it.
  package var storedCode: Int { StoredEnumCodes.code(self, in: StoredEnumCodes.origins) }

  /// What a number stands for; `given` for one that a later version added.
  package init(storedCode: Int) {
    self = StoredEnumCodes.value(storedCode, in: StoredEnumCodes.origins) ?? .given
  }
}
