#pragma once
#include <stddef.h>

// Unpacks Brotli (RFC 7932), at most `limit` bytes, with libbrotlidec, which is opened at the first call. Returns 0 when all
// was read, 1 when it is damaged or cut short, 2 when there is more than the limit, 3 when the library is not there; what
// was unpacked is in `plain`, for `free`, in every case.
int compression_unbrotli(const unsigned char *bytes, size_t count, size_t limit, unsigned char **plain,
                     size_t *length);
