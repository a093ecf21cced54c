import Articles
import GRDB
import Text

extension Archive {
  /// Counts the stories that were annotated by an older version than this one.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func outdated(version: Int) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM story WHERE annotated < ?"),
        arguments: [version]) ?? 0
    }
  }

  /// Annotates again what an older version annotated, newest stories first.
  ///
  /// A hundred stories at a time are annotated on every core and then written in one short transaction, so that others
  /// can write between; when all are, names are settled anew. What is done stays done: ended at any point, the next
  /// call goes on from there.
  ///
  /// - Parameters:
  ///   - version: The version of the annotator.
  ///   - annotate: Annotates a story.
  ///   - progress: Called with how many of how many are done; returns whether to go on.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func reannotate(
    version: Int, with annotate: @Sendable (Article) -> AnnotatedArticle,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws {
    let total = try outdated(version: version)
    let packer = StoredText.packer()
    var done = 0
    while done < total {
      let batch = try read { db in
        try Int64.fetchAll(
          db.cachedStatement(
            sql: "SELECT id FROM story WHERE annotated < ? ORDER BY annotated, id DESC LIMIT 100"),
          arguments: [version]
        ).compactMap { n in try StoryTexts.current(of: n, in: db).map { (n: n, article: $0) } }
      }
      if batch.isEmpty { break }
      let annotated = Self.annotated(batch.map(\.article), annotate)
      try write { db in
        for ((n, article), story) in zip(batch, annotated) {
          try AnnotationReplacement.write(
            n, article, story.marks, version: version, packing: packer, in: db)
        }
      }
      done += batch.count
      if !progress(min(done, total), total) { return }
    }
    if total > 0 { try settleNames() }
  }

  private static func annotated(
    _ articles: [Article], _ annotate: @Sendable (Article) -> AnnotatedArticle
  ) -> [AnnotatedArticle] {
    concurrentMap(articles.count) { annotate(articles[$0]) }
  }
}

/// Puts new marks in place of old ones.
enum AnnotationReplacement {
  static func write(
    _ n: Int64, _ article: Article, _ marks: StoryAnnotations, version: Int,
    packing packer: BytePacker, in db: Database
  ) throws {
    // The words may have changed since they were read; then they were annotated anew already.
    guard let key = try StoryQueries.key(of: n, in: db),
      try StoryTexts.current(of: n, in: db)?.text == article.text
    else { return }
    let story = AnnotatedArticle(article, marks: marks)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO story_annotations VALUES (?, ?, ?)")
      .execute(arguments: [
        n, version,
        Blob(StoredAnnotations.pack(MarksBlob.encode(marks), of: article.text, by: packer)),
      ])
    try db.cachedStatement(
      sql: "UPDATE story SET annotated = ?, quotes = ?, quoted = ?, reported = ? WHERE id = ?"
    )
    .execute(arguments: [version, marks.quotations.count, marks.quoted, marks.reported, n])
    for index in DerivedIndexes.all {
      try index.annotationsChanged(n, key, story, in: db)
    }
  }
}
