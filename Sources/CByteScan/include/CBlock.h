#ifndef AFSTEM_CBLOCK_H
#define AFSTEM_CBLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define AFSTEM_INLINE static inline __attribute__((always_inline))

/// Blocks of 16 and 64 bytes that are compared at once. The compiler chooses the instructions: SSE2 on any x86-64
/// processor, AVX2 in code marked AFSTEM_MODERN, NEON on ARM.
typedef uint8_t afstem_block16 __attribute__((vector_size(16)));
typedef int8_t afstem_signed16 __attribute__((vector_size(16)));
typedef uint8_t afstem_block64 __attribute__((vector_size(64)));
typedef _Bool afstem_matches16 __attribute__((ext_vector_type(16)));
typedef _Bool afstem_matches64 __attribute__((ext_vector_type(64)));

AFSTEM_INLINE afstem_block16 afstem_load16(const uint8_t *bytes) {
  afstem_block16 block;
  memcpy(&block, bytes, sizeof block);
  return block;
}

/// One bit for each byte of a comparison, the first byte's lowest.
AFSTEM_INLINE uint32_t afstem_bits16(afstem_block16 compared) {
  const afstem_matches16 matches = __builtin_convertvector(compared, afstem_matches16);
  uint16_t bits;
  memcpy(&bits, &matches, sizeof bits);
  return bits;
}

// Blocks of 64 are passed by address: how they would be passed by value depends on the processor.

AFSTEM_INLINE void afstem_load64(afstem_block64 *block, const uint8_t *bytes) { memcpy(block, bytes, 64); }

AFSTEM_INLINE uint64_t afstem_bits64(const afstem_block64 *compared) {
  const afstem_matches64 matches = __builtin_convertvector(*compared, afstem_matches64);
  uint64_t bits;
  memcpy(&bits, &matches, sizeof bits);
  return bits;
}

/// One bit for each byte, the first byte's lowest, set if the byte equals `wanted`.
AFSTEM_INLINE uint64_t afstem_equal64(const afstem_block64 *block, uint8_t wanted) {
  const afstem_block64 compared = (afstem_block64)(*block == wanted);
  return afstem_bits64(&compared);
}

/// One bit for each byte, the first byte's lowest, set if the byte is one of the `count` values from `first` on.
AFSTEM_INLINE uint64_t afstem_among64(const afstem_block64 *block, uint8_t first, uint8_t count) {
  const afstem_block64 compared = (afstem_block64)((afstem_block64)(*block - first) < count);
  return afstem_bits64(&compared);
}

#if defined(__x86_64__)
/// Instructions beyond the x86-64 baseline that most processors of the last ten years have.
#define AFSTEM_MODERN __attribute__((target("avx2,bmi,popcnt")))

static inline int afstem_is_modern(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}
#endif

#endif
