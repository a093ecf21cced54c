#include "CPostgres.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// Numbers of libpq's ABI (libpq-fe.h, postgres_ext.h).
enum {
    CONNECTION_OK = 0,
    RESULT_EMPTY = 0, RESULT_COMMAND = 1, RESULT_TUPLES = 2, RESULT_COPY_OUT = 3, RESULT_COPY_IN = 4,
    FIELD_CODE = 'C', FIELD_MESSAGE = 'M',
};

struct option {  // PQconninfoOption
    char *keyword, *environment, *compiled, *value, *label, *display;
    int size;
};

struct notification;  // PGnotify

static struct {
    struct option *(*conninfoParse)(const char *, char **);
    void (*conninfoFree)(struct option *);
    struct cpostgres_connection *(*connectdbParams)(const char *const *, const char *const *, int);
    int (*status)(const struct cpostgres_connection *);
    void (*finish)(struct cpostgres_connection *);
    char *(*errorMessage)(const struct cpostgres_connection *);
    void *(*setNoticeProcessor)(struct cpostgres_connection *, void (*)(void *, const char *), void *);
    struct cpostgres_result *(*execParams)(
        struct cpostgres_connection *, const char *, int, const unsigned *, const char *const *, const int *,
        const int *, int);
    struct cpostgres_result *(*exec)(struct cpostgres_connection *, const char *);
    struct cpostgres_result *(*getResult)(struct cpostgres_connection *);
    int (*resultStatus)(const struct cpostgres_result *);
    char *(*resultErrorField)(const struct cpostgres_result *, int);
    int (*ntuples)(const struct cpostgres_result *);
    int (*nfields)(const struct cpostgres_result *);
    char *(*getvalue)(const struct cpostgres_result *, int, int);
    int (*getlength)(const struct cpostgres_result *, int, int);
    int (*getisnull)(const struct cpostgres_result *, int, int);
    void (*clear)(struct cpostgres_result *);
    int (*putCopyData)(struct cpostgres_connection *, const char *, int);
    int (*putCopyEnd)(struct cpostgres_connection *, const char *);
    int (*getCopyData)(struct cpostgres_connection *, char **, int);
    void (*freemem)(void *);
    int (*socket)(const struct cpostgres_connection *);
    int (*consumeInput)(struct cpostgres_connection *);
    struct notification *(*notifies)(struct cpostgres_connection *);
} pq;

static const char *missing;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        missing = "libpq.so.5 is not installed";
        return;
    }
#define CALL(name) \
    if (!(*(void **)&pq.name = dlsym(library, "PQ" #name))) { missing = "libpq is too old"; return; }
    CALL(conninfoParse) CALL(conninfoFree) CALL(connectdbParams) CALL(status) CALL(finish) CALL(errorMessage)
    CALL(setNoticeProcessor) CALL(execParams) CALL(exec) CALL(getResult) CALL(resultStatus) CALL(resultErrorField)
    CALL(ntuples) CALL(nfields) CALL(getvalue) CALL(getlength) CALL(getisnull) CALL(clear) CALL(putCopyData)
    CALL(putCopyEnd) CALL(getCopyData) CALL(freemem) CALL(socket) CALL(consumeInput) CALL(notifies)
#undef CALL
}

bool cpostgres_load(const char **why) {
    pthread_once(&once, load);
    *why = missing;
    return !missing;
}

enum cpostgres_address cpostgres_check(const char *address, char *message, size_t room) {
    char *reason = NULL;
    struct option *options = pq.conninfoParse(address, &reason);
    if (!options) {
        snprintf(message, room, "%s", reason ? reason : "out of memory");
        if (reason) pq.freemem(reason);
        return CPOSTGRES_MALFORMED;
    }
    enum cpostgres_address found = CPOSTGRES_SOUND;
    for (struct option *o = options; o->keyword; o++)
        if ((strcmp(o->keyword, "password") == 0 || strcmp(o->keyword, "sslpassword") == 0) && o->value)
            found = CPOSTGRES_HAS_PASSWORD;
    pq.conninfoFree(options);
    return found;
}

static void ignore(void *context, const char *message) {
    (void)context;
    (void)message;
}

struct cpostgres_connection *cpostgres_connect(const char *const *names, const char *const *values) {
    struct cpostgres_connection *connection = pq.connectdbParams(names, values, 1);
    if (connection) pq.setNoticeProcessor(connection, ignore, NULL);  // libpq would write them to standard error
    return connection;
}

bool cpostgres_is_open(struct cpostgres_connection *connection) {
    return pq.status(connection) == CONNECTION_OK;
}

void cpostgres_close(struct cpostgres_connection *connection) { pq.finish(connection); }

const char *cpostgres_message(struct cpostgres_connection *connection) { return pq.errorMessage(connection); }

struct cpostgres_result *cpostgres_run(
    struct cpostgres_connection *connection, const char *statement, int count, const char *const *values) {
    if (!values) return pq.exec(connection, statement);
    return pq.execParams(connection, statement, count, NULL, values, NULL, NULL, 0);
}

struct cpostgres_result *cpostgres_next(struct cpostgres_connection *connection) { return pq.getResult(connection); }

enum cpostgres_status cpostgres_result_status(struct cpostgres_result *result) {
    switch (pq.resultStatus(result)) {
    case RESULT_EMPTY: case RESULT_COMMAND: return CPOSTGRES_DONE;
    case RESULT_TUPLES: return CPOSTGRES_ROWS;
    case RESULT_COPY_IN: return CPOSTGRES_COPY_IN;
    case RESULT_COPY_OUT: return CPOSTGRES_COPY_OUT;
    default: return CPOSTGRES_FAILED;
    }
}

const char *cpostgres_code(struct cpostgres_result *result) { return pq.resultErrorField(result, FIELD_CODE); }

const char *cpostgres_reason(struct cpostgres_result *result) { return pq.resultErrorField(result, FIELD_MESSAGE); }

int cpostgres_rows(struct cpostgres_result *result) { return pq.ntuples(result); }

int cpostgres_columns(struct cpostgres_result *result) { return pq.nfields(result); }

const char *cpostgres_field(struct cpostgres_result *result, int row, int column, int *length) {
    *length = 0;
    if (row < 0 || row >= pq.ntuples(result) || column < 0 || column >= pq.nfields(result)) return NULL;
    if (pq.getisnull(result, row, column)) return NULL;
    *length = pq.getlength(result, row, column);
    return pq.getvalue(result, row, column);
}

void cpostgres_clear(struct cpostgres_result *result) { pq.clear(result); }

bool cpostgres_put(struct cpostgres_connection *connection, const void *bytes, int count) {
    return pq.putCopyData(connection, bytes, count) == 1;
}

bool cpostgres_end(struct cpostgres_connection *connection, const char *failure) {
    return pq.putCopyEnd(connection, failure) == 1;
}

int cpostgres_get(struct cpostgres_connection *connection, char **bytes) {
    *bytes = NULL;
    return pq.getCopyData(connection, bytes, 0);
}

void cpostgres_free(void *bytes) { pq.freemem(bytes); }

// Takes the notifications that have come.
static bool take(struct cpostgres_connection *connection) {
    bool came = false;
    struct notification *notification;
    while ((notification = pq.notifies(connection))) {
        pq.freemem(notification);
        came = true;
    }
    return came;
}

int cpostgres_wait(struct cpostgres_connection *connection, int milliseconds) {
    if (take(connection)) return 1;
    struct pollfd wanted = {.fd = pq.socket(connection), .events = POLLIN};
    if (wanted.fd < 0) return -1;
    int ready = poll(&wanted, 1, milliseconds);
    if (ready < 0) return errno == EINTR ? 0 : -1;
    if (ready == 0) return 0;
    if (!pq.consumeInput(connection)) return -1;
    return take(connection) ? 1 : 0;
}
