#include "embed.h"

static const unsigned char names[] = {
#embed "Models/names.model"
};

const struct cresource cresource_models[] = {
    ENTRY(names),
    {NULL, NULL, 0},
};
