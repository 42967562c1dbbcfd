// Loaded before the C library into a program under test: makes one of its system calls that change files or
// list them fail, or kills it there. The kernel hands each such call to `handle`, whoever made it: also the C library's own.
//
// AFSTEM_FAIL_AT    which call, counting from 1
// AFSTEM_FAIL_WITH  the errno it fails with; 0 kills the process before the call
// AFSTEM_FAIL_MARK  a file made when that call was come to; it says which call it was
// AFSTEM_CLOCK_LATE seconds that the clock is behind
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

// In a call's sixth argument, which none of these calls has: it is ours, and goes to the kernel.
#define OURS 0x5AFE0DD5

static atomic_long count;
static long at, error;
static const char *mark;

static long setting(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : -1;
}

static long call(long number, const long *arguments) {
  long result = syscall(
    number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], (long)OURS);
  return result < 0 ? -errno : result;
}

static void leave_mark(long number) {
  long file = call(SYS_openat, (long[]){AT_FDCWD, (long)mark, O_CREAT | O_WRONLY, 0600, 0});
  char text[24];
  call(SYS_write, (long[]){file, (long)text, snprintf(text, sizeof text, "%ld\n", number), 0, 0});
  close(file);
}

// What a run prints, and what its threads tell each other by, are no files of its own.
static int changes_files(long number, const long *arguments) {
  struct stat status;
  switch (number) {
    case SYS_write:
    case SYS_writev: return arguments[0] > 2 && fstat(arguments[0], &status) == 0 && S_ISREG(status.st_mode);
    case SYS_openat: return arguments[2] & (O_CREAT | O_TRUNC | O_DIRECTORY);
    case SYS_fcntl: return arguments[1] == F_SETLK || arguments[1] == F_OFD_SETLK;
    default: return 1;
  }
}

static long handled(long number, const long *arguments) {
  if (!changes_files(number, arguments)) return call(number, arguments);
  if (atomic_fetch_add(&count, 1) + 1 != at) return call(number, arguments);
  leave_mark(number);
  if (error == 0) kill(getpid(), SIGKILL);
  return -error;
}

static void handle(__attribute__((unused)) int signal, siginfo_t *information, void *context) {
  mcontext_t *machine = &((ucontext_t *)context)->uc_mcontext;
  int before = errno;
#if defined(__x86_64__)
  greg_t *r = machine->gregs;
  r[REG_RAX] = handled(
    information->si_syscall,
    (long[]){r[REG_RDI], r[REG_RSI], r[REG_RDX], r[REG_R10], r[REG_R8]});
#elif defined(__aarch64__)
  long arguments[5];
  for (int i = 0; i < 5; i++) arguments[i] = (long)machine->regs[i];
  machine->regs[0] = (unsigned long)handled(information->si_syscall, arguments);
#else
#error "where this machine keeps a system call's arguments is not known"
#endif
  errno = before;
}

// Besides what changes files: the reads of the ledger, which are at a place, and those of folders.
static const long trapped[] = {
  SYS_write, SYS_writev, SYS_pwrite64, SYS_pwritev, SYS_pwritev2, SYS_sendfile, SYS_pread64, SYS_getdents64,
  SYS_ftruncate, SYS_truncate, SYS_fallocate, SYS_fsync, SYS_fdatasync, SYS_sync_file_range, SYS_msync,
  SYS_openat, SYS_linkat, SYS_symlinkat, SYS_unlinkat, SYS_mkdirat, SYS_mknodat, SYS_renameat, SYS_renameat2,
  SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr,
  SYS_flock, SYS_fcntl,
#if defined(__x86_64__)
  SYS_link, SYS_symlink, SYS_unlink, SYS_rmdir, SYS_mkdir, SYS_mknod, SYS_rename, SYS_chmod, SYS_chown, SYS_lchown,
#endif
};

enum { number_trapped = sizeof trapped / sizeof *trapped };

#define LOAD(field) ((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field)))
#define RETURN_IF(value, result) \
  (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1), \
  (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, result)

__attribute__((constructor)) static void begin(void) {
  at = setting("AFSTEM_FAIL_AT");
  error = setting("AFSTEM_FAIL_WITH");
  mark = getenv("AFSTEM_FAIL_MARK");
  if (at < 1 || !mark) return;

  struct sock_filter steps[2 * number_trapped + 8] = {
    LOAD(args[5]), RETURN_IF(OURS, SECCOMP_RET_ALLOW),
    // Whoever wants it does without, by calls that are counted.
    LOAD(nr), RETURN_IF(SYS_copy_file_range, SECCOMP_RET_ERRNO | ENOSYS),
  };
  unsigned short length = 6;
  for (int i = 0; i < number_trapped; i++) {
    struct sock_filter pair[] = {RETURN_IF(trapped[i], SECCOMP_RET_TRAP)};
    steps[length++] = pair[0];
    steps[length++] = pair[1];
  }
  steps[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_NODEFER};
  struct sock_fprog program = {length, steps};
  if (sigaction(SIGSYS, &action, NULL) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) {
    perror("failing_calls");
    _exit(99);
  }
}

// The clock is read without a system call.
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
