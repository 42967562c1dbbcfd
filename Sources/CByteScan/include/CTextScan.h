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

/// The number of C1 control characters, U+0080 to U+009F, in text in UTF-8.
static inline size_t afstem_count_controls(const uint8_t *bytes, size_t count) {
  size_t controls = 0;
  const uint8_t *const end = bytes + count;
  while ((bytes = memchr(bytes, 0xC2, (size_t)(end - bytes))) != NULL) {
    if (++bytes == end) break;
    if ((uint8_t)(*bytes - 0x80) < 0x20) controls++;
  }
  return controls;
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

// MARK: - Birthdays with four digits

/// Where runs of exactly six, eight or ten digits begin, and two digits, two digits and then two, four or six, with one
/// to three bytes between them that begin with a blank, a dash, a dot or a slash: one bit for each of 64 bytes, of which
/// the lowest 47 are reliable.
AFSTEM_INLINE uint64_t afstem_birthday_starts(const uint8_t *bytes) {
  afstem_block64 block;
  afstem_load64(&block, bytes);
  const uint64_t digits = afstem_among64(&block, '0', 10);
  const uint64_t starts = digits & ~(digits << 1);
  const uint64_t two = digits & digits >> 1;
  const uint64_t four = two & two >> 2;
  const uint64_t six = four & two >> 4;
  const uint64_t eight = four & four >> 4;
  const uint64_t ten = eight & two >> 8;
  const uint64_t whole = (six & ~(digits >> 6)) | (eight & ~(digits >> 8)) | (ten & ~(digits >> 10));
  const uint64_t pair = starts & two & ~(digits >> 2);
  if (!(pair & (pair >> 3 | pair >> 4 | pair >> 5))) return starts & whole;
  const uint64_t signs = afstem_among64(&block, '-', 3) | afstem_equal64(&block, ' ') | afstem_equal64(&block, '_')
      | afstem_among64(&block, 0x80, 0x80);
  // A date in two, two and four digits is none of these where a delimiter of fields comes after it.
  const uint64_t goesOn = pair & signs >> 2;
  const uint64_t year = goesOn | (starts & ((four & ~(digits >> 4) & signs >> 4) | (six & ~(digits >> 6))));
  const uint64_t month = goesOn & (year >> 3 | year >> 4 | year >> 5);
  return (starts & whole) | (goesOn & (month >> 3 | month >> 4 | month >> 5));
}

static inline int afstem_is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

static inline size_t afstem_digits(const uint8_t *bytes, size_t count, size_t start) {
  size_t end = start;
  while (end < count && afstem_is_digit(bytes[end])) end++;
  return end - start;
}

/// Blanks and dashes in any script, dots, slashes.
static inline int afstem_is_sign(uint8_t byte) {
  return byte == ' ' || byte == '-' || byte == '.' || byte == '/' || byte == '_' || byte >= 0x80;
}

/// Where the digits after some signs begin, `most` bytes on at most; 0 where there are none.
static inline size_t afstem_after_signs(const uint8_t *bytes, size_t count, size_t start, size_t most, int needsMark) {
  size_t end = start;
  int hasMark = 0;
  while (end < count && end - start < most && afstem_is_sign(bytes[end])) hasMark |= bytes[end++] != ' ';
  return end > start && end < count && afstem_is_digit(bytes[end]) && (hasMark || !needsMark) ? end : 0;
}

/// The number that two digits are.
static inline unsigned afstem_pair(const uint8_t *digits) {
  return (unsigned)(digits[0] - '0') * 10 + (unsigned)(digits[1] - '0');
}

/// Whether two digits may be a day, to which 60 may have been added, and two others a month.
static inline int afstem_may_be_day(const uint8_t *day, const uint8_t *month) {
  return (afstem_pair(day) - 1 < 31 || afstem_pair(day) - 61 < 31) && afstem_pair(month) - 1 < 12;
}

/// Whether digits that begin at `start` may be a birthday with four digits after it.
static inline int afstem_may_be_birthday(const uint8_t *bytes, size_t count, size_t start) {
  enum { between = 3, before = 16 };
  const size_t run = afstem_digits(bytes, count, start);
  if (run > 2 && !(run >= 6 && afstem_may_be_day(bytes + start, bytes + start + 2))) return 0;
  switch (run) {
    case 10: return 1;
    case 6: return afstem_after_signs(bytes, count, start + 6, before, 0) != 0;
    case 8: return afstem_after_signs(bytes, count, start + 8, before, 1) != 0;
    case 2: break;
    default: return 0;
  }
  const size_t month = afstem_after_signs(bytes, count, start + 2, between, 0);
  if (!month || afstem_digits(bytes, count, month) != 2) return 0;
  if (!afstem_may_be_day(bytes + start, bytes + month)) return 0;
  const size_t year = afstem_after_signs(bytes, count, month + 2, between, 0);
  if (!year) return 0;
  switch (afstem_digits(bytes, count, year)) {
    case 6: return 1;
    case 2: return afstem_after_signs(bytes, count, year + 2, before, 0) != 0;
    case 4: return afstem_after_signs(bytes, count, year + 4, before, 1) != 0;
    default: return 0;
  }
}

AFSTEM_INLINE int afstem_any_may_be_birthday(const uint8_t *text, size_t count, size_t start, uint64_t found) {
  for (; found; found &= found - 1) {
    if (afstem_may_be_birthday(text, count, start + (size_t)__builtin_ctzll(found))) return 1;
  }
  return 0;
}

AFSTEM_INLINE int afstem_may_hold_birthday_as_built(const uint8_t *text, size_t count) {
  if (count < 64) {
    uint8_t padded[64] = {0};
    memcpy(padded, text, count);
    return afstem_any_may_be_birthday(text, count, 0, afstem_birthday_starts(padded));
  }
  // The first 47 positions of a block see all that counts. The next block begins at the last of them, to know the byte
  // before.
  const uint64_t seen = (1ULL << 47) - 1;
  uint64_t known = ~0ULL;
  const size_t last = count - 64;
  size_t start = 0;
  for (; start < last; start += 46) {
    const uint64_t found = afstem_birthday_starts(text + start) & seen & known;
    if (found && afstem_any_may_be_birthday(text, count, start, found)) return 1;
    known = ~1ULL;
  }
  return afstem_any_may_be_birthday(text, count, last, afstem_birthday_starts(text + last) & known);
}

#if defined(__x86_64__)
static inline AFSTEM_MODERN int afstem_may_hold_birthday_modern(const uint8_t *text, size_t count) {
  return afstem_may_hold_birthday_as_built(text, count);
}
#endif

/// Whether a text may hold a birthday with four digits after it: a quick test, which lets some texts through that hold
/// none.
static inline int afstem_may_hold_birthday(const uint8_t *text, size_t count) {
#if defined(__x86_64__)
  if (afstem_is_modern()) return afstem_may_hold_birthday_modern(text, count);
#endif
  return afstem_may_hold_birthday_as_built(text, count);
}

#endif
