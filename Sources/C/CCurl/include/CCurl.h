#pragma once
#include <stdbool.h>
#include <stddef.h>

// libcurl, opened with dlopen at the first fetch: linking it would bring thirty shared libraries to every start.
// Only the calls and option numbers used here are declared (they are part of libcurl's stable ABI), so its headers
// are not needed to build.

// How far from this machine an address is; ordered.
enum ccurl_reach { CCURL_LOOPBACK, CCURL_LINK_LOCAL, CCURL_PRIVATE, CCURL_PUBLIC };

// The reach of an address in numbers ("127.0.0.1", "fe80::1"); CCURL_PUBLIC where it is none.
enum ccurl_reach ccurl_reach_of_text(const char *address);

// What to fetch. Strings are copied.
struct ccurl_request {
    const char *url;
    const char *user_agent;
    const char *proxy;           // NULL: as the environment says
    const char *const *headers;  // "Name: value", ends with NULL
    long total_ms;               // deadline for the whole transfer
    long connect_ms;
    size_t cap;                  // bytes of decoded body; more ends the transfer
    bool is_raw;                 // the body is taken as it comes, whatever its Content-Encoding says
    enum ccurl_reach least_reach;  // connections to nearer addresses are refused, whatever name led there
};

// What came. The pointers live until ccurl_free.
struct ccurl_transfer {
    void *context;               // the caller's
    int code;                    // CURLcode; 0 is success
    long status;                 // HTTP status, 0 where none came
    bool is_over_cap;
    bool is_refused_address;     // it led to an address nearer than least_reach
    enum ccurl_reach reach;      // of the address that answered
    const unsigned char *body;
    size_t body_length;
    const char *headers;         // the last response's header lines as they came
    size_t headers_length;
    char message[256];           // libcurl's own words for an error
};

struct ccurl_multi;

// Opens the library; NULL when it is missing or too old, with the reason in *why.
struct ccurl_multi *ccurl_open(const char **why);
void ccurl_close(struct ccurl_multi *multi);

// Starts a transfer; false when it cannot be started.
bool ccurl_start(struct ccurl_multi *multi, const struct ccurl_request *request, void *context);
// Moves all transfers on, waiting at most `wait_ms` for something to happen; returns how many are still running.
int ccurl_turn(struct ccurl_multi *multi, int wait_ms);
// The next transfer that has ended, or NULL.
struct ccurl_transfer *ccurl_next(struct ccurl_multi *multi);
void ccurl_free(struct ccurl_multi *multi, struct ccurl_transfer *transfer);
// Ends the wait of another thread's ccurl_turn at once.
void ccurl_wake(struct ccurl_multi *multi);
