/*
 * A table of goods against the text: 编织袋, 条, 10000 in a row, 储备编织袋8000条
 * in a sentence.
 */

#include "base/map.h"
#include "base/utf8.h"
#include "check/parts.h"

struct stock {
	struct dec count;
	struct str written, measure;
	long line, col;
	size_t rows; /* of that name */
};

/* The name, the measure and the number of a row of goods. */
static bool
read_row(const struct check *c, const struct node *n, struct str *name,
    struct stock *v)
{
	size_t i;

	*name = STR_NULL;
	*v = (struct stock){ DEC_NAN, STR_NULL, STR_NULL, 0, 0, 1 };
	for (i = 0; i < n->ncells; i++) {
		const struct cell *cell = &n->cell[i];
		struct str s = str_trim(cell->text);

		if (check_match(c, "goods", s))
			v->measure = s;
		else if (name->n == 0 && check_match(c, "goods-name", s))
			*name = s;
		else if (name->n > 0 && !dec_ok(v->count) &&
		    check_match(c, "goods-count", s)) {
			v->count = check_number(s);
			v->written = s;
			v->line = cell->line;
			v->col = cell->col;
		}
	}
	return name->n > 0 && v->measure.n > 0 && dec_ok(v->count);
}

static void
say_stock(struct check *c, const struct block *b, size_t at, struct str name,
    struct str count, const struct stock *v)
{
	long line, col;

	flow_place(&b->text, at, &line, &col);
	if (line > v->line)
		check_say_line(c, "figures-alike", line, col, name,
		    check_text(c, count), check_text(c, v->written), v->line);
	else
		check_say_line(c, "figures-alike", v->line, v->col, name,
		    check_text(c, v->written), check_text(c, count), line);
}

/* 储备编织袋8000条: the longest end of the words that is the name of a good. */
static void
take_stock(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct map *goods = arg;
	struct str name = h->group[1];
	const struct dec d = check_number(h->group[2]);
	const struct stock *v = NULL;

	(void)p;
	if (check_match(c, "goods-part", check_sentence(block_str(b), h->end)))
		return;
	while (!v && name.n > 0) {
		v = map_value(goods, name);
		if (!v)
			name = str_sub(name, utf8_offset(name, 1), name.n);
	}
	if (v && v->rows == 1 && str_eq(v->measure, h->group[3]) &&
	    dec_ok(d) && dec_cmp(d, v->count) != 0)
		say_stock(c, b, h->at, name, h->group[2], v);
}

void
check_stocks(struct check *c)
{
	struct map goods = MAP_INIT;
	struct stock v, *kept;
	struct map_entry *e;
	struct str name;
	size_t i;

	for (i = 0; i < c->o->nnodes; i++) {
		if (!read_row(c, &c->o->node[i], &name, &v))
			continue;
		e = map_put(&goods, name);
		if (e->value) {
			((struct stock *)e->value)->rows++;
			continue;
		}
		kept = e->value = arena_alloc(&c->mem, sizeof(*kept));
		*kept = v;
	}
	if (goods.n > 0)
		check_hits(c, "stock", take_stock, &goods);
	map_free(&goods);
}
