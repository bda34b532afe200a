#include "report/ledger.h"

const char *
ledger_status(struct str deadline, struct str fixed, struct date on)
{
	struct date due;

	if (fixed.n)
		return "已销号";
	if (!date_parse_office(deadline, &due) || date_is_none(due))
		return "未整改";
	return date_cmp(due, on) < 0 ? "逾期未改" : "整改中";
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
	const struct ledger *l = arg;

	(void)g;
	if (str_is(key, "@status"))
		buf_adds(b,
		    ledger_status(cell_of(cell, l->deadline),
			cell_of(cell, l->fixed), l->date));
}

void
ledger_fields(struct ledger *k, struct listing *l, struct date date)
{
	k->deadline = grid_col(l->grid, "deadline");
	k->fixed = grid_col(l->grid, "fixed");
	k->date = date;
	l->field = work_out;
	l->arg = k;
}
