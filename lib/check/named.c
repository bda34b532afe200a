/*
 * Lists in a sentence against the number it tells of them: 3个村（甲、乙、丙、丁）,
 * 甲、乙、丙两类, 10万元、20万元的分别奖励…; and what one list has twice.
 */

#include "base/utf8.h"
#include "check/parts.h"
#include "phrase/name.h"

#define FAR 2 /* a list in brackets that is further off tells of something else */
#define SUFFIX 4 /* characters by which a list's first words are known again */
#define ITEM 24 /* bytes, the most that the pattern of an item holds */
#define LAST 32 /* items of a list that are held against the next */

struct list {
	size_t n; /* items by their marks */
	size_t joined; /* 和, 及 within them, that may part two more */
	size_t longest, last; /* characters: of all between, of the last */
	bool numerals; /* an item is but a numeral, or a kind of thing */
	bool open; /* 等 at its end */
};

static struct list
read_list(const struct check *c, struct str s)
{
	struct list v = { 0 };
	struct str one;
	size_t n;

	while (str_split(&s, STR("、"), &one)) {
		one = str_trim(one);
		if (!s.p) {
			v.open = name_without_et_al(one).n < one.n;
			one = name_without_et_al(one);
		}
		n = utf8_len(one);
		if (v.n > 1 && v.last > v.longest)
			v.longest = v.last;
		v.last = n;
		v.n++;
		v.joined += check_match(c, "item-join", one) != NULL;
		v.numerals |= n == 0 || check_match(c, "item-none", one);
	}
	return v;
}

/* May a list be of that many things? */
static bool
is_of(const struct list *v, size_t count)
{
	return count >= v->n && (v->open || count <= v->n + v->joined);
}

static void
say(struct check *c, const struct block *b, const struct rx_hit *h, size_t told,
    size_t listed)
{
	check_say(c, "count-wrong", b, h->at, h->group[0],
	    check_long(c, (long)told), check_long(c, (long)listed));
}

/* How many things of a list a number says; 0 for what is no such number. */
static size_t
small(struct str s)
{
	struct dec d = check_number(s);

	return d.den == 1 && d.num > 1 && d.num < 100 ? (size_t)d.num : 0;
}

/*
 * The number stands before its list: told where 分别是 leads to it, in brackets
 * that may hold another thing where it does not.
 */
static void
check_behind(struct check *c, const struct block *b, const struct rx_hit *h,
    bool told)
{
	const size_t count = small(h->group[1]);
	struct str s = h->group[2];
	const long comma = str_find(s, STR("，"), 0);
	struct list v;

	if (comma > 0 && str_find(str_sub(s, 0, (size_t)comma), STR("、"), 0) > 0)
		s = str_sub(s, 0, (size_t)comma);
	v = read_list(c, s);
	if (count == 0 || v.n < 2 || v.numerals || is_of(&v, count) ||
	    check_match(c, "item-not", s))
		return;
	if (told || (v.n <= count + FAR && count <= v.n + FAR))
		say(c, b, h, count, v.n);
}

/*
 * It stands behind: 甲、乙、丙两类.  Words that are longer than those between may
 * say what is done with another thing: 城东、城南、城西新建3个; the first may say
 * what is done with all.  sure: 分为甲、乙、丙三个等次 says nothing else.
 */
static void
check_before(struct check *c, const struct block *b, const struct rx_hit *h,
    bool sure)
{
	const size_t count = small(h->group[2]);
	const struct list v = read_list(c, h->group[1]);

	if (count == 0 || v.n < 2 || v.numerals || is_of(&v, count) ||
	    check_match(c, "item-not", h->group[1]))
		return;
	if (sure || v.open || v.last <= v.longest)
		say(c, b, h, count, v.n);
}

/* 前三名分别奖励3000元、2000元: as many amounts as there are to get them. */
static void
check_apiece(struct check *c, const struct block *b, const struct rx_hit *h)
{
	const struct list left = read_list(c, h->group[1]),
			  right = read_list(c, h->group[2]);
	const size_t count = left.n > 1 ? left.n : small(h->group[1]);
	/* amounts alone: 和 between two of them is in no name */
	const size_t amounts = right.n + right.joined;

	if (count > 0 && count != amounts)
		say(c, b, h, count, amounts);
}

/* 分为四个等次：90分以上为优秀，…: as many as are given a name. */
static void
check_grades(struct check *c, const struct block *b, const struct rx_hit *h)
{
	const size_t count = small(h->group[1]);
	const struct pattern *p = check_role(c, "grade");
	struct rx_hit grade;
	size_t from, n = 0;

	for (from = 0; p && rx_next(p->rx, h->group[2], from, &grade);
	     from = grade.end)
		n++;
	if (count > 0 && n > 1 && n != count)
		say(c, b, h, count, n);
}

/* The items of the list that the text has come to. */
struct items {
	struct str v[LAST];
	size_t n;
};

static bool
is_known(const struct items *v, struct str s)
{
	size_t i;

	for (i = 0; i < v->n && i < LAST; i++)
		if (str_eq(v->v[i], s) ||
		    (i == 0 && v->n < LAST && utf8_len(s) >= SUFFIX &&
			str_ends(v->v[i], s)))
			return true;
	return false;
}

/* From where on an item may stand before the next 、, or behind this one. */
static size_t
list_near(struct str s, size_t from)
{
	const struct str mark = STR("、");
	const long next = str_find(s, mark, from);

	if (str_ends(str_sub(s, 0, from), mark))
		return from;
	if (next < 0)
		return s.n;
	return (size_t)next > from + ITEM ? utf8_prev(s, (size_t)next - ITEM + 1)
					  : from;
}

/* 一案一档、一案一策、一案一档.  Right behind one another: check_words has it. */
static void
check_twice(struct check *c, const struct block *b, struct scan *item)
{
	const struct str text = block_str(b);
	struct items v = { .n = 0 };
	const struct rx_hit *h;
	size_t from, end = 0;

	block_scan(b, item);
	for (from = 0; (from = list_near(text, from)) < text.n &&
	     scan_next(item, from, &h) != NULL;
	     from = h->end) {
		struct str s = h->group[1];

		if (h->at != end)
			v.n = 0;
		end = h->end;
		if (v.n > 1 && is_known(&v, s) &&
		    !str_eq(v.v[(v.n - 1) % LAST], s))
			check_say(c, "listed-twice", b, h->at, s, NULL, NULL);
		v.v[v.n++ % LAST] = s;
	}
}

static void
take_list(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	(void)arg;
	if (str_is(p->code, "before"))
		check_before(c, b, h, false);
	else if (str_is(p->code, "sure"))
		check_before(c, b, h, true);
	else if (str_is(p->code, "apiece"))
		check_apiece(c, b, h);
	else if (str_is(p->code, "grades"))
		check_grades(c, b, h);
	else
		check_behind(c, b, h, str_is(p->code, "told"));
}

void
check_named(struct check *c)
{
	static const char *const items[] = { "item", NULL };
	struct scan item;
	size_t i;

	check_hits(c, "named", take_list, NULL);
	scan_begin(&item, c->words, STR_NULL, items);
	for (i = 0; i < c->nblocks; i++)
		check_twice(c, &c->block[i], &item);
	scan_end(&item);
}
