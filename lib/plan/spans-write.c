/* -t spans: every time, count and measure expression, line by line. */

#include "plan/plan.h"
#include "zh/span.h"

/* The document that each paragraph belongs to: that of its first piece. */
static size_t
doc_of(const struct outline *o, long line, size_t *piece, size_t last)
{
	while (*piece < o->npieces && o->piece[*piece].line < line)
		++*piece;
	if (*piece < o->npieces && o->piece[*piece].line == line)
		return o->node[o->piece[*piece].node].doc;
	return last;
}

static void
put_span(struct table_out *out, const struct plan_doc *d, long line,
    const struct span *s)
{
	struct buf value = BUF_INIT;

	span_put(&value, s);
	table_put(out, d->name);
	table_putn(out, line);
	table_putn(out, (long)s->col);
	table_puts(out, span_kind_name(s->kind));
	table_put(out, s->text);
	table_put(out, buf_str(&value));
	table_end(out);
	buf_free(&value);
}

void
spans_write(const struct plan *p, struct table_out *out)
{
	const struct outline *o = p->outline;
	struct spans v = SPANS_INIT;
	struct zh_ref ref;
	size_t i, k, piece = 0, doc = 0;

	for (i = 0; i < p->src->n && o->ndocs; i++) {
		const struct para *para = &p->src->v[i];
		const struct plan_doc *d;

		doc = doc_of(o, para->line, &piece, doc);
		d = &o->doc[doc];
		ref.day = d->date;
		ref.year = d->year ? d->year : d->date.y;
		if (spans_find(&v, para->text, &ref) < 0)
			break;
		for (k = 0; k < v.n; k++)
			/* 一位, 一支: an article counts nothing. */
			if (v.v[k].kind != ZH_QUANTITY ||
			    !(v.v[k].flags & ZH_ARTICLE))
				put_span(out, d, para->line, &v.v[k]);
	}
	spans_free(&v);
}
