/* -t targets: one row for each checkable quantity. */

#include "plan/plan.h"
#include "plan/target.h"

static void
put_value(struct table_out *out, const struct target *g)
{
	struct buf b = BUF_INIT;

	dec_put(&b, g->lo);
	if (dec_cmp(g->lo, g->hi) != 0) {
		buf_adds(&b, "..");
		dec_put(&b, g->hi);
	}
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_per(struct table_out *out, const struct target *g)
{
	struct buf b = BUF_INIT;

	if (g->per != ZH_PER_NONE && g->every > 1)
		buf_addf(&b, "%d", g->every);
	buf_adds(&b, span_per_name(g->per));
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_date(struct table_out *out, struct date d)
{
	struct buf b = BUF_INIT;

	if (!date_is_none(d))
		date_put(&b, d);
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_target(struct table_out *out, const struct plan *p, const struct task *t,
    const struct target *g, size_t n)
{
	const struct outline *o = p->outline;
	struct place where = { p->src->file, g->line, g->col };
	struct buf id = BUF_INIT, text = BUF_INIT;

	outline_id(o, t->node, &id);
	table_put(out, o->doc[o->node[t->node].doc].name);
	table_put(out, buf_str(&id));
	table_putn(out, (long)n);
	table_putn(out, g->line);
	table_put(out, g->metric);
	table_puts(out, span_op_name(g->op));
	put_value(out, g);
	table_put(out, g->measure);
	put_per(out, g);
	table_put(out, g->scope);
	put_date(out, g->start);
	put_date(out, g->due);
	table_put(out, g->clause);
	table_end(out);
	if (g->yearlike) {
		buf_addstr(
		    &text, str_sub(buf_str(&t->text.text), g->core, g->end));
		diag("year-like", where, text.p, NULL);
	}
	buf_free(&id);
	buf_free(&text);
}

void
targets_write(const struct plan *p, struct table_out *out)
{
	struct targets ts = TARGETS_INIT;
	size_t i, k;

	for (i = 0; i < p->tasks->n; i++) {
		targets_find(&ts, &p->tasks->v[i]);
		for (k = 0; k < ts.n; k++)
			put_target(out, p, &p->tasks->v[i], &ts.v[k], k + 1);
	}
	targets_free(&ts);
}
