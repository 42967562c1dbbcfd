#ifndef AFSTEM_CDISKPATH_H
#define AFSTEM_CDISKPATH_H

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Opens a path in which the characters U+10FF80 to U+10FFFF stand for the bytes 0x80 to 0xFF of a name that is not UTF-8.
static inline int afstem_open_disk_path(const char *path, int flags) {
  const size_t count = strlen(path);
  uint8_t *bytes = malloc(count + 1);
  if (!bytes) {
    errno = ENOMEM;
    return -1;
  }
  size_t length = 0;
  for (size_t index = 0; index < count; index++) {
    const uint8_t *from = (const uint8_t *)path + index;
    if (count - index >= 4 && from[0] == 0xF4 && from[1] == 0x8F && (from[2] == 0xBE || from[2] == 0xBF)) {
      bytes[length++] = from[2] == 0xBE ? from[3] : (uint8_t)(from[3] + 0x40);
      index += 3;
    } else {
      bytes[length++] = from[0];
    }
  }
  bytes[length] = 0;
  const int file = open((const char *)bytes, flags);
  const int code = errno;
  free(bytes);
  errno = code;
  return file;
}

#endif
