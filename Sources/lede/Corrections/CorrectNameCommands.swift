import ArchiveStore
import ArgumentParser
import Articles

/// `lede correct name NAME NEW`: gives a person, place or body another name.
struct CorrectName: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Give a person, place or body another name.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The name as it stands now.")
  var name: String
  @Argument(help: ArgumentHelp("The name that it should have.", valueName: "new"))
  var new: String

  func validate() throws {
    guard new.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("Give the name that it should have.")
    }
  }

  func run() throws {
    try place.correct { .rename(entity: try EntityLookup.key(of: name, in: $0), name: new) }
  }
}

/// `lede correct merge NAME OTHER`: two names are one person, place or body.
struct CorrectMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two names are one person, place or body.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The name that goes.")
  var name: String
  @Argument(help: "The name that stays.")
  var into: String

  func run() throws {
    try place.correct { archive in
      let (from, into) = (
        try EntityLookup.key(of: name, in: archive), try EntityLookup.key(of: into, in: archive)
      )
      return .merge(entity: from, into: into)
    }
  }
}

/// `lede correct split NAME ALIAS`: one of a page's names stands for another.
struct CorrectSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Say that one of the names on a page means another.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "The name of the page.")
  var name: String
  @Argument(help: ArgumentHelp("The name that means another.", valueName: "alias"))
  var alias: String

  func run() throws {
    try place.correct { archive in
      let key = try EntityLookup.key(of: name, in: archive)
      let page = try archive.entity(key, stories: 0)
      let known = page?.aliases.first { $0.lowercased() == alias.lowercased() }
      guard let known else {
        let names = page?.aliases.joined(separator: ", ") ?? ""
        printError("“\(alias)” is no other name of \(name)" + (names.isEmpty ? "" : ": \(names)"))
        throw ExitCode.failure
      }
      return .split(entity: key, alias: known)
    }
  }
}

extension LibraryOptions {
  /// Keeps a correction; one that there is nothing to correct for ends the program with status 1.
  func correct(_ correction: (Archive) throws -> Correction) throws {
    try maintain { archive in
      guard try archive.correct(try correction(archive), now: currentTime()) else {
        printError("there is nothing to correct")
        throw ExitCode.failure
      }
    }
  }
}

extension EntityLookup {
  /// The key of the person, place or body that words mean; none ends the program with status 1.
  static func key(of words: String, in archive: Archive) throws -> String {
    guard let page = try find(words, in: archive) else {
      printError("nothing is named “\(words)” in this archive")
      throw ExitCode.failure
    }
    return page.row.key
  }
}
