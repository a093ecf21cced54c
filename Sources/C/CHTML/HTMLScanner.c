#define _GNU_SOURCE  // memmem
#include "HTMLScanner.h"
#include "HTMLArray.h"
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

/// Keeps an attribute of the start tag that is being read.
static void keep(HTMLScanner *scanner, HTMLName name, const uint8_t *from, const uint8_t *to) {
  if (!html_reserve((void **)&scanner->attributes, &scanner->attributeRoom, (size_t)scanner->attributeCount + 1,
                    sizeof(HTMLAttribute))) {
    scanner->isOutOfMemory = true;
    return;
  }
  scanner->attributes[scanner->attributeCount++] =
    (HTMLAttribute){.at = (uint32_t)(from - scanner->source), .length = (uint32_t)(to - from), .name = name};
}

/// Reads one attribute and keeps it when it is known and the first of its name.
static const uint8_t *attribute(HTMLScanner *scanner, const uint8_t *at, uint32_t *seen) {
  const uint8_t *end = scanner->end, *name = at;
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
    keep(scanner, known, from, to);
  }
  return at;
}

/// Reads a start tag; false at one without its end, which is none.
static bool startTag(HTMLScanner *scanner, HTMLToken *token) {
  const uint8_t *end = scanner->end, *name = scanner->at + 1, *at = endOfName(name, end);
  *token = (HTMLToken){.kind = HTMLTokenStartTag, .tag = html_tag(name, (size_t)(at - name)), .from = name, .to = at,
                       .firstAttribute = scanner->attributeCount};
  uint32_t seen = 0;
  while (at < end && *at != '>') {
    token->isSelfClosing = *at == '/';
    if (token->isSelfClosing || isSpace(*at)) at++;
    else at = attribute(scanner, at, &seen);
  }
  scanner->at = at == end ? end : at + 1;
  if (at == end) scanner->attributeCount = token->firstAttribute;
  return at < end;
}

static HTMLToken endTag(HTMLScanner *scanner) {
  const uint8_t *name = scanner->at + 2, *at = endOfName(name, scanner->end);
  HTMLToken token = {.kind = HTMLTokenEndTag, .tag = html_tag(name, (size_t)(at - name)), .from = name, .to = at};
  at = findByte(at, scanner->end, '>');
  scanner->at = at < scanner->end ? at + 1 : at;
  return token;
}

/// The place behind the end of a comment, `-->` or `--!>`, which is looked for from the dashes of its beginning on: `<!-->` and
/// `<!--->` are whole comments.
static const uint8_t *endOfComment(const uint8_t *at, const uint8_t *end) {
  for (;; at++) {
    at = find(at, end, "--", 2);
    if (end - at >= 3 && at[2] == '>') return at + 3;
    if (end - at >= 4 && at[2] == '!' && at[3] == '>') return at + 4;
    if (at == end) return end;
  }
}

/// Passes over `<!…` and `<?…`: comments, document types and what a browser takes for comments.
static void comment(HTMLScanner *scanner) {
  const uint8_t *at = scanner->at, *end = scanner->end;
  if (end - at >= 4 && memcmp(at, "<!--", 4) == 0) {
    scanner->at = endOfComment(at + 2, end);
  } else {
    at = findByte(at, end, '>');
    scanner->at = at < end ? at + 1 : end;
  }
}

HTMLToken html_next_token(HTMLScanner *scanner) {
  const uint8_t *end = scanner->end;
  while (scanner->at < end) {
    const uint8_t *at = scanner->at;
    uint8_t next = at + 1 < end ? at[1] : 0;
    if (*at == '<' && isLetter(next)) {
      HTMLToken token;
      if (startTag(scanner, &token)) return token;
    } else if (*at == '<' && next == '/' && at + 2 < end && isLetter(at[2])) {
      return endTag(scanner);
    } else if (*at == '<' && (next == '!' || next == '?' || (next == '/' && at + 2 < end))) {
      comment(scanner);
    } else {
      scanner->at = findByte(at + 1, end, '<');
      return (HTMLToken){.kind = HTMLTokenText, .from = at, .to = scanner->at, .hasReferences = true};
    }
  }
  return (HTMLToken){.kind = HTMLTokenEnd};
}

/// The end tag of a script. Within `<!--` and `-->` a script may hold whole script elements, whose end tags do not end it
/// (HTML 13.2.5.15 to 13.2.5.29); where one of those is never ended, the first end tag of all is meant.
static const uint8_t *endOfScript(const uint8_t *at, const uint8_t *end, const uint8_t *name, size_t length) {
  const uint8_t *first = NULL;
  bool isEscaped = false, isNested = false;
  while (at < end) {
    if (!isEscaped) at = findByte(at, end, '<');
    size_t left = (size_t)(end - at);
    bool isEndTag = left > 2 && at[0] == '<' && at[1] == '/' && isName(at + 2, end, name, length);
    if (isEndTag && !first) first = at;
    if (isEndTag && !isNested) return at;
    if (isEndTag) {
      isNested = false;
      at += 2 + length;
    } else if (!isEscaped && left >= 4 && memcmp(at, "<!--", 4) == 0) {
      isEscaped = true;
      at += 2;
    } else if (isEscaped && left >= 3 && memcmp(at, "-->", 3) == 0) {
      isEscaped = isNested = false;
      at += 3;
    } else {
      if (isEscaped && *at == '<' && isName(at + 1, end, name, length)) isNested = true;
      if (left) at++;
    }
  }
  return first ? first : end;
}

// HTML 13.2.5.2 to 13.2.5.4.
HTMLToken html_text_content(HTMLScanner *scanner, const HTMLToken *start) {
  const uint8_t *from = scanner->at, *end = scanner->end, *to = from;
  size_t length = (size_t)(start->to - start->from);
  if (start->tag == HTMLTagPlaintext) {
    to = end;
  } else if (start->tag == HTMLTagScript) {
    to = endOfScript(from, end, start->from, length);
  } else {
    for (;; to += 2) {
      to = find(to, end, "</", 2);
      if (to == end || isName(to + 2, end, start->from, length)) break;
    }
  }
  scanner->at = to;
  bool hasReferences = html_traits(start->tag) & HTML_RCDATA;
  return (HTMLToken){.kind = HTMLTokenText, .tag = start->tag, .from = from, .to = to, .hasReferences = hasReferences};
}
