/// Returns the text with `%XX` resolved; what does not become UTF-8 stays as it was.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == 0x25, i + 2 < bytes.count, let high = bytes[i + 1].hexDigit,
      let low = bytes[i + 2].hexDigit
    {
      decoded.append(high << 4 | low)
      i += 3
    } else {
      decoded.append(bytes[i])
      i += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}
