import ArchiveStore
import Glibc

extension InterruptSignal {
  /// Sees to it that the program ends so soon after the interrupt, whatever it is waiting for.
  ///
  /// First what is being done has time to end by itself; then waiting for another program and writing are given up, so that
  /// the archive can still be closed; what hangs even then is cut off. What was not acknowledged is not in the archive then.
  func endWithin(milliseconds: Int, _ archive: Archive) {
    whenever {
      let step = 10
      var left = milliseconds
      archive.stopWaiting(inMilliseconds: milliseconds / 3)
      while left > 0 {
        usleep(UInt32(step) * 1000)
        left -= step
        // From the middle on; the last third is for closing.
        if left < milliseconds / 2, left > milliseconds / 3 { archive.interrupt() }
      }
      printError("stopped in the midst; what was not told as added is not in the archive")
      _exit(EXIT_FAILURE)
    }
  }
}
