#include "inflate.h"

#include <stdlib.h>
#include <zlib.h>

struct compression_inflater {
    z_stream stream;
    int isBetween;  // a member has ended and no other has begun
};

compression_inflater *compression_inflater_open(void) {
    compression_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater && inflateInit2(&inflater->stream, 15 + 16) != Z_OK) {
        free(inflater);
        inflater = NULL;
    }
    return inflater;
}

int compression_inflate(compression_inflater *inflater, const unsigned char *bytes, size_t count, size_t *taken,
                        unsigned char *plain, size_t room, size_t *written) {
    z_stream *stream = &inflater->stream;
    size_t start = 0;
    *taken = *written = 0;
    if (inflater->isBetween) {  // archives are padded with zeros here and there
        while (start < count && bytes[start] == 0) start++;
        if (start == count) {
            *taken = start;
            return 2;
        }
        if (inflateReset(stream) != Z_OK) return 1;
        inflater->isBetween = 0;
    }
    stream->next_in = (unsigned char *)bytes + start;
    stream->avail_in = (unsigned)(count - start);
    stream->next_out = plain;
    stream->avail_out = (unsigned)room;
    int result = inflate(stream, Z_NO_FLUSH);
    *taken = count - stream->avail_in;
    *written = room - stream->avail_out;
    if (result == Z_STREAM_END) {
        inflater->isBetween = 1;
        return 2;
    }
    return result == Z_OK || result == Z_BUF_ERROR ? 0 : 1;
}

void compression_inflater_close(compression_inflater *inflater) {
    if (!inflater) return;
    inflateEnd(&inflater->stream);
    free(inflater);
}
