/// A value from a TOML file with the line it stands on.
package struct ConfigValue: Hashable, Sendable {
  /// What it is.
  package indirect enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([ConfigValue])
    case table([String: ConfigValue])
    /// A value of a kind that no setting takes: a fraction, a date.
    case other(String)
  }

  /// What it is.
  package var value: Value
  /// The line it stands on, from 1; for a table, that of its heading.
  package var line: Int

  /// A value on a line.
  package init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// Reads TOML; what is not TOML is a fault with its line.
  package static func read(_ text: String) throws(ConfigError) -> ConfigValue {
    var copy = text
    let result = copy.withUTF8 { bytes -> Result<ConfigValue, ConfigError> in
      var reader = TOMLParser(bytes)
      do throws(ConfigError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// What is wrong with a file that a reader wrote, and where.
package struct ConfigError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; nil when it is about the whole file.
  package var line: Int?
  /// What is wrong and what would be right.
  package var message: String

  /// Creates an error at a line; nil where no line is known.
  package init(line: Int?, _ message: String) {
    self.line = line
    self.message = message
  }

  /// "line 3: …", ready to follow a file's name and a colon.
  package var description: String { line.map { "line \($0): \(message)" } ?? message }
}
