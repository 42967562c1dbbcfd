#ifndef AFSTEM_CMARKUPSCAN_H
#define AFSTEM_CMARKUPSCAN_H

#include "CBlock.h"

/// The first `<` at or after `bytes`, or `limit` if there is none. Reads up to 15 bytes past `limit`.
///
/// `special` is set if a byte before it is a control character, not ASCII, or one of `&`, `_` and `]`.
AFSTEM_INLINE const uint8_t *afstem_text_end(const uint8_t *bytes, const uint8_t *limit, int *special) {
  *special = 0;
  for (; bytes < limit; bytes += 16) {
    const afstem_block16 block = afstem_load16(bytes);
    // As a signed number, a byte that is not ASCII is negative, and so below a space, as control characters are.
    const afstem_block16 below = (afstem_block16)((afstem_signed16)block < ' ');
    const afstem_block16 named = (afstem_block16)((block == '&') | (block == '_') | (block == ']'));
    const uint32_t specials = afstem_bits16(below | named);
    const uint32_t ends = afstem_bits16((afstem_block16)(block == '<'));
    if (ends) {
      const int length = __builtin_ctz(ends);
      *special |= (specials & ((1u << length) - 1)) != 0;
      return bytes + length < limit ? bytes + length : limit;
    }
    *special |= specials != 0;
  }
  return limit;
}

#endif
