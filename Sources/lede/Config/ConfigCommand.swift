import ArgumentParser
import Glibc

/// `lede config`: where the settings are, what is in them, and what is wrong with them.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Find, write, check and show the settings.",
    discussion: """
      The settings are in config.toml, in $XDG_CONFIG_HOME/lede or else ~/.config/lede. Everything has a default, so \
      there need be no such file. An open reader takes changes over as soon as the file is written.
      """,
    subcommands: [
      ConfigPath.self, ConfigInit.self, ConfigCheck.self, ConfigShow.self, ConfigMan.self,
    ])
}

/// `lede config path`: where the settings are.
struct ConfigPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print the path of the settings file, whether it is there or not.")

  func run() throws {
    var output = Output()
    output.line(try ConfigDirectory().settingsFile())
  }
}

/// `lede config init`: a complete file in which everything is a comment.
struct ConfigInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a settings file with every setting and key as a comment.",
    discussion: "A file that is there already is left alone; --print shows what would be written.")

  @Flag(name: .customLong("print"), help: "Print the file instead of writing it.")
  var prints = false

  func run() throws {
    let text = DefaultConfiguration.toml
    var output = Output()
    if prints { return output.raw(text.utf8) }
    let folder = ConfigDirectory()
    let path = try folder.settingsFile()
    do throws(FileError) {
      try folder.create(text)
    } catch {
      printError(
        error.number == EEXIST
          ? "\(path) is there already and was left as it is; `lede config init --print` prints the defaults"
          : "\(path): \(error)")
      throw ExitCode.failure
    }
    output.line(path)
  }
}

/// `lede config man`: the manual page of the settings.
struct ConfigMan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the source of the manual page lede-config(5), for man(1).",
    discussion: "To read it: lede config man | man -l -")

  func run() throws {
    var output = Output()
    output.raw(DefaultConfiguration.manual.utf8)
  }
}
