// Starting other programs: what the Glibc module leaves out because it is a GNU extension.
#pragma once
#include <spawn.h>

// Every descriptor from this one on is closed in the new program (glibc 2.34).
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
