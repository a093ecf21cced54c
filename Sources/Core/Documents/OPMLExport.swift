import Articles

/// Writes subscriptions as an OPML 2.0 list (opml.org/spec2), folders nested, everything escaped.
public func exportOPML(_ outlines: [Outline], title: String = "lede subscriptions") -> String {
  var lines = [
    #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<opml version="2.0">"#,
    "  <head><title>\(escaped(title))</title></head>", "  <body>",
  ]
  var open: [String] = []
  let sorted = outlines.enumerated().sorted {
    $0.element.folders != $1.element.folders
      ? $0.element.folders.lexicographicallyPrecedes($1.element.folders) : $0.offset < $1.offset
  }
  for (_, outline) in sorted {
    let shared = zip(open, outline.folders).prefix { $0 == $1 }.count
    while open.count > shared {
      open.removeLast()
      lines.append(indent(open.count) + "</outline>")
    }
    for folder in outline.folders.dropFirst(shared) {
      lines.append(indent(open.count) + "<outline text=\"\(escaped(folder))\">")
      open.append(folder)
    }
    let name = escaped(outline.title ?? outline.url)
    lines.append(
      indent(open.count)
        + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(escaped(outline.url))\"/>"
    )
  }
  while !open.isEmpty {
    open.removeLast()
    lines.append(indent(open.count) + "</outline>")
  }
  return (lines + ["  </body>", "</opml>"]).joined(separator: "\n") + "\n"
}

private func indent(_ depth: Int) -> String { String(repeating: "  ", count: min(depth, 64) + 2) }

/// XML text and attribute values: the five marks escaped, what XML 1.0 forbids left out.
private func escaped(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "'": out += "&apos;"
    case "\n", "\t", "\r": out += "&#\(scalar.value);"
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
