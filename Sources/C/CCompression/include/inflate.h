#pragma once
#include <stddef.h>

// Unpacks gzip of one or more members piece by piece, in as much memory as one window takes.
typedef struct compression_inflater compression_inflater;

// NULL when memory ran out.
compression_inflater *compression_inflater_open(void);

// Unpacks from `bytes` into `plain`; tells how many bytes it took and how many it wrote. Returns 0 to go on, 1 when the bytes
// are damaged, 2 at the end of a member, behind which another may follow.
int compression_inflate(compression_inflater *inflater, const unsigned char *bytes, size_t count, size_t *taken,
                        unsigned char *plain, size_t room, size_t *written);

void compression_inflater_close(compression_inflater *inflater);
