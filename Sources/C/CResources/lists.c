#include "embed.h"

static const unsigned char cues[] = {
#embed "Lists/cues.txt"
};
static const unsigned char grammar[] = {
#embed "Lists/grammar.txt"
};

const struct cresource cresource_lists[] = {
    ENTRY(cues),
    ENTRY(grammar),
    {NULL, NULL, 0},
};
