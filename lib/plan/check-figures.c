/*
 * The same thing asked for twice with different figures: what is measured, by
 * whom, in what measure and period are the same, the number is not.  A figure
 * for each month and one for the year that do not agree.
 */

#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "plan/check-parts.h"
#include "plan/target.h"

#define WORDS 300 /* bytes before a figure that say who and what */

struct figure {
	struct dec lo, hi;
	enum zh_op op;
	long line;
};

struct book {
	struct check *c;
	struct map seen; /* what is measured -> struct figure */
};

static void
put_figure(struct buf *b, const struct dec lo, const struct dec hi,
    enum zh_op op, struct str measure)
{
	buf_adds(b, op == ZH_EQ ? "" : span_op_name(op));
	dec_put(b, lo);
	if (dec_cmp(lo, hi) != 0) {
		buf_adds(b, "..");
		dec_put(b, hi);
	}
	buf_addstr(b, measure);
}

/*
 * The words before the figure say who and what: those of its clause, or of
 * the sentence where the clause begins with how often (…，每月不少于两次).
 */
static struct str
words_before(struct str text, const struct target *x)
{
	size_t from = x->at > WORDS ? x->at - WORDS : 0;
	struct str near, s;

	while (from > 0 && ((unsigned char)text.p[from] & 0xC0) == 0x80)
		from--;
	near = str_sub(text, from, x->at);
	s = str_trim(str_sub(near, target_clause(near, near.n), near.n));
	if (utf8_len(s) < 4 || str_starts(s, STR("每")) ||
	    str_starts(s, STR("全年")) || str_starts(s, STR("至少")))
		s = str_sub(near, target_sentence(near, near.n), near.n);
	return s;
}

/*
 * What is measured: the document, who is ordered (or nobody, as in a goal),
 * the words before the figure, what they measure for whom, in what, how
 * often.  Empty for a metric that says too little to compare by.
 */
static void
key_of(struct buf *key, const struct check *c, const struct task *t,
    const struct target *x, bool nobody)
{
	static const int side[] = {
		[ZH_EQ] = 0, [ZH_GE] = 1, [ZH_GT] = 1, [ZH_LE] = 2, [ZH_LT] = 2
	};
	const struct str part[] = { words_before(buf_str(&t->text.text), x),
		x->metric, x->scope, x->measure,
		nobody ? STR_NULL : t->subjects,
		nobody ? STR_NULL : t->units };
	size_t i;

	buf_reset(key);
	if (utf8_len(x->metric) < 2)
		return;
	if (str_is(x->measure, "%") && utf8_len(x->metric) >= 5) {
		/* a rate says by its name what it is of */
		buf_addf(key, "%zu rate %d %d\t", c->o->node[t->node].doc,
		    (int)x->per, side[x->op]);
		utf8_squeeze(key, x->metric);
		buf_adds(key, "\t");
		utf8_squeeze(key, x->scope);
		return;
	}
	buf_addf(key, "%zu %d %d %d", c->o->node[t->node].doc, (int)x->per,
	    x->every, side[x->op]);
	for (i = 0; i < COUNT(part); i++) {
		buf_adds(key, "\t");
		utf8_squeeze(key, part[i]);
	}
}

static void
compare(struct book *b, const struct task *t, const struct target *x)
{
	struct buf key = BUF_INIT, here = BUF_INIT, there = BUF_INIT;
	struct figure *f;

	key_of(&key, b->c, t, x, false);
	if (key.n > 0) {
		f = map_value(&b->seen, buf_str(&key));
		if (!f) { /* a goal said before what is now somebody's task */
			key_of(&here, b->c, t, x, true);
			f = map_value(&b->seen, buf_str(&here));
		}
		if (!f) {
			f = arena_alloc(&b->c->mem, sizeof(*f));
			*f = (struct figure){ x->lo, x->hi, x->op, x->line };
			map_put(&b->seen, buf_str(&key))->value = f;
		} else if (dec_cmp(f->lo, x->lo) != 0 ||
		    dec_cmp(f->hi, x->hi) != 0) {
			buf_reset(&here);
			put_figure(&here, x->lo, x->hi, x->op, x->measure);
			put_figure(&there, f->lo, f->hi, f->op, x->measure);
			buf_addf(&there, " (%ld)", f->line);
			check_say_at(b->c, "figures-differ", x->line, x->col,
			    x->metric, here.p, there.p);
		}
	}
	buf_free(&key);
	buf_free(&here);
	buf_free(&there);
}

/* 每月不少于2次，全年不少于20次: twelve times the one is not the other. */
static void
compare_periods(struct book *b, const struct target *month,
    const struct target *year, struct str text)
{
	struct str between = str_sub(text, month->end, year->at);
	struct buf want = BUF_INIT, is = BUF_INIT;
	struct dec twelve = dec_mul(month->lo, DEC(12));

	if (month->per != ZH_PER_MONTH || month->every != 1 ||
	    year->per != ZH_PER_YEAR || year->every != 1 ||
	    !str_eq(month->measure, year->measure) || utf8_len(between) > 12 ||
	    str_find(between, STR("。"), 0) >= 0 ||
	    str_find(between, STR("；"), 0) >= 0 ||
	    dec_cmp(twelve, year->lo) == 0 || !dec_ok(twelve))
		return;
	dec_put(&want, twelve);
	dec_put(&is, year->lo);
	check_say_at(b->c, "figures-period", year->line, year->col,
	    year->clause, want.p, is.p);
	buf_free(&want);
	buf_free(&is);
}

int
check_figures(struct check *c)
{
	struct book b = { c, MAP_INIT };
	struct targets ts = TARGETS_INIT;
	const struct tasks *all = c->plan->tasks;
	size_t i, k;

	for (i = 0; i < all->n; i++) {
		const struct task *t = &all->v[i];

		if (t->kind == KIND_FACT || t->kind == KIND_RULE)
			continue;
		targets_find(&ts, t);
		for (k = 0; k < ts.n; k++) {
			compare(&b, t, &ts.v[k]);
			if (k > 0)
				compare_periods(&b, &ts.v[k - 1], &ts.v[k],
				    buf_str(&t->text.text));
		}
	}
	targets_free(&ts);
	map_free(&b.seen);
	return 0;
}
