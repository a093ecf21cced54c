import ArgumentParser
import Foundation

/// A command as ArgumentParser describes it, as far as the manual page needs it.
struct CommandDescription: Decodable, Equatable {
  /// An argument or option.
  struct Argument: Decodable, Equatable {
    /// A spelling of an option.
    struct Name: Decodable, Equatable {
      /// "long", "short" or "longWithSingleDash".
      var kind: String
      /// The spelling without dashes.
      var name: String

      /// The spelling with its dashes.
      var spelled: String { (kind == "long" ? "--" : "-") + name }
    }

    /// "positional", "option" or "flag".
    var kind: String
    /// Whether help shows it.
    var shouldDisplay: Bool
    /// Whether it may be left out.
    var isOptional: Bool
    /// Whether it may be given several times.
    var isRepeating: Bool
    /// The spellings of an option.
    var names: [Name]?
    /// What stands for its value.
    var valueName: String?
    /// What it is for, in a line.
    var abstract: String?
  }

  /// The name that the command is called by.
  var commandName: String
  /// Whether help shows it.
  var shouldDisplay: Bool
  /// What it does, in a line.
  var abstract: String?
  /// What else is to be known.
  var discussion: String?
  /// The commands under it.
  var subcommands: [CommandDescription]?
  /// Its arguments and options.
  var arguments: [Argument]?

  /// The program as it is built.
  ///
  /// - Throws: `DecodingError` when ArgumentParser describes commands otherwise than is expected here.
  static func program() throws -> CommandDescription {
    struct Tool: Decodable { var command: CommandDescription }
    return try JSONDecoder().decode(Tool.self, from: Data(Lede._dumpHelp().utf8)).command
  }

  /// Its own arguments and options, without the help that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter {
      $0.shouldDisplay && !($0.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// The commands under it that help shows, without "help".
  var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}
