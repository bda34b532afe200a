#include <stdlib.h>

#include "io/lexicon.h"
#include "report/brief.h"
#include "report/repair.h"

const char *
repair_status(struct str deadline, struct str fixed, struct date on)
{
	struct finding f = { .deadline = finding_day(deadline),
		.fixed = finding_day(fixed) };

	if (finding_fixed(&f, on))
		return lex("repair-done").p;
	if (date_is_none(f.deadline))
		return lex("repair-open").p;
	return finding_late(&f, on) ? lex("repair-late").p
				    : lex("repair-going").p;
}

static struct str
cell_of(const struct str *cell, long col)
{
	return col < 0 ? STR_NULL : cell[col];
}

static void
work_out(void *arg, const struct grid *g, const struct str *cell,
    struct str key, struct buf *b)
{
	const struct repair *l = arg;

	(void)g;
	if (!finding_found(cell_of(cell, l->problem),
		finding_count(cell_of(cell, l->count))) ||
	    finding_praises(l->praise,
		&(struct finding_signs){ cell_of(cell, l->item),
		    cell_of(cell, l->rule), cell_of(cell, l->matter),
		    cell_of(cell, l->place), cell_of(cell, l->deadline),
		    cell_of(cell, l->fixed) }))
		return;
	if (str_is(key, "@status"))
		buf_adds(b,
		    repair_status(cell_of(cell, l->deadline),
			cell_of(cell, l->fixed), l->date));
}

/* Words for a day (已整改, √) prove nothing, and the status does not tell why. */
static void
report_fixed(const struct grid *g, long col)
{
	struct place at;
	struct str s;
	size_t i;

	for (i = 0; col >= 0 && i < g->n; i++) {
		s = str_trim(grid_get(g, i, col));
		if (!s.n || !date_is_none(finding_day(s)))
			continue;
		at = g->place[i];
		at.col = col + 1;
		diag_str("repair-fixed", at, s, NULL);
	}
}

int
repair_fields(struct repair *k, struct listing *l, struct date date)
{
	k->deadline = grid_col(l->grid, "deadline");
	k->fixed = grid_col(l->grid, "fixed");
	k->problem = grid_col(l->grid, "problem");
	k->item = grid_col(l->grid, "item");
	k->count = grid_col(l->grid, "count");
	k->rule = grid_col(l->grid, "rule");
	k->place = grid_col(l->grid, "place");
	k->matter = grid_col(l->grid, "matter");
	k->date = date;
	report_fixed(l->grid, k->fixed);
	l->field = work_out;
	l->arg = k;
	k->praise = know_load("bulletin/praise.csv");
	return k->praise ? 0 : -1;
}

size_t
repair_only(struct repair *k, struct listing *l)
{
	struct grid *g = &k->shown;
	long value = grid_col(l->grid, "value");
	size_t i;

	if (l->grid->rest || value < 0)
		return 0;
	*g = *l->grid;
	g->row = xcalloc(g->n + 1, sizeof(*g->row));
	g->n = 0;
	for (i = 0; i < l->grid->n; i++) {
		struct str *cell = l->grid->row[i];

		if (!cell_of(cell, value).n || cell_of(cell, k->problem).n ||
		    cell_of(cell, k->deadline).n)
			g->row[g->n++] = cell;
	}
	i -= g->n;
	l->grid = g;
	return i;
}

void
repair_free(struct repair *k)
{
	free(k->shown.row);
	know_free(k->praise);
}
