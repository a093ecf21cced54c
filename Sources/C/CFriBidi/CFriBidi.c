#include "CFriBidi.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// Values of libfribidi's ABI (fribidi-bidi-types.h, fribidi-flags.h).
enum {
    PARAGRAPH_LEFT_TO_RIGHT = 0x110, PARAGRAPH_RIGHT_TO_LEFT = 0x111,
    SHAPE_MIRRORING = 0x1, SHAPE_ARABIC_FORMS = 0x100,
};

static struct {
    void (*get_bidi_types)(const uint32_t *, int, uint32_t *);
    void (*get_bracket_types)(const uint32_t *, int, const uint32_t *, uint32_t *);
    uint32_t (*get_par_direction)(const uint32_t *, int);
    signed char (*get_par_embedding_levels_ex)(const uint32_t *, const uint32_t *, int, uint32_t *, signed char *);
    void (*get_joining_types)(const uint32_t *, int, unsigned char *);
    void (*join_arabic)(const uint32_t *, int, const signed char *, unsigned char *);
    void (*shape)(uint32_t, const signed char *, int, unsigned char *, uint32_t *);
} fribidi;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
    void *library = dlopen("libfribidi.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define CALL(name) \
    if (!(*(void **)&fribidi.name = dlsym(library, "fribidi_" #name))) return;
    CALL(get_bidi_types) CALL(get_bracket_types) CALL(get_par_direction) CALL(get_par_embedding_levels_ex)
    CALL(get_joining_types) CALL(join_arabic) CALL(shape)
#undef CALL
    is_loaded = true;
}

bool cfribidi_is_available(void) {
    pthread_once(&once, load);
    return is_loaded;
}

bool cfribidi_is_right_to_left(const uint32_t *scalars, size_t count) {
    if (!cfribidi_is_available() || count == 0 || count > INT_MAX) return false;
    uint32_t *types = calloc(count, sizeof *types);
    if (!types) return false;
    fribidi.get_bidi_types(scalars, (int)count, types);
    uint32_t direction = fribidi.get_par_direction(types, (int)count);
    free(types);
    return direction == PARAGRAPH_RIGHT_TO_LEFT;
}

bool cfribidi_line(uint32_t *scalars, signed char *levels, size_t count, bool is_right_to_left) {
    if (!cfribidi_is_available() || count == 0 || count > INT_MAX / 16) return false;
    int n = (int)count;
    uint32_t *types = calloc(count, sizeof *types), *brackets = calloc(count, sizeof *brackets);
    // More than enough for a byte each.
    unsigned char *joins = calloc(count, sizeof(uint32_t));
    bool is_done = false;
    if (types && brackets && joins) {
        uint32_t base = is_right_to_left ? PARAGRAPH_RIGHT_TO_LEFT : PARAGRAPH_LEFT_TO_RIGHT;
        fribidi.get_bidi_types(scalars, n, types);
        fribidi.get_bracket_types(scalars, n, types, brackets);
        is_done = fribidi.get_par_embedding_levels_ex(types, brackets, n, &base, levels) > 0;
        if (is_done) {
            fribidi.get_joining_types(scalars, n, joins);
            fribidi.join_arabic(types, n, levels, joins);
            fribidi.shape(SHAPE_MIRRORING | SHAPE_ARABIC_FORMS, levels, n, joins, scalars);
        }
    }
    free(types);
    free(brackets);
    free(joins);
    return is_done;
}
