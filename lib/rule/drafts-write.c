#include "rule/draft-rows.h"
#include "rule/write.h"

void
drafts_write(const struct plan *p, struct table_out *out)
{
	struct draft_rows rows = DRAFT_ROWS_INIT;
	struct buf id = BUF_INIT;
	size_t i;

	if (draft_rows_read(&rows, p, false) < 0)
		return;
	for (i = 0; i < rows.n; i++) {
		const struct draft_row *r = &rows.v[i];
		const struct node *n = &p->outline->node[r->node];

		buf_reset(&id);
		outline_id(p->outline, r->node, &id);
		table_put(out, p->outline->doc[n->doc].name);
		table_put(out, buf_str(&id));
		table_putn(out, r->n);
		table_putn(out, r->line);
		table_put(out, r->d.effect);
		table_put(out, r->d.points);
		table_put(out, r->d.measure);
		table_put(out, r->d.per);
		table_put(out, r->d.cap);
		table_put(out, r->d.clause);
		table_end(out);
	}
	buf_free(&id);
	draft_rows_free(&rows);
}
