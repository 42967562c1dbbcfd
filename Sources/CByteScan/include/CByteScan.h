#ifndef AFSTEM_CBYTESCAN_H
#define AFSTEM_CBYTESCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "CMarkupScan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// One bit a byte of the 16 at `bytes`, lowest first, set where the byte equals `wanted`.
static inline uint32_t afstem_match16(const uint8_t *bytes, uint8_t wanted) {
#if defined(__SSE2__)
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)wanted)));
#else
  uint32_t mask = 0;
  for (int index = 0; index < 16; index++) mask |= (uint32_t)(bytes[index] == wanted) << index;
  return mask;
#endif
}

/// Whether one of the bytes is the one wanted.
static inline int afstem_holds(const uint8_t *bytes, size_t count, uint8_t wanted) {
  return memchr(bytes, wanted, count) != NULL;
}

#if defined(__SSE2__)
static inline __m128i afstem_matches_any(
    __m128i block, uint8_t first, uint8_t second, uint8_t third) {
  __m128i lines = _mm_or_si128(
      _mm_cmpeq_epi8(block, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\r')));
  __m128i others = _mm_or_si128(
      _mm_cmpeq_epi8(block, _mm_set1_epi8((char)first)), _mm_cmpeq_epi8(block, _mm_set1_epi8((char)second)));
  return _mm_or_si128(_mm_or_si128(lines, others), _mm_cmpeq_epi8(block, _mm_set1_epi8((char)third)));
}
#endif

/// Whether one of the bytes is a line feed, a carriage return or any of the three others.
static inline int afstem_holds_any(
    const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint8_t third) {
#if defined(__SSE2__)
  if (count >= 16) {
    for (size_t index = 0; index + 16 < count; index += 16) {
      __m128i block = _mm_loadu_si128((const __m128i *)(bytes + index));
      if (_mm_movemask_epi8(afstem_matches_any(block, first, second, third))) return 1;
    }
    __m128i last = _mm_loadu_si128((const __m128i *)(bytes + count - 16));
    return _mm_movemask_epi8(afstem_matches_any(last, first, second, third)) != 0;
  }
  if (count >= 8) {
    __m128i start = _mm_loadl_epi64((const __m128i *)bytes);
    __m128i end = _mm_loadl_epi64((const __m128i *)(bytes + count - 8));
    __m128i both = _mm_unpacklo_epi64(start, end);
    return _mm_movemask_epi8(afstem_matches_any(both, first, second, third)) != 0;
  }
#endif
  int found = 0;
  for (size_t index = 0; index < count; index++) {
    uint8_t byte = bytes[index];
    found |= (byte == '\n') | (byte == '\r') | (byte == first) | (byte == second) | (byte == third);
  }
  return found;
}

/// How many of the bytes stand before the first that is not ASCII.
static inline size_t afstem_ascii_prefix(const uint8_t *bytes, size_t count) {
  size_t index = 0;
#if defined(__SSE2__)
  for (; index + 16 <= count; index += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + index));
    uint32_t high = (uint32_t)_mm_movemask_epi8(block);
    if (high) return index + (size_t)__builtin_ctz(high);
  }
#elif defined(__ARM_NEON)
  for (; index + 16 <= count; index += 16) {
    if (vmaxvq_u8(vld1q_u8(bytes + index)) >= 0x80) break;
  }
#endif
  while (index < count && bytes[index] < 0x80) index++;
  return index;
}

/// How many of the bytes stand before the first that is not ASCII, or is NUL.
static inline size_t afstem_text_prefix(const uint8_t *bytes, size_t count) {
  size_t index = 0;
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  for (; index + 16 <= count; index += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + index));
    uint32_t other = (uint32_t)_mm_movemask_epi8(_mm_or_si128(block, _mm_cmpeq_epi8(block, zero)));
    if (other) return index + (size_t)__builtin_ctz(other);
  }
#elif defined(__ARM_NEON)
  for (; index + 16 <= count; index += 16) {
    uint8x16_t block = vld1q_u8(bytes + index);
    if (vmaxvq_u8(block) >= 0x80 || vminvq_u8(block) == 0) break;
  }
#endif
  while (index < count && bytes[index] < 0x80 && bytes[index] != 0) index++;
  return index;
}

/// How many of the bytes stand before the first that is NUL, or is neither ASCII nor of a whole character of two bytes.
static inline size_t afstem_latin_prefix(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  for (;;) {
    index += afstem_text_prefix(bytes + index, count - index);
    if (index + 1 >= count || (uint8_t)(bytes[index] - 0xC2) > 0xDF - 0xC2 || (bytes[index + 1] & 0xC0) != 0x80) {
      return index;
    }
    index += 2;
  }
}

/// The bytes of a block of 64 that equal each of four bytes, one bit a byte, lowest first.
typedef struct {
  uint64_t delimiter;
  uint64_t quote;
  uint64_t line_feed;
  uint64_t carriage_return;
} afstem_structure_masks;

#if defined(__SSE2__)
/// 64 bytes. Named one by one: in loops over an array they would go through memory.
typedef struct {
  __m128i first, second, third, fourth;
} afstem_block;

static inline afstem_block afstem_load64(const uint8_t *bytes) {
  afstem_block block = {
      _mm_loadu_si128((const __m128i *)bytes), _mm_loadu_si128((const __m128i *)(bytes + 16)),
      _mm_loadu_si128((const __m128i *)(bytes + 32)), _mm_loadu_si128((const __m128i *)(bytes + 48)),
  };
  return block;
}

/// One bit a byte, lowest first; each byte is all ones or zero.
static inline uint64_t afstem_bits64(__m128i first, __m128i second, __m128i third, __m128i fourth) {
  const uint64_t low = (uint32_t)_mm_movemask_epi8(first) | (uint32_t)_mm_movemask_epi8(second) << 16;
  const uint64_t high = (uint32_t)_mm_movemask_epi8(third) | (uint32_t)_mm_movemask_epi8(fourth) << 16;
  return low | high << 32;
}

static inline uint64_t afstem_mask64(afstem_block block, uint8_t wanted) {
  const __m128i pattern = _mm_set1_epi8((char)wanted);
  return afstem_bits64(
      _mm_cmpeq_epi8(block.first, pattern), _mm_cmpeq_epi8(block.second, pattern),
      _mm_cmpeq_epi8(block.third, pattern), _mm_cmpeq_epi8(block.fourth, pattern));
}
#elif defined(__aarch64__) && defined(__ARM_NEON)
typedef struct {
  uint8x16_t first, second, third, fourth;
} afstem_block;

static inline afstem_block afstem_load64(const uint8_t *bytes) {
  afstem_block block = {vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32), vld1q_u8(bytes + 48)};
  return block;
}

static inline uint64_t afstem_mask64(afstem_block block, uint8_t wanted) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t pattern = vdupq_n_u8(wanted);
  const uint8x16_t bits = vld1q_u8(weights);
  uint8x16_t first = vpaddq_u8(
      vandq_u8(vceqq_u8(block.first, pattern), bits), vandq_u8(vceqq_u8(block.second, pattern), bits));
  uint8x16_t second = vpaddq_u8(
      vandq_u8(vceqq_u8(block.third, pattern), bits), vandq_u8(vceqq_u8(block.fourth, pattern), bits));
  uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}
#else
typedef const uint8_t *afstem_block;

static inline afstem_block afstem_load64(const uint8_t *bytes) { return bytes; }

static inline uint64_t afstem_mask64(afstem_block block, uint8_t wanted) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++) mask |= (uint64_t)(block[index] == wanted) << index;
  return mask;
}
#endif

static inline afstem_structure_masks afstem_mask_structure(
    const uint8_t *bytes, uint8_t delimiter, int quote) {
  const afstem_block block = afstem_load64(bytes);
  afstem_structure_masks masks = {
      .delimiter = afstem_mask64(block, delimiter),
      .quote = quote < 0 ? 0 : afstem_mask64(block, (uint8_t)quote),
      .line_feed = afstem_mask64(block, '\n'),
      .carriage_return = afstem_mask64(block, '\r'),
  };
  return masks;
}

/// Where the fields and records of delimited text end, as far as it was scanned.
typedef struct {
  /// The offset of each delimiter and line end outside quotes.
  uint32_t *ends;
  size_t end_count;
  /// How many `ends` stand up to the end of each record, its own included.
  uint32_t *records;
  size_t record_count;
  /// The offset of each line end within quotes.
  uint32_t *quoted_line_ends;
  size_t quoted_line_end_count;
  /// All ones where a quote is open at the end of what was scanned.
  uint64_t inside;
  /// 1 where the byte before is a delimiter or a line end, or nothing; 1 where it is a quote.
  uint64_t after_boundary;
  uint64_t after_quote;
} afstem_structure;

/// Appends the place of each bit to `ends`.
static inline void afstem_append_ends(afstem_structure *structure, uint64_t bits, uint32_t base) {
  uint32_t *ends = structure->ends + structure->end_count;
  while (bits) {
    *ends++ = base + (uint32_t)__builtin_ctzll(bits);
    bits &= bits - 1;
  }
  structure->end_count = (size_t)(ends - structure->ends);
}

/// Scans one block of up to 64 bytes; `next` is the byte after it, or a line feed at the end of the text.
///
/// Returns the place of the first quote that stands where none should, or 64: the bytes up to it are scanned.
static inline __attribute__((always_inline)) int afstem_scan_block(
    afstem_structure *structure, afstem_structure_masks masks, int count, uint8_t next, uint8_t delimiter,
    int quote, uint32_t base) {
  const int last = count - 1;
  const uint64_t boundary = masks.delimiter | masks.line_feed | masks.carriage_return;
  const uint64_t next_line_feed = (uint64_t)(next == '\n') << last;
  // A CR before an LF is part of its line end.
  const uint64_t line_ends =
      masks.line_feed | (masks.carriage_return & ~((masks.line_feed >> 1) | next_line_feed));
  uint64_t inside = structure->inside;
  uint64_t wanted = ~0ULL;
  int stop = 64;
  if (masks.quote) {
    uint64_t parity = masks.quote;
    parity ^= parity << 1;
    parity ^= parity << 2;
    parity ^= parity << 4;
    parity ^= parity << 8;
    parity ^= parity << 16;
    parity ^= parity << 32;
    inside ^= parity;
    const int next_fits = next == delimiter || next == '\n' || next == '\r' || next == quote;
    const uint64_t fits_before = ((boundary | masks.quote) << 1) | structure->after_boundary | structure->after_quote;
    const uint64_t fits_after = ((boundary | masks.quote) >> 1) | ((uint64_t)next_fits << last);
    const uint64_t misplaced = masks.quote & ((inside & ~fits_before) | (~inside & ~fits_after));
    if (misplaced) {
      stop = __builtin_ctzll(misplaced);
      wanted = (1ULL << stop) - 1;
    }
  }
  uint64_t structural = (masks.delimiter | line_ends) & ~inside & wanted;
  uint64_t record_ends = line_ends & ~inside & wanted;
  uint64_t quoted = line_ends & inside & wanted;
  while (record_ends) {
    const uint64_t end = record_ends & (0 - record_ends);
    const uint64_t record = structural & (end | (end - 1));
    afstem_append_ends(structure, record, base);
    structure->records[structure->record_count++] = (uint32_t)structure->end_count;
    structural &= ~record;
    record_ends &= record_ends - 1;
  }
  afstem_append_ends(structure, structural, base);
  while (quoted) {
    structure->quoted_line_ends[structure->quoted_line_end_count++] = base + (uint32_t)__builtin_ctzll(quoted);
    quoted &= quoted - 1;
  }
  structure->inside = 0 - ((inside >> last) & 1);
  structure->after_boundary = (boundary >> last) & 1;
  structure->after_quote = (masks.quote >> last) & 1;
  return stop;
}

/// Scans delimited text; offsets are those of the bytes plus `base`, and each array has room for `count` more.
///
/// `quote` is -1 where there is none; `next` is the byte after the last, or a line feed at the end of the text.
/// Returns how many bytes were scanned: fewer than `count` where a quote stands where none should.
static inline size_t afstem_scan_structure(
    afstem_structure *structure, const uint8_t *bytes, size_t count, uint8_t next, uint8_t delimiter, int quote,
    uint32_t base) {
  size_t offset = 0;
  for (; offset + 64 <= count; offset += 64) {
    const uint8_t following = offset + 64 < count ? bytes[offset + 64] : next;
    const afstem_structure_masks masks = afstem_mask_structure(bytes + offset, delimiter, quote);
    const int stop =
        afstem_scan_block(structure, masks, 64, following, delimiter, quote, base + (uint32_t)offset);
    if (stop < 64) return offset + (size_t)stop;
  }
  if (offset == count) return count;
  uint8_t rest[64] = {0};
  const int left = (int)(count - offset);
  for (int index = 0; index < left; index++) rest[index] = bytes[offset + (size_t)index];
  afstem_structure_masks masks = afstem_mask_structure(rest, delimiter, quote);
  const uint64_t valid = (1ULL << left) - 1;
  masks.delimiter &= valid;
  masks.quote &= valid;
  masks.line_feed &= valid;
  masks.carriage_return &= valid;
  const int stop = afstem_scan_block(structure, masks, left, next, delimiter, quote, base + (uint32_t)offset);
  return stop < 64 ? offset + (size_t)stop : count;
}

#if defined(__SSE2__)
/// All ones in each byte that is a digit.
static inline __m128i afstem_digits16(__m128i block) {
  const __m128i value = _mm_sub_epi8(block, _mm_set1_epi8('0'));
  return _mm_cmpeq_epi8(_mm_min_epu8(value, _mm_set1_epi8(9)), value);
}
#endif

/// The bytes of a block of 64 that are digits, one bit a byte, lowest first.
static inline uint64_t afstem_digits64(const uint8_t *bytes) {
#if defined(__SSE2__)
  const afstem_block block = afstem_load64(bytes);
  return afstem_bits64(
      afstem_digits16(block.first), afstem_digits16(block.second), afstem_digits16(block.third),
      afstem_digits16(block.fourth));
#else
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++) mask |= (uint64_t)((uint8_t)(bytes[index] - '0') < 10) << index;
  return mask;
#endif
}

/// Where a run of exactly six or exactly ten digits begins: one bit a byte, right for the lowest 54.
static inline uint64_t afstem_runs_of_6_or_10(uint64_t digits) {
  const uint64_t starts = digits & ~(digits << 1);
  const uint64_t two = digits & digits >> 1;
  const uint64_t four = two & two >> 2;
  const uint64_t six = four & two >> 4;
  const uint64_t ten = four & four >> 4 & two >> 8;
  return starts & ((six & ~(digits >> 6)) | (ten & ~(digits >> 10)));
}

/// Whether a run of exactly six or exactly ten digits stands among the bytes.
static inline int afstem_holds_run_of_6_or_10(const uint8_t *bytes, size_t count) {
  // A run is seen whole from 54 places of a block; the next block begins at the last of them, to know what is before.
  const uint64_t seen = (1ULL << 54) - 1;
  uint64_t known = ~0ULL;
  if (count < 64) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes, count);
    return afstem_runs_of_6_or_10(afstem_digits64(padded)) != 0;
  }
  const uint8_t *last = bytes + count - 64;
  for (; bytes < last; bytes += 53) {
    if (afstem_runs_of_6_or_10(afstem_digits64(bytes)) & seen & known) return 1;
    known = ~1ULL;
  }
  return (afstem_runs_of_6_or_10(afstem_digits64(last)) & known) != 0;
}

#endif
