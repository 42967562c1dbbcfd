#define _GNU_SOURCE

#include "CAfstemExchange.h"

#if defined(__APPLE__)

#include <stdio.h>

int exchange_paths(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }

#elif defined(__linux__)

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// RENAME_EXCHANGE of <linux/fs.h>; the C library's own name for the call came later than the kernel's.
enum { exchange = 1 << 1 };

int exchange_paths(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, exchange);
}

#else

#include <errno.h>

int exchange_paths(const char *one, const char *other) {
  errno = ENOSYS;
  return -1;
}

#endif
