#pragma once
#include <stddef.h>

// Data built into the program with #embed and read in place: start-up pays nothing for it.
// Each table ends with an entry whose name is NULL; adding a file is adding one line to its table.
struct cresource {
    const char *name;            // the file's stem, e.g. "dark" or "demonyms"
    const unsigned char *bytes;  // not NUL-terminated
    size_t length;               // bytes
};

extern const struct cresource cresource_themes[];   // Themes/*.toml
extern const struct cresource cresource_lists[];    // word lists: UTF-8, one entry a line, # starts a comment
extern const struct cresource cresource_models[];   // learnt weights
extern const struct cresource cresource_tables[];   // measured tables, such as document frequencies
extern const struct cresource cresource_samples[];  // the sample edition

// The entry of that name, or NULL.
const struct cresource *cresource_find(const struct cresource *table, const char *name);

// The same by table, for Swift, which cannot see arrays of unknown length.
const struct cresource *cresource_theme(const char *name);
const struct cresource *cresource_list(const char *name);
const struct cresource *cresource_model(const char *name);
const struct cresource *cresource_table(const char *name);
const struct cresource *cresource_sample(const char *name);

// The theme at an index, or NULL after the last one.
const struct cresource *cresource_theme_at(size_t index);

// The sample story at an index, or NULL after the last one.
const struct cresource *cresource_sample_at(size_t index);
