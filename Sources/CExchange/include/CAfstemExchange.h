/// Makes two paths on one file system name each other's file or folder, at once.
///
/// Returns 0, or -1 with errno set: ENOSYS or EINVAL where the system or the file system cannot.
int exchange_paths(const char *one, const char *other);
