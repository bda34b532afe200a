#ifndef BASE_BYTES_H
#define BASE_BYTES_H

/*
 * Eight bytes of text looked at together.  A mark is the high bit of a byte;
 * the text's first byte is the lowest.  All answers are exact for each byte.
 */

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BYTES_ONES UINT64_C(0x0101010101010101)
#define BYTES_HIGH UINT64_C(0x8080808080808080)

static inline uint64_t
bytes_load(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return le64toh(x);
}

/* Marks the bytes below c, which is 1..0x80. */
static inline uint64_t
bytes_below(uint64_t x, unsigned char c)
{
	return ~(((x & ~BYTES_HIGH) + BYTES_ONES * (0x80u - c)) | x) &
	    BYTES_HIGH;
}

static inline uint64_t
bytes_equal(uint64_t x, unsigned char c)
{
	return bytes_below(x ^ BYTES_ONES * c, 1);
}

/* Place of the first mark; there is one. */
static inline size_t
bytes_first(uint64_t marks)
{
	return (size_t)__builtin_ctzll(marks) / 8;
}

static inline size_t
bytes_count(uint64_t marks)
{
	return (size_t)((marks >> 7) * BYTES_ONES >> 56);
}

#endif
