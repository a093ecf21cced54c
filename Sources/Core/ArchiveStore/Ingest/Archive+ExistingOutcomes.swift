import Articles
import GRDB

extension Archive {
  /// Returns for each story what adding it would answer if it is in the archive word for word; nil where it is new or
  /// differs.
  ///
  /// It takes two look-ups a story, where annotating one takes milliseconds: what comes again and again, as the items
  /// of a feed do, need not be read again.
  ///
  /// - Parameter restoresRemoved: Whether stories that the reader has removed come back.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func known(_ articles: [Article], restoresRemoved: Bool = true) throws -> [AddOutcome?] {
    try read { db in
      let adding = try IngestTransaction(db: db, now: 0, restoresRemoved: restoresRemoved)
      return try articles.map { try adding.known($0) }
    }
  }
}

extension IngestTransaction {
  fileprivate func known(_ article: Article) throws -> AddOutcome? {
    let identity = Identity(article)
    let wording = ContentHash.hash(article)
    var key: StoryKey?
    var hasOthers = false
    if article.id?.isEmpty ?? true, let address = identity.address {
      let known = try stories(at: address)
      hasOthers = !known.isEmpty
      key = try known.first { try isKnown(wording, of: $0.n) }?.key
    } else if case (let taken, let n?) = try claimAnyForm(of: identity) {
      guard try isKnown(wording, of: n) else { return nil }
      key = taken.key
    }
    if let key { return AddOutcome(.same, id: article.id ?? key.rawValue, key: key) }
    return try removed(article, identity, hasOthers: hasOthers)
  }

  /// What is said of a story that the reader removed, where it does not come back.
  private func removed(
    _ article: Article, _ identity: Identity, hasOthers: Bool
  ) throws -> AddOutcome? {
    guard !restoresRemoved,
      try removals.number(of: article, identity, hasOthers: hasOthers) != nil
    else { return nil }
    return AddOutcome(
      .same, id: article.id ?? identity.key.rawValue, key: identity.key, reason: Self.removed)
  }
}
