#include <string.h>
#include "CResources.h"

const struct cresource *cresource_find(const struct cresource *table, const char *name) {
    for (; table->name; table++)
        if (strcmp(table->name, name) == 0) return table;
    return NULL;
}

const struct cresource *cresource_theme(const char *name) { return cresource_find(cresource_themes, name); }
const struct cresource *cresource_list(const char *name) { return cresource_find(cresource_lists, name); }
const struct cresource *cresource_model(const char *name) { return cresource_find(cresource_models, name); }
const struct cresource *cresource_table(const char *name) { return cresource_find(cresource_tables, name); }
const struct cresource *cresource_sample(const char *name) { return cresource_find(cresource_samples, name); }

static const struct cresource *at(const struct cresource *table, size_t index) {
    for (; table->name; table++)
        if (index-- == 0) return table;
    return NULL;
}

const struct cresource *cresource_theme_at(size_t index) { return at(cresource_themes, index); }
const struct cresource *cresource_sample_at(size_t index) { return at(cresource_samples, index); }
