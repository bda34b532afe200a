#include <stdlib.h>

#include "base/mem.h"
#include "zh/point.h"
#include "zh/terms.h"

/* How far apart the marks of one title or slogan may stand. */
#define QUOTE 60
#define TEN_THOUSAND 10000

/* Where the text stands in marks: ends of the open ones, or 0. */
struct marks {
	size_t quote, title;
};

static size_t
closing(const struct text *t, size_t i, uint32_t close)
{
	size_t k;

	for (k = i + 1; k < t->n && k <= i + QUOTE; k++)
		if (t->c[k] == close)
			return k;
	return 0;
}

/* 〔2026〕 of a paper's number, but not 〔5月15日至6月20日〕: where it closes, or 0. */
static size_t
issue_end(const struct text *t, size_t i)
{
	size_t k = closing(t, i, U'〕');

	while (++i < k)
		if (utf8_is_han(t->c[i]) && !term_at(TERM_YEAR, t, i))
			return 0;
	return k;
}

static void
follow_marks(const struct text *t, size_t i, struct marks *m)
{
	bool closes = i > 0 && i == m->quote;

	if (i >= m->quote)
		m->quote = 0;
	if (i >= m->title)
		m->title = 0;
	switch (t->c[i]) {
	case '"': /* a typewriter's mark opens and closes */
		if (!closes && m->quote == 0)
			m->quote = closing(t, i, '"');
		break;
	case U'“':
		m->quote = closing(t, i, U'”');
		break;
	case U'「':
		m->quote = closing(t, i, U'」');
		break;
	case U'《':
		m->title = closing(t, i, U'》');
		break;
	case U'〔':
		m->title = issue_end(t, i);
		break;
	default:
		break;
	}
}

static bool
is_alnum(uint32_t c)
{
	return str_digit(c) || str_letter(c) || c == '_';
}

static bool
is_mask(uint32_t c)
{
	return c == 'x' || c == 'X' || c == '_' || c == U'×' || c == '*';
}

/* The number of a paragraph: 1、 2. (3) at its beginning; where it ends. */
static size_t
list_mark(const struct text *t)
{
	size_t i = text_skip(t, 0), k;
	bool bracket = text_char(t, i) == '(';

	k = i += bracket;
	while (str_digit(text_char(t, k)))
		k++;
	if (k == i || k - i > 3)
		return 0;
	if (bracket)
		return text_char(t, k) == ')' ? k + 1 : 0;
	if (text_char(t, k) == U'、' || text_char(t, k) == ')')
		return k + 1;
	return text_char(t, k) == '.' && !str_digit(text_char(t, k + 1)) &&
		k + 1 < t->n
	    ? k + 1
	    : 0;
}

/* GDP310.51亿, GDP5.6万: no word ends in a figure that is so large. */
static bool
is_large(const struct text *t, size_t i)
{
	if (i < 2 || !str_letter(t->c[i - 1]) || !str_letter(t->c[i - 2]))
		return false;
	while (str_digit(text_char(t, i)) || text_char(t, i) == '.')
		i++;
	return num_scale(text_char(t, i)) >= TEN_THOUSAND;
}

/* A figure inside a word: A20, 20__, 0575-8888, 1+N. */
static bool
in_word(const struct text *t, size_t i)
{
	uint32_t before = i ? t->c[i - 1] : 0, after;
	size_t k = i;

	if (!str_digit(text_char(t, i)))
		return false;
	while (str_digit(text_char(t, k)))
		k++;
	after = text_char(t, k);
	if (is_large(t, i))
		return false;
	if (is_alnum(before) || is_mask(after) || after == '+' || before == '+')
		return true;
	if (before == '-' && i > 1 && is_alnum(t->c[i - 2]) &&
	    !str_digit(t->c[i - 2])) /* COVID-19 */
		return true;
	return t->c[i] == '0' && k - i > 2;
}

/* 2020年底前 of 3．2020年底前 */
static bool
is_year_of_item(const struct text *t, size_t i)
{
	size_t end;
	int y = num_year(t, i, &end);

	return y >= 1900 && y < 2200 && end - i == 4 && term_at(TERM_YEAR, t, end);
}

/* 4月底前, 4月10日 of 1.4月底前; 1.4月 alone may be a month and a half. */
static bool
is_month_of_item(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	size_t end, k;

	if (!str_digit(text_char(t, i)) || point_month_at(t, i, &end) == 0)
		return false;
	for (k = end; k < end + 2 && str_digit(text_char(t, k));)
		k++;
	return (k > end && term_at(TERM_DATE_DAY, t, k)) ||
	    term_at(TERM_BY, t, end) || words_at(f->words, WORD_PART, t, end, &k);
}

/* 3．2020年底前, 1.4月底前: where the number of an item ends that runs into a date. */
static size_t
item_before_date(const struct finder *f, size_t i)
{
	const struct text *t = f->t;
	uint32_t before = i ? t->c[i - 1] : 0;
	size_t k = i;

	if (is_alnum(before) || before == '.' || before == '-')
		return 0;
	while (k < i + 2 && str_digit(text_char(t, k)))
		k++;
	if (k == i || text_char(t, k) != '.')
		return 0;
	return is_year_of_item(t, k + 1) ||
		(!utf8_is_han(before) && is_month_of_item(f, k + 1))
	    ? k + 1
	    : 0;
}

/* Past a figure that is part of a word. */
static size_t
skip_word(const struct text *t, size_t i)
{
	while (is_alnum(text_char(t, i)) ||
	    (text_char(t, i) == '-' && is_alnum(text_char(t, i + 1))))
		i++;
	return i;
}

size_t
clock_at(const struct text *t, size_t i)
{
	size_t k, n, e2;
	int h = num_small(t, i, &k), m;

	if (h < 0 && num_digit(text_char(t, i)) >= 0) {
		h = num_digit(t->c[i]);
		k = i + 1;
	} else if (h < 0 && text_char(t, i) == '0') { /* 0时, 00:30 */
		h = 0;
		k = i + 1 + (text_char(t, i + 1) == '0');
	}
	if (h < 0 || h > 24)
		return 0;
	if (text_char(t, k) == ':' && str_digit(text_char(t, k + 1)) &&
	    str_digit(text_char(t, k + 2)) && !str_digit(text_char(t, k + 3))) {
		k += text_char(t, k + 3) == ':' ? 6 : 3;
		return k + term_at(TERM_MINUTE, t, k); /* 2:20分 */
	}
	if ((n = term_at(TERM_HOUR, t, k)) == 0)
		return 0;
	if (term_at(TERM_POINT, t, k) && num_digit(text_char(t, k + 1)) >= 0 &&
	    !term_at(TERM_MINUTE, t, k + 3) && !term_at(TERM_MINUTE, t, k + 2))
		return 0;
	k += n;
	if ((n = term_at(TERM_HOUR_END, t, k)) > 0)
		return k + n;
	if ((m = num_small(t, k, &e2)) >= 0 && m < 60)
		return e2 + term_at(TERM_MINUTE, t, e2);
	return k;
}

static void
place(struct spans *v, struct span *s, const struct marks *m)
{
	const struct text *t = &v->text;

	if (s->at < m->quote)
		s->flags |= ZH_QUOTED;
	if (s->at < m->title)
		s->flags |= ZH_TITLE;
	s->col = s->at + 1;
	s->text = text_piece(t, s->at, s->end);
	s->at = t->at[s->at];
	s->end = t->at[s->end];
	s->core = t->at[s->core];
	s->days = t->at[s->days];
	s->count = t->at[s->count];
	GROW(v->v, v->n, v->cap);
	v->v[v->n++] = *s;
}

/* The bare numeral of a counted thing: 17 of 17个. */
static void
place_inner(struct spans *v, struct span s, const struct marks *m)
{
	if (!str_is(s.dim, "count") && !str_is(s.dim, "times") &&
	    !str_is(s.dim, "rate"))
		return;
	s.kind = ZH_NUMBER;
	s.flags |= ZH_INNER;
	s.unit = s.dim = s.measure = STR_NULL;
	s.at = s.core;
	s.end = s.col;
	place(v, &s, m);
}

static bool
find_one(struct finder *f, size_t i, struct span *s, size_t *end)
{
	int year = f->year;

	if (freq_at(f, i, s, end))
		return true;
	if (time_at(f, i, s, end)) {
		if (!is_mask(text_char(f->t, *end)))
			return true;
		f->year = year;
		return false;
	}
	if (!quantity_at(f, i, s, end) || is_mask(text_char(f->t, *end)))
		return false;
	freq_rate(f, s, end);
	return true;
}

/* 完成建设2、南岸: the next item of a cell is a sentence of its own. */
static bool
begins_item(const struct text *t, size_t i)
{
	uint32_t before = i ? t->c[i - 1] : 0, after;
	size_t k = i;

	while (k < i + 2 && str_digit(text_char(t, k)))
		k++;
	if (k == i || !(utf8_is_han(before) || before == ' ') ||
	    term_is(TERM_ORDINAL, before))
		return false;
	after = text_char(t, k + 1);
	return text_char(t, k) == U'、' && utf8_is_han(after) &&
	    num_digit(after) < 0 && !term_is(TERM_ORDINAL, after);
}

/* A paragraph: where it begins, and the year that heads it (2025年：…). */
struct paragraph {
	size_t at;
	int year;
};

/* At a new sentence the year of the one before is forgotten. */
static void
follow_years(struct finder *f, struct paragraph *p, size_t i)
{
	uint32_t c = f->t->c[i];

	if (c == '\n')
		*p = (struct paragraph){ i + 1, 0 };
	if (c == U'。' || c == U'！' || c == U'？' || c == '\n' ||
	    begins_item(f->t, i)) {
		f->year = p->year;
		f->begun = DATE_NONE;
	}
}

static bool
heads(const struct paragraph *p, const struct text *t, size_t at, size_t end)
{
	return at == p->at && utf8_fold(text_char(t, end)) == ':';
}

/* Past the Chinese characters that open nothing, nor are marks: nearly all. */
static size_t
skip_plain(const struct words *w, const struct text *t, size_t i)
{
	while (i < t->n && utf8_is_common_han(t->c[i]) &&
	    !words_begin(w, t->c[i]))
		i++;
	return i;
}

/*
 * Behind what at character i is none of ours: no opening, an idiom, a word, a time
 * of day, the mark of the first item, which ends at `mark`; else i.
 */
static size_t
behind_none(struct finder *f, size_t i, size_t mark)
{
	const struct text *t = f->t;
	struct point plan;
	struct span s;
	size_t end;

	if (!words_open(f->words, t, i))
		return i + 1;
	if (words_at(f->words, WORD_IDIOM, t, i, &end) &&
	    !point_plan_end(f, i, &plan))
		return end;
	if (in_word(t, i))
		return skip_word(t, i);
	if ((end = clock_at(t, i)) != 0 || (end = item_before_date(f, i)) != 0)
		return end;
	return i < mark && str_digit(t->c[i]) && !time_at(f, i, &s, &end)
	    ? mark
	    : i;
}

static void
put(struct spans *v, struct span s, const struct marks *m)
{
	struct span one = s;

	place(v, &s, m);
	if (one.kind == ZH_QUANTITY)
		place_inner(v, one, m);
}

static void
find_all(struct spans *v, struct finder *f)
{
	const struct text *t = &v->text;
	struct marks m = { 0, 0 };
	struct paragraph p = { 0, 0 };
	struct span s;
	size_t i = 0, end, mark = list_mark(t);

	while ((i = skip_plain(f->words, t, i)) < t->n) {
		int year = f->year;

		follow_marks(t, i, &m);
		follow_years(f, &p, i);
		if ((end = behind_none(f, i, mark)) > i) {
			i = end;
			continue;
		}
		if (!find_one(f, i, &s, &end)) {
			i = end > i ? end : i + 1;
			continue;
		}
		if (i < m.title)
			f->year = year;
		else if (s.kind <= ZH_RANGE && heads(&p, t, i, end))
			p.year = f->year;
		put(v, s, &m);
		i = end;
	}
}

int
spans_find(struct spans *v, struct str text, const struct zh_ref *ref)
{
	struct finder f = {
		.words = words_get(), .t = &v->text, .ref = ref, .cell = v->cell
	};

	v->n = 0;
	if (!f.words)
		return -1;
	text_fill(&v->text, text);
	find_all(v, &f);
	return 0;
}

void
spans_free(struct spans *v)
{
	free(v->v);
	text_free(&v->text);
	*v = (struct spans)SPANS_INIT;
}

struct str
span_yearly_days(const struct span *s, struct str text)
{
	size_t from = s->days;

	if (s->kind != ZH_FREQ || s->per != ZH_PER_YEAR || s->every != 1 ||
	    s->count <= from || from <= s->at)
		return STR_NULL;
	/* 年3、9月: at the beginning of a text 3、 would be a number of its own */
	if (utf8_digit_at(text, from))
		from = utf8_prev(text, from);
	return str_sub(text, from, s->count);
}

bool
span_is_dim(const struct span *s, const char *dim)
{
	return str_is(s->dim, dim);
}

bool
span_bound_left(const struct span *s)
{
	return s->op != ZH_EQ && s->core > s->at;
}

bool
span_bound_right(const struct span *s)
{
	return s->op != ZH_EQ && s->core == s->at;
}
