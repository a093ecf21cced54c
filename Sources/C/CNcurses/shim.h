// ncurses for Swift: what is a macro or takes variable arguments there is a small function here.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#include <wchar.h>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <string.h>
#include <unistd.h>

// Attributes, which are macros with casts.
static const attr_t lede_bold = A_BOLD, lede_underline = A_UNDERLINE, lede_reverse = A_REVERSE,
                    lede_italic = A_ITALIC, lede_dim = A_DIM;

static inline int lede_colors(void) { return COLORS; }
static inline WINDOW *lede_screen(void) { return stdscr; }

// A space with attributes and an extended colour pair.
static inline cchar_t lede_blank(attr_t attributes, int pair) {
    cchar_t cell;
    memset(&cell, 0, sizeof cell);
    setcchar(&cell, L" ", attributes, (short)0, &pair);
    return cell;
}

// The columns that the C library, and so ncurses, gives a character; -1 when it cannot be shown.
static inline int lede_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

// The terminal's own string for something ("smkx"), or NULL.
static inline const char *lede_string(const char *name) {
    const char *found = tigetstr(name);
    return found == (const char *)-1 ? NULL : found;
}

// An eventfd that never blocks and is not handed on to other programs; -1 on failure.
static inline int lede_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// A timerfd of the same kind, not set yet.
static inline int lede_timerfd(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK); }

// Lets a timerfd become readable every so many seconds; 0 sets it to rest.
static inline void lede_set_timer(int descriptor, long seconds) {
    struct itimerspec times = {{seconds, 0}, {seconds, 0}};
    timerfd_settime(descriptor, 0, &times, 0);
}

// A pipe of the same kind: ends[0] to read, ends[1] to write.
static inline int lede_pipe(int ends[2]) {
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
    }
    return 0;
}
