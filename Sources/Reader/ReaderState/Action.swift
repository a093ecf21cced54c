import Articles
import Screen

/// Whatever can happen to the reader's state: a person did something, time passed, or an effect has a result.
package enum Action: Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(Mouse)
  /// Text was pasted.
  case paste(String)
  /// A command was chosen otherwise than by its key.
  case perform(Command, times: Int?)
  /// The terminal has this size (any more).
  case resize(Size)
  /// The time, in seconds since 1970, and local time's offset from UTC in seconds east.
  case clock(seconds: Int64, zone: Int)
  /// A row, a thing that opens, or an item of what stands over the page was chosen otherwise than by keys.
  case select(Int)
  /// Another screen was asked for otherwise than by a command.
  case visit(any ReaderPage)
  /// The configuration binds the keys so, and offers this folder for exports ("" for the one the program runs in).
  case configure(Keymap, exportFolder: String)
  /// The program is about to be ended from outside; what must not be lost is to be kept now.
  case hangUp
  /// An effect ended with a result.
  case answer(EffectResult)
}
