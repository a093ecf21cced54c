#pragma once
#include <stddef.h>

// Unpacks gzip of one or more members, at most `limit` bytes. Returns 0 when all was read, 1 when it is damaged or cut
// short, 2 when there is more than the limit; what was unpacked is in `plain`, for `free`, in every case.
int compression_gunzip(const unsigned char *bytes, size_t count, size_t limit, unsigned char **plain,
                       size_t *length);
