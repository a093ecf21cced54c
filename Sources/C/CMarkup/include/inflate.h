#pragma once
#include <stddef.h>

// Unpacks gzip of one or more members piece by piece, in as much memory as one window takes.
typedef struct cmarkup_inflater cmarkup_inflater;

// NULL when memory ran out.
cmarkup_inflater *cmarkup_inflater_open(void);

// Unpacks from `bytes` into `plain`; tells how many bytes it took and how many it wrote. Returns 0 to go on, 1 when the bytes
// are damaged, 2 at the end of a member, behind which another may follow.
int cmarkup_inflate(cmarkup_inflater *inflater, const unsigned char *bytes, size_t count, size_t *taken,
                    unsigned char *plain, size_t room, size_t *written);

void cmarkup_inflater_close(cmarkup_inflater *inflater);
