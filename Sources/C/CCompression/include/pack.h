#pragma once
#include <stddef.h>

// Packs bytes with zlib against a dictionary that whoever unpacks them has too (RFC 1950, section 2.2, FDICT).
typedef struct compression_packer compression_packer;

// A packer, for one thread at a time, that remembers a dictionary, which may be empty. NULL when memory ran out.
compression_packer *compression_packer_open(const unsigned char *dictionary, size_t count);

// How many bytes packing takes at most.
size_t compression_pack_bound(compression_packer *packer, size_t count);

// Packs `bytes` into `packed`, which holds `room` bytes, against the packer's dictionary. Returns 0 and how many it wrote, 1
// when that failed.
int compression_pack(compression_packer *packer, const unsigned char *bytes, size_t count, unsigned char *packed,
                     size_t room, size_t *written);

// The same against a dictionary of these bytes alone.
int compression_pack_against(compression_packer *packer, const unsigned char *dictionary, size_t dictionary_count,
                             const unsigned char *bytes, size_t count, unsigned char *packed, size_t room,
                             size_t *written);

void compression_packer_close(compression_packer *packer);

// Unpacks `packed` into `plain`, which holds `count` bytes. Returns 0 when it holds just so many, 1 when it is damaged, was
// packed against another dictionary, or holds more or less.
int compression_unpack(const unsigned char *dictionary, size_t dictionary_count, const unsigned char *packed,
                       size_t packed_count, unsigned char *plain, size_t count);
