import Foundation
import TestSupport
import Testing

@testable import lede

@Suite struct SettingsWatchTests {
  private func isReadable(_ watch: SettingsWatch) -> Bool {
    var polled = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 1
  }

  @Test func aWrittenFileIsTold() throws {
    let program = try Program()
    defer { program.remove() }
    let watch = try #require(SettingsWatch(program.folder))
    #expect(!isReadable(watch))
    try program.write("mouse = false", to: "config.toml")
    #expect(isReadable(watch))
    watch.drain()
    #expect(!isReadable(watch))
    rename(program.folder + "/config.toml", program.folder + "/other.toml")
    #expect(isReadable(watch))
  }

  @Test func aFolderThatComesLaterIsWatched() throws {
    let program = try Program()
    defer { program.remove() }
    let watch = try #require(SettingsWatch(program.folder + "/config/lede"))
    for folder in ["/config", "/config/lede", "/config/lede/themes"] {
      mkdir(program.folder + folder, 0o755)
      #expect(isReadable(watch), "\(folder)")
      watch.drain()
    }
    try program.write("", to: "config/lede/config.toml")
    #expect(isReadable(watch))
    watch.drain()
    try program.write("", to: "config/lede/themes/own.toml")
    #expect(isReadable(watch))
  }

  @Test func filesOfOthersAboveTheFolderAreNoChange() throws {
    let program = try Program()
    defer { program.remove() }
    mkdir(program.folder + "/lede", 0o755)
    let watch = try #require(SettingsWatch(program.folder + "/lede"))
    try program.write("", to: "unrelated.txt")
    #expect(!isReadable(watch))
  }
}
