#include "base/diag.h"
#include "outline/title.h"
#include "plan/plan.h"
#include "plan/when.h"

/* A table's cell holds no line breaks. */
static void
put_text(struct table_out *out, const struct task *t)
{
	struct buf b = BUF_INIT;
	size_t i;

	buf_addstr(&b, buf_str(&t->text.text));
	if (t->rows.n > 0)
		buf_join(&b, " ", t->rows);
	for (i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			b.p[i] = ' ';
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put_task(struct table_out *out, const struct outline *o, const struct task *t,
    struct when *w)
{
	struct buf id = BUF_INIT;

	outline_id(o, t->node, &id);
	when_find(t, w);
	table_put(out, o->doc[o->node[t->node].doc].name);
	table_put(out, buf_str(&id));
	table_putn(out, t->line);
	table_puts(out, plan_kind_name(t->kind));
	table_put(out, t->number);
	table_put(out, t->section);
	table_put(out, t->title);
	put_text(out, t);
	table_put(out, t->lead);
	table_put(out, t->units);
	table_put(out, t->assist);
	table_put(out, t->subjects);
	table_put(out, t->people);
	table_put(out, buf_str(&w->start));
	table_put(out, buf_str(&w->due));
	table_put(out, buf_str(&w->freq));
	table_put(out, buf_str(&w->text));
	table_end(out);
	buf_free(&id);
}

/* Has a date of the task got its year from elsewhere than its own words? */
static bool
has_guessed_year(
    const struct plan_doc *d, const struct task *t, const struct when *w)
{
	return t->year > 0 && t->year == (d->year ? d->year : d->date.y) &&
	    w->start.n + w->due.n > 0 && title_year(buf_str(&w->text)) == 0;
}

/* Guesses are marked: where the years of a document's dates come from. */
static void
tell_year(const struct plan *p, const struct plan_doc *d)
{
	struct place where = { p->src->file, 0, 0 };
	struct buf b = BUF_INIT;

	if (d->year_given || (d->year == 0 && date_is_none(d->date)))
		return;
	if (p->outline->node[d->node].n > 0)
		where.line =
		    p->outline->piece[p->outline->node[d->node].first].line;
	buf_addf(&b, "%d", d->year ? d->year : d->date.y);
	diag(d->year ? "year-title" : "year-date", where, b.p, NULL);
	buf_free(&b);
}

void
tasks_write(const struct plan *p, struct table_out *out)
{
	const struct outline *o = p->outline;
	struct when w = WHEN_INIT;
	size_t i, told = 0; /* documents up to this one are done with */

	for (i = 0; i < p->tasks->n; i++) {
		const struct task *t = &p->tasks->v[i];
		size_t doc = o->node[t->node].doc;

		if (!t->task)
			continue;
		put_task(out, o, t, &w);
		if (doc >= told && has_guessed_year(&o->doc[doc], t, &w)) {
			tell_year(p, &o->doc[doc]);
			told = doc + 1;
		}
	}
	when_free(&w);
}
