#ifndef HTMLATTRIBUTE_H
#define HTMLATTRIBUTE_H
#include "HTMLTags.h"

/// An attribute; its value stands in the source with references unresolved.
typedef struct {
  uint32_t at;      // the first byte of the value in the source
  uint32_t length;  // bytes of the value
  HTMLName name;
} HTMLAttribute;

#endif
