#include <limits.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "io/facts.h"
#include "zh/form.h"

/* Lists of person-signs.csv, parts of a form, lists of a part, signs of a part
 * that repeats. */
#define LISTS 32
#define PARTS 6
#define WAYS 4
#define REPEATS 9
/* Characters of the longest sign; those of one are found by their number. */
#define LONGEST 4
#define FEW 0x10000

/* A sign and what it costs in each list; NONE where it is in none of them. */
#define NONE SHRT_MAX
struct sign {
	short cost[LISTS];
};

enum part_kind { LITERAL, LIST, CLASS, ANY, SAME, BLANK };

struct part {
	enum part_kind kind;
	uint32_t c; /* LITERAL */
	int list[WAYS]; /* LIST: any of them */
	size_t n;
	int class; /* CLASS */
	bool more; /* two and more of them */
};

struct form {
	struct piece made; /* all but its place */
	struct part part[PARTS];
	size_t n;
	bool surname; /* begins with one */
};

struct forms {
	const struct pieces *pieces;
	struct map signs; /* struct sign */
	struct sign *one[FEW];
	unsigned char reach[FEW]; /* characters of the longest that so begins */
	struct str list[LISTS];
	short other[LISTS]; /* what any other character costs there, or NONE */
	size_t nlist;
	struct form *v;
	size_t n, cap;
	int never; /* the list of what is in no place's name */
	struct arena mem;
};

static int
list_of(struct forms *f, struct str name, bool make)
{
	size_t i;

	for (i = 0; i < f->nlist; i++)
		if (str_eq(f->list[i], name))
			return (int)i;
	if (!make || i == LISTS)
		return -1;
	f->list[i] = str_keep(&f->mem, name);
	f->other[i] = NONE;
	f->nlist++;
	return (int)i;
}

/* NULL for one that is no sign: too long, not of Han characters. */
static struct sign *
sign_put(struct forms *f, struct str s)
{
	size_t i, n = utf8_len(s);
	struct map_entry *e;
	struct sign *sign;
	uint32_t c;

	if (n > LONGEST || !utf8_decode(s.p, s.n, &c) || c >= FEW)
		return NULL;
	e = map_put(&f->signs, s);
	if (e->value)
		return e->value;
	e->value = sign = arena_alloc(&f->mem, sizeof(*sign));
	for (i = 0; i < LISTS; i++)
		sign->cost[i] = NONE;
	if (n == 1)
		f->one[c] = sign;
	if (n > f->reach[c])
		f->reach[c] = (unsigned char)n;
	return sign;
}

/* The sign of n characters at a place, or NULL. */
static const struct sign *
sign_at(const struct forms *f, const struct text *t, size_t at, size_t n)
{
	uint32_t c = t->c[at];

	if (c >= FEW || n > f->reach[c])
		return NULL;
	return n == 1 ? f->one[c]
		      : map_value(&f->signs, text_piece(t, at, at + n));
}

/* person-signs.csv: list,cost,signs */
static bool
add_signs(void *arg, const struct row *r, struct place where)
{
	struct forms *f = arg;
	struct str rest = row_cell(r, 2), one;
	struct sign *sign;
	int list = list_of(f, row_cell(r, 0), true);
	long cost = str_long(row_cell(r, 1));

	if (list < 0 || cost < 0 || cost > PIECE_DEAREST)
		return facts_bad(where);
	if (rest.n == 0)
		f->other[list] = (short)cost;
	while (str_split(&rest, STR(" "), &one)) {
		if (one.n == 0)
			continue;
		if ((sign = sign_put(f, one)) == NULL)
			return facts_bad(where);
		sign->cost[list] = (short)cost;
	}
	return true;
}

/* One way to write a part: a list, a class, a keyword or a character. */
static bool
add_way(struct forms *f, struct part *part, struct str s)
{
	uint32_t c;
	int list = list_of(f, s, false);

	if (list >= 0) {
		part->kind = LIST;
		if (part->n == WAYS)
			return false;
		part->list[part->n++] = list;
	} else if (str_is(s, "any")) {
		part->kind = ANY;
	} else if (str_is(s, "same")) {
		part->kind = SAME;
	} else if (str_is(s, "blank")) {
		part->kind = BLANK;
	} else if (utf8_decode(s.p, s.n, &c) == s.n) {
		part->kind = LITERAL;
		part->c = utf8_fold(c);
	} else {
		part->kind = CLASS;
		part->class = pieces_class(f->pieces, s);
		return part->class >= 0;
	}
	return true;
}

static bool
add_part(struct forms *f, struct form *form, struct str s)
{
	struct part *part = &form->part[form->n];
	struct str way;

	if (form->n == PARTS)
		return false;
	*part = (struct part){ .more = str_ends(s, STR("+")) };
	s.n -= part->more;
	if (form->n == 0 && str_starts(s, STR("strong")))
		form->surname = true;
	while (str_split(&s, STR("|"), &way))
		if (!add_way(f, part, way))
			return false;
	form->n++;
	return true;
}

/* person-forms.csv: class,cost,behind,parts.  A call is a name in the path. */
static bool
add_form(void *arg, const struct row *r, struct place where)
{
	struct forms *f = arg;
	struct form form = { .n = 0 };
	struct str rest = row_cell(r, 2), one, class = row_cell(r, 0);
	long cost = str_long(row_cell(r, 1));
	int c;

	form.made.call = str_is(class, "call");
	form.made.class =
	    pieces_class(f->pieces, form.made.call ? STR("name") : class);
	form.made.cost = (int)cost;
	while (str_split(&rest, STR("|"), &one)) {
		if (one.n == 0)
			continue;
		if ((c = pieces_class(f->pieces, one)) < 0)
			return facts_bad(where);
		form.made.behind |= (uint64_t)1 << c;
	}
	rest = row_cell(r, 3);
	while (str_split(&rest, STR(" "), &one))
		if (!add_part(f, &form, one))
			return facts_bad(where);
	if (cost < 0 || cost > PIECE_DEAREST || form.made.class < 0)
		return facts_bad(where);
	GROW(f->v, f->n, f->cap);
	f->v[f->n++] = form;
	return true;
}

struct forms *
forms_load(const struct pieces *p)
{
	struct forms *f = xcalloc(1, sizeof(*f));

	f->pieces = p;
	f->never = list_of(f, STR("never"), true);
	if (facts_check("zh/person-signs.csv", add_signs, f) == 0 &&
	    facts_check("zh/person-forms.csv", add_form, f) == 0)
		return f;
	forms_free(f);
	return NULL;
}

void
forms_free(struct forms *f)
{
	if (!f)
		return;
	map_free(&f->signs);
	free(f->v);
	arena_free(&f->mem);
	free(f);
}

struct making {
	const struct forms *f;
	const struct text *t;
	const struct form *form;
	size_t begin, surname;
	int cost;
	piece_fn *take;
	void *arg;
};

static void make(struct making, size_t part, size_t at, size_t times);

/* The part has the characters up to end: what may follow it? */
static void
go_on(struct making m, size_t part, size_t end, int cost, size_t times)
{
	m.cost += cost;
	if (part == 0 && m.form->surname)
		m.surname = end - m.begin;
	if (m.form->part[part].more && times + 1 < REPEATS)
		make(m, part, end, times + 1);
	if (!m.form->part[part].more || times > 0)
		make(m, part + 1, end, 0);
}

static int
sign_cost(const struct forms *f, const struct sign *s, int list)
{
	return s && s->cost[list] != NONE ? s->cost[list] : f->other[list];
}

/* The cheapest of the lists; a character that is in none of them may have a
 * cost, a longer sign has not. */
static void
make_sign(struct making m, size_t part, size_t at, size_t times)
{
	const struct part *p = &m.form->part[part];
	size_t n, i;
	int cost, best;

	for (n = 1; n <= LONGEST && at + n <= m.t->n; n++) {
		const struct sign *s = sign_at(m.f, m.t, at, n);

		if ((n > 1 && !s) || !utf8_is_han(m.t->c[at + n - 1]))
			continue;
		best = NONE;
		for (i = 0; i < p->n; i++) {
			cost = n > 1 ? s->cost[p->list[i]]
				     : sign_cost(m.f, s, p->list[i]);
			if (cost < best)
				best = cost;
		}
		if (best < NONE)
			go_on(m, part, at + n, best, times);
	}
}

/* A character that a place's name may have. */
static bool
is_any(const struct forms *f, const struct text *t, size_t at)
{
	const struct sign *s = sign_at(f, t, at, 1);

	return utf8_is_han(t->c[at]) && (!s || s->cost[f->never] == NONE);
}

static bool
fits_one(const struct making *m, const struct part *p, size_t at)
{
	uint32_t c = m->t->c[at];

	switch (p->kind) {
	case LITERAL:
		return c == p->c;
	case ANY:
		return is_any(m->f, m->t, at);
	case SAME:
		return at > m->begin && c == m->t->c[at - 1];
	default:
		return c == ' ';
	}
}

static void
make(struct making m, size_t part, size_t at, size_t times)
{
	const struct part *p = &m.form->part[part];
	struct piece made;
	size_t end;

	if (part == m.form->n) {
		made = m.form->made;
		made.begin = m.begin;
		made.end = at;
		made.cost += m.cost;
		made.surname = m.surname;
		m.take(m.arg, &made);
		return;
	}
	if (at >= m.t->n)
		return;
	if (p->kind == LIST) {
		make_sign(m, part, at, times);
	} else if (p->kind == CLASS) {
		end = pieces_word(m.f->pieces, m.t, at, p->class);
		if (end > at)
			go_on(m, part, end, 0, times);
	} else if (fits_one(&m, p, at)) {
		go_on(m, part, at + 1, 0, times);
	}
}

void
forms_at(const struct forms *f, const struct text *t, size_t i, piece_fn *take,
    void *arg)
{
	struct making m = { f, t, NULL, i, 0, 0, take, arg };
	size_t k;

	if (!utf8_is_han(t->c[i]))
		return;
	for (k = 0; k < f->n; k++) {
		m.form = &f->v[k];
		make(m, 0, i, 0);
	}
}
