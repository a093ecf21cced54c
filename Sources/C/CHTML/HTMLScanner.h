#ifndef HTMLSCANNER_H
#define HTMLSCANNER_H
#include "HTMLAttribute.h"
#include "HTMLTags.h"
#include <stdbool.h>

// Cuts a page into tokens. It knows the characters; which elements stand within which is the tree's affair (HTMLTree.c), which
// asks for one token after the other and is not known here.

/// What a token is.
typedef enum {
  HTMLTokenEnd,       // the page is at its end
  HTMLTokenText,
  HTMLTokenStartTag,
  HTMLTokenEndTag,
} HTMLTokenKind;

/// A piece of a page. Comments and document types are no tokens.
typedef struct {
  HTMLTokenKind kind;
  HTMLTag tag;               // of a start or an end tag
  bool isSelfClosing;        // `<br/>`
  const uint8_t *from, *to;  // text: its bytes; tag: its name
  bool hasReferences;        // text: whether references in it are to be resolved
  uint32_t firstAttribute;   // start tag: its first attribute in the scanner's list, of which it has all that follow
} HTMLToken;

/// A page and how far it has been read.
typedef struct {
  const uint8_t *source, *at, *end;
  HTMLAttribute *attributes;  // of all start tags so far, for `free`
  uint32_t attributeCount, attributeRoom;
  bool isOutOfMemory;         // an attribute was left out
} HTMLScanner;

/// Reads the next token; its kind is `HTMLTokenEnd` after the last.
HTMLToken html_next_token(HTMLScanner *scanner);

/// Reads the content of an element that holds text alone (a script, a title), up to its own end tag. `start` is its start tag, the
/// token that was read last. Called instead of `html_next_token`.
HTMLToken html_text_content(HTMLScanner *scanner, const HTMLToken *start);

#endif
