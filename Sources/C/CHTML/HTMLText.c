#include "HTMLText.h"
#include "HTMLReferences.h"
#include <string.h>

/// How many bytes at a place are one unsafe character: a control, a direction override or isolate, a tag (U+E00xx).
static size_t unsafe(const uint8_t *at, const uint8_t *end) {
  if (*at < 0x20 || *at == 0x7F) return 1;
  if (end - at < 2) return 0;
  if (*at == 0xC2) return at[1] >= 0x80 && at[1] < 0xA0 ? 2 : 0;
  if (end - at < 3) return 0;
  if (*at == 0xE2 && at[1] == 0x80) return at[2] >= 0xAA && at[2] <= 0xAE ? 3 : 0;
  if (*at == 0xE2 && at[1] == 0x81) return at[2] >= 0xA6 && at[2] <= 0xA9 ? 3 : 0;
  return end - at >= 4 && *at == 0xF3 && at[1] == 0xA0 && at[2] < 0x82 ? 4 : 0;
}

/// Whether a byte can be copied without a closer look.
static bool isPlain(uint8_t byte) {
  return byte > 0x20 && byte != '&' && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xF3;
}

static bool isSpace(const uint8_t *at, size_t length) {
  return length == 1 ? *at == ' ' || (*at >= 9 && *at <= 13) : length == 2 && at[0] == 0xC2 && at[1] == 0xA0;
}

/// Writes one character, made safe; unless spaces are kept, a space after a space is left out.
static uint8_t *put(uint8_t *out, const uint8_t *at, size_t length, const HTMLTextStyle *style) {
  if (isSpace(at, length)) {
    if (style->keepsSpaces && length == 1) *out++ = *at == '\r' ? '\n' : *at;
    else if (out == style->begin || out[-1] != ' ') *out++ = ' ';
    return out;
  }
  if (unsafe(at, at + length)) {
    memcpy(out, "\xEF\xBF\xBD", 3);
    return out + 3;
  }
  memcpy(out, at, length);
  return out + length;
}

uint8_t *html_write_text(uint8_t *out, const uint8_t *from, const uint8_t *to, HTMLTextStyle style) {
  for (const uint8_t *at = from; at < to;) {
    uint8_t reference[4];
    size_t used = 1, length = 0;
    while (at < to && isPlain(*at)) *out++ = *at++;
    if (at == to) break;
    if (*at == '&' && style.hasReferences) length = html_reference(at, to, reference, &used);
    if (length) {
      out = put(out, reference, length, &style);
    } else {
      used = unsafe(at, to);
      if (!used) used = to - at >= 2 && at[0] == 0xC2 ? 2 : 1;
      out = put(out, at, used, &style);
    }
    at += used;
  }
  return out;
}
