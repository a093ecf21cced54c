#include <string.h>
#include "CResources.h"

const struct cresource *cresource_find(const struct cresource *table, const char *name) {
    for (; table->name; table++)
        if (strcmp(table->name, name) == 0) return table;
    return NULL;
}
