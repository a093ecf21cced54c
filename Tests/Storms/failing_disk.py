"""A disk that fails: reads and writes of the archive answer EIO at random (a shim before the C library). That is told as
what it is, and what was acknowledged before is there when the disk works again. Needs cc.

usage: failing_disk.py LEDE [ROUNDS]
"""
import shutil, subprocess
from common import *

SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>
static long calls;
static int fails(int file) {
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  if (!strstr(path, "l.sqlite")) return 0;
  return ++calls > atol(getenv("FAIL_AFTER")) && calls % 3 == 0;
}
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  if (fails(f)) { errno = EIO; return -1; }
  return real(f, b, n, o);
}
ssize_t pwrite(int f, const void *b, size_t n, off_t o) { return pwrite64(f, b, n, o); }
int fdatasync(int f) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  if (fails(f)) { errno = EIO; return -1; }
  return real(f);
}
"""
if not shutil.which("cc"):
    print("failing disk: not tested, there is no cc here")
    sys.exit(0)
faults, count = [], rounds(20)
with folder() as at:
    open(f"{at}/shim.c", "w").write(SHIM)
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", f"{at}/shim.so", f"{at}/shim.c"], check=True)
    for n in range(count):
        library = f"{at}/{n}/l.sqlite"
        os.mkdir(f"{at}/{n}")
        stories(f"{at}/in.jsonl", 1500, seed=n)
        added = lede(library, "add", "--json", f"{at}/in.jsonl",
                     env={**os.environ, "LD_PRELOAD": f"{at}/shim.so", "FAIL_AFTER": str(5 + n * 17)})
        keys = acknowledged(added.stdout)
        if added.returncode < 0:
            faults.append(f"round {n}: ended by signal {-added.returncode}")
        if added.returncode and "failed" not in added.stderr and "cannot be opened" not in added.stderr:
            faults.append(f"round {n}: exit {added.returncode}, {added.stderr[-200:]!r}")
        if keys and not keys <= kept(library):
            faults.append(f"round {n}: {len(keys - kept(library))} of {len(keys)} acknowledged stories are gone")
        if lede(library, "add", f"{at}/in.jsonl").returncode or not is_whole(library):
            faults.append(f"round {n}: did not go on when the disk worked again")
report("failing disk", count, faults)
