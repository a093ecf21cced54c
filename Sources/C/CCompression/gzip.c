#include "gzip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// Doubles the room, up to the limit; 0 when there is no more.
static int grow(unsigned char **buffer, size_t *capacity, size_t limit) {
    if (*capacity >= limit) return 0;
    size_t wanted = *capacity * 2 < limit ? *capacity * 2 : limit;
    unsigned char *larger = realloc(*buffer, wanted);
    if (!larger) return 0;
    *buffer = larger;
    *capacity = wanted;
    return 1;
}

int compression_gunzip(const unsigned char *bytes, size_t count, size_t limit, unsigned char **plain,
                       size_t *length) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    *plain = NULL;
    *length = 0;
    if (count > 0x7FFFFFFF || inflateInit2(&stream, 15 + 16) != Z_OK) return 1;
    size_t capacity = 65536 < limit ? 65536 : limit;
    unsigned char *buffer = malloc(capacity ? capacity : 1);
    int status = buffer ? 0 : 1;
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (unsigned)count;
    while (buffer && stream.avail_in > 0) {
        if (*length == capacity && !grow(&buffer, &capacity, limit)) {
            status = 2;
            break;
        }
        size_t room = capacity - *length;
        stream.next_out = buffer + *length;
        stream.avail_out = (unsigned)room;
        int result = inflate(&stream, Z_NO_FLUSH);
        *length += room - stream.avail_out;
        if (result == Z_STREAM_END) {  // another member may follow
            while (stream.avail_in > 0 && *stream.next_in == 0) stream.next_in++, stream.avail_in--;
            if (stream.avail_in == 0) break;
            if (inflateReset(&stream) != Z_OK) status = 1;
        } else if (result != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0)) {
            status = 1;
        }
        if (status) break;
    }
    inflateEnd(&stream);
    *plain = buffer;
    return status;
}
