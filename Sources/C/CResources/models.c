#include "embed.h"

const struct cresource cresource_models[] = {
    {NULL, NULL, 0},
};
