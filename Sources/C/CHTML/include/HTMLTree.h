#ifndef HTMLTREE_H
#define HTMLTREE_H
#include "HTMLAttribute.h"
#include "HTMLTags.h"
#include <stdbool.h>

// A web page as a flat array of nodes in document order, read in place by Swift.
//
// The parser is our own: ten times as fast as libxml2's, which is quadratic in attributes per tag and follows HTML 4
// (Libraries.md has the figures). This one skips scripts, styles and comments by `memchr`, keeps only the attributes that
// matter, never recurses, and follows HTML 5 where it matters for reading: raw text elements, implied end tags, scopes. It
// does not move nodes (no adoption agency, no foster parenting).
//
// HTMLTree.c knows the elements and asks HTMLScanner.c, which knows the characters, for one token after the other;
// HTMLText.c writes the text. None of them calls back.

/// A stretch of text or an element.
typedef struct {
  uint32_t parent;  // index of the parent; the root is node 0 and its own parent
  uint32_t end;     // one past the last node within it
  uint32_t at;      // text: offset into `text`, or into the source when `isRaw`; element: its first attribute
  uint32_t length;  // text: bytes; element: attributes
  HTMLTag tag;
  uint8_t traits;   // HTML_BLOCK …
  bool isRaw;       // text of a script
} HTMLNode;

/// A page. Text is UTF-8 with references resolved, spaces collapsed (except in `pre`) and unsafe characters replaced.
typedef struct {
  HTMLNode *nodes;
  HTMLAttribute *attributes;
  uint8_t *text;
  uint32_t nodeCount, nodeRoom;
  uint32_t attributeCount;
  uint32_t textCount, textRoom;
  bool isCut;  // a limit was met or memory ran out, and what follows was left out
} HTMLTree;

enum {
  HTML_DEPTH_LIMIT = 256,         // deeper elements become siblings
  HTML_NODE_LIMIT = 4000000,      // further nodes are left out
  HTML_SOURCE_LIMIT = 1u << 30,   // further bytes are left out
};

/// Reads a page in UTF-8. The source must outlive the tree. Time is linear in the length.
HTMLTree html_tree_read(const uint8_t *source, size_t length);

/// Gives the tree's memory back.
void html_tree_free(HTMLTree *tree);

#endif
