import ArgumentParser

/// Learns the weights that names are recognised with.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn the model that recognises names.",
    subcommands: [Learn.self, Predict.self], defaultSubcommand: Learn.self)
}
