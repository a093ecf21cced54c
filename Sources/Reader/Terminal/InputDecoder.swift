import Screen

/// Reads the bytes a terminal sends: keys, mouse, pastes, answers. Pure, so that every sequence is tested without one.
///
/// Understood are the sequences of xterm and what imitates it (XTerm Control Sequences, T. Dickey), of the VT100's
/// keypad, the Linux console, rxvt, and CSI u (fixterms). Whatever else begins like a sequence is swallowed whole.
package struct InputDecoder {
  private var bytes: [UInt8] = []
  private var at = 0
  private var pasted: [UInt8]?

  /// A longer paste is cut: it goes into one line.
  private static let pasteLimit = 1 << 20
  /// A string from the terminal that is longer than this never ends.
  private static let stringLimit = 4096

  /// A decoder that has read nothing.
  package init() {}

  /// Whether something began that more bytes could complete: after a moment call `settle`.
  package var isWaiting: Bool { at < bytes.count && pasted == nil }

  /// Takes bytes and returns what they say.
  package mutating func feed(_ more: some Sequence<UInt8>) -> [DisplayEvent] {
    bytes.append(contentsOf: more)
    return drain(isFinal: false)
  }

  /// Nothing came for a moment: what is there is all there is, a lone ESC the Escape key.
  package mutating func settle() -> [DisplayEvent] { drain(isFinal: true) }

  private mutating func drain(isFinal: Bool) -> [DisplayEvent] {
    var happenings: [DisplayEvent] = []
    while at < bytes.count {
      if pasted != nil {
        guard let text = paste() else { break }
        happenings.append(.input(.paste(text)))
        continue
      }
      var cursor = SequenceScanner(bytes: bytes[at...])
      switch cursor.next() {
      case .happening(let happening):
        happenings.append(happening)
      case .pasteBegins:
        pasted = []
      case .nothing: break
      case .incomplete:
        if !isFinal {
          if bytes.count - at > InputDecoder.stringLimit { at = bytes.count }
          compact()
          return happenings
        }
        happenings += giveUp()
        continue
      }
      at = cursor.bytes.startIndex
    }
    compact()
    return happenings
  }

  /// Takes the first byte of something that was never completed as a key of its own.
  private mutating func giveUp() -> [DisplayEvent] {
    let first = bytes[at]
    at += 1
    guard first == 0x1B else { return [] }
    if at < bytes.count, [0x5B, 0x4F, 0x5D, 0x50, 0x5F, 0x5E, 0x58].contains(bytes[at]) {
      let key = Key(.character(Unicode.Scalar(bytes[at])), alt: true)
      let isWhole = at + 1 == bytes.count
      at = bytes.count  // the rest of a sequence that broke off is no typing
      return isWhole ? [.input(.key(key))] : []
    }
    return [.input(.key(Key(.escape)))]
  }

  /// Collects a paste up to its end; nil when the end has not come yet.
  ///
  /// A paste may hold the sequence that ends pastes, so that its rest is taken for keys. What came in one piece with
  /// it is its own: the last end in the bytes at hand counts, unless another paste begins before it.
  private mutating func paste() -> String? {
    let ends = InputDecoder.places(of: "201~", in: bytes[at...])
    let begin = InputDecoder.places(of: "200~", in: bytes[at...]).first ?? bytes.count
    guard let end = ends.last(where: { $0 < begin }) ?? ends.first else {
      // The end may be cut in two by the edge of what was read.
      let keep = min(5, bytes.count - at)
      pasted?.append(contentsOf: bytes[at..<bytes.count - keep])
      at = bytes.count - keep
      if let count = pasted?.count, count > InputDecoder.pasteLimit {
        pasted?.removeLast(count - InputDecoder.pasteLimit)
      }
      return nil
    }
    pasted?.append(contentsOf: bytes[at..<end])
    at = end + 6
    let text = InputDecoder.text(of: (pasted ?? []).prefix(InputDecoder.pasteLimit))
    pasted = nil
    return text
  }

  private static func places(of tail: String, in bytes: ArraySlice<UInt8>) -> [Int] {
    let wanted = [0x1B, 0x5B] + Array(tail.utf8)
    var places: [Int] = []
    for index in bytes.indices.dropLast(5)
    where bytes[index] == 0x1B && bytes[index..<index + 6].elementsEqual(wanted) {
      places.append(index)
    }
    return places
  }

  /// A paste as text: line ends as "\n", no other controls, no sequences that end pastes.
  private static func text(of bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
      .split(separator: "\u{1B}[201~", omittingEmptySubsequences: false).joined()
    var clean = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        if scalar == "\r" || !wasReturn { clean.append("\n") }
      } else if scalar == "\t" {
        clean.append(" ")
      } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
        clean.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(clean)
  }

  private mutating func compact() {
    bytes.removeFirst(at)
    at = 0
  }
}
