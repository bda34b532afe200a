#include "base/utf8.h"
#include "score/figure.h"
#include "score/label.h"
#include "zh/amount.h"

/* Where the brackets at the end of the cell begin, or -1. */
static long
brackets(struct str cell)
{
	static const char *const open[] = { "（", "(" }, *const end[] = { "）",
		")" };
	long at, last = -1, from;
	size_t i;

	if (!str_ends(cell, str_of(end[0])) && !str_ends(cell, str_of(end[1])))
		return -1;
	for (i = 0; i < COUNT(open); i++)
		for (from = 0;
		     (at = str_find(cell, str_of(open[i]), (size_t)from)) >= 0;
		     from = at + 1)
			last = at > last ? at : last;
	return last;
}

/* "60分", "共60分" */
static bool
full_in(struct str s, struct label *l)
{
	struct dec d;

	s = str_sub(s, word_prefix("label", 0, s), s.n);
	if (word_suffix("measure", 0, s) == 0 || !amount_number(s, &d) ||
	    dec_cmp(d, DEC(0)) < 0)
		return false;
	l->has_full = true;
	l->full = d;
	return true;
}

/* "累计不超过5分", "最高加8分" */
static bool
cap_in(struct str s, struct label *l)
{
	return (word_prefix("joint", 0, s) > 0 ||
		   word_prefix("most", 0, s) > 0) &&
	    figure_limit("cap", s, &l->cap) && l->cap.kind == LIMIT_NUMBER &&
	    dec_cmp(l->cap.value, DEC(0)) >= 0;
}

static void
clear(struct label *l, struct str cell)
{
	*l = (struct label){ cell, false, DEC(0),
		{ LIMIT_EMPTY, DEC(0), false } };
}

void
label_read(struct str cell, struct label *l)
{
	long at = brackets(cell);
	struct buf b = BUF_INIT;
	struct str rest, piece;

	clear(l, cell);
	if (at <= 0)
		return;
	utf8_squeeze(&b, str_sub(cell, (size_t)at, cell.n));
	rest = str_sub(buf_str(&b), 1, b.n - 1);
	while (str_split(&rest, STR(","), &piece))
		if (!full_in(piece, l) && !cap_in(piece, l)) {
			clear(l, cell);
			break;
		}
	if (l->has_full || l->cap.kind != LIMIT_EMPTY)
		l->name = str_trim(str_sub(cell, 0, (size_t)at));
	buf_free(&b);
}

void
label_names(struct buf *b, struct str list)
{
	struct label l;
	struct str piece;

	while (list.n && str_split(&list, STR("、"), &piece)) {
		label_read(str_trim(piece), &l);
		if (l.name.n)
			buf_join(b, "、", l.name);
	}
}
