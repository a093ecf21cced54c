// The C library's own calls for what is allocated, which Glibc's module leaves out.
#pragma once
#include <malloc.h>
