#include "embed.h"

const struct cresource cresource_themes[] = {
    {NULL, NULL, 0},
};
