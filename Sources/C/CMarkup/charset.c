#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

static int grow(unsigned char **buffer, size_t *capacity) {
    size_t wanted = *capacity * 2;
    unsigned char *larger = realloc(*buffer, wanted);
    if (!larger) return 0;
    *buffer = larger;
    *capacity = wanted;
    return 1;
}

int cmarkup_utf8(const char *charset, const unsigned char *bytes, size_t count,
                 unsigned char **text, size_t *length) {
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return 0;
    size_t capacity = count + count / 2 + 64, used = 0;
    unsigned char *buffer = malloc(capacity);
    char *in = (char *)bytes;
    size_t left = count;
    while (buffer && left > 0) {
        char *out = (char *)buffer + used;
        size_t room = capacity - used;
        size_t result = iconv(converter, &in, &left, &out, &room);
        used = capacity - room;
        if (result != (size_t)-1) continue;
        if (errno != E2BIG) {  // not text in this charset: mark the byte and go on behind it
            if (capacity - used < 3 && !grow(&buffer, &capacity)) break;
            buffer[used++] = 0xEF, buffer[used++] = 0xBF, buffer[used++] = 0xBD;
            in++, left--;
            iconv(converter, NULL, NULL, NULL, NULL);
        } else if (!grow(&buffer, &capacity)) {
            break;
        }
    }
    iconv_close(converter);
    if (!buffer) return 0;
    *text = buffer;
    *length = used;
    return 1;
}

void cmarkup_free(void *memory) { free(memory); }
