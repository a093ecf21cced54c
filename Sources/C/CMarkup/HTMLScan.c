#define _GNU_SOURCE  // memmem
#include "HTMLBuilder.h"
#include <string.h>

// The characters of a page: tags, comments, text (HTML 13.2.5). Every byte is looked at a bounded number of times.

static bool isSpace(uint8_t byte) {
  return byte == ' ' || (byte >= 9 && byte <= 13 && byte != 11);
}

static bool isLetter(uint8_t byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

static const uint8_t *find(const uint8_t *from, const uint8_t *end, const char *what, size_t length) {
  const uint8_t *found = memmem(from, (size_t)(end - from), what, length);
  return found ? found : end;
}

static const uint8_t *findByte(const uint8_t *from, const uint8_t *end, uint8_t byte) {
  const uint8_t *found = from < end ? memchr(from, byte, (size_t)(end - from)) : NULL;
  return found ? found : end;
}

/// Whether the name at a place is this one, in any case, and ends there.
static bool isName(const uint8_t *at, const uint8_t *end, const uint8_t *name, size_t length) {
  if ((size_t)(end - at) < length) return false;
  for (size_t i = 0; i < length; i++)
    if ((at[i] | 0x20) != (name[i] | 0x20)) return false;
  at += length;
  return at == end || isSpace(*at) || *at == '/' || *at == '>';
}

static const uint8_t *endOfName(const uint8_t *at, const uint8_t *end) {
  while (at < end && !isSpace(*at) && *at != '/' && *at != '>') at++;
  return at;
}

/// Reads one attribute and keeps it when it is known and the first of its name.
static const uint8_t *attribute(HTMLBuilder *builder, const uint8_t *at, uint32_t *seen) {
  const uint8_t *end = builder->end, *name = at;
  if (*at == '=') at++;
  while (at < end && !isSpace(*at) && *at != '/' && *at != '>' && *at != '=') at++;
  size_t length = (size_t)(at - name);
  const uint8_t *from = at, *to = at;
  while (at < end && isSpace(*at)) at++;
  if (at < end && *at == '=') {
    at++;
    while (at < end && isSpace(*at)) at++;
    if (at < end && (*at == '"' || *at == '\'')) {
      from = at + 1;
      to = findByte(from, end, *at);
      at = to < end ? to + 1 : end;
    } else {
      from = at;
      while (at < end && !isSpace(*at) && *at != '>') at++;
      to = at;
    }
  }
  HTMLName known = html_name(name, length);
  if (known != HTMLNameNone && !(*seen & 1u << known)) {
    *seen |= 1u << known;
    html_attribute(builder, known, from, to);
  }
  return at;
}

/// The content of an element that holds text alone: up to its own end tag, or all that is left (HTML 13.2.5.2-4).
static void textOnly(HTMLBuilder *builder, HTMLTag tag, const uint8_t *name, size_t length) {
  const uint8_t *from = builder->at, *end = builder->end, *to = from;
  if (tag == HTMLTagPlaintext) {
    html_text(builder, from, end, false);
    builder->at = end;
    return;
  }
  for (;; to += 2) {
    to = find(to, end, "</", 2);
    if (to == end || isName(to + 2, end, name, length)) break;
  }
  if (html_traits(tag) & HTML_RCDATA) html_text(builder, from, to, true);
  else if (tag == HTMLTagScript) html_raw(builder, from, to);
  builder->at = to;
}

static void startTag(HTMLBuilder *builder) {
  const uint8_t *end = builder->end, *name = builder->at + 1, *at = endOfName(name, end);
  size_t length = (size_t)(at - name);
  HTMLTag tag = html_tag(name, length);
  uint32_t first = builder->tree->attributeCount, seen = 0;
  bool isClosed = false;
  while (at < end && *at != '>') {
    isClosed = *at == '/';
    if (isClosed || isSpace(*at)) at++;
    else at = attribute(builder, at, &seen);
  }
  if (at == end) {  // a tag without its end is none
    builder->tree->attributeCount = first;
    builder->at = end;
    return;
  }
  builder->at = at + 1;
  bool isForeign = builder->open[HTMLTagSvg] || builder->open[HTMLTagMath];
  bool isTextOnly = html_traits(tag) & (HTML_RAW | HTML_RCDATA) || tag == HTMLTagPlaintext;
  if (html_open(builder, tag, first, isClosed && isForeign) && isTextOnly && !isForeign)
    textOnly(builder, tag, name, length);
}

static void endTag(HTMLBuilder *builder) {
  const uint8_t *name = builder->at + 2, *at = endOfName(name, builder->end);
  HTMLTag tag = html_tag(name, (size_t)(at - name));
  at = findByte(at, builder->end, '>');
  builder->at = at < builder->end ? at + 1 : at;
  html_close(builder, tag);
}

/// `<!…` and `<?…`: comments, document types and what a browser takes for comments.
static void comment(HTMLBuilder *builder) {
  const uint8_t *at = builder->at, *end = builder->end;
  if (end - at >= 4 && memcmp(at, "<!--", 4) == 0) {
    // `<!-->` and `<!--->` are whole comments, so the search begins at the dashes.
    at = find(at + 2, end, "-->", 3);
    builder->at = at < end ? at + 3 : end;
  } else {
    at = findByte(at, end, '>');
    builder->at = at < end ? at + 1 : end;
  }
}

void html_scan(HTMLBuilder *builder) {
  const uint8_t *end = builder->end;
  while (builder->at < end && !builder->tree->isCut) {
    const uint8_t *at = builder->at;
    uint8_t next = at + 1 < end ? at[1] : 0;
    if (*at == '<' && isLetter(next)) {
      startTag(builder);
    } else if (*at == '<' && next == '/' && at + 2 < end && isLetter(at[2])) {
      endTag(builder);
    } else if (*at == '<' && (next == '!' || next == '?' || next == '/')) {
      comment(builder);
    } else {
      builder->at = findByte(at + 1, end, '<');
      html_text(builder, at, builder->at, true);
    }
  }
}
