import LedeCore

let archive = try Archive(path: "news.sqlite")
for path in CommandLine.arguments.dropFirst() {
  try archive.add(file: path)
}
for quotation in try archive.quotes(QuotationFilter()).rows {
  print("\(quotation.speaker ?? "somebody"): \(quotation.words)")
}
for hit in try archive.search(SearchQuery("ferry")).hits {
  print("found: \(hit.row.title)")
  for other in try archive.related(to: hit.row.key, limit: 3) {
    print("related: \(other.row.title)")
  }
}
