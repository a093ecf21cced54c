#include "embed.h"

static const unsigned char dark[] = {
#embed "../../../Themes/dark.toml"
};
static const unsigned char high_contrast[] = {
#embed "../../../Themes/high-contrast.toml"
};
static const unsigned char light[] = {
#embed "../../../Themes/light.toml"
};
static const unsigned char monochrome[] = {
#embed "../../../Themes/monochrome.toml"
};

const struct cresource cresource_themes[] = {
    ENTRY(dark),
    {"high-contrast", high_contrast, sizeof high_contrast},
    ENTRY(light),
    ENTRY(monochrome),
    {NULL, NULL, 0},
};
