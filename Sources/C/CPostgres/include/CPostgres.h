#pragma once
#include <stdbool.h>
#include <stddef.h>

// libpq, opened with dlopen at the first connection, so that nobody who shares nothing needs it. Only the calls used
// here are declared (they are part of the stable ABI of libpq.so.5), so its headers are not needed to build.

struct cpostgres_connection;  // PGconn
struct cpostgres_result;      // PGresult

// What a statement came to.
enum cpostgres_status { CPOSTGRES_DONE, CPOSTGRES_ROWS, CPOSTGRES_COPY_IN, CPOSTGRES_COPY_OUT, CPOSTGRES_FAILED };
// What an address of a database is.
enum cpostgres_address { CPOSTGRES_SOUND, CPOSTGRES_MALFORMED, CPOSTGRES_HAS_PASSWORD };

// Opens the library; false when it is missing or too old, with the reason in *why.
bool cpostgres_load(const char **why);

// Looks at an address without connecting; libpq's words for what is wrong go into `message`.
enum cpostgres_address cpostgres_check(const char *address, char *message, size_t room);

// Connects by names and values of settings, both ended by NULL; NULL when memory is out. `cpostgres_is_open` says
// whether it succeeded.
struct cpostgres_connection *cpostgres_connect(const char *const *names, const char *const *values);
bool cpostgres_is_open(struct cpostgres_connection *connection);
void cpostgres_close(struct cpostgres_connection *connection);
// libpq's words for the last error.
const char *cpostgres_message(struct cpostgres_connection *connection);

// Runs a statement whose values are parameters in text, NULL for a null; without `values` several statements. NULL when
// memory is out or the connection is lost.
struct cpostgres_result *cpostgres_run(
    struct cpostgres_connection *connection, const char *statement, int count, const char *const *values);
// The result that ends a COPY, or NULL.
struct cpostgres_result *cpostgres_next(struct cpostgres_connection *connection);
enum cpostgres_status cpostgres_result_status(struct cpostgres_result *result);
// The five letters of SQLSTATE, and the server's words; NULL where there are none.
const char *cpostgres_code(struct cpostgres_result *result);
const char *cpostgres_reason(struct cpostgres_result *result);
int cpostgres_rows(struct cpostgres_result *result);
int cpostgres_columns(struct cpostgres_result *result);
// The bytes of a field in text; NULL for a null.
const char *cpostgres_field(struct cpostgres_result *result, int row, int column, int *length);
void cpostgres_clear(struct cpostgres_result *result);

// Sends bytes of a COPY; false when the connection is lost.
bool cpostgres_put(struct cpostgres_connection *connection, const void *bytes, int count);
// Ends a COPY; `failure` makes the server give it up.
bool cpostgres_end(struct cpostgres_connection *connection, const char *failure);
// The next piece of a COPY, to be freed with `cpostgres_free`: its length; -1 at the end, -2 on an error.
int cpostgres_get(struct cpostgres_connection *connection, char **bytes);
void cpostgres_free(void *bytes);

// Waits for a notification at most so long: 1 when one came, 0 when none did, -1 when the connection is lost.
int cpostgres_wait(struct cpostgres_connection *connection, int milliseconds);
