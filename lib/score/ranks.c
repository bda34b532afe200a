#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "score/figure.h"
#include "score/ranks.h"
#include "score/term-words.h"
#include "zh/amount.h"

void
ranks_init(struct ranks *b, int places)
{
	memset(b, 0, sizeof(*b));
	b->places = places;
}

void
ranks_free(struct ranks *b)
{
	size_t i;

	for (i = 0; i < b->n; i++) {
		buf_free(&b->v[i]->award);
		buf_free(&b->v[i]->warning);
	}
	for (i = 0; i < b->ngroup; i++)
		free(b->group[i].v);
	free(b->group);
	free(b->v);
	free(b->want);
	map_free(&b->keys);
	map_free(&b->rows);
	arena_free(&b->texts);
}

static struct str
keep(struct ranks *b, struct str s)
{
	return str_keep(&b->texts, s);
}

size_t
ranks_want(struct ranks *b, struct str item)
{
	size_t i;

	for (i = 0; i < b->nwant; i++)
		if (str_eq(b->want[i], item))
			return i;
	GROW(b->want, b->nwant, b->cap_want);
	b->want[b->nwant] = keep(b, item);
	return b->nwant++;
}

enum col {
	C_PERIOD,
	C_GROUP,
	C_UNIT,
	C_ITEM,
	C_FULL,
	C_GOT,
	C_DEDUCTED,
	C_ADDED,
	C_COUNT,
	C_EFFECT,
	C_N
};

struct reader {
	struct ranks *board;
	struct table *table;
	struct row row;
	long col[C_N];
	struct term_words words;
	struct buf key;
};

static struct str
text_of(struct reader *r, int c)
{
	struct str s = row_cell(&r->row, r->col[c]);

	return c == C_PERIOD ? term_words_tidy(&r->words, s) : s;
}

static struct entry *
new_entry(struct reader *r, struct map_entry *m)
{
	struct ranks *b = r->board;
	struct entry *e = arena_zalloc(&b->texts, sizeof(*e));
	size_t i;

	e->period = keep(b, text_of(r, C_PERIOD));
	e->group = keep(b, row_cell(&r->row, r->col[C_GROUP]));
	e->unit = keep(b, row_cell(&r->row, r->col[C_UNIT]));
	e->where = table_place(r->table, &r->row, r->col[C_UNIT]);
	e->where.file = keep(b, str_of(e->where.file)).p;
	e->sum = e->deducted = e->added = e->count = e->score = e->money =
	    DEC(0);
	e->previous_score = DEC_NAN;
	e->veto_cap = STR_NULL;
	e->grade = -1;
	e->key = arena_alloc(&b->texts, (b->nwant + 1) * sizeof(*e->key));
	for (i = 0; i < b->nwant; i++)
		e->key[i] = DEC(0);
	GROW(b->v, b->n, b->cap);
	e->at = b->n;
	b->v[b->n++] = e;
	m->value = e;
	return e;
}

static struct entry *
entry_of(struct reader *r)
{
	struct map_entry *m;

	m = map_put(&r->board->keys,
	    MAP_KEY(&r->key, text_of(r, C_PERIOD), text_of(r, C_GROUP),
		text_of(r, C_UNIT)));
	return m->value ? m->value : new_entry(r, m);
}

/* False after a diagnostic; an empty cell is no number and no fault. */
static bool
number(struct reader *r, enum col c, struct dec *d, bool *there)
{
	struct str s = row_cell(&r->row, r->col[c]);

	*there = s.n > 0;
	*d = DEC(0);
	if (!s.n || amount_number(s, d))
		return true;
	diag_str("score-number", table_place(r->table, &r->row, r->col[c]), s,
	    NULL);
	return false;
}

static void
read_effect(struct reader *r, struct entry *e)
{
	struct str list = row_cell(&r->row, r->col[C_EFFECT]), piece;
	size_t n;
	int w;

	while (list.n && str_split(&list, STR("、"), &piece)) {
		piece = str_trim(piece);
		if ((w = word_find("veto", piece)) >= 0) {
			e->veto[w] = true;
		} else if ((n = word_prefix("veto", VETO_CAP, piece)) > 0 &&
		    n < piece.n) {
			e->veto[VETO_CAP] = true;
			e->veto_cap = keep(r->board,
			    figure_behind_colon(str_sub(piece, n, piece.n)));
		}
	}
}

/* A unit has one row for each item and period; r->key holds the unit's. */
static bool
is_twice(struct reader *r, const struct entry *e, struct str item)
{
	struct buf line = BUF_INIT;
	struct map_entry *m;

	if (r->col[C_ITEM] < 0)
		return false;
	buf_addstr(&r->key, item);
	m = map_put(&r->board->rows, buf_str(&r->key));
	if (!m->value) {
		m->value = (void *)r->row.line;
		return false;
	}
	buf_addf(&line, "%ld", (long)m->value);
	diag("rank-twice", table_place(r->table, &r->row, r->col[C_ITEM]),
	    e->unit.p, line.p, NULL);
	buf_free(&line);
	return true;
}

/* 缺项折算, weights and rounding only move points: nobody lost or won them. */
static bool
only_moves(struct str item)
{
	static const char *const label[] = { "line-missing", "line-weight",
		"line-period-weight", "line-rounded" };
	struct buf b = BUF_INIT;
	bool moves = false;
	size_t i;

	if (!str_starts(item, STR("（")))
		return false;
	for (i = 0; i < COUNT(label) && !moves; i++) {
		buf_reset(&b);
		buf_addstr(&b, lex(label[i]));
		buf_adds(&b, "）");
		moves = str_ends(item, buf_str(&b));
	}
	buf_free(&b);
	return moves;
}

static void
take_row(struct reader *r)
{
	struct str item = row_cell(&r->row, r->col[C_ITEM]);
	struct dec got, full, deducted, added, count;
	bool has_got, has_full, some;
	struct entry *e;
	size_t i;

	if (!row_cell(&r->row, r->col[C_UNIT]).n) {
		diag("score-no-unit",
		    table_place(r->table, &r->row, r->col[C_UNIT]), NULL, NULL);
		return;
	}
	if (!number(r, C_GOT, &got, &has_got) ||
	    !number(r, C_FULL, &full, &has_full) ||
	    !number(r, C_DEDUCTED, &deducted, &some) ||
	    !number(r, C_ADDED, &added, &some) ||
	    !number(r, C_COUNT, &count, &some))
		return;
	e = entry_of(r);
	if (is_twice(r, e, item))
		return;
	e->sum = dec_add(e->sum, got);
	if (!only_moves(item)) {
		e->deducted = dec_add(e->deducted, deducted);
		e->added = dec_add(e->added, added);
	}
	e->count = dec_add(e->count, count);
	e->judged |= has_got && (has_full || r->col[C_FULL] < 0);
	for (i = 0; i < r->board->nwant; i++)
		if (str_eq(item, r->board->want[i]))
			e->key[i] = dec_add(e->key[i], got);
	read_effect(r, e);
}

/* A column by its English, Chinese or other name, or by its heading. */
static long
find_column(const struct table *t, struct str name)
{
	const struct schema *s = table_schema(t);
	long c = schema_find(s, name);
	size_t i;

	if (c >= 0)
		return table_col(t, s->v[c].name.p);
	for (i = 0; i < table_ncols(t); i++)
		if (str_eq(table_heading(t, i), name))
			return (long)i;
	return -1;
}

int
ranks_read(struct ranks *b, const char *path, const char *column)
{
	static const char *const names[C_N] = { "period", "category", "unit",
		"item", "full", "got", "deducted", "added", "count", "effect" };
	struct reader r = { .board = b,
		.words = TERM_WORDS_INIT,
		.key = BUF_INIT };
	int rc = -1, i;

	if ((r.table = table_open(path, "scores")) == NULL)
		return -1;
	for (i = 0; i < C_N; i++)
		r.col[i] = table_col(r.table, names[i]);
	r.col[C_GROUP] = -1;
	if (column)
		r.col[C_GROUP] = find_column(r.table, str_of(column));
	if (table_need(r.table, "unit") && table_need(r.table, "got") &&
	    (!column || r.col[C_GROUP] >= 0 || table_need(r.table, column)))
		while ((rc = table_next(r.table, &r.row)) == 1)
			take_row(&r);
	table_close(r.table);
	term_words_free(&r.words);
	buf_free(&r.key);
	return rc;
}
