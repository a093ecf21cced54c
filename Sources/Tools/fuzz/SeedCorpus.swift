import Foundation

/// The first inputs of a target.
enum SeedCorpus {
  /// The files of a target's folder, by name; none where there is no folder.
  ///
  /// - Throws: An error of the file system, when a file cannot be read.
  static func inputs(of target: String, in folder: String) throws -> [[UInt8]] {
    let folder = "\(folder)/\(target)"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
  }
}
