#include "embed.h"

static const unsigned char background[] = {
#embed "Tables/background.bin"
};
static const unsigned char phrases[] = {
#embed "Tables/phrases.bin"
};

const struct cresource cresource_tables[] = {
    ENTRY(background),
    ENTRY(phrases),
    {NULL, NULL, 0},
};
