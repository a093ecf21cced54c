import Annotations
import Articles
import CResources
import Documents
import ArchiveStore
import Text

/// The stories built into the program, for a reader without any yet.
enum SampleStories {
  /// A temporary archive that holds the sample edition; it is gone when the program ends.
  static func open(now: Int64) throws -> Archive {
    let archive = try Archive.temporary()
    try fill(archive, now: now)
    return archive
  }

  /// Adds the sample edition to an archive.
  static func fill(_ archive: Archive, now: Int64) throws {
    let annotator = Annotator()
    let articles = articles()
    // On all cores: a reader is looking at an empty list meanwhile.
    let annotated = concurrentMap(articles.count) { annotator.annotate(articles[$0]) }
    _ = try archive.add(annotated, now: now)
  }

  /// The stories, read in place from the program's own data.
  static func articles() -> [Article] {
    var articles: [Article] = []
    var index = 0
    while let entry = cresource_sample_at(index), let name = entry.pointee.name {
      let bytes = UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.length)
      articles += parse(Array(bytes), name: String(cString: name) + ".md").articles
      index += 1
    }
    return articles
  }
}
