#ifndef HTMLREFERENCES_H
#define HTMLREFERENCES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The scalar of a named reference, without `&` and `;`; 0 when there is none of that name.
/// `isBare` tells whether it may stand without its semicolon.
uint32_t html_named_reference(const uint8_t *name, size_t length, bool *isBare);

/// Reads the reference that begins at `at` (an ampersand) and writes its UTF-8, at most four bytes, to `into`.
/// Returns how many bytes were written, 0 when it is none; `used` is how many bytes it takes in the source.
/// Numbers from 128 to 159 are read as windows-1252, and what is no character becomes U+FFFD (HTML 13.2.5.80).
size_t html_reference(const uint8_t *at, const uint8_t *end, uint8_t into[4], size_t *used);

/// Writes text with its references resolved to `into`, which has room for `length` bytes; returns how many were written.
size_t html_decode(const uint8_t *text, size_t length, uint8_t *into);

/// The same for an attribute's value, in which a name without semicolon before a letter, a digit or `=` is no reference:
/// "?a=1&copy=2" stays as it is (HTML 13.2.5.73).
size_t html_decode_attribute(const uint8_t *text, size_t length, uint8_t *into);

/// Writes a scalar as UTF-8; returns how many bytes, 1 to 4.
size_t html_put_scalar(uint32_t scalar, uint8_t into[4]);

#endif
