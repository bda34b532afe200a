/* Of what a report says was done, a part that is more than all of it. */
#include "base/utf8.h"
#include "check/figures.h"

/* What was done of one thing: the most that is told, and all of it. */
struct done {
	struct figure most, all;
	bool has_most, has_all;
};

/*
 * 累计发放宣传资料1万份, where elsewhere 2万份 were handed out: all of it is
 * less than a part of it.
 */
void
figures_done(struct figures *b, const struct task *t, const struct target *x)
{
	bool all = check_match(b->c, "all-so-far", x->clause) != NULL;
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct done *d;

	if (x->change || utf8_len(x->metric) < FIGURES_NAME ||
	    check_match(b->c, "planned", x->clause))
		return;
	buf_addf(&key, "%zu ", b->c->o->node[t->node].doc);
	buf_addstr(&key, x->measure);
	buf_adds(&key, "\t");
	utf8_squeeze(&key, x->metric);
	e = map_put(&b->done, buf_str(&key));
	buf_free(&key);
	if (!e->value)
		e->value = arena_zalloc(&b->c->mem, sizeof(*d));
	d = e->value;
	if (all && d->has_most && d->most.node != t->node &&
	    dec_cmp(x->hi, d->most.lo) < 0)
		figures_say(b, "figures-alike", t, x, &d->most);
	else if (!all && d->has_all && d->all.node != t->node &&
	    dec_cmp(x->lo, d->all.hi) > 0)
		figures_say(b, "figures-alike", t, x, &d->all);
	if (all) {
		d->all = figures_one(b->c, t, x, false);
		d->has_all = true;
	} else if (!d->has_most || dec_cmp(x->lo, d->most.lo) > 0) {
		d->most = figures_one(b->c, t, x, false);
		d->has_most = true;
	}
}
