#include "embed.h"

const struct cresource cresource_lists[] = {
    {NULL, NULL, 0},
};
