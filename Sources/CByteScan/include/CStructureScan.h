#ifndef AFSTEM_CSTRUCTURESCAN_H
#define AFSTEM_CSTRUCTURESCAN_H

#include "CBlock.h"

/// Which bytes of a block of 64 equal each of four bytes: one bit for each byte, the first byte's lowest.
typedef struct {
  uint64_t delimiter;
  uint64_t quote;
  uint64_t line_feed;
  uint64_t carriage_return;
} afstem_structure_masks;

AFSTEM_INLINE afstem_structure_masks afstem_mask_structure(const uint8_t *bytes, uint8_t delimiter, int quote) {
  afstem_block64 block;
  afstem_load64(&block, bytes);
  afstem_structure_masks masks = {
      .delimiter = afstem_equal64(&block, delimiter),
      .quote = quote < 0 ? 0 : afstem_equal64(&block, (uint8_t)quote),
      .line_feed = afstem_equal64(&block, '\n'),
      .carriage_return = afstem_equal64(&block, '\r'),
  };
  return masks;
}

/// The ends of the fields and records in the delimited text scanned so far.
typedef struct {
  /// The offset of each delimiter and line end outside quotes.
  uint32_t *ends;
  size_t end_count;
  /// For each record, the number of `ends` up to and including its own.
  uint32_t *records;
  size_t record_count;
  /// The offset of each line end inside quotes.
  uint32_t *quoted_line_ends;
  size_t quoted_line_end_count;
  /// All ones if a quote is open at the end of the scanned text, otherwise zero.
  uint64_t inside;
  /// `after_boundary` is 1 at the start and after a delimiter or line end, `after_quote` is 1 after a quote.
  uint64_t after_boundary;
  uint64_t after_quote;
} afstem_structure;

/// How many elements `afstem_append_ends` may write past the last.
enum { afstem_ends_slack = 4 };

/// Appends the position of each bit to `ends`.
///
/// Positions are written four at a time, and the surplus is ignored: a loop that runs as often as last time is predicted
/// better than one that stops at the last bit.
AFSTEM_INLINE void afstem_append_ends(afstem_structure *structure, uint64_t bits, uint32_t base) {
  uint32_t *ends = structure->ends + structure->end_count;
  structure->end_count += (size_t)__builtin_popcountll(bits);
  while (bits) {
#pragma clang loop unroll(full)
    for (int index = 0; index < afstem_ends_slack; index++) {
      ends[index] = base + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
      bits &= bits - 1;
    }
    ends += afstem_ends_slack;
  }
}

/// Scans one block of up to 64 bytes; `next` is the byte after it, or a line feed at the end of the text.
///
/// Returns the position of the first misplaced quote, or 64; the bytes before it are scanned.
AFSTEM_INLINE int afstem_scan_block(
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
  const uint64_t structural = (masks.delimiter | line_ends) & ~inside & wanted;
  uint64_t record_ends = line_ends & ~inside & wanted;
  uint64_t quoted = line_ends & inside & wanted;
  const size_t known = structure->end_count;
  afstem_append_ends(structure, structural, base);
  while (record_ends) {
    const uint64_t up_to_end = record_ends ^ (record_ends - 1);
    const size_t count = known + (size_t)__builtin_popcountll(structural & up_to_end);
    structure->records[structure->record_count++] = (uint32_t)count;
    record_ends &= record_ends - 1;
  }
  while (quoted) {
    structure->quoted_line_ends[structure->quoted_line_end_count++] = base + (uint32_t)__builtin_ctzll(quoted);
    quoted &= quoted - 1;
  }
  structure->inside = 0 - ((inside >> last) & 1);
  structure->after_boundary = (boundary >> last) & 1;
  structure->after_quote = (masks.quote >> last) & 1;
  return stop;
}

/// Scans delimited text. `base` is added to each offset. Each array must have room for `count` more elements, and `ends`
/// for `afstem_ends_slack` beyond those.
///
/// `quote` is -1 if there is none; `next` is the byte after the last, or a line feed at the end of the text.
/// Returns the number of bytes scanned, which is less than `count` if there is a misplaced quote.
AFSTEM_INLINE size_t afstem_scan_structure_as_built(
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

#if defined(__x86_64__)
static inline AFSTEM_MODERN size_t afstem_scan_structure_modern(
    afstem_structure *structure, const uint8_t *bytes, size_t count, uint8_t next, uint8_t delimiter, int quote,
    uint32_t base) {
  return afstem_scan_structure_as_built(structure, bytes, count, next, delimiter, quote, base);
}
#endif

static inline size_t afstem_scan_structure(
    afstem_structure *structure, const uint8_t *bytes, size_t count, uint8_t next, uint8_t delimiter, int quote,
    uint32_t base) {
#if defined(__x86_64__)
  if (afstem_is_modern()) {
    return afstem_scan_structure_modern(structure, bytes, count, next, delimiter, quote, base);
  }
#endif
  return afstem_scan_structure_as_built(structure, bytes, count, next, delimiter, quote, base);
}

#endif
