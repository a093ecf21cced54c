import Screen

/// Tells double clicks from single ones: two presses at one place within 400 ms.
struct DoubleClickDetector {
  private var last: (place: Position, time: Int)?

  mutating func count(_ happenings: [DisplayEvent]) -> [DisplayEvent] {
    happenings.map { happening in
      guard case .input(.mouse(let mouse)) = happening, mouse.kind == .press else {
        return happening
      }
      let now = Monotonic.milliseconds()
      if let before = last, before.place == mouse.position, now - before.time < 400 {
        last = nil
        return .input(.mouse(Mouse(.doublePress, at: mouse.position)))
      }
      last = (mouse.position, now)
      return happening
    }
  }
}
