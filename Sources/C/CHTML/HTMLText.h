#ifndef HTMLTEXT_H
#define HTMLTEXT_H
#include <stdbool.h>
#include <stdint.h>

/// How text is written.
typedef struct {
  const uint8_t *begin;  // where the text node begins, in the memory that is written to
  bool hasReferences;    // whether references are resolved
  bool keepsSpaces;      // whether spaces stay as they are, as in `pre`, or several become one
} HTMLTextStyle;

/// Writes text made safe: unsafe characters become U+FFFD. `out` needs room for three bytes for each byte of the text, and four more.
/// Returns the end of what was written.
uint8_t *html_write_text(uint8_t *out, const uint8_t *from, const uint8_t *to, HTMLTextStyle style);

#endif
