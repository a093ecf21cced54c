import ArgumentParser
import Articles
import Library

extension Archive {
  /// The story that an id on the command line means; a message and status 1 where it means none or several.
  func story(named id: String) throws -> StoryRow {
    let found = try find(id: id)
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      complain("no story has the id \(id)")
    } else {
      complain("\(id) may mean any of these; name one by its own id:")
      var output = Output(to: 2)
      for row in found { output.line("  \(row.key.rawValue)  \(row.line)") }
    }
    throw ExitCode.failure
  }
}

extension StoryRow {
  /// The story on one line: id, date, outlet, headline.
  var line: String {
    let date = published.map { String($0.rfc3339.prefix(10)) } ?? "          "
    return [id, date, source ?? "", title].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
