extension Output {
  /// Appends an object on a line of its own.
  mutating func object(_ body: (inout JSONText) -> Void) {
    var json = JSONText()
    json.object(body)
    json.endLine()
    raw(json.bytes)
  }
}
