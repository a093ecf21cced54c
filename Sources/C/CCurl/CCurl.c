#include "CCurl.h"

#include "address.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

// Numbers of libcurl's ABI (curl/curl.h, curl/multi.h).
enum {
    OPT_WRITEDATA = 10001, OPT_URL = 10002, OPT_PROXY = 10004, OPT_ERRORBUFFER = 10010,
    OPT_USERAGENT = 10018, OPT_HTTPHEADER = 10023, OPT_HEADERDATA = 10029,
    OPT_ACCEPT_ENCODING = 10102, OPT_PRIVATE = 10103, OPT_PROTOCOLS_STR = 10318,
    OPT_WRITEFUNCTION = 20011, OPT_HEADERFUNCTION = 20079,
    OPT_OPENSOCKETFUNCTION = 20163, OPT_OPENSOCKETDATA = 10164, OPT_HTTP_CONTENT_DECODING = 158,
    OPT_FOLLOWLOCATION = 52, OPT_FRESH_CONNECT = 74, OPT_NOSIGNAL = 99, OPT_TIMEOUT_MS = 155, OPT_CONNECTTIMEOUT_MS = 156,
    OPT_PROTOCOLS = 181, PROTOCOLS_HTTP = 1, PROTOCOLS_HTTPS = 2,
    INFO_RESPONSE_CODE = 0x200002, INFO_PRIVATE = 0x100015, INFO_PRIMARY_IP = 0x100020,
    SOCKET_BAD = -1,
    MSG_DONE = 1, GLOBAL_ALL = 3,
};

struct message { int msg; void *easy; union { void *whatever; int result; } data; };
struct slist;
struct socket_address {  // struct curl_sockaddr
    int family, type, protocol;
    unsigned length;
    struct sockaddr address;
};

struct calls {
    int (*global_init)(long);
    void *(*easy_init)(void);
    void (*easy_cleanup)(void *);
    int (*easy_setopt)(void *, int, ...);
    int (*easy_getinfo)(void *, int, ...);
    const char *(*easy_strerror)(int);
    void *(*multi_init)(void);
    int (*multi_cleanup)(void *);
    int (*multi_add_handle)(void *, void *);
    int (*multi_remove_handle)(void *, void *);
    int (*multi_perform)(void *, int *);
    int (*multi_poll)(void *, void *, unsigned, int, int *);
    int (*multi_wakeup)(void *);
    struct message *(*multi_info_read)(void *, int *);
    struct slist *(*slist_append)(struct slist *, const char *);
    void (*slist_free_all)(struct slist *);
};

struct buffer { unsigned char *bytes; size_t length, room; };

struct running {
    struct ccurl_transfer shown;  // first: a transfer is freed by its running
    void *easy;
    struct slist *lines;
    struct buffer body, headers;
    size_t cap;
    enum ccurl_reach least_reach;
    struct running *next;
};

struct ccurl_multi {
    struct calls curl;
    void *multi;
    struct running *all;
};

static bool load(struct calls *c, const char **why) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        *why = "libcurl.so.4 is not installed";
        return false;
    }
#define CALL(name) \
    if (!(*(void **)&c->name = dlsym(library, "curl_" #name))) { *why = "libcurl is too old"; return false; }
    CALL(global_init) CALL(easy_init) CALL(easy_cleanup) CALL(easy_setopt) CALL(easy_getinfo)
    CALL(easy_strerror) CALL(multi_init) CALL(multi_cleanup) CALL(multi_add_handle)
    CALL(multi_remove_handle) CALL(multi_perform) CALL(multi_poll) CALL(multi_wakeup)
    CALL(multi_info_read) CALL(slist_append) CALL(slist_free_all)
#undef CALL
    return true;
}

struct ccurl_multi *ccurl_open(const char **why) {
    struct ccurl_multi *m = calloc(1, sizeof *m);
    *why = "out of memory";
    if (!m) return NULL;
    if (!load(&m->curl, why) || m->curl.global_init(GLOBAL_ALL) != 0 || !(m->multi = m->curl.multi_init())) {
        free(m);
        return NULL;
    }
    *why = NULL;
    return m;
}

static bool append(struct buffer *b, const void *bytes, size_t n) {
    if (b->length + n > b->room) {
        size_t room = (b->length + n) * 2 + 4096;
        unsigned char *grown = realloc(b->bytes, room);
        if (!grown) return false;
        b->bytes = grown;
        b->room = room;
    }
    memcpy(b->bytes + b->length, bytes, n);
    b->length += n;
    return true;
}

static size_t on_body(char *bytes, size_t size, size_t count, void *context) {
    struct running *r = context;
    size_t n = size * count;
    if (r->body.length + n > r->cap) {
        r->shown.is_over_cap = true;
        return 0;
    }
    return append(&r->body, bytes, n) ? n : 0;
}

static size_t on_header(char *bytes, size_t size, size_t count, void *context) {
    struct running *r = context;
    size_t n = size * count;
    if (n > 5 && strncasecmp(bytes, "HTTP/", 5) == 0) r->headers.length = 0;  // a new response: 100, proxy
    if (r->headers.length + n > 256 * 1024) return 0;
    return append(&r->headers, bytes, n) ? n : 0;
}

// Opens the socket of a connection, unless it leads further in than the transfer may go.
static int on_socket(void *context, int purpose, struct socket_address *to) {
    (void)purpose;
    struct running *r = context;
    if (ccurl_reach_of(&to->address, to->length) < r->least_reach) {
        r->shown.is_refused_address = true;
        return SOCKET_BAD;
    }
    return socket(to->family, to->type | SOCK_CLOEXEC, to->protocol);
}

static void discard(struct ccurl_multi *m, struct running *r) {
    for (struct running **at = &m->all; *at; at = &(*at)->next)
        if (*at == r) {
            *at = r->next;
            break;
        }
    if (r->easy) {
        m->curl.multi_remove_handle(m->multi, r->easy);
        m->curl.easy_cleanup(r->easy);
    }
    if (r->lines) m->curl.slist_free_all(r->lines);
    free(r->body.bytes);
    free(r->headers.bytes);
    free(r);
}

static void set_up(struct ccurl_multi *m, struct running *r, const struct ccurl_request *q) {
    int (*set)(void *, int, ...) = m->curl.easy_setopt;
    set(r->easy, OPT_URL, q->url);
    set(r->easy, OPT_USERAGENT, q->user_agent);
    if (q->proxy) set(r->easy, OPT_PROXY, q->proxy);
    for (const char *const *line = q->headers; line && *line; line++) {
        struct slist *longer = m->curl.slist_append(r->lines, *line);
        if (longer) r->lines = longer;
    }
    if (r->lines) set(r->easy, OPT_HTTPHEADER, r->lines);
    if (q->is_raw)
        set(r->easy, OPT_HTTP_CONTENT_DECODING, 0L);
    else
        set(r->easy, OPT_ACCEPT_ENCODING, "");  // whatever this libcurl can undo
    set(r->easy, OPT_FOLLOWLOCATION, 0L);   // Fetching follows, so that it can refuse
    if (set(r->easy, OPT_PROTOCOLS_STR, "http,https") != 0)
        set(r->easy, OPT_PROTOCOLS, (long)(PROTOCOLS_HTTP | PROTOCOLS_HTTPS));
    set(r->easy, OPT_NOSIGNAL, 1L);
    set(r->easy, OPT_TIMEOUT_MS, q->total_ms);
    set(r->easy, OPT_CONNECTTIMEOUT_MS, q->connect_ms);
    set(r->easy, OPT_ERRORBUFFER, r->shown.message);
    set(r->easy, OPT_WRITEFUNCTION, on_body);
    set(r->easy, OPT_WRITEDATA, r);
    set(r->easy, OPT_HEADERFUNCTION, on_header);
    set(r->easy, OPT_HEADERDATA, r);
    set(r->easy, OPT_PRIVATE, r);
    if (q->least_reach == CCURL_LOOPBACK) return;
    set(r->easy, OPT_OPENSOCKETFUNCTION, on_socket);
    set(r->easy, OPT_OPENSOCKETDATA, r);
    set(r->easy, OPT_FRESH_CONNECT, 1L);  // one that is open already was never looked at
}

bool ccurl_start(struct ccurl_multi *m, const struct ccurl_request *q, void *context) {
    struct running *r = calloc(1, sizeof *r);
    if (!r) return false;
    r->shown.context = context;
    r->cap = q->cap;
    r->least_reach = q->least_reach;
    r->next = m->all;
    m->all = r;
    r->easy = m->curl.easy_init();
    if (!r->easy) {
        discard(m, r);
        return false;
    }
    set_up(m, r, q);
    if (m->curl.multi_add_handle(m->multi, r->easy) != 0) {
        discard(m, r);
        return false;
    }
    return true;
}

int ccurl_turn(struct ccurl_multi *m, int wait_ms) {
    int left = 0;
    m->curl.multi_perform(m->multi, &left);
    if (left > 0 && wait_ms > 0) {
        m->curl.multi_poll(m->multi, NULL, 0, wait_ms, NULL);
        m->curl.multi_perform(m->multi, &left);
    }
    return left;
}

struct ccurl_transfer *ccurl_next(struct ccurl_multi *m) {
    int queued = 0;
    struct message *message;
    while ((message = m->curl.multi_info_read(m->multi, &queued))) {
        if (message->msg != MSG_DONE) continue;
        void *easy = message->easy;
        int code = message->data.result;
        struct running *r = NULL;
        m->curl.easy_getinfo(easy, INFO_PRIVATE, &r);
        m->curl.easy_getinfo(easy, INFO_RESPONSE_CODE, &r->shown.status);
        const char *address = NULL;
        m->curl.easy_getinfo(easy, INFO_PRIMARY_IP, &address);
        r->shown.reach = ccurl_reach_of_text(address);
        r->shown.code = code;
        r->shown.body = r->body.bytes;
        r->shown.body_length = r->body.length;
        r->shown.headers = (const char *)r->headers.bytes;
        r->shown.headers_length = r->headers.length;
        if (code != 0 && !r->shown.message[0])
            strncpy(r->shown.message, m->curl.easy_strerror(code), sizeof r->shown.message - 1);
        return &r->shown;
    }
    return NULL;
}

void ccurl_free(struct ccurl_multi *m, struct ccurl_transfer *transfer) { discard(m, (struct running *)transfer); }

void ccurl_wake(struct ccurl_multi *m) { m->curl.multi_wakeup(m->multi); }

void ccurl_close(struct ccurl_multi *m) {
    while (m->all) discard(m, m->all);
    m->curl.multi_cleanup(m->multi);
    free(m);
}
