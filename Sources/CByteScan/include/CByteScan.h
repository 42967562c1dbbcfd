#ifndef AFSTEM_CBYTESCAN_H
#define AFSTEM_CBYTESCAN_H

#include <stddef.h>
#include <stdint.h>

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

#endif
