#include "embed.h"

static const unsigned char background[] = {
#embed "Tables/background.bin"
};

const struct cresource cresource_tables[] = {
    ENTRY(background),
    {NULL, NULL, 0},
};
