#include <string.h>

#include "base/map.h"
#include "io/lexicon.h"
#include "office/unitlist.h"

/* Marks that the name of a unit may hold itself (和平村). */
#define WITHIN 3

/* Bytes of the mark that s begins with, or 0. */
static size_t
mark_at(struct str s)
{
	if (s.n && strchr(" \t\r\n", s.p[0]))
		return 1;
	return lex_starts("unit-marks", s);
}

/* Offset of the first mark at or after i, and its bytes; s.n: there is none. */
static size_t
next_mark(struct str s, size_t i, size_t *n)
{
	while (i < s.n && (*n = mark_at(str_sub(s, i, s.n))) == 0)
		i++;
	return i;
}

struct parting {
	bool (*is)(void *, struct str);
	void *arg;
	struct buf *good; /* the list with 、 */
	struct buf bad; /* names that are no units, each once */
	struct map seen; /* those */
	bool any; /* some name is a unit */
};

/*
 * Take the first unit off s: 文化和旅游站, though 文化 may be another.  False:
 * no beginning of s is one.
 */
static bool
take_unit(struct parting *p, struct str *s)
{
	size_t i = 0, n = 0, marks;
	struct str head, unit = STR_NULL, rest = STR_NULL;

	for (marks = 0; marks <= WITHIN && i < s->n; marks++) {
		i = next_mark(*s, i, &n);
		head = str_trim(str_sub(*s, 0, i));
		if (head.n && p->is(p->arg, head)) {
			unit = head;
			rest = i < s->n ? str_sub(*s, i + n, s->n) : STR_NULL;
		}
		i += n;
	}
	if (!unit.n)
		return false;
	buf_join(p->good, "、", unit);
	*s = rest;
	return true;
}

/* A piece between two 、 of the cell. */
static void
part(struct parting *p, struct str s)
{
	struct str head;
	bool unit = false;
	size_t i, n = 0;

	while (s.n) {
		if (take_unit(p, &s)) {
			unit = true;
			continue;
		}
		i = next_mark(s, 0, &n);
		head = str_trim(str_sub(s, 0, i));
		s = i < s.n ? str_sub(s, i + n, s.n) : STR_NULL;
		if (head.n && map_add(&p->seen, head))
			buf_join(&p->bad, "、", head);
	}
	p->any = p->any || unit;
}

/* Is it a unit, or several with 、 as it should be? */
static bool
is_plain(const struct parting *p, struct str cell)
{
	struct str piece;
	bool is = p->is(p->arg, cell);

	while (!is && str_split(&cell, STR("、"), &piece)) {
		piece = str_trim(piece);
		if (piece.n && !p->is(p->arg, piece))
			return false;
	}
	return true;
}

struct str
unitlist_of(bool (*is)(void *arg, struct str name), void *arg, struct str cell,
    struct place at, struct buf *b)
{
	struct parting p = { is, arg, b, BUF_INIT, MAP_INIT, false };
	struct str rest = cell, piece;
	size_t n;

	buf_reset(b);
	if (is_plain(&p, cell) || next_mark(cell, 0, &n) == cell.n)
		return cell;
	while (str_split(&rest, STR("、"), &piece))
		part(&p, str_trim(piece));
	if (p.bad.n && (p.any || lex_find("unit-marks-sure", cell, &n) >= 0)) {
		diag_str("unit-list-part", at, cell, p.bad.p, NULL);
		buf_reset(b);
		buf_addstr(b, buf_str(&p.bad));
	}
	if (p.any && !p.bad.n) {
		diag_str("unit-list-parted", at, cell, b->p, NULL);
		cell = buf_str(b);
	}
	map_free(&p.seen);
	buf_free(&p.bad);
	return cell;
}

bool
unitlist_told(struct str list, const struct buf *b)
{
	return b->n > 0 && list.p != b->p;
}

struct listed_on {
	const struct roster *roster;
	struct date day;
};

static bool
is_listed(void *arg, struct str name)
{
	const struct listed_on *l = arg;

	return roster_find(l->roster, name, l->day, NULL) != NULL;
}

struct str
unitlist_on(const struct roster *r, struct str cell, struct date day,
    struct place at, struct buf *b)
{
	struct listed_on l = { r, day };

	return r ? unitlist_of(is_listed, &l, cell, at, b) : cell;
}

void
unitlist_warn(struct str name, struct place at)
{
	size_t n;

	if (lex_find("unit-marks-sure", name, &n) >= 0)
		diag_str("unit-list-mark", at, name, NULL);
}
