#include "embed.h"

const struct cresource cresource_samples[] = {
    {NULL, NULL, 0},
};
