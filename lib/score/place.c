#include "base/utf8.h"
#include "score/place.h"
#include "score/word.h"
#include "zh/num.h"

/* Without the words that may stand round a place. */
static struct str
bare(struct str s)
{
	size_t front, behind;

	do {
		front = word_prefix("place", 0, s);
		behind = word_suffix("place", 0, str_sub(s, front, s.n));
		s = str_sub(s, front, s.n - behind);
	} while (front + behind > 0);
	return s;
}

long
place_read(struct str cell)
{
	struct text t = TEXT_INIT;
	struct buf b = BUF_INIT;
	struct num k;
	struct str s;
	long place = -1;

	utf8_squeeze(&b, cell);
	s = bare(buf_str(&b));
	if (!b.n) {
		place = 0;
	} else if ((place = str_long(s)) < 0) {
		text_fill(&t, s);
		if (num_at(&t, 0, &k) && !k.unfit && k.end == t.n && !k.vague &&
		    !k.more && dec_cmp(k.lo, k.hi) == 0 && k.lo.den == 1)
			place = (long)k.lo.num;
		text_free(&t);
	}
	buf_free(&b);
	return place;
}
