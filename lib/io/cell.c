#include "base/utf8.h"
#include "io/cell.h"

struct str
cell_fold(struct buf *b, struct str s)
{
	char tmp[4];
	size_t i, k;
	uint32_t c;

	if (utf8_ascii(s))
		return s;
	buf_reset(b);
	for (i = 0; i < s.n && (k = utf8_decode(s.p + i, s.n - i, &c)) > 0;
	     i += k)
		buf_add(b, tmp, utf8_encode(tmp, utf8_fold(c)));
	return str_trim(buf_str(b));
}
