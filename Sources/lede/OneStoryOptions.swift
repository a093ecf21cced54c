import ArgumentParser

/// The options of a command that prints one story.
struct OneStoryOptions: ParsableArguments {
  @OptionGroup var library: LibraryOptions
  @OptionGroup var width: WidthOptions

  @Argument(help: "The story's id: the archive's own, or the one it came with.")
  var id: String

  @Flag(help: "Print it as a JSON object.")
  var json = false
}
