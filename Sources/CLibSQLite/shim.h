#ifndef AFSTEM_CLIBSQLITE_SHIM_H
#define AFSTEM_CLIBSQLITE_SHIM_H

#include <sqlite3.h>

// Swift does not import SQLITE_TRANSIENT, by which SQLite copies what is bound.

static inline int afstem_bind_text(sqlite3_stmt *statement, int parameter, const char *text, sqlite3_uint64 size) {
  return sqlite3_bind_text64(statement, parameter, text ? text : "", size, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// `bytes` may be NULL where there are none: SQLite itself would take that for a null.
static inline int afstem_bind_blob(sqlite3_stmt *statement, int parameter, const void *bytes, sqlite3_uint64 size) {
  if (size == 0) return sqlite3_bind_zeroblob(statement, parameter, 0);
  return sqlite3_bind_blob64(statement, parameter, bytes, size, SQLITE_TRANSIENT);
}

#endif
