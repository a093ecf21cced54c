extension Importer {
  /// Adds what is in a folder and then what lands there, until an interrupt or until the folder is gone.
  func follow(_ folder: String) throws {
    let landing: FolderWatch
    do throws(FileError) {
      landing = try FolderWatch(folder)
    } catch {
      return reject(folder, error.description)
    }
    for file in Folder.files(folder) where FolderWatch.isDone(file) { try take(file) }
    try settle()
    summarize()
    while landing.isThere, interrupt.wait(for: landing.descriptor) {
      // A newsroom's batch lands within moments: what comes together is put in order of date together.
      while interrupt.wait(for: landing.descriptor, atMost: Self.calm) {
        for file in landing.newFiles() { try take(file) }
      }
      try settle()
      if !log.isEmpty { summarize() }
    }
    if !landing.isThere { reject(folder, "it is gone") }
  }

  /// Milliseconds without news after which a batch is over.
  private static let calm: Int32 = 200
}
