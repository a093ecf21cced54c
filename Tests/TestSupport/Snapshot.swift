import Foundation
import Testing

/// Compares a text with the file that stands beside the test, in a folder `Snapshots` there.
///
/// With `LEDE_RECORD=1` in the environment the file is written instead, and the test fails once to say so.
package func expectSnapshot(
  _ text: String, named name: String, file: StaticString = #filePath,
  at location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let snapshot = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil {
    record(text, in: folder, as: snapshot, at: location)
    return
  }
  guard let data = try? Data(contentsOf: snapshot) else {
    Issue.record(
      "no snapshot \(name).txt; run with LEDE_RECORD=1 to write it", sourceLocation: location)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  #expect(text == expected, "\(difference(expected, text))", sourceLocation: location)
}

private func record(_ text: String, in folder: URL, as file: URL, at location: SourceLocation) {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: location)
  } catch {
    Issue.record(error, sourceLocation: location)
  }
}

/// The lines that differ, old ones with "-", new ones with "+".
private func difference(_ old: String, _ new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  var text = "\n"
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? old[index] : nil
    let after = index < new.count ? new[index] : nil
    if before == after { continue }
    if let before { text += "- \(before)\n" }
    if let after { text += "+ \(after)\n" }
  }
  return text
}
