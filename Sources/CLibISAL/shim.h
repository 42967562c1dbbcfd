#ifndef AFSTEM_CLIBISAL_SHIM_H
#define AFSTEM_CLIBISAL_SHIM_H

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdbool.h>
#include <stddef.h>

// Swift takes an array in a struct for a tuple: for the 64 KiB in ISA-L's structs it would compile half a megabyte of
// functions that nobody calls. So it is given their sizes, and pointers to what it cannot look into.

/// Enough for any of ISA-L's structures and buffers.
#define AFSTEM_ISAL_ALIGNMENT 64

#pragma mark Deflating

/// An isal_zstream.
struct afstem_deflater;

static const size_t afstem_deflater_size = sizeof(struct isal_zstream);
static const size_t afstem_deflater_tables_size = ISAL_DEF_LVL1_LARGE;

/// Starts a stream at level 1; `tables` has the size above, and is the deflater's for as long as it is used.
static inline void afstem_deflater_begin(struct afstem_deflater *deflater, uint8_t *tables) {
  struct isal_zstream *stream = (struct isal_zstream *)deflater;
  isal_deflate_init(stream);
  stream->level = 1;
  stream->level_buf = tables;
  stream->level_buf_size = ISAL_DEF_LVL1_LARGE;
  stream->gzip_flag = IGZIP_DEFLATE;
  stream->flush = NO_FLUSH;
}

/// Sets the bytes to deflate next; they must stay in place until a step leaves room in the output.
static inline void afstem_deflater_lend(
    struct afstem_deflater *deflater, const uint8_t *bytes, uint32_t count, bool is_last) {
  struct isal_zstream *stream = (struct isal_zstream *)deflater;
  stream->next_in = (uint8_t *)bytes;
  stream->avail_in = count;
  stream->end_of_stream = is_last;
}

/// Deflates into `output` and sets `written`; returns COMP_OK or what is wrong.
static inline int afstem_deflater_step(
    struct afstem_deflater *deflater, uint8_t *output, uint32_t room, uint32_t *written) {
  struct isal_zstream *stream = (struct isal_zstream *)deflater;
  stream->next_out = output;
  stream->avail_out = room;
  const int code = isal_deflate(stream);
  *written = room - stream->avail_out;
  return code;
}

#pragma mark Inflating

/// An inflate_state.
struct afstem_inflater;

static const size_t afstem_inflater_size = sizeof(struct inflate_state);

/// Starts a stream without a wrapper.
static inline void afstem_inflater_begin(struct afstem_inflater *inflater) {
  struct inflate_state *state = (struct inflate_state *)inflater;
  isal_inflate_init(state);
  state->crc_flag = ISAL_DEFLATE;
}

/// Starts a gzip stream (RFC 1952), whose checksum is checked; lent bytes that are left stay lent.
static inline void afstem_inflater_begin_gzip(struct afstem_inflater *inflater, bool is_next) {
  struct inflate_state *state = (struct inflate_state *)inflater;
  uint8_t *const rest = is_next ? state->next_in : NULL;
  const uint32_t count = is_next ? state->avail_in : 0;
  isal_inflate_init(state);
  state->crc_flag = ISAL_GZIP;
  state->next_in = rest;
  state->avail_in = count;
}

/// The first of the lent bytes that are left; 0 where none is.
static inline uint8_t afstem_inflater_next_byte(const struct afstem_inflater *inflater) {
  const struct inflate_state *state = (const struct inflate_state *)inflater;
  return state->avail_in > 0 ? *state->next_in : 0;
}

static inline bool afstem_inflater_is_finished(const struct afstem_inflater *inflater) {
  return ((const struct inflate_state *)inflater)->block_state == ISAL_BLOCK_FINISH;
}

/// The number of lent bytes that are left.
static inline uint32_t afstem_inflater_input_left(const struct afstem_inflater *inflater) {
  return ((const struct inflate_state *)inflater)->avail_in;
}

/// Sets the bytes to inflate next; they must stay in place until they are used up.
static inline void afstem_inflater_lend(struct afstem_inflater *inflater, const uint8_t *bytes, uint32_t count) {
  struct inflate_state *state = (struct inflate_state *)inflater;
  state->next_in = (uint8_t *)bytes;
  state->avail_in = count;
}

/// Inflates into `output` and sets `written`; returns a negative number for corrupt data.
static inline int afstem_inflater_step(
    struct afstem_inflater *inflater, uint8_t *output, uint32_t room, uint32_t *written) {
  struct inflate_state *state = (struct inflate_state *)inflater;
  state->next_out = output;
  state->avail_out = room;
  const int code = isal_inflate(state);
  *written = room - state->avail_out;
  return code;
}

/// Inflates one whole stream into `output` and sets `written`; returns ISAL_DECOMP_OK or what is wrong.
static inline int afstem_inflater_whole(
    struct afstem_inflater *inflater, uint8_t *output, uint32_t room, uint32_t *written) {
  struct inflate_state *state = (struct inflate_state *)inflater;
  state->next_out = output;
  state->avail_out = room;
  const int code = isal_inflate_stateless(state);
  *written = room - state->avail_out;
  return code;
}

#endif
