#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "line/residue.h"
#include "outline/decimal.h"
#include "outline/kind.h"
#include "outline/lines.h"
#include "outline/page.h"
#include "outline/site.h"
#include "outline/wrap.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/resp.h"

#define SECOND_LINES 20 /* within which an item 2 must follow a doubtful 1 */
#define HEAD_CHARS 14 /* of a section's name behind a bullet */
#define NAMED_LINES 300 /* … of such as much may stand below */

/* Does a list that may begin at line i have its second item soon? */
static bool
has_second(const struct lines *ls, size_t i)
{
	uint32_t style = ls->v[i].mark.style;
	enum marker_family f = marker_family(style);
	size_t n = 0, most = f == MARKER_ARABIC || f == MARKER_SPOKEN ||
		f == MARKER_LETTER
	    ? SECOND_LINES
	    : NAMED_LINES;

	for (i++; i < ls->n && n < most; i++) {
		n += ls->v[i].chars > 0;
		if (ls->v[i].marked && ls->v[i].mark.style == style)
			return ls->v[i].mark.number == 2;
	}
	return false;
}

/* 首先, 其次, 最后: spoken ones may leave one out. */
static bool
goes_on_list(const struct marker *last, const struct marker *m)
{
	bool spoken = marker_family(m->style) == MARKER_SPOKEN;

	return last->number > 0 && last->style == m->style &&
	    m->number > last->number - spoken &&
	    m->number <= last->number + 1 + spoken;
}

/* Does the line before or behind line i begin with the same bullet? */
static bool
is_in_bullets(const struct lines *ls, size_t i)
{
	uint32_t style = ls->v[i].mark.style;
	size_t next = lines_next(ls, i + 1), before = lines_before(ls, i);

	return (before < ls->n && ls->v[before].marked &&
		   ls->v[before].mark.style == style) ||
	    (next < ls->n && ls->v[next].marked &&
		ls->v[next].mark.style == style);
}

/* 补贴3 and 3.8万元 on the next line: a figure that a page tore, no item 3. */
static bool
is_torn_figure(const struct lines *ls, size_t i)
{
	size_t before = lines_before(ls, i);

	return before < ls->n && ls->v[i].mark.doubtful &&
	    str_digit(utf8_fold(utf8_last(ls->v[before].text)));
}

/* Markers of which list it goes on are told apart; all others are one. */
enum doubt {
	DOUBT_OTHER,
	DOUBT_HAN,
	DOUBT_RARE,
	DOUBT_IN,
	DOUBT_SPOKEN,
	DOUBT_LETTER,
	DOUBT_SMALL,
	DOUBT_NAMED,
	DOUBTS
};

static enum doubt
doubt_of(const struct marker *m)
{
	switch (marker_family(m->style)) {
	case MARKER_HAN: /* 一、 may stand below Ⅰ、 */
		return m->style == MARKER_STYLE(MARKER_HAN, 0) ? DOUBT_HAN
							       : DOUBT_RARE;
	case MARKER_HAN_IN:
	case MARKER_ARABIC_IN: /* （1） may stand below 【一】 */
		return m->doubtful ? DOUBT_IN : DOUBT_OTHER;
	case MARKER_SPOKEN:
		return DOUBT_SPOKEN;
	case MARKER_LETTER: /* a） stands below A、 */
		return (m->style & 1) == 0 ? DOUBT_LETTER : DOUBT_SMALL;
	case MARKER_ORDINAL:
		return DOUBT_NAMED;
	default:
		return DOUBT_OTHER;
	}
}

/* May it be the heading of a section, by its look? */
static bool
may_head(const struct line *l)
{
	return l->marked && !l->closed && l->chars <= HEAD_CHARS;
}

bool
lines_is_section(const struct line *l)
{
	return may_head(l) &&
	    kind_is_section(
		str_trim(str_sub(l->text, l->mark.n, l->text.n)));
}

/*
 * ◎活动目标: a bullet of sections, though none stands on the lines beside it; and
 * ◎评选范围 behind one.  head: the style of those, or 0.  A paper that began with
 * numbers has its sections by them: ◎注意事项 behind an item 2. is a note in it.
 */
static bool
heads_section(const struct line *l, bool numbered, uint32_t *head)
{
	if (*head == l->mark.style)
		return lines_is_section(l) || (may_head(l) && !l->expects);
	if (numbered || !lines_is_section(l))
		return false;
	*head = l->mark.style;
	return true;
}

/*
 * 四、五月份 behind 三月份 of the same section: two months, and no section 四、.
 */
static bool
is_months(const struct lines *ls, size_t i)
{
	if (!timehead_is(ls->v[i].text))
		return false;
	while (i-- > 0) {
		const struct line *l = &ls->v[i];

		if (!l->marked && timehead_is(l->text))
			return true;
		if (l->marked && marker_family(l->mark.style) == MARKER_HAN)
			break;
	}
	return false;
}

/* A doubtful marker is one where it begins or goes on a list. */
static void
settle_doubts(struct lines *ls, const struct rows *rows)
{
	struct marker last[DOUBTS] = { { .number = 0 } };
	uint32_t head = 0;
	bool numbered = false;
	size_t i;

	for (i = 0; i < ls->n; i++) {
		struct line *l = &ls->v[i];
		enum marker_family family;
		enum doubt d;

		if (!l->marked || rows->v[i].part != ROW_NONE)
			continue;
		family = marker_family(l->mark.style);
		if (family == MARKER_BULLET) {
			l->marked = !l->mark.doubtful ||
			    is_in_bullets(ls, i) ||
			    heads_section(l, numbered, &head);
			continue;
		}
		if (is_torn_figure(ls, i)) {
			l->marked = false;
			l->wrapped = true;
			continue;
		}
		d = doubt_of(&l->mark);
		if ((l->mark.doubtful || family == MARKER_SPOKEN) &&
		    (is_months(ls, i) ||
			(!goes_on_list(&last[d], &l->mark) &&
			    !(l->mark.number == 1 && has_second(ls, i)))))
			l->marked = false;
		else if (d != DOUBT_OTHER || family == MARKER_ARABIC) {
			last[d] = l->mark;
			if (family == MARKER_HAN) /* a new section */
				last[DOUBT_OTHER].number =
				    last[DOUBT_SPOKEN].number =
					last[DOUBT_LETTER].number =
					    last[DOUBT_SMALL].number = 0;
		}
		numbered = numbered || l->marked;
	}
}

/* The last n bytes of the line's text are no part of what it says. */
static void
cut_tail(struct line *l, size_t n)
{
	l->tail = n;
	l->text = str_trim(str_sub(l->text, 0, l->text.n - n));
	l->chars = utf8_len(l->text);
	l->closed = l->signature = true;
	l->expects = false;
}

/* What the bracket that ends a line or its last sentence says, 0: none. */
static size_t
bracket_behind(struct str s, struct str *inside)
{
	size_t open = name_bracket_at_end(s);

	if (open == s.n || (open > 0 && !line_is_closed(str_sub(s, 0, open))))
		return 0;
	*inside = str_trim(name_in_bracket(s, open));
	return s.n - open;
}

/* 县督查室; 镇党政办 王明: one unit that gives a paper out, and who wrote it. */
static bool
is_issuer(struct str s)
{
	long at = str_find(s, STR(" "), 0);
	struct str who = str_sub(s, at > 0 ? (size_t)at : s.n, s.n);

	s = str_sub(s, 0, s.n - who.n);
	return !words_starts(WORDS_EACH_ONE, s) && utf8_find_mark(s, ':') < 0 &&
	    str_find(s, STR("、"), 0) < 0 && name_is_list_of_units(s) &&
	    (who.n == 0 || resp_is_people(str_trim(who)));
}

/*
 * …。（县督查室） or （县督查室） alone: who gives the paper out, at its end, where no
 * bracket before it names units that bear something.
 */
static void
find_issuer(struct lines *ls, const struct rows *rows, size_t last)
{
	struct line *l = &ls->v[last];
	struct str inside;
	size_t n = bracket_behind(l->text, &inside), i;

	if (n == 0 || rows->v[last].part != ROW_NONE || !is_issuer(inside))
		return;
	for (i = 0; i < last; i++)
		if (bracket_behind(ls->v[i].text, &inside) > 0 &&
		    (name_is_list_of_units(inside) || resp_is_line(inside)))
			return;
	if (n == l->text.n)
		l->meta = true;
	else
		cut_tail(l, n);
}

/* The last line at or above i that is neither blank nor noise; 0: none. */
static size_t
line_above(const struct lines *ls, size_t i)
{
	while (i > 0 && (ls->v[i - 1].chars == 0 || ls->v[i - 1].noise))
		i--;
	return i;
}

/* The last line of text may end in who signs the document, and when; or it is
 * the day alone, as 2026-3-1. */
static void
find_signature(struct lines *ls, const struct rows *rows)
{
	size_t i = line_above(ls, ls->n), n;
	struct line *l;
	struct date d;

	l = i > 0 ? &ls->v[i - 1] : NULL;
	if (!l || l->tail > 0 || rows->v[i - 1].part != ROW_NONE)
		return;
	if (date_parse_office(l->text, &d))
		l->meta = true;
	else if ((n = residue_signature(l->text)) > 0)
		cut_tail(l, n);
	if (l->meta)
		i = line_above(ls, i - 1);
	if (i > 0 && ls->v[i - 1].tail == 0)
		find_issuer(ls, rows, i - 1);
}

/* Bytes of ,,, behind the text: at least two of them, and no comma before. */
static size_t
empty_cells(struct str s)
{
	size_t n = s.n;

	while (n > 0 && s.p[n - 1] == ',')
		n--;
	return s.n - n >= 2 && str_find(str_sub(s, 0, n), STR(","), 0) < 0
	    ? s.n - n
	    : 0;
}

/* 上河镇任务清单,,,: a title or a note in the first cell of a sheet's row. */
static void
find_cells_alone(struct lines *ls, const struct rows *rows)
{
	struct str whole;
	size_t i, n;

	for (i = 0; i < ls->n; i++) {
		whole = ls->v[i].text;
		n = empty_cells(whole);
		if (n == 0 || n == whole.n || ls->v[i].tail > 0 ||
		    ls->v[i].noise ||
		    rows->v[i].part != ROW_NONE)
			continue;
		line_look(&ls->v[i], str_sub(whole, 0, whole.n - n));
		ls->v[i].tail = n;
	}
}

void
lines_read(struct lines *ls, const struct doc *d, const struct rows *rows)
{
	size_t i;

	*ls = (struct lines){ .n = d->n };
	ls->v = xcalloc(d->n + 1, sizeof(*ls->v));
	for (i = 0; i < d->n; i++) {
		line_look(&ls->v[i], d->v[i].text);
		ls->v[i].noise |= rows->v[i].site;
	}
	find_cells_alone(ls, rows);
	site_foot_find(ls);
	find_signature(ls, rows);
	site_values_find(ls);
	site_links_find(ls);
	pages_find(ls, rows);
	decimals_find(ls, rows);
	settle_doubts(ls, rows);
	wraps_find(ls, rows);
}
