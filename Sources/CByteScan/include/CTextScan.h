#ifndef AFSTEM_CTEXTSCAN_H
#define AFSTEM_CTEXTSCAN_H

#include "CBlock.h"

/// Whether two stretches of bytes are the same.
static inline int afstem_are_equal(const void *one, const void *other, size_t count) {
  return memcmp(one, other, count) == 0;
}

/// Whether one of the bytes equals `wanted`.
static inline int afstem_holds(const uint8_t *bytes, size_t count, uint8_t wanted) {
  return memchr(bytes, wanted, count) != NULL;
}

AFSTEM_INLINE int afstem_block_holds_any(afstem_block16 block, uint8_t first, uint8_t second, uint8_t third) {
  const afstem_block16 lines = (afstem_block16)((block == '\n') | (block == '\r'));
  const afstem_block16 others = (afstem_block16)((block == first) | (block == second) | (block == third));
  return afstem_bits16(lines | others) != 0;
}

/// Whether one of the bytes is a line feed, a carriage return or one of three others.
static inline int afstem_holds_any(
    const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint8_t third) {
  if (count >= 16) {
    for (size_t index = 0; index + 16 < count; index += 16) {
      if (afstem_block_holds_any(afstem_load16(bytes + index), first, second, third)) return 1;
    }
    return afstem_block_holds_any(afstem_load16(bytes + count - 16), first, second, third);
  }
  if (count >= 8) {
    uint8_t both[16];
    memcpy(both, bytes, 8);
    memcpy(both + 8, bytes + count - 8, 8);
    return afstem_block_holds_any(afstem_load16(both), first, second, third);
  }
  int found = 0;
  for (size_t index = 0; index < count; index++) {
    uint8_t byte = bytes[index];
    found |= (byte == '\n') | (byte == '\r') | (byte == first) | (byte == second) | (byte == third);
  }
  return found;
}

/// The number of bytes before the first that is not ASCII.
static inline size_t afstem_ascii_prefix(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  for (; index + 16 <= count; index += 16) {
    const uint32_t high = afstem_bits16((afstem_block16)(afstem_load16(bytes + index) >= 0x80));
    if (high) return index + (size_t)__builtin_ctz(high);
  }
  while (index < count && bytes[index] < 0x80) index++;
  return index;
}

/// The length in bytes of the leading blocks that consist of whole characters of one or two bytes other than NUL.
///
/// A block has 64 bytes, or 63 if its last character would be cut.
AFSTEM_INLINE size_t afstem_latin_blocks_as_built(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  while (index + 64 <= count) {
    afstem_block64 block;
    afstem_load64(&block, bytes + index);
    if (afstem_equal64(&block, 0)) break;
    const uint64_t high = afstem_among64(&block, 0x80, 0x80);
    const uint64_t leads = high ? afstem_among64(&block, 0xC2, 0xDF - 0xC2 + 1) : 0;
    const uint64_t others = high ? afstem_among64(&block, 0x80, 0xBF - 0x80 + 1) : 0;
    if (high != (leads | others) || others != leads << 1) break;
    index += 64 - (size_t)(leads >> 63);
  }
  return index;
}

#if defined(__x86_64__)
static inline AFSTEM_MODERN size_t afstem_latin_blocks_modern(const uint8_t *bytes, size_t count) {
  return afstem_latin_blocks_as_built(bytes, count);
}
#endif

static inline size_t afstem_latin_blocks(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (afstem_is_modern()) return afstem_latin_blocks_modern(bytes, count);
#endif
  return afstem_latin_blocks_as_built(bytes, count);
}

/// The number of bytes before the first NUL, or the first that is not part of a whole character of one or two bytes.
static inline size_t afstem_latin_prefix(const uint8_t *bytes, size_t count) {
  size_t index = afstem_latin_blocks(bytes, count);
  while (index < count && bytes[index] != 0) {
    if (bytes[index] < 0x80) {
      index++;
    } else if (
        index + 1 < count && (uint8_t)(bytes[index] - 0xC2) <= 0xDF - 0xC2 && (bytes[index + 1] & 0xC0) == 0x80) {
      index += 2;
    } else {
      break;
    }
  }
  return index;
}

/// Where runs of exactly six or ten digits begin: one bit for each of 64 bytes, of which the lowest 54 are reliable.
AFSTEM_INLINE uint64_t afstem_runs_of_6_or_10(const uint8_t *bytes) {
  afstem_block64 block;
  afstem_load64(&block, bytes);
  const uint64_t digits = afstem_among64(&block, '0', 10);
  const uint64_t starts = digits & ~(digits << 1);
  const uint64_t two = digits & digits >> 1;
  const uint64_t four = two & two >> 2;
  const uint64_t six = four & two >> 4;
  const uint64_t ten = four & four >> 4 & two >> 8;
  return starts & ((six & ~(digits >> 6)) | (ten & ~(digits >> 10)));
}

/// Whether there is a run of exactly six or ten digits in 64 bytes or more.
AFSTEM_INLINE int afstem_long_text_holds_run_of_6_or_10_as_built(const uint8_t *bytes, size_t count) {
  // The first 54 positions of a block see a whole run. The next block begins at the last of them, to know the byte before.
  const uint64_t seen = (1ULL << 54) - 1;
  uint64_t known = ~0ULL;
  const uint8_t *last = bytes + count - 64;
  for (; bytes < last; bytes += 53) {
    if (afstem_runs_of_6_or_10(bytes) & seen & known) return 1;
    known = ~1ULL;
  }
  return (afstem_runs_of_6_or_10(last) & known) != 0;
}

#if defined(__x86_64__)
static inline AFSTEM_MODERN int afstem_long_text_holds_run_of_6_or_10_modern(const uint8_t *bytes, size_t count) {
  return afstem_long_text_holds_run_of_6_or_10_as_built(bytes, count);
}
#endif

/// Whether there is a run of exactly six or ten digits.
static inline int afstem_holds_run_of_6_or_10(const uint8_t *bytes, size_t count) {
  if (count < 64) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes, count);
    return afstem_runs_of_6_or_10(padded) != 0;
  }
#if defined(__x86_64__)
  if (afstem_is_modern()) return afstem_long_text_holds_run_of_6_or_10_modern(bytes, count);
#endif
  return afstem_long_text_holds_run_of_6_or_10_as_built(bytes, count);
}

/// Whether two digits, one to three other bytes, two digits, as many other bytes and two digits stand in a row, no more
/// digits in the first two.
static inline int afstem_holds_divided_date(const uint8_t *bytes, size_t count) {
  size_t run = 0, gap = 4;
  int pairs = 0;
  for (size_t index = 0; index < count; index++) {
    const int isDigit = (uint8_t)(bytes[index] - '0') < 10;
    if (isDigit) {
      if (run == 0 && gap > 3) pairs = 0;
      run++;
      if (run == 2 && pairs == 2) return 1;
      if (run > 2) pairs = 0;
    } else {
      if (run > 0) {
        pairs = run == 2 ? pairs + 1 : 0;
        gap = 0;
        run = 0;
      }
      gap++;
    }
  }
  return 0;
}

#endif
