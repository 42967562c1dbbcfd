#ifndef AFSTEM_CBLOCK_H
#define AFSTEM_CBLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define AFSTEM_INLINE static inline __attribute__((always_inline))

/// 16 bytes, and 64, that are compared at once; with which instructions is left to the compiler: SSE2 where nothing
/// better is known of the processor, AVX2, NEON, or none.
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

/// One bit a byte, lowest first, set where the byte of a comparison is.
AFSTEM_INLINE uint32_t afstem_bits16(afstem_block16 compared) {
  const afstem_matches16 matches = __builtin_convertvector(compared, afstem_matches16);
  uint16_t bits;
  memcpy(&bits, &matches, sizeof bits);
  return bits;
}

// Blocks of 64 go by address: how they would be handed over depends on the processor.

AFSTEM_INLINE void afstem_load64(afstem_block64 *block, const uint8_t *bytes) { memcpy(block, bytes, 64); }

AFSTEM_INLINE uint64_t afstem_bits64(const afstem_block64 *compared) {
  const afstem_matches64 matches = __builtin_convertvector(*compared, afstem_matches64);
  uint64_t bits;
  memcpy(&bits, &matches, sizeof bits);
  return bits;
}

/// One bit a byte, lowest first, set where the byte equals `wanted`.
AFSTEM_INLINE uint64_t afstem_equal64(const afstem_block64 *block, uint8_t wanted) {
  const afstem_block64 compared = (afstem_block64)(*block == wanted);
  return afstem_bits64(&compared);
}

/// One bit a byte, lowest first, set where the byte is one of the `count` that follow upon each other from `first` on.
AFSTEM_INLINE uint64_t afstem_among64(const afstem_block64 *block, uint8_t first, uint8_t count) {
  const afstem_block64 compared = (afstem_block64)((afstem_block64)(*block - first) < count);
  return afstem_bits64(&compared);
}

#if defined(__x86_64__)
/// What most processors of the last ten years have over the least that x86-64 asks for.
#define AFSTEM_MODERN __attribute__((target("avx2,bmi,popcnt")))

static inline int afstem_is_modern(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}
#endif

#endif
