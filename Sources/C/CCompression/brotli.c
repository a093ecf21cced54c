#include "brotli.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

// Results of libbrotlidec's ABI (brotli/decode.h).
enum { RESULT_ERROR = 0, RESULT_SUCCESS = 1, RESULT_NEEDS_INPUT = 2, RESULT_NEEDS_OUTPUT = 3 };

static struct {
    void *(*create)(void *(*)(void *, size_t), void (*)(void *, void *), void *);
    int (*decompress)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
    void (*destroy)(void *);
    int is_there;
} calls;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    *(void **)&calls.create = dlsym(library, "BrotliDecoderCreateInstance");
    *(void **)&calls.decompress = dlsym(library, "BrotliDecoderDecompressStream");
    *(void **)&calls.destroy = dlsym(library, "BrotliDecoderDestroyInstance");
    calls.is_there = calls.create && calls.decompress && calls.destroy;
}

int compression_unbrotli(const unsigned char *bytes, size_t count, size_t limit, unsigned char **plain,
                     size_t *length) {
    *plain = NULL;
    *length = 0;
    if (pthread_once(&once, load) != 0 || !calls.is_there) return 3;
    void *decoder = calls.create(NULL, NULL, NULL);
    if (!decoder) return 1;
    size_t capacity = 0;
    const uint8_t *next_in = bytes;
    int result = RESULT_NEEDS_OUTPUT;
    while (result == RESULT_NEEDS_OUTPUT && *length < limit) {
        if (*length == capacity) {
            size_t wanted = capacity ? capacity * 2 : 65536;
            if (wanted > limit) wanted = limit;
            unsigned char *larger = realloc(*plain, wanted);
            if (!larger) break;
            *plain = larger;
            capacity = wanted;
        }
        size_t room = capacity - *length;
        uint8_t *next_out = *plain + *length;
        result = calls.decompress(decoder, &count, &next_in, &room, &next_out, NULL);
        *length = capacity - room;
    }
    calls.destroy(decoder);
    if (result == RESULT_SUCCESS) return 0;
    return result == RESULT_NEEDS_OUTPUT ? 2 : 1;
}
