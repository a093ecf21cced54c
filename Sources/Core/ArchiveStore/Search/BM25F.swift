import GRDB
import GRDBSQLite

/// How well a story matches: BM25 over fields, as an auxiliary function of the search index.
///
/// SQLite's `bm25()` reads the whole list of every phrase to count its stories before it scores the first row: 49 ms for a
/// word in half of 100,000 stories. Here the caller brings the weights, and scores only the rows it asks for.
///
/// Method: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004): occurrences
/// are weighted by field, summed, and only then damped.
enum BM25F {
  /// Its name in SQL: `closeness(search, weights, isTextFirst)`.
  static let name = "closeness"

  /// What an occurrence counts in text, title, standfirst and byline, where that is the order of the columns.
  private static let textFirst: [Double] = [1, 6, 2.5, 1]
  /// What an occurrence counts in title, standfirst, byline and text, the order in archives of earlier versions.
  private static let titleFirst: [Double] = [6, 2.5, 1, 1]
  private static let k1 = 1.2
  private static let b = 0.4

  /// The weights of a query's phrases.
  ///
  /// Phrases of one group (the words that a prefix stands for) count together, as one.
  struct Weights {
    /// The group of each phrase, in the order in which they stand in the query.
    var groups: [UInt8] = []
    /// What each group is worth: its inverse document frequency.
    var worth: [Float] = []

    /// As it is handed to SQL.
    var blob: Blob {
      var bytes = [UInt8(min(worth.count, 255))]
      for value in worth.prefix(255) {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
      }
      return Blob(bytes + groups)
    }
  }

  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil,
      { api, row, context, count, values in
        guard let api, let row, let context, count == 2, let weights = values?[0],
          let isTextFirst = values?[1]
        else { return }
        let size = Int(sqlite3_value_bytes(weights))
        let bytes = UnsafeRawBufferPointer(start: sqlite3_value_blob(weights), count: size)
        let fields = sqlite3_value_int(isTextFirst) == 1 ? BM25F.textFirst : BM25F.titleFirst
        sqlite3_result_double(context, BM25F.score(api.pointee, row, bytes, fields))
      }, nil)
  }

  private static func score(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer, _ weights: UnsafeRawBufferPointer,
    _ fields: [Double]
  ) -> Double {
    let groups = weights.isEmpty ? 0 : Int(weights[0])
    let phrases = min(Int(api.xPhraseCount(row)), weights.count - 1 - groups * 4)
    guard groups > 0, phrases > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: groups) { found in
      found.initialize(repeating: 0)
      for phrase in 0..<phrases {
        let group = Int(weights[1 + groups * 4 + phrase])
        if group < groups { found[group] += occurrences(of: phrase, api, row, fields) }
      }
      let norm = k1 * (1 - b + b * length(api, row))
      var score = 0.0
      for group in 0..<groups where found[group] > 0 {
        let bits = weights.loadUnaligned(fromByteOffset: 1 + group * 4, as: UInt32.self)
        let worth = Double(Float(bitPattern: UInt32(littleEndian: bits)))
        score += worth * found[group] / (found[group] + norm)
      }
      return score
    }
  }

  /// Occurrences of a phrase in this row, weighted by field; past 60 they say nothing new.
  private static func occurrences(
    of phrase: Int, _ api: Fts5ExtensionApi, _ row: OpaquePointer, _ fields: [Double]
  ) -> Double {
    var iterator = Fts5PhraseIter()
    var (column, offset): (CInt, CInt) = (0, 0)
    var sum = 0.0
    guard api.xPhraseFirst(row, CInt(phrase), &iterator, &column, &offset) == SQLITE_OK else {
      return 0
    }
    while column >= 0, sum < 60 {
      sum += Int(column) < fields.count ? fields[Int(column)] : 1
      api.xPhraseNext(row, &iterator, &column, &offset)
    }
    return sum
  }

  /// The story's length as a share of the average.
  private static func length(_ api: Fts5ExtensionApi, _ row: OpaquePointer) -> Double {
    var size: CInt = 0
    var (total, rows): (Int64, Int64) = (0, 0)
    guard api.xColumnSize(row, -1, &size) == SQLITE_OK,
      api.xColumnTotalSize(row, -1, &total) == SQLITE_OK,
      api.xRowCount(row, &rows) == SQLITE_OK, total > 0, rows > 0
    else { return 1 }
    return Double(size) * Double(rows) / Double(total)
  }
}
