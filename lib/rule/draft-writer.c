#include "rule/draft-writer.h"

static struct str
keep(struct draft_writer *w, struct str s)
{
	return str_keep(&w->rows->mem, s);
}

void
draft_put_clause(
    struct draft_writer *w, const struct draft *d, struct str clause, long line)
{
	struct draft_rows *rows = w->rows;
	struct draft_row *r;
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < clause.n; i++)
		buf_addc(&b, clause.p[i] == '\n' ? ' ' : clause.p[i]);
	GROW(rows->v, rows->n, rows->cap);
	r = &rows->v[rows->n++];
	r->d = *d;
	r->d.effect = keep(w, d->effect);
	r->d.points = keep(w, d->points);
	r->d.measure = keep(w, d->measure);
	r->d.per = keep(w, d->per);
	r->d.cap = keep(w, d->cap);
	r->d.clause = keep(w, buf_str(&b));
	r->node = w->node;
	r->n = ++w->n;
	r->line = r->from_line = line;
	r->from_col = 0;
	buf_free(&b);
}

void
draft_put_list(
    struct draft_writer *w, const struct draft_list *l, const struct flow *f)
{
	struct draft_row *r;
	size_t i;
	long line, col;

	for (i = 0; i < l->n; i++) {
		flow_place(f, l->v[i].at, &line, &col);
		draft_put_clause(w, &l->v[i], l->v[i].clause, line);
		r = &w->rows->v[w->rows->n - 1];
		flow_place(f, str_offset(buf_str(&f->text), l->v[i].clause),
		    &r->from_line, &r->from_col);
	}
}

void
draft_put_reason(struct draft_writer *w, const struct flow *f, size_t n)
{
	struct str s = str_trim(str_sub(buf_str(&f->text), 0, n));
	struct draft veto = { STR("veto"), STR_NULL, STR_NULL, STR_NULL,
		STR_NULL, STR_NULL, 0, 0, false, false };
	long line, col;

	if (s.n == 0)
		return;
	flow_place(f, str_offset(buf_str(&f->text), s), &line, &col);
	draft_put_clause(w, &veto, s, line);
}
