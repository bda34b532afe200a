/* What a row of a table says of its task, cell by cell. */

#include "phrase/markdown.h"
#include "phrase/words.h"
#include "plan/task-row.h"

static void
take_cell(struct task *t, const struct cell *c)
{
	size_t i;

	for (i = 0; i < c->nparts; i++)
		flow_add(&t->text, c->part[i].text, c->part[i].line,
		    c->part[i].col, !c->part[i].wrapped);
}

/* Names, each on a line of its own or parted as in a line. */
static void
take_names(struct resp *who, const struct cell *c)
{
	bool bold = false;
	struct str names = markdown_body(c->text, &bold);

	if (c->second == CELL_OTHER)
		resp_read(who, names, c->role);
	else
		resp_read_pair(who, names, c->role, c->second);
}

/* 3月 below 开工时间, 10月 below 竣工时间: from the one to the other. */
static void
take_when(struct buf *due, const struct cell *begin, const struct cell *end)
{
	bool from = begin && begin->text.n > 0, to = end && end->text.n > 0;

	if (!from && !to)
		return;
	buf_join(due, "、", from ? begin->text : end->text);
	if (from && to) {
		buf_adds(due, "—");
		buf_addstr(due, end->text);
	} else if (from) {
		buf_addstr(due, words_first(WORDS_FROM_THEN));
	}
}

void
task_take_row(struct task *t, const struct node *n, struct resp *who)
{
	const struct cell *begin = NULL; /* what says from when */
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_TASK)
			take_cell(t, &n->cell[i]);
	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_CONTENT)
			take_cell(t, &n->cell[i]);
	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (resp_is_names(c->role))
			take_names(who, c);
		else if (c->role == CELL_TASK && c->second == CELL_UNITS)
			resp_read(who, c->text, CELL_UNITS);
		if (c->role == CELL_DUE && c->second == CELL_DUE) {
			begin = c;
		} else if (c->role == CELL_DUE) {
			take_when(&who->due, begin, c);
			begin = NULL;
		}
		if (c->role == CELL_TASK && t->title.n == 0)
			t->title = c->text;
	}
	take_when(&who->due, begin, NULL);
	for (i = 0; i < n->ncells && t->title.n == 0; i++)
		if (n->cell[i].role == CELL_CONTENT && n->cell[i].nparts > 0)
			t->title = n->cell[i].part[0].text;
}
