#pragma once
#include <stddef.h>

// Converts bytes from a named charset to UTF-8; a byte that is no text there becomes U+FFFD.
// Returns 0 when the charset is unknown, else 1 and memory for `free`.
int charset_utf8(const char *charset, const unsigned char *bytes, size_t count,
                 unsigned char **text, size_t *length);

