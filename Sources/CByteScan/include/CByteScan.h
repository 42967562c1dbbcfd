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

#endif
