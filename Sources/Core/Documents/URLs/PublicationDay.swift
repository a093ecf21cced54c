import Articles
import Text

/// Finds the day in a story's address: "/2019/11/19/", "/2019/nov/19/", "/27/07/2022/", "/2022-07-28/", "/20220715/",
/// "?ud=20220725000767", "/202207260304.html". Nil when it holds none, or only a month.
public func addressDay(_ url: String) -> Timestamp? {
  let parts = url.utf8.prefix(2048).split { !$0.isDigit && !$0.isLetter }.map {
    String(decoding: $0, as: UTF8.self)
  }
  for index in parts.indices.dropLast(2) {
    let (first, second, third) = (parts[index], parts[index + 1], parts[index + 2])
    if let day = day(first, second, third) ?? day(third, second, first) { return day }
  }
  // What is all digits and long enough begins with the day, the time and a number after it.
  for part in parts where [8, 12, 14, 17].contains(part.utf8.count) {
    let digits = part.utf8.compactMap { $0.isDigit ? Int($0 - 0x30) : nil }
    guard digits.count == part.utf8.count else { continue }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    guard (1990...2099).contains(year) else { continue }
    let moment = Timestamp(
      year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    if let moment { return moment }
  }
  return nil
}

private func day(_ year: String, _ month: String, _ day: String) -> Timestamp? {
  guard year.utf8.count == 4, year.hasPrefix("20") || year.hasPrefix("19"), let year = Int(year),
    month.utf8.count <= 3, day.utf8.count <= 2, let day = Int(day)
  else { return nil }
  if let month = Int(month) { return Timestamp(year: year, month: month, day: day) }
  return DateParser.read("\(day) \(month) \(year)")
}
