import ArgumentParser

/// `lede manual`: the manual page of the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the source of the manual page lede(1), for man(1).",
    discussion: "To read it: lede manual | man -l - (and lede config man for that of the settings)."
  )

  func run() throws {
    var output = Output()
    output.raw(
      CommandManual.page(try .program(), version: Lede.configuration.version).utf8)
  }
}
