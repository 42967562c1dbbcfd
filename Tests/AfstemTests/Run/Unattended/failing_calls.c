// Loaded before the C library into a program under test: makes one of its calls that change files fail, or kills it there.
//
// AFSTEM_FAIL_AT    which call, counting from 1
// AFSTEM_FAIL_WITH  the errno it fails with; 0 kills the process before the call
// AFSTEM_FAIL_MARK  a file made when that call was come to
// AFSTEM_CLOCK_LATE seconds that the clock is behind
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static atomic_long count;

static long setting(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : -1;
}

static int fails(void) {
  if (atomic_fetch_add(&count, 1) + 1 != setting("AFSTEM_FAIL_AT")) return 0;
  const char *mark = getenv("AFSTEM_FAIL_MARK");
  if (mark) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0600));
  long error = setting("AFSTEM_FAIL_WITH");
  if (error == 0) kill(getpid(), SIGKILL);
  errno = (int)error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define FAILING(result, failure, name, parameters, arguments) \
  result name parameters { return fails() ? failure : REAL(name) arguments; }

// Standard output and error are no files of a run's.
#define FAILING_WRITE(name, parameters, arguments) \
  ssize_t name parameters { return file > 2 && fails() ? -1 : REAL(name) arguments; }

FAILING_WRITE(write, (int file, const void *bytes, size_t size), (file, bytes, size))
FAILING_WRITE(writev, (int file, const struct iovec *pieces, int number), (file, pieces, number))
FAILING_WRITE(pwrite, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at))
FAILING_WRITE(pwrite64, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at))
FAILING(int, -1, fsync, (int file), (file))
FAILING(int, -1, fdatasync, (int file), (file))
FAILING(int, -1, ftruncate, (int file, off_t size), (file, size))
FAILING(int, -1, ftruncate64, (int file, off64_t size), (file, size))
FAILING(int, -1, rename, (const char *old, const char *new), (old, new))
FAILING(int, -1, link, (const char *old, const char *new), (old, new))
FAILING(int, -1, unlink, (const char *path), (path))
FAILING(int, -1, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
FAILING(int, -1, rmdir, (const char *path), (path))
FAILING(int, -1, mkdir, (const char *path, mode_t mode), (path, mode))
FAILING(int, -1, chmod, (const char *path, mode_t mode), (path, mode))

// The archive of a workbook goes through a buffered stream, in hundreds of writes that are all alike.
size_t fwrite(const void *bytes, size_t size, size_t number, FILE *file) {
  static atomic_long written;
  int counts = atomic_fetch_add(&written, 1) % 32 == 0;
  return counts && fails() ? 0 : REAL(fwrite)(bytes, size, number, file);
}

FAILING(int, EOF, fflush, (FILE *file), (file))

static mode_t mode_of(int flags, va_list list) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; }

#define FAILING_OPEN(name, parameters, arguments) \
  int name parameters { \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = mode_of(flags, list); \
    va_end(list); \
    return (flags & O_CREAT) && fails() ? -1 : REAL(name) arguments; \
  }

FAILING_OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
FAILING_OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
FAILING_OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
FAILING_OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

// How two folders take each other's place.
long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long);
  long d = va_arg(list, long), e = va_arg(list, long), f = va_arg(list, long);
  va_end(list);
  if (number == SYS_renameat2 && fails()) return -1;
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return real(number, a, b, c, d, e, f);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, time);
  long late = setting("AFSTEM_CLOCK_LATE");
  if (clock == CLOCK_REALTIME && late > 0) time->tv_sec -= late;
  return result;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
