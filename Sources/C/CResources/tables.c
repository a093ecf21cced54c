#include "embed.h"

const struct cresource cresource_tables[] = {
    {NULL, NULL, 0},
};
