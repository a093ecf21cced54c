#include "CCharset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What iconv says about how far it came is only believed within the bounds that are kept here: glibc 2.36 answers
// EILSEQ with nothing left for A2 E8 at the end of CP949, and other decoders may count as badly.

enum {
    SLACK = 64,  // bytes behind the room that is offered, for a decoder that writes a character too many
    ENOUGH = 32  // room in which every character fits: asking for more than this is no reason to grow
};

struct output { unsigned char *bytes; size_t length, capacity; };

static int reserve(struct output *o, size_t count) {
    if (o->capacity - o->length >= count + SLACK) return 1;
    if (o->capacity > SIZE_MAX / 2 - count - SLACK) return 0;
    size_t wanted = o->capacity * 2 + count + SLACK;
    unsigned char *larger = realloc(o->bytes, wanted);
    if (!larger) return 0;
    o->bytes = larger;
    o->capacity = wanted;
    return 1;
}

static int mark(struct output *o) {
    if (!reserve(o, 3)) return 0;
    memcpy(o->bytes + o->length, "\xEF\xBF\xBD", 3);
    o->length += 3;
    return 1;
}

// How far a pointer that a library moved is behind a base, at most `limit`.
static size_t advance(const char *base, const char *moved, size_t limit) {
    uintptr_t from = (uintptr_t)base, to = (uintptr_t)moved;
    if (to < from) return 0;
    return to - from < limit ? to - from : limit;
}

// Decodes a stretch, or what the decoder still holds where `bytes` is NULL. Answers errno, 0 where all went well, and
// how many bytes it took.
static int step(iconv_t converter, const char *bytes, size_t count, size_t *taken, struct output *o) {
    char *in = (char *)bytes, *out = (char *)o->bytes + o->length;
    size_t left = count, room = o->capacity - o->length - SLACK;
    const char *start = out;
    errno = 0;
    size_t result = iconv(converter, bytes ? &in : NULL, bytes ? &left : NULL, &out, &room);
    int reason = result == (size_t)-1 ? (errno ? errno : EILSEQ) : 0;
    *taken = bytes ? advance(bytes, in, count) : 0;
    o->length += advance(start, out, o->capacity - o->length);
    return reason;
}

static int decode(iconv_t converter, const char *bytes, size_t count, struct output *o) {
    size_t at = 0;
    while (at < count) {
        size_t taken = 0, before = o->length;
        if (!reserve(o, ENOUGH)) return 0;
        int reason = step(converter, bytes + at, count - at, &taken, o);
        at += taken;
        if (reason == E2BIG && (taken > 0 || o->length > before)) {
            if (!reserve(o, o->capacity)) return 0;
        } else if (reason != 0 || taken == 0) {  // not text in this charset: mark the byte and go on behind it
            if (!mark(o)) return 0;
            if (at < count) at++;
            iconv(converter, NULL, NULL, NULL, NULL);
        }
    }
    size_t none;  // some decoders hold a character back until they know whether an accent follows
    if (!reserve(o, ENOUGH)) return 0;
    step(converter, NULL, 0, &none, o);
    return 1;
}

int charset_utf8(const char *charset, const unsigned char *bytes, size_t count,
                 unsigned char **text, size_t *length) {
    if (count > SIZE_MAX / 8) return 0;
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return 0;
    struct output o = {.capacity = count + count / 2 + ENOUGH + SLACK};
    o.bytes = malloc(o.capacity);
    int ok = o.bytes && decode(converter, (const char *)bytes, count, &o);
    iconv_close(converter);
    if (!ok) {
        free(o.bytes);
        return 0;
    }
    *text = o.bytes;
    *length = o.length;
    return 1;
}

