#ifndef AFSTEM_CMARKUPSCAN_H
#define AFSTEM_CMARKUPSCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The first `<` from `bytes` on, or `limit` where there is none. Reads up to 15 bytes past `limit`.
///
/// `special` is set where a byte before it needs a closer look: a control, one that is not ASCII, `&`, `_` or `]`.
static inline __attribute__((always_inline)) const uint8_t *afstem_text_end(const uint8_t *bytes, const uint8_t *limit, int *special) {
  *special = 0;
#if defined(__SSE2__)
  const __m128i open = _mm_set1_epi8('<'), space = _mm_set1_epi8(' '), ampersand = _mm_set1_epi8('&');
  const __m128i low_line = _mm_set1_epi8('_'), bracket = _mm_set1_epi8(']');
  for (; bytes < limit; bytes += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)bytes);
    // Bytes that are not ASCII are negative here, and so below a space as controls are.
    __m128i odd = _mm_or_si128(
        _mm_or_si128(_mm_cmplt_epi8(block, space), _mm_cmpeq_epi8(block, ampersand)),
        _mm_or_si128(_mm_cmpeq_epi8(block, low_line), _mm_cmpeq_epi8(block, bracket)));
    uint32_t odd_mask = (uint32_t)_mm_movemask_epi8(odd);
    uint32_t end_mask = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, open));
    if (end_mask) {
      int length = __builtin_ctz(end_mask);
      *special |= (odd_mask & ((1u << length) - 1)) != 0;
      return bytes + length < limit ? bytes + length : limit;
    }
    *special |= odd_mask != 0;
  }
  return limit;
#else
  for (; bytes < limit && *bytes != '<'; bytes++) {
    *special |= *bytes < ' ' || *bytes >= 0x80 || *bytes == '&' || *bytes == '_' || *bytes == ']';
  }
  return bytes;
#endif
}

/// Whether the bytes are UTF-8 of characters that XML 1.0 §2.2 allows.
static inline int afstem_is_xml_text(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  while (index < count) {
    uint8_t lead = bytes[index];
    if (lead < 0x80) {
      if (lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') return 0;
      index++;
      continue;
    }
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || count - index < length) return 0;
    uint32_t scalar = lead & (0xFFu >> (length + 1));
    for (size_t next = 1; next < length; next++) {
      if ((bytes[index + next] & 0xC0) != 0x80) return 0;
      scalar = scalar << 6 | (bytes[index + next] & 0x3Fu);
    }
    if (scalar < (length == 4 ? 0x10000u : length == 3 ? 0x800u : 0x80u)) return 0;
    if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) return 0;
    if (scalar == 0xFFFE || scalar == 0xFFFF) return 0;
    index += length;
  }
  return 1;
}

#endif
