import ArchiveStore
import ArgumentParser
import Sharing

/// Words what came of sharing.
enum ShareReport {
  /// "1 story", "20 stories".
  static func count(_ number: Int64, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Prints what came; in parts, only what is news.
  static func print(_ receipt: SharedReceipt, isComplete: Bool = false) {
    var output = Output()
    if isComplete || receipt.isNews {
      output.line(
        "\(count(Int64(receipt.added), "new story", "new stories")), \(receipt.revised) changed, "
          + "\(receipt.known) known, \(receipt.corrections) corrections")
    }
    for title in receipt.removed { output.line("removed there, and now in your bin: \(title)") }
    for title in receipt.kept {
      output.line("removed there, and kept here, for you marked it: \(title)")
    }
    output.flush()
  }
}

/// Tells errors of sharing.
enum ShareErrors {
  /// Does something; an error of the shared archive is told on standard error and ends the program with status 1.
  ///
  /// - Parameter isEndless: Whether it goes on until it is interrupted, which is no failure then.
  static func told<T>(isEndless: Bool = false, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as ShareError {
      printError(ErrorMessage.text(error))
      throw ExitCode.failure
    } catch is CancellationError where isEndless {
      throw ExitCode.success
    } catch is CancellationError {
      printError("stopped; what was told by then is kept, and the next time goes on from there")
      throw ExitCode.failure
    }
  }
}
