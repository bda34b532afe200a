/* Lists of figures that are severally of a list of names: 甲、乙分别为5个和3个. */

#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "target/read.h"

#define MOST 8 /* names of one list */

/* Figures that follow one another, and the name that all of them had. */
struct list {
	size_t at, n;
	struct str name;
};

/* Does figure k + 1 go on with the list of figure k? */
static bool
goes_on(const struct targets *ts, struct str text, size_t k)
{
	struct str between;

	if (k + 1 >= ts->n || ts->v[k + 1].at < ts->v[k].end)
		return false;
	between = str_sub(text, ts->v[k].end, ts->v[k + 1].at);
	return (str_is(between, "、") ||
		   words_is(WORDS_FIGURES_AND, between)) &&
	    str_eq(ts->v[k].metric, ts->v[k + 1].metric);
}

/* The names of s, at most MOST of them; 甲、乙和丙 are three. */
static size_t
names_of(struct str s, struct str *name)
{
	size_t n = 0, k;
	long and = -1, at;
	struct str last;

	while (n < MOST && name_next(&s, &name[n]))
		n++;
	if (n == 0 || n == MOST)
		return n;
	last = name[n - 1];
	for (at = 0; (at = words_find(
			  WORDS_FIGURES_AND, last, (size_t)at, &k)) >= 0; at++)
		and = at;
	if (and > 0) {
		k = words_prefix(WORDS_FIGURES_AND,
		    str_sub(last, (size_t)and, last.n), NULL);
		name[n - 1] = str_trim(str_sub(last, 0, (size_t)and));
		name[n++] = str_trim(str_sub(last, (size_t)and + k, last.n));
	}
	return n;
}

/* 产值2亿元、税收3万元，分别增长8%和9%: what the figures before it are of. */
static size_t
names_before(const struct targets *ts, struct str text, const struct list *l,
    struct str *name)
{
	size_t from = around_sentence(text, ts->v[l->at].at), i = l->at, n;

	for (n = l->n; n > 0 && i > 0; n--, i--) {
		if (ts->v[i - 1].at < from || ts->v[i - 1].change)
			return 0;
		name[n - 1] = ts->v[i - 1].metric;
	}
	return n == 0 ? l->n : 0;
}

/* 小麦同比增长: the name of what changed, and how. */
static struct str
changed(struct targets *ts, struct str name, struct str than, struct str change)
{
	struct buf b = BUF_INIT;
	struct str s;

	buf_addstr(&b, name);
	buf_addstr(&b, than);
	buf_addstr(&b, change);
	s = str_keep(&ts->mem, buf_str(&b));
	buf_free(&b);
	return s;
}

/* 城镇、农村居民收入: the last of n names has the noun that all of them need. */
static void
share_noun(struct targets *ts, struct str *name, size_t n)
{
	struct str last = name[n - 1];
	size_t len = words_suffix(WORDS_METRIC_SHARED, last, NULL), k;

	if (len == 0 || len == last.n)
		return;
	last = str_sub(last, last.n - len, last.n);
	for (k = 0; k + 1 < n; k++)
		if (!words_ends(WORDS_METRIC_SHARED, name[k]) &&
		    !words_ends(WORDS_METRIC_SIZE, name[k]) &&
		    !words_ends(WORDS_RATE_END, name[k]))
			name[k] = changed(ts, name[k], last, STR_NULL);
}

/* Name the figures of l, in whose clause 分别 stands; false where they are not. */
static bool
name_list(struct targets *ts, struct str text, const struct list *l)
{
	size_t clause = around_clause(text, ts->v[l->at].at), n, k;
	struct str s = str_sub(text, clause, ts->v[l->at].at);
	struct str name[MOST + 1], verb, than;
	long at = words_find(WORDS_SEVERALLY, s, 0, &n);
	bool change;

	if (at < 0 || l->n > MOST)
		return false;
	verb = str_trim(str_sub(s, (size_t)at + n, s.n));
	s = str_trim(str_sub(s, 0, (size_t)at));
	n = words_suffix(WORDS_METRIC_THAN, s, NULL);
	than = str_sub(s, s.n - n, s.n);
	s = str_trim(str_sub(s, 0, s.n - n));
	change = words_is(WORDS_METRIC_CHANGE, verb);
	n = s.n > 0 ? names_of(s, name) : names_before(ts, text, l, name);
	if (n != l->n || (s.n == 0 && !change))
		return false;
	for (k = 0; k < n; k++) {
		struct str one = s.n > 0 ? target_core(name[k]) : name[k];

		if (one.n == 0 || timehead_is_when(one))
			return false;
		name[k] = one;
	}
	if (s.n > 0)
		share_noun(ts, name, n);
	for (k = 0; k < n; k++) {
		ts->v[l->at + k].metric = change
		    ? changed(ts, name[k], than, verb)
		    : name[k];
		ts->v[l->at + k].change = change;
	}
	return true;
}

/* 分别新建6个和3个，累计达到10个和9个: the next list is of the same. */
static void
name_again(struct targets *ts, struct str text, const struct list *before,
    const struct list *l)
{
	size_t k;

	if (before->n != l->n || !str_eq(before->name, l->name) ||
	    around_sentence(text, ts->v[before->at].at) !=
		around_sentence(text, ts->v[l->at].at))
		return;
	for (k = 0; k < l->n; k++)
		ts->v[l->at + k].metric = ts->v[before->at + k].metric;
}

void
target_severally(struct targets *ts, struct str text)
{
	struct list l = { 0, 0, STR_NULL }, before = l;

	for (l.at = 0; l.at < ts->n; l.at += l.n) {
		for (l.n = 1; goes_on(ts, text, l.at + l.n - 1); l.n++)
			;
		l.name = ts->v[l.at].metric;
		if (l.n < 2)
			continue;
		if (name_list(ts, text, &l))
			before = l;
		else if (before.n > 0)
			name_again(ts, text, &before, &l);
	}
}
