#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include "io/pack.h"

/* Everything in a zip file is little-endian. */
static void
put(struct buf *b, uint32_t v, int bytes)
{
	for (; bytes > 0; bytes--, v >>= 8)
		buf_addc(b, (char)(v & 0xff));
}

/* What the local header and the table of contents have in common. */
static void
put_common(struct buf *b, uint32_t crc, size_t size, size_t name)
{
	put(b, 20, 2); /* version 2.0 */
	put(b, 0x0800, 2); /* names are UTF-8 */
	put(b, 0, 2); /* stored */
	put(b, 0, 2); /* midnight */
	put(b, 0x0021, 2); /* 1980-01-01 */
	put(b, crc, 4);
	put(b, (uint32_t)size, 4);
	put(b, (uint32_t)size, 4);
	put(b, (uint32_t)name, 2);
	put(b, 0, 2); /* no extra field */
}

void
pack_add(struct pack *p, const char *name, struct str part)
{
	uint32_t crc = (uint32_t)crc32(0L, (const Bytef *)part.p, (uInt)part.n);
	size_t at = p->data.n, n = strlen(name);

	put(&p->data, 0x04034b50, 4);
	put_common(&p->data, crc, part.n, n);
	buf_add(&p->data, name, n);
	buf_add(&p->data, part.p, part.n);

	put(&p->central, 0x02014b50, 4);
	put(&p->central, 20, 2);
	put_common(&p->central, crc, part.n, n);
	put(&p->central, 0, 2); /* no comment */
	put(&p->central, 0, 2); /* first disk */
	put(&p->central, 0, 2);
	put(&p->central, 0, 4);
	put(&p->central, (uint32_t)at, 4);
	buf_add(&p->central, name, n);
	p->n++;
}

struct str
pack_end(struct pack *p)
{
	size_t at = p->data.n;

	buf_addstr(&p->data, buf_str(&p->central));
	put(&p->data, 0x06054b50, 4);
	put(&p->data, 0, 4); /* one disk */
	put(&p->data, (uint32_t)p->n, 2);
	put(&p->data, (uint32_t)p->n, 2);
	put(&p->data, (uint32_t)p->central.n, 4);
	put(&p->data, (uint32_t)at, 4);
	put(&p->data, 0, 2);
	return buf_str(&p->data);
}

void
pack_free(struct pack *p)
{
	buf_free(&p->data);
	buf_free(&p->central);
}
