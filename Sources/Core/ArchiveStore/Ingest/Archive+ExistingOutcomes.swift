import Articles
import GRDB

extension Archive {
  /// Returns for each story what adding it would answer if it is in the archive word for word; nil where it is new or
  /// differs.
  ///
  /// It takes two look-ups a story, where annotating one takes milliseconds: what comes again and again, as the items
  /// of a feed do, need not be read again.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func known(_ articles: [Article]) throws -> [AddOutcome?] {
    try read { db in
      let adding = IngestTransaction(db: db, now: 0)
      return try articles.map { try adding.known($0) }
    }
  }
}

extension IngestTransaction {
  fileprivate func known(_ article: Article) throws -> AddOutcome? {
    let identity = Identity(article)
    let wording = ContentHash.hash(article)
    var key: StoryKey?
    if article.id?.isEmpty ?? true, let address = identity.address {
      key = try stories(at: address).first { try isKnown(wording, of: $0.n) }?.key
    } else if case (let taken, let n?) = try claimAnyForm(of: identity), try isKnown(wording, of: n)
    {
      key = taken.key
    }
    return key.map { AddOutcome(.same, id: article.id ?? $0.rawValue, key: $0) }
  }
}
