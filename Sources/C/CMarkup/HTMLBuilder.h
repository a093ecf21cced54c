#ifndef HTMLBUILDER_H
#define HTMLBUILDER_H
#include "HTMLTree.h"

// Between the scanner (HTMLScan.c), which knows the characters, and the builder (HTMLTree.c), which knows the elements.

enum { HTML_TAG_COUNT = HTMLTagXmp + 1 };

typedef struct {
  HTMLTree *tree;
  const uint8_t *source, *at, *end;
  uint32_t stack[HTML_DEPTH_LIMIT];
  bool isEnded[HTML_DEPTH_LIMIT];   // formatting whose end tag stood within a block
  uint16_t open[HTML_TAG_COUNT];    // how many of each are on the stack
  uint32_t depth;
  uint32_t beyond;                  // elements left off the stack for its depth
} HTMLBuilder;

/// Begins an element whose attributes are the last of the tree's from `first` on; returns whether it takes content.
bool html_open(HTMLBuilder *builder, HTMLTag tag, uint32_t first, bool isClosed);

/// Ends an element, and those within it.
void html_close(HTMLBuilder *builder, HTMLTag tag);

/// Adds text that may hold references; the text is made safe and, outside `pre`, its spaces are collapsed.
void html_text(HTMLBuilder *builder, const uint8_t *from, const uint8_t *to, bool hasReferences);

/// Adds the text of a script, which stays in the source.
void html_raw(HTMLBuilder *builder, const uint8_t *from, const uint8_t *to);

/// Adds an attribute of the element that is about to begin.
void html_attribute(HTMLBuilder *builder, HTMLName name, const uint8_t *from, const uint8_t *to);

/// Reads the whole source.
void html_scan(HTMLBuilder *builder);

#endif
