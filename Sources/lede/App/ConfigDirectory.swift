import ArgumentParser
import Glibc
import Screen
import Settings
import Text

/// The folder with what a reader chose: `$XDG_CONFIG_HOME/lede`, else `~/.config/lede`.
struct ConfigDirectory {
  /// Its path; nil when neither variable says where it could be.
  let path: String?

  /// The folder of this environment.
  init() {
    if let home = environment("XDG_CONFIG_HOME"), home.hasPrefix("/") {
      path = home + "/lede"
    } else {
      path = environment("HOME").map { $0 + "/.config/lede" }
    }
  }

  /// A folder by its path.
  init(path: String?) { self.path = path }

  /// The path of the settings file.
  ///
  /// - Throws: `ExitCode` after saying that there is no place for one.
  func settingsFile() throws -> String {
    if let path { return path + "/config.toml" }
    printError("there is no place for settings: neither XDG_CONFIG_HOME nor HOME is set")
    throw ExitCode.failure
  }

  /// What `config.toml` says; the defaults where there is none.
  func configuration() -> Configuration {
    guard let path else { return Configuration() }
    do throws(FileError) {
      let bytes = try readFile(path + "/config.toml")
      return Configuration(toml: String(decoding: bytes, as: UTF8.self), name: "config.toml")
    } catch {
      var configuration = Configuration()
      if error.number != ENOENT, error.number != ENOTDIR {
        configuration.faults = ["config.toml: \(error)"]
      }
      return configuration
    }
  }

  /// The folder that is offered for exports without a setting: ~/Documents where there is one, else the home folder.
  static func defaultExportFolder(home: String?) -> String {
    guard let home else { return "" }
    return Folder.isFolder(home + "/Documents", followsLinks: true) ? "~/Documents" : "~"
  }

  /// The names of all themes: the built-in ones, then the files in `themes/` that have another name.
  func themeNames() -> [String] {
    let builtIn = Theme.builtInNames
    let own = files(in: "themes").filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
    return builtIn + own.filter { !builtIn.contains($0) }.sorted()
  }

  /// A theme by name: the reader's own file, else the built-in one.
  func theme(_ name: String) throws(ThemeError) -> Theme {
    if let path, !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") {
      let file = "\(path)/themes/\(name).toml"
      switch Result(catching: { () throws(FileError) in try readFile(file) }) {
      case .success(let bytes): return try read(bytes, name, file)
      case .failure(let error) where error.number != ENOENT && error.number != ENOTDIR:
        throw .unreadable(file, error)
      case .failure: break
      }
    }
    if let theme = Theme.builtIn(named: name) { return theme }
    throw .unknown(name, known: themeNames())
  }

  /// The text of a theme's file.
  func file(of name: String) throws(ThemeError) -> [UInt8] {
    _ = try theme(name)
    if let path, let bytes = try? readFile("\(path)/themes/\(name).toml") { return bytes }
    return Theme.builtInFile(named: name) ?? []
  }

  private func read(_ bytes: [UInt8], _ name: String, _ file: String) throws(ThemeError) -> Theme {
    do throws(ConfigError) {
      return try Theme(toml: String(decoding: bytes, as: UTF8.self), name: name)
    } catch {
      throw .faulty(file, error)
    }
  }

  private func files(in folder: String) -> [String] {
    guard let path, let directory = opendir(path + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}

extension Configuration {
  /// Takes out a theme that cannot be used, and tells why among the faults.
  mutating func dropUnusableTheme(_ folder: ConfigDirectory) {
    guard let name = theme else { return }
    do throws(ThemeError) {
      _ = try folder.theme(name)
    } catch {
      theme = nil
      let line = lines.removeValue(forKey: "theme")
      faults.append("config.toml, \(ConfigError(line: line, "\(error)"))")
    }
  }
}

/// Why a theme cannot be used.
enum ThemeError: Error, CustomStringConvertible {
  /// No theme has the name.
  case unknown(String, known: [String])
  /// Its file is wrong.
  case faulty(String, ConfigError)
  /// Its file cannot be read.
  case unreadable(String, FileError)

  /// What happened, and what to do.
  var description: String {
    switch self {
    case .unknown(let name, let known):
      "there is no theme “\(name)”; \(Self.nearest(name, known))there are: \(known.joined(separator: ", "))"
    case .faulty(let file, let fault): "\(file), \(fault)"
    case .unreadable(let file, let error): "\(file): \(error)"
    }
  }

  /// "did you mean “dark”? " where one is near.
  private static func nearest(_ name: String, _ known: [String]) -> String {
    let near = known.map { (EditDistance.changes(from: name.lowercased(), to: $0), $0) }
      .filter { $0.0 <= 2 }.min { $0 < $1 }
    return near.map { "did you mean “\($0.1)”? " } ?? ""
  }
}

extension ConfigDirectory {
  /// Makes a theme the reader's choice: its line in `config.toml` is changed or added, everything else kept.
  func keep(theme name: String) throws(FileError) {
    guard let path else { throw FileError(number: ENOENT) }
    let file = path + "/config.toml"
    var text = ""
    do throws(FileError) {
      text = String(decoding: try readFile(file), as: UTF8.self)
    } catch {
      if error.number != ENOENT { throw error }
      makeFolders(path)
    }
    try replace(file, with: Array(ConfigDirectory.text(text, with: name).utf8))
  }

  /// Writes `config.toml` where there is none yet.
  func create(_ text: String) throws(FileError) {
    guard let path else { throw FileError(number: ENOENT) }
    let file = path + "/config.toml"
    if access(file, F_OK) == 0 { throw FileError(number: EEXIST) }
    makeFolders(path)
    try replace(file, with: Array(text.utf8))
  }

  /// A configuration's text with another theme in it.
  static func text(_ text: String, with theme: String) -> String {
    let line = "theme = \"\(theme)\""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let bare = lines[index].drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("[") { break }
      if bare.prefix(while: { $0 != "=" && $0 != " " && $0 != "\t" }) == "theme" {
        lines[index] = line
        return lines.joined(separator: "\n")
      }
    }
    return line + "\n" + text
  }

  /// Writes beside the file and renames, so that no half-written file is ever there.
  private func replace(_ file: String, with bytes: [UInt8]) throws(FileError) {
    let draft = file + ".new"
    let target = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw FileError(number: errno) }
    let count = bytes.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
    let isWhole = count == bytes.count && fsync(target) == 0
    let number = errno
    close(target)
    guard isWhole else { throw FileError(number: number) }
    guard rename(draft, file) == 0 else { throw FileError(number: errno) }
  }

  private func makeFolders(_ path: String) {
    for (index, byte) in path.utf8.enumerated() where byte == 0x2F && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
    mkdir(path, 0o700)
  }
}
