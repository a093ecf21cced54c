#ifndef HTMLARRAY_H
#define HTMLARRAY_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/// Makes room for `wanted` items of a size in an array; false when memory runs out, and then the array is as it was.
static inline bool html_reserve(void **items, uint32_t *room, size_t wanted, size_t size) {
  if (wanted <= *room) return true;
  size_t larger = (size_t)*room * 2 > wanted ? (size_t)*room * 2 : wanted;
  void *moved = larger < UINT32_MAX ? realloc(*items, larger * size) : NULL;
  if (!moved) return false;
  *items = moved;
  *room = (uint32_t)larger;
  return true;
}

#endif
