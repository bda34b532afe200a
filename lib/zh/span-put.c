/* Spans in words of their own: their kind, bound and period, and all of one. */

#include "zh/span.h"

const char *
span_kind_name(enum zh_kind kind)
{
	static const char *const name[] = { "date", "range", "freq", "number",
		"quantity", "percent" };

	return name[kind];
}

const char *
span_op_name(enum zh_op op)
{
	static const char *const name[] = { "=", ">=", ">", "<=", "<" };

	return name[op];
}

const char *
span_per_name(enum zh_per per)
{
	static const char *const name[] = { "", "minute", "hour", "day", "week",
		"tenday", "month", "quarter", "half", "term", "year" };

	return name[per];
}

enum zh_per
span_per(struct str s)
{
	int i;

	for (i = ZH_PER_NONE + 1; i <= ZH_PER_YEAR; i++)
		if (str_is(s, span_per_name((enum zh_per)i)))
			return (enum zh_per)i;
	return ZH_PER_NONE;
}

static void
put_number(struct buf *b, const struct span *s)
{
	if (s->op != ZH_EQ)
		buf_adds(b, span_op_name(s->op));
	dec_put(b, s->lo);
	if (s->kind == ZH_PERCENT)
		buf_adds(b, "%");
	if (dec_cmp(s->lo, s->hi) != 0) {
		buf_adds(b, "..");
		dec_put(b, s->hi);
		if (s->kind == ZH_PERCENT)
			buf_adds(b, "%");
	} else if ((s->flags & ZH_MORE) && s->op == ZH_EQ)
		buf_adds(b, "+");
}

void
span_put(struct buf *b, const struct span *s)
{
	switch (s->kind) {
	case ZH_DATE:
		date_put(b, s->from);
		break;
	case ZH_RANGE:
		date_put(b, s->from);
		buf_adds(b, "..");
		date_put(b, s->to);
		break;
	case ZH_FREQ:
		put_number(b, s);
		buf_adds(b, "/");
		if (s->every > 1)
			buf_addf(b, "%d", s->every);
		buf_adds(b, span_per_name(s->per));
		break;
	case ZH_QUANTITY:
		put_number(b, s);
		buf_adds(b, " ");
		buf_addstr(b, s->unit);
		buf_addstr(b, s->rate);
		if (s->per != ZH_PER_NONE)
			buf_addf(b, "/%s", span_per_name(s->per));
		break;
	case ZH_NUMBER:
	case ZH_PERCENT:
		put_number(b, s);
		break;
	}
}
