import Glibc
import ReaderState
import Screen
import Settings
import Synchronization
import Terminal

extension ReaderSession {
  /// Reads a watched descriptor: the settings changed, the archive was written to, or it is time to update the feeds.
  func read(_ descriptor: Int32) {
    if descriptor == settings?.descriptor {
      settings?.drain()
      takeSettings()
    } else if descriptor == archiveWatch?.descriptor {
      archiveWatch?.drain()
      runner.lookForOthers()
    } else if timer.drain() {
      perform([.network(.updateFeeds([]))])
    }
  }

  /// Opens the settings in the editor, written with every setting as a comment where there are none yet.
  func editSettings() {
    guard let path = try? folder.settingsFile() else {
      return mailbox.tell(
        .failure, "There is no folder for settings: neither HOME nor XDG_CONFIG_HOME is set")
    }
    do throws(FileError) {
      try folder.create(DefaultConfiguration.toml)
    } catch {
      guard error.number == EEXIST else {
        return mailbox.tell(
          .failure, "The settings could not be written", detail: "\(path): \(error)")
      }
    }
    if outside.edit(path, display) { takeSettings() }
  }

  /// Takes the settings over as they are in the file now, and tells what is wrong with them.
  private func takeSettings() {
    apply(.answer(.themes(folder.themeNames(), current: state.shared.theme)))
    refreshTheme()
    let new = folder.configuration()
    guard new != configuration else { return }
    let old = configuration
    configuration = new
    applyKeysAndFolder()
    display.useMouse(new.mouse)
    outside.browser = new.browser
    runner.allowsPrivateRedirects.store(new.allowsPrivateRedirects, ordering: .releasing)
    if new.updateMinutes != old.updateMinutes { timer.set(seconds: new.updateMinutes * 60) }
    if let theme = new.theme, theme != old.theme, !hasFixedTheme { showTheme(theme) }
    apply(.answer(.told(Message(.note, "The settings were read anew"))))
    tellProblems(since: old)
  }

  /// Hands keys and the folder for exports to the state.
  func applyKeysAndFolder() {
    apply(
      .configure(
        configuration.keymap,
        exportFolder: configuration.exportFolder
          ?? ConfigDirectory.defaultExportFolder(home: environment("HOME"))))
  }

  /// Draws with the theme as its file is now; a file that is being written is told of when it is chosen.
  private func refreshTheme() {
    if let theme = try? folder.theme(state.shared.theme) { display.use(theme) }
  }

  /// Tells what is wrong with the settings, and was not before.
  func tellProblems(since old: Configuration) {
    for warning in configuration.warnings where !old.warnings.contains(warning) {
      apply(.answer(.told(Message(.note, warning, detail: "It holds."))))
    }
    for fault in configuration.faults where !old.faults.contains(fault) {
      apply(.answer(.told(Message(.failure, fault, detail: "The rest of the file holds."))))
    }
  }
}
