/* Finding a unit by what somebody wrote. */
#include "base/utf8.h"
#include "office/near.h"
#include "office/spelling.h"
#include "office/words.h"

#define NEAREST 3

const struct unit *
roster_find(
    const struct roster *r, struct str name, struct date day, enum match *how)
{
	return roster_find_in(r, name, day, day, how);
}

/* The one unit that holds in lo..hi; of names or of aliases. */
static const struct unit *
one_of(const struct spelling *s, bool alias, struct date lo, struct date hi)
{
	const struct unit *u = NULL;

	for (; s; s = s->next) {
		if (s->alias != alias || !spelling_holds(s, lo, hi))
			continue;
		if (alias && u && u != s->unit)
			return NULL;
		u = s->unit;
	}
	return u;
}

const struct unit *
roster_find_in(const struct roster *r, struct str name, struct date lo,
    struct date hi, enum match *how)
{
	struct buf b = BUF_INIT;
	const struct spelling *s;
	const struct unit *u;
	enum match m = MATCH_EXACT;

	utf8_squeeze(&b, name);
	s = map_value(&roster_spellings(r)->keys, buf_str(&b));
	buf_free(&b);
	u = one_of(s, false, lo, hi);
	if (!u) {
		m = MATCH_ALIAS;
		u = one_of(s, true, lo, hi);
	}
	if (how)
		*how = u ? m : MATCH_NONE;
	return u;
}

/* The one unit of a list of spellings that holds in lo..hi. */
static const struct unit *
only_one(const struct spelling *s, struct date lo, struct date hi)
{
	const struct unit *u = NULL;

	for (; s; s = s->next) {
		if (!spelling_holds(s, lo, hi))
			continue;
		if (u && u != s->unit)
			return NULL;
		u = s->unit;
	}
	return u;
}

const struct unit *
roster_find_half(
    const struct roster *r, struct str name, struct date lo, struct date hi)
{
	const struct spellings *all = roster_spellings(r);
	struct buf b = BUF_INIT;
	struct str key, bare;
	const struct unit *u;

	utf8_squeeze(&b, name);
	key = buf_str(&b);
	bare = words_cut_prefix(roster_words(r), key);
	u = only_one(map_value(&all->stems, key), lo, hi);
	if (!u && bare.n < key.n)
		u = only_one(map_value(&all->keys, bare), lo, hi);
	if (!u && bare.n < key.n)
		u = only_one(map_value(&all->stems, bare), lo, hi);
	buf_free(&b);
	return u;
}

size_t
roster_nearest(const struct roster *r, struct str name, struct date lo,
    struct date hi, struct near *v, size_t max)
{
	struct buf b = BUF_INIT;
	size_t n;

	utf8_squeeze(&b, name);
	n = nearby_find(roster_spellings(r)->nearby, buf_str(&b), lo, hi, v, max);
	buf_free(&b);
	return n;
}

/* The one use of the name, whenever it was in use. */
static const struct spelling *
find_any(const struct roster *r, struct str name)
{
	const struct spelling *s;
	struct buf b = BUF_INIT;

	utf8_squeeze(&b, name);
	s = map_value(&roster_spellings(r)->keys, buf_str(&b));
	buf_free(&b);
	return s && !s->next ? s : NULL;
}

/* The unit was not open, or the name was not used. */
static void
report_closed(const struct spelling *s, struct str name, struct date day,
    struct place at)
{
	const struct unit *u = s->unit;
	bool open = unit_open(u, day, day);
	struct buf from = BUF_INIT, to = BUF_INIT, on = BUF_INIT;

	date_put(&from, open ? s->from : u->from);
	date_put(&to, open ? s->to : u->to);
	date_put(&on, day);
	if (open)
		diag_str("alias-closed", at, name, u->name.p,
		    from.p ? from.p : "", to.p ? to.p : "", on.p ? on.p : "", NULL);
	else
		diag_str("unit-closed", at, name, on.p ? on.p : "",
		    from.p ? from.p : "", to.p ? to.p : "", NULL);
	buf_free(&from);
	buf_free(&to);
	buf_free(&on);
}

void
roster_report(
    const struct roster *r, struct str name, struct date day, struct place at)
{
	struct near v[NEAREST];
	const struct spelling *closed = find_any(r, name);
	struct buf list = BUF_INIT;
	size_t i, n;

	if (closed && !spelling_holds(closed, day, day)) {
		report_closed(closed, name, day, at);
	} else {
		n = roster_nearest(r, name, day, day, v, NEAREST);
		for (i = 0; i < n; i++)
			buf_addf(&list, "%s%s (%d)", i ? "、" : "",
			    v[i].unit->name.p, v[i].distance);
		if (n)
			diag_str("unit-unknown-near", at, name, list.p, NULL);
		else
			diag_str("unit-unknown", at, name, NULL);
		buf_free(&list);
	}
}
