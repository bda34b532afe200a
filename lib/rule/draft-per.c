/* What one occurrence is: 每人每次, 每降低1个百分点, 发现一处. */

#include "base/utf8.h"
#include "rule/draft-read.h"

/*
 * May words stand between those of an occurrence and those that give?  By the
 * value of the row: far = up to one comma, mid = a short phrase, none = this
 * is no occurrence, else only what a row of role beside allows.
 */
static bool
stands_beside(const struct draft_reader *r, struct str between, struct str value)
{
	struct rx_hit h;
	long comma = utf8_find_mark(between, ',');

	if (str_is(value, "none"))
		return false;
	if (str_is(value, "far"))
		return between.n <= 120 &&
		    (comma < 0 ||
			utf8_find_mark(
			    str_sub(between, (size_t)comma + 1, between.n),
			    ',') < 0);
	if (str_is(value, "mid") && comma < 0 && between.n <= 36)
		return true;
	return between.n <= 45 &&
	    (!r->w->beside || rx_next(r->w->beside->rx, between, 0, &h));
}

static void
join_per(struct buf *b, const struct spot *p)
{
	struct buf one = BUF_INIT;
	struct str v[1] = { STR_NULL };
	struct arena mem = ARENA_INIT;
	struct str m = str_trim(p->measure);

	if (p->number.n > 0)
		draft_points(p->number, &mem, v, 1);
	if (v[0].n > 0 && !str_is(v[0], "1"))
		buf_addstr(&one, str_trim(p->number));
	buf_addstr(&one, m);
	if (b->n > 0)
		buf_adds(&one, "、");
	buf_addstr(&one, buf_str(b));
	buf_reset(b);
	buf_addstr(b, buf_str(&one));
	buf_free(&one);
	arena_free(&mem);
}

/*
 * 每人每次扣1分: walk back from the words over those of an occurrence.  The
 * last one may stand a little off, those before it must touch.
 */
struct str
draft_per(struct draft_reader *r, size_t from, size_t at, size_t number)
{
	struct spots *v = &r->per;
	struct str region = str_sub(r->s, from, number), got = STR_NULL;
	struct buf b = BUF_INIT;
	struct rx_chars chars;
	size_t i, limit = at - from;

	rx_chars(&chars, region);
	draft_spots(&r->w->per, region, &chars, v);
	for (i = v->n; i-- > 0;) {
		struct spot *p = &v->v[i];
		bool last = b.n == 0, inside = p->at >= at - from;

		/* a number that stands alone is the measure */
		if (p->measure.n == 0) {
			p->measure = p->number;
			p->number = STR_NULL;
		}
		if (!inside && p->end > limit)
			break;
		if (!inside && last &&
		    !stands_beside(
			r, str_sub(region, p->end, limit), p->p->value))
			break;
		if (!last && p->end != limit)
			break;
		join_per(&b, p);
		limit = p->at;
	}
	if (b.n > 0)
		got = str_keep(&r->list->mem, buf_str(&b));
	buf_free(&b);
	return got;
}
