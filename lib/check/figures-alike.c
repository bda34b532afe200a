/*
 * Figures that differ of what may be one thing, since the words are alike: a note,
 * and the reader decides.
 */
#include "base/utf8.h"
#include "check/figures.h"

/* The last figures of one document, measure and period, whatever of. */
#define LAST 16 /* bounds the comparisons: the oldest give way */
struct alike {
	struct named {
		struct figure is;
		struct str metric, who, scope, label;
	} last[LAST];
	size_t n; /* seen so far */
};

/*
 * 公园设置公益广告 and 公园公益广告 may be one: the shorter is the longer
 * with words left out.  公园公益广告 and 广场公益广告 are not.
 */
static bool
alike_words(struct str a, struct str b)
{
	struct str few = a.n <= b.n ? a : b, many = a.n <= b.n ? b : a;
	size_t i = 0, k = 0;

	if (utf8_len(few) < FIGURES_NAME)
		return false;
	while (i < few.n && k < many.n) {
		size_t n = utf8_offset(str_sub(many, k, many.n), 1);

		if (str_starts(str_sub(few, i, few.n), str_sub(many, k, k + n)))
			i += n;
		k += n;
	}
	return i == few.n;
}

static bool
same_or_unsaid(struct str a, struct str b)
{
	return a.n == 0 || b.n == 0 || str_eq(a, b);
}

/* 人均收入 is another thing than 收入. */
static bool
is_mean(const struct check *c, struct str metric)
{
	return check_match(c, "no-sum", metric) != NULL;
}

/* May both be figures of one thing?  Parts of one item differ rightly. */
static bool
may_be_one(const struct check *c, const struct named *a, const struct named *b)
{
	return a->is.node != b->is.node && same_or_unsaid(a->who, b->who) &&
	    same_or_unsaid(a->scope, b->scope) &&
	    same_or_unsaid(a->label, b->label) &&
	    alike_words(a->metric, b->metric) &&
	    is_mean(c, a->metric) == is_mean(c, b->metric);
}

/* Holds a figure against the last ones of its kind that have alike words. */
void
figures_alike(struct figures *b, const struct task *t, const struct target *x)
{
	struct buf key = BUF_INIT, metric = BUF_INIT;
	struct named *before = NULL,
		     new = { figures_one(b->c, t, x, false), STR_NULL,
			     figures_brief(
				 t->subjects.n > 0 ? t->subjects : t->units),
			     x->scope,
			     figure_label(buf_str(&t->text.text), x) };
	struct map_entry *e;
	struct alike *a;
	size_t i;

	buf_addf(&key, "%zu %d %d ", b->c->o->node[t->node].doc, (int)x->per,
	    x->every);
	buf_addstr(&key, x->measure);
	e = map_put(&b->alike, buf_str(&key));
	if (!e->value)
		e->value = arena_zalloc(&b->c->mem, sizeof(*a));
	a = e->value;
	utf8_squeeze(&metric, x->metric);
	new.metric = str_keep(&b->c->mem, buf_str(&metric));
	for (i = 0; i < a->n && i < LAST && !before; i++) {
		before =
		    &a->last[(a->n - 1 - i) % LAST]; /* the nearest first */
		if (!may_be_one(b->c, before, &new))
			before = NULL;
	}
	if (before && figures_same_time(&before->is, &new.is) &&
	    !figures_agree(&before->is, &new.is))
		figures_say(b, "figures-alike", t, x, &before->is);
	a->last[a->n++ % LAST] = new;
	buf_free(&key);
	buf_free(&metric);
}
