#include <stdlib.h>

#include "base/mem.h"
#include "io/lexicon.h"
#include "base/utf8.h"
#include "io/table.h"
#include "office/near.h"
#include "office/spelling.h"
#include "office/words.h"

enum {
	C_UNIT,
	C_ALIASES,
	C_CATEGORY,
	C_GROUPS,
	C_PARENT,
	C_LEADER,
	C_HEAD,
	C_CONTACT,
	C_PHONE,
	C_FROM,
	C_TO,
	NCOLS
};

static const char *const col_name[NCOLS] = { "unit", "aliases", "category",
	"groups", "parent", "leader", "head", "contact", "phone", "from",
	"to" };

struct roster {
	struct arena mem;
	struct unit **v;
	size_t n, cap;
	struct str *heading; /* of every column of the file */
	struct str *column; /* its English name, if the schema has one */
	size_t ncols;
	long col[NCOLS];
	struct spellings names;
	struct words *words;
	char *file;
};

const char *
match_name(enum match m)
{
	static const char *const name[] = { "none", "guess", "group", "alias",
		"exact" };

	return name[m];
}

static struct place
place_of(const struct roster *r, long line, long col)
{
	return (struct place){ r->file, line, col + 1 };
}

/* A key that may be looked up; the buffer is the caller's. */
static struct str
squeeze(struct buf *b, struct str s)
{
	buf_reset(b);
	utf8_squeeze(b, s);
	return buf_str(b);
}

static bool
overlap(struct date a, struct date b, struct date lo, struct date hi)
{
	return (date_is_none(a) || date_is_none(hi) || date_cmp(a, hi) <= 0) &&
	    (date_is_none(b) || date_is_none(lo) || date_cmp(lo, b) <= 0);
}

bool
unit_open(const struct unit *u, struct date lo, struct date hi)
{
	return overlap(u->from, u->to, lo, hi);
}

bool
unit_tagged(const struct unit *u, struct str tag)
{
	return tag.n > 0 && str_listed(u->groups, tag);
}

bool
spelling_holds(const struct spelling *s, struct date lo, struct date hi)
{
	return overlap(s->from, s->to, lo, hi) && unit_open(s->unit, lo, hi);
}

const struct words *
roster_words(const struct roster *r)
{
	return r->words;
}

const struct spellings *
roster_spellings(const struct roster *r)
{
	return &r->names;
}

static void
hang(struct map *m, struct str key, struct spelling *s)
{
	struct map_entry *e = map_put(m, key);
	struct spelling *last = e->value;

	if (!last) {
		e->value = s;
		return;
	}
	while (last->next)
		last = last->next;
	last->next = s;
}

static void
add_stem(struct roster *r, const struct spelling *s, struct str key)
{
	struct spelling *stem;

	if (key.n == s->key.n)
		return;
	stem = arena_zalloc(&r->mem, sizeof(*stem));
	*stem = *s;
	stem->next = NULL;
	hang(&r->names.stems, key, stem);
}

/* The spelling without what it is (办公室, 村) or whose (镇). */
static void
add_stems(struct roster *r, const struct spelling *s)
{
	struct str bare = words_cut_prefix(r->words, s->key);

	add_stem(r, s, words_cut_ending(r->words, s->key));
	add_stem(r, s, bare);
	if (bare.n < s->key.n && words_cut_ending(r->words, bare).n < bare.n)
		add_stem(r, s, words_cut_ending(r->words, bare));
}

/* Two units that may both be meant by one spelling on one day. */
static void
check_clash(const struct roster *r, const struct spelling *s, long col)
{
	const struct spelling *o = map_value(&r->names.keys, s->key);
	struct date from = date_later(s->from, s->unit->from);
	struct date to = date_earlier(s->to, s->unit->to);

	for (; o; o = o->next)
		if (o->unit != s->unit && o->alias == s->alias &&
		    overlap(date_later(o->from, o->unit->from),
			date_earlier(o->to, o->unit->to), from, to))
			diag("roster-name-twice",
			    place_of(r, s->unit->line, col), s->key.p,
			    o->unit->name.p, NULL);
}

static void
add_spelling(struct roster *r, const struct unit *u, struct str text,
    struct date from, struct date to, bool alias)
{
	struct buf b = BUF_INIT;
	struct spelling *s = arena_zalloc(&r->mem, sizeof(*s));

	s->key = str_keep(&r->mem, squeeze(&b, text));
	s->unit = u;
	s->from = from;
	s->to = to;
	s->alias = alias;
	buf_free(&b);
	if (s->key.n == 0)
		return;
	check_clash(r, s, r->col[alias ? C_ALIASES : C_UNIT]);
	GROW(r->names.v, r->names.n, r->names.cap);
	r->names.v[r->names.n++] = s;
	hang(&r->names.keys, s->key, s);
	add_stems(r, s);
}

/*
 * "DATE..DATE", "..DATE", "DATE至DATE", "自DATE", "DATE起", "至DATE": when an
 * alias was in use.  False if it is something else, which is then part of the
 * name.
 */
static bool
parse_span(struct str s, struct date *from, struct date *to)
{
	struct date *one;
	size_t i = 0;
	long at;

	*from = *to = DATE_NONE;
	s = str_sub(s, lex_starts("span-from", s), s.n);
	s = str_sub(s, 0, s.n - lex_ends("span-end", s));
	at = lex_find("span-to", s, &i);
	if (at < 0)
		return date_parse_office(s, from);
	one = at > 0 ? from : NULL;
	if (one && !date_parse_office(str_sub(s, 0, (size_t)at), one))
		return false;
	s = str_sub(s, (size_t)at + i, s.n);
	return s.n ? date_parse_office(s, to) : one != NULL;
}

static void
add_alias(struct roster *r, const struct unit *u, struct str piece)
{
	struct date from = DATE_NONE, to = DATE_NONE;
	struct buf b = BUF_INIT;
	struct str s = squeeze(&b, piece);
	long at = str_find(s, STR("("), 0);

	if (at > 0 && str_ends(s, STR(")")) &&
	    parse_span(str_sub(s, (size_t)at + 1, s.n - 1), &from, &to))
		s = str_sub(s, 0, (size_t)at);
	else
		from = to = DATE_NONE;
	if (s.n) {
		struct str copy = str_keep(&r->mem, s);

		add_spelling(r, u, copy, from, to, true);
	}
	buf_free(&b);
}

static void
add_names(struct roster *r, const struct unit *u)
{
	struct str rest =
	    r->col[C_ALIASES] < 0 ? STR_NULL : u->cell[r->col[C_ALIASES]];
	struct str piece;

	add_spelling(r, u, u->name, DATE_NONE, DATE_NONE, false);
	while (str_split(&rest, STR("、"), &piece))
		add_alias(r, u, piece);
}

/* The date in a cell; an unreadable one is reported and counts as none. */
static struct date
read_date(const struct roster *r, struct str cell, long line, long col)
{
	struct date d = DATE_NONE;

	if (cell.n && !date_parse_office(cell, &d)) {
		diag_str("date-bad", place_of(r, line, col), cell, NULL);
		return DATE_NONE;
	}
	return d;
}

static bool
is_twice(const struct roster *r, const struct unit *u)
{
	struct buf b = BUF_INIT;
	const struct spelling *s =
	    map_value(&r->names.keys, squeeze(&b, u->name));

	buf_free(&b);
	for (; s; s = s->next)
		if (!s->alias && unit_open(s->unit, u->from, u->to))
			return true;
	return false;
}

static struct str
cell_of(const struct roster *r, const struct unit *u, int c)
{
	return r->col[c] < 0 ? STR_NULL : u->cell[r->col[c]];
}

static struct unit *
make_unit(struct roster *r, const struct row *row)
{
	struct unit *u = arena_zalloc(&r->mem, sizeof(*u));
	struct str *cell = arena_zalloc(&r->mem, r->ncols * sizeof(*cell));
	size_t i;

	for (i = 0; i < r->ncols; i++)
		cell[i] = str_keep(&r->mem, row->cell[i]);
	u->cell = cell;
	u->line = row->line;
	u->name = cell_of(r, u, C_UNIT);
	u->category = cell_of(r, u, C_CATEGORY);
	u->groups = cell_of(r, u, C_GROUPS);
	u->parent = cell_of(r, u, C_PARENT);
	u->leader = cell_of(r, u, C_LEADER);
	u->head = cell_of(r, u, C_HEAD);
	u->contact = cell_of(r, u, C_CONTACT);
	u->phone = cell_of(r, u, C_PHONE);
	u->from =
	    read_date(r, cell_of(r, u, C_FROM), row->line, r->col[C_FROM]);
	u->to = read_date(r, cell_of(r, u, C_TO), row->line, r->col[C_TO]);
	return u;
}

static void
add_unit(struct roster *r, const struct row *row)
{
	struct unit *u = make_unit(r, row);
	struct place at = place_of(r, u->line, r->col[C_UNIT]);

	if (u->name.n == 0) {
		diag("roster-no-unit", at, NULL, NULL);
	} else if (!date_is_none(u->from) && !date_is_none(u->to) &&
	    date_cmp(u->from, u->to) > 0) {
		diag("roster-span", place_of(r, u->line, r->col[C_TO]),
		    u->name.p, NULL);
	} else if (is_twice(r, u)) {
		diag("roster-unit-twice", at, u->name.p, NULL);
	} else {
		GROW(r->v, r->n, r->cap);
		u->at = r->n;
		r->v[r->n++] = u;
		add_names(r, u);
	}
}

static void
take_columns(struct roster *r, const struct table *t)
{
	size_t i;

	r->ncols = table_ncols(t);
	r->heading = xcalloc(r->ncols, sizeof(*r->heading));
	r->column = xcalloc(r->ncols, sizeof(*r->column));
	for (i = 0; i < r->ncols; i++) {
		r->heading[i] = str_keep(&r->mem, table_heading(t, i));
		r->column[i] = str_keep(&r->mem, table_name(t, i));
	}
	for (i = 0; i < NCOLS; i++)
		r->col[i] = table_col(t, col_name[i]);
}

/* The chain of superiors of each unit must exist and end. */
static void
check_parents(const struct roster *r)
{
	const struct unit *u, *up;
	size_t i, steps;

	for (i = 0; i < r->n; i++) {
		u = r->v[i];
		if (u->parent.n && !roster_find(r, u->parent, DATE_NONE, NULL))
			diag("roster-parent",
			    place_of(r, u->line, r->col[C_PARENT]), u->parent.p,
			    NULL);
		for (up = u, steps = 0;
		     up && up->parent.n && steps <= ROSTER_MAX_DEPTH; steps++)
			up = roster_find(r, up->parent, DATE_NONE, NULL);
		if (steps > ROSTER_MAX_DEPTH)
			diag("roster-loop",
			    place_of(r, u->line, r->col[C_PARENT]), u->name.p,
			    NULL);
	}
}

struct roster *
roster_read(const char *path)
{
	struct roster *r = xcalloc(1, sizeof(*r));
	struct table *t = NULL;
	struct row row;
	int rc = -1;

	r->file = xstrdup(path);
	if ((r->words = words_read()) != NULL &&
	    (t = table_open(path, "roster")) != NULL && table_need(t, "unit")) {
		take_columns(r, t);
		while ((rc = table_next(t, &row)) == 1)
			add_unit(r, &row);
	}
	table_close(t);
	if (rc < 0) {
		roster_free(r);
		return NULL;
	}
	r->names.nearby = nearby_new(r->names.v, r->names.n);
	check_parents(r);
	return r;
}

void
roster_free(struct roster *r)
{
	if (!r)
		return;
	map_free(&r->names.keys);
	map_free(&r->names.stems);
	nearby_free(r->names.nearby);
	free(r->names.v);
	words_free(r->words);
	free(r->heading);
	free(r->column);
	free(r->v);
	free(r->file);
	arena_free(&r->mem);
	free(r);
}

size_t
roster_count(const struct roster *r)
{
	return r->n;
}

const struct unit *
roster_at(const struct roster *r, size_t i)
{
	return r->v[i];
}

bool
roster_figure(const struct roster *r, const struct unit *u, struct str heading,
    struct dec *value)
{
	size_t i;

	for (i = 0; i < r->ncols; i++)
		if (str_eq(r->heading[i], heading) ||
		    str_eq(r->column[i], heading))
			return dec_parse(u->cell[i], value);
	return false;
}

struct str
roster_figure_name(const struct roster *r, size_t i)
{
	size_t c;
	int k;

	for (c = 0; c < r->ncols; c++) {
		for (k = 0; k < NCOLS && r->col[k] != (long)c; k++)
			;
		if (k == NCOLS && i-- == 0)
			return r->heading[c];
	}
	return (struct str){ NULL, 0 };
}
