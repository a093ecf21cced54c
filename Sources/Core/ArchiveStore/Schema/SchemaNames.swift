/// What tables and columns are called in a schema of some version, for reading a damaged archive that cannot be migrated first.
struct SchemaNames {
  /// The number of a row, in every table that has one.
  let id: String
  /// The id that a story came with.
  let originalID: String
  /// How far a story was read.
  let readingOffset: String
  /// The table of annotations, and its column of encoded annotations.
  let annotations: String
  let annotationData: String
  /// The table of saved searches.
  let savedSearches: String

  /// The names in a schema in which so many migrations have been carried out.
  init(version: Int) {
    let isRenamed = version > (Migration.all.firstIndex { $0.name == RenamedTables.name } ?? 0)
    id = isRenamed ? "id" : "n"
    originalID = isRenamed ? "original_id" : "given"
    readingOffset = isRenamed ? "reading_offset" : "reading"
    annotations = isRenamed ? "story_annotations" : "marks"
    annotationData = isRenamed ? "data" : "marks"
    savedSearches = isRenamed ? "saved_search" : "saved"
  }
}
