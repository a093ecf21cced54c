#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// FriBidi (Unicode's bidirectional algorithm, UAX #9), opened with dlopen when the first line that needs it is drawn. Only
// the calls and values used here are declared (they are part of libfribidi.so.0's stable ABI), so its headers are not
// needed to build.

// Whether it is installed.
bool cfribidi_is_available(void);

// Whether a paragraph runs from right to left, by its first letter that runs anywhere.
bool cfribidi_is_right_to_left(const uint32_t *scalars, size_t count);

// Finds the levels of a line's scalars, which are given in the order of reading: odd ones run from right to left. The
// scalars are replaced by what is shown: brackets are mirrored, letters of Arabic joined. False where nothing was done.
bool cfribidi_line(uint32_t *scalars, signed char *levels, size_t count, bool is_right_to_left);
