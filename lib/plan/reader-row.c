#include "plan/reader.h"

/* Does a row tell of a task?  One of a table of results does not. */
static bool
has_task(const struct row_line *row)
{
	size_t i;

	for (i = 0; i < row->ncells; i++)
		if ((row->cell[i].role == CELL_TASK ||
			row->cell[i].role == CELL_CONTENT) &&
		    row->cell[i].nparts > 0)
			return true;
	return false;
}

/* 一<tab>组织领导: the heading stands in the second cell. */
static struct str
behind_number(struct str s)
{
	long tab = str_find(str_trim(s), STR("\t"), 0);

	s = str_trim(s);
	return tab > 0 ? str_trim(str_sub(s, (size_t)tab, s.n)) : s;
}

void
reader_row(struct reader *r, size_t i)
{
	const struct row_line *row = &r->rows.v[i];
	struct builder *b = &r->b;
	struct node *n;
	size_t k;

	if (r->table == NO_NODE) {
		r->table = b->closing != NO_NODE ? b->closing : b->current;
		if (b->o->node[r->table].form == NODE_CLOSER)
			r->table = b->o->node[r->table].parent;
		r->group = NO_NODE;
	}
	switch (row->part) {
	case ROW_DATA:
		build_node(b, r->group != NO_NODE ? r->group : r->table,
		    has_task(row) ? NODE_ROW : NODE_CLOSER);
		n = &b->o->node[b->current];
		n->cell = row->cell;
		n->ncells = row->ncells;
		for (k = 0; k < n->ncells; k++)
			if (n->cell[k].role == CELL_NUMBER &&
			    n->cell[k].nparts > 0)
				n->number = n->cell[k].part[0].text;
		para_line(r, i, has_task(row) ? KIND_HEADING : KIND_COLUMNS);
		break;
	case ROW_GROUP:
		/* One right below another stands for a part of it. */
		k = r->table;
		if (r->group != NO_NODE && b->current == r->group)
			k = b->o->node[r->group].parent == k
			    ? r->group
			    : b->o->node[r->group].parent;
		r->group = build_node(b, k, NODE_GROUP);
		b->o->node[r->group].heading =
		    behind_number(para_line(r, i, KIND_HEADING)->body);
		break;
	case ROW_MORE:
		para_line(r, i, KIND_HEADING);
		break;
	default:
		if (r->group == NO_NODE && b->current != r->table)
			build_node(b, r->table, NODE_CLOSER);
		para_line(r, i, KIND_COLUMNS);
		break;
	}
}

void
reader_end_table(struct reader *r)
{
	if (r->table == NO_NODE)
		return;
	r->b.current = r->table;
	r->b.closing = r->table;
	r->table = r->group = NO_NODE;
}
