#pragma once
#include "CResources.h"

// Usage, in a table's file:
//     static const unsigned char demonyms[] = {
//     #embed "Lists/demonyms.txt"
//     };
//     ... ENTRY(demonyms),
#define ENTRY(array) {#array, array, sizeof array}
