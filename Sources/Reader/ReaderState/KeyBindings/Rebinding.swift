/// The keys that a reader wants for a command, as the configuration says it.
package struct Rebinding: Hashable, Sendable {
  /// The command's name as it is written.
  package var command: String
  /// The keys as they are written; none takes all of the command's keys away.
  package var keys: [String]
  /// The line in the configuration, from 1; nil where it stands in none.
  package var line: Int?

  /// Keys for a command.
  package init(_ command: String, _ keys: [String], line: Int? = nil) {
    self.command = command
    self.keys = keys
    self.line = line
  }
}
