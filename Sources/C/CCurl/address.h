#pragma once
#include "CCurl.h"

#include <sys/socket.h>

// The reach of a socket's address.
enum ccurl_reach ccurl_reach_of(const struct sockaddr *address, unsigned length);
