#include "address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

struct range { uint32_t start; int bits; enum ccurl_reach reach; };

// IANA's special-purpose registry (RFC 6890) as far as it names what no stranger may lead to. 0.0.0.0 means this host.
static const struct range ranges[] = {
    {0x7F000000, 8, CCURL_LOOPBACK},    {0x00000000, 8, CCURL_LOOPBACK}, {0xA9FE0000, 16, CCURL_LINK_LOCAL},
    {0x0A000000, 8, CCURL_PRIVATE},     {0xAC100000, 12, CCURL_PRIVATE}, {0xC0A80000, 16, CCURL_PRIVATE},
    {0x64400000, 10, CCURL_PRIVATE},    // shared by a provider's customers (RFC 6598)
    {0xC6120000, 15, CCURL_PRIVATE},    // benchmarks (RFC 2544)
    {0xE0000000, 4, CCURL_LINK_LOCAL},  // multicast
    {0xF0000000, 4, CCURL_LINK_LOCAL},  // reserved, broadcast
};

static enum ccurl_reach of_four(uint32_t address) {
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if ((address ^ ranges[i].start) >> (32 - ranges[i].bits) == 0) return ranges[i].reach;
    return CCURL_PUBLIC;
}

static uint32_t number(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// Addresses of four bytes inside those of sixteen: mapped (RFC 4291), translated (RFC 6052, 8215), 6to4 (RFC 3056).
static enum ccurl_reach of_sixteen(const unsigned char a[16]) {
    static const unsigned char zeros[15] = {0}, mapped[12] = {[10] = 0xFF, [11] = 0xFF},
                               translated[12] = {0, 0x64, 0xFF, 0x9B};
    if (memcmp(a, zeros, 15) == 0 && a[15] <= 1) return CCURL_LOOPBACK;
    if (memcmp(a, mapped, 12) == 0 || memcmp(a, translated, 12) == 0 || memcmp(a, zeros, 12) == 0)
        return of_four(number(a + 12));
    if (memcmp(a, translated, 4) == 0 && a[4] == 0 && a[5] == 1) return CCURL_PRIVATE;
    if (a[0] == 0x20 && a[1] == 0x02) return of_four(number(a + 2));
    if (a[0] == 0xFE && (a[1] & 0xC0) == 0x80) return CCURL_LINK_LOCAL;
    if (a[0] == 0xFF) return CCURL_LINK_LOCAL;                          // multicast
    if ((a[0] & 0xFE) == 0xFC) return CCURL_PRIVATE;                    // unique local (RFC 4193)
    if (a[0] == 0xFE && (a[1] & 0xC0) == 0xC0) return CCURL_PRIVATE;    // site-local, as it once was
    return CCURL_PUBLIC;
}

enum ccurl_reach ccurl_reach_of(const struct sockaddr *address, unsigned length) {
    struct sockaddr_in four;
    struct sockaddr_in6 sixteen;
    if (address->sa_family == AF_INET && length >= sizeof four) {
        memcpy(&four, address, sizeof four);
        return of_four(ntohl(four.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6 && length >= sizeof sixteen) {
        memcpy(&sixteen, address, sizeof sixteen);
        return of_sixteen(sixteen.sin6_addr.s6_addr);
    }
    return CCURL_LOOPBACK;  // a socket of this machine, or nothing that is known
}

enum ccurl_reach ccurl_reach_of_text(const char *address) {
    unsigned char bytes[16];
    char plain[64];
    if (!address || strlen(address) >= sizeof plain) return CCURL_PUBLIC;
    strcpy(plain, address);
    plain[strcspn(plain, "%")] = 0;  // a zone: fe80::1%eth0
    if (inet_pton(AF_INET6, plain, bytes) == 1) return of_sixteen(bytes);
    struct in_addr four;
    // As resolvers read it: "127.1", "0x7f000001" and "2130706433" are addresses, too.
    if (inet_aton(plain, &four)) return of_four(ntohl(four.s_addr));
    return CCURL_PUBLIC;
}
