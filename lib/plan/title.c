#include "base/utf8.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/title.h"
#include "plan/words.h"
#include "zh/num.h"

#define TITLE_CHARS 60 /* a longer line is no title */
#define ABOUT_CHARS 120 /* … of one that says 关于 */
#define GLUED_CHARS 5 /* nor a shorter one that runs into a text */
#define TITLE_LINES 5 /* titles run over no more lines */
#define LOOK_AHEAD 40 /* lines within which numbering must start again */
#define TAIL_LINES 40 /* signature and attachments are no longer */
#define DATE_CHARS 20 /* a longer line holds more than a date */
#define LABEL_CHARS 5 /* of 附件2： */
#define SIGN_LINES 3 /* other lines between a signature and its date */
#define SIGN_CHARS 30 /* a longer line is no signature */

/* Does the text end like a title (…方案, …通知), its white space aside? */
static bool
is_title(struct str text)
{
	return text.n <= 4 * TITLE_CHARS * TITLE_LINES &&
	    words_match_text(PATTERNS_TITLE, text) >= 0;
}

/* Does the text begin here: 为…, 根据…, or its first heading behind a blank? */
static bool
begins_text(struct str s)
{
	struct str rest = str_trim(s);
	struct marker m;

	return words_starts(WORDS_TITLE_NEXT, s) ||
	    (rest.p > s.p && marker_at(rest, &m) && m.number == 1 &&
		marker_family(m.style) == MARKER_HAN);
}

size_t
title_glued(struct str s)
{
	size_t at, n, chars;
	uint32_t c;

	if (words_starts(WORDS_TITLE_NEXT, s))
		return 0; /* 根据…办法按照…: no title before it */
	for (at = chars = 0; at < s.n && chars < TITLE_CHARS; chars++) {
		if (chars >= GLUED_CHARS &&
		    begins_text(str_sub(s, at, s.n)) &&
		    is_title(str_sub(s, 0, at)))
			return at;
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (n == 0 || c == U'。' || c == U'，' || c == ',')
			break;
		at += n;
	}
	return 0;
}

/* 关于印发甲方案和乙方案的通知: a title may name two papers in full. */
static bool
is_too_long(const struct line *l)
{
	return l->chars > TITLE_CHARS &&
	    (l->chars > ABOUT_CHARS ||
		words_find(WORDS_TITLE_ABOUT, l->text, 0, NULL) < 0 ||
		!is_title(l->text));
}

/* 第八条 奖励办法 stands in a paper, 第二篇 上河镇工作方案 begins one. */
static bool
is_part_of_paper(const struct line *l)
{
	return words_ends(WORDS_PAPER_PART,
	    str_trim(str_sub(l->text, 0, l->mark.n)));
}

static bool
may_be_title(const struct line *l)
{
	if (l->chars == 0 || is_too_long(l) || l->closed ||
	    l->expects || l->noise || l->meta || resp_is_line(l->text))
		return false;
	if (l->marked && marker_family(l->mark.style) == MARKER_BULLET)
		return true; /* ——a subtitle */
	return !l->marked ||
	    (marker_family(l->mark.style) == MARKER_ORDINAL &&
		!is_part_of_paper(l) && is_title(l->text));
}

size_t
title_end(const struct lines *ls, const struct rows *rows, size_t i)
{
	struct buf b = BUF_INIT;
	size_t k, end = i, n = 0;

	for (k = i; k < ls->n && n < TITLE_LINES; k++) {
		if (ls->v[k].chars == 0)
			continue;
		if (rows->v[k].part != ROW_NONE || !may_be_title(&ls->v[k]))
			break;
		n++;
		buf_addstr(&b, ls->v[k].text);
		if (is_title(buf_str(&b)))
			end = k + 1;
	}
	buf_free(&b);
	return end;
}

/* Is this marker the first of its list? */
static bool
starts_again(const struct line *l)
{
	return l->marked && l->mark.number == 1 &&
	    marker_family(l->mark.style) != MARKER_BULLET &&
	    !marker_is_clause(l->mark.style);
}

bool
title_begins_sections(const struct line *l)
{
	return starts_again(l) &&
	    (marker_family(l->mark.style) == MARKER_HAN ||
		marker_family(l->mark.style) == MARKER_ORDINAL);
}

static bool
begins_numbering(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t end = i + LOOK_AHEAD;

	for (; i < ls->n && i < end; i++) {
		if (rows->v[i].part == ROW_COLUMNS ||
		    rows->v[i].part == ROW_RULE)
			return true;
		if (rows->v[i].part != ROW_NONE)
			return false;
		if (ls->v[i].marked &&
		    marker_family(ls->v[i].mark.style) != MARKER_BULLET)
			return starts_again(&ls->v[i]);
	}
	return false;
}

/* 【第 */
static bool
bracketed_ordinal(struct str s, struct str open)
{
	long at;

	for (at = 0; (at = str_find(s, open, (size_t)at)) >= 0; at++)
		if (words_starts(
			WORDS_ORDINAL, str_sub(s, (size_t)at + open.n, s.n)))
			return true;
	return false;
}

/* 第二篇： */
static bool
ordinal_volume(struct str text)
{
	struct str s = text;
	long number;
	bool han;
	size_t n;

	s = str_sub(s, words_prefix(WORDS_ORDINAL, s, NULL), s.n);
	n = s.n < text.n ? marker_numeral(s, &number, &han) : 0;
	s = str_sub(s, n, s.n);
	if (n == 0 || (n = words_prefix(WORDS_VOLUME, s, NULL)) == 0)
		return false;
	return utf8_starts_mark(str_sub(s, n, s.n), ':') > 0;
}

/*
 * 【第二篇】, 第二篇：, 篇二：, …方案 篇2: several documents copied into one
 * file.
 */
static bool
is_numbered_title(struct str text)
{
	struct str rest = text;
	long at, number;
	bool han;
	size_t n;

	if (bracketed_ordinal(text, STR("【")) ||
	    bracketed_ordinal(text, STR("（")) || ordinal_volume(text))
		return true;
	while ((at = words_find(WORDS_VOLUME, rest, 0, &n)) >= 0) {
		rest = str_sub(rest, (size_t)at + n, rest.n);
		n = marker_numeral(rest, &number, &han);
		if (n > 0 && rest.n <= n + 3)
			return true;
	}
	return false;
}

/* 附件2： alone. */
static bool
is_annex_label(const struct line *l)
{
	return l->meta && l->chars <= LABEL_CHARS &&
	    words_starts(WORDS_ATTACHED, l->text);
}

bool
title_starts_document(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t end, before = i, k;

	if (rows->v[i].part != ROW_NONE || ls->v[i].chars == 0)
		return false;
	while (before > 0 && ls->v[before - 1].chars == 0)
		before--;
	end = title_end(ls, rows, i);
	if (before > 0 && is_annex_label(&ls->v[before - 1])) {
		if (starts_again(&ls->v[i]))
			return true;
		/* whatever its title */
		return may_be_title(&ls->v[i]) &&
		    begins_numbering(ls, rows, end > i ? end : i + 1);
	}
	if (end == i || !may_be_title(&ls->v[i]) || ls->v[i].chars < 4)
		return false;
	if (is_numbered_title(ls->v[i].text) && is_title(ls->v[i].text))
		return true;
	for (k = i + 1; k < end; k++)
		if (is_numbered_title(ls->v[k].text) && is_title(ls->v[k].text))
			return false; /* the title begins there */
	if (before > 0 && !ls->v[before - 1].closed &&
	    !ls->v[before - 1].noise && !ls->v[before - 1].meta &&
	    rows->v[before - 1].part == ROW_NONE &&
	    ls->v[before - 1].chars > SIGN_CHARS &&
	    !resp_is_line(ls->v[before - 1].text))
		return false;
	if (before > 0 && ls->v[before - 1].expects && !ls->v[before - 1].meta)
		return false; /* but 附件2： */
	return begins_numbering(ls, rows, end);
}

static bool
is_signature(const struct line *l)
{
	struct str name, rest = l->text;

	if (l->chars > SIGN_CHARS || l->closed || l->expects || l->marked ||
	    str_find(l->text, STR("："), 0) >= 0 ||
	    str_find(l->text, STR(":"), 0) >= 0) /* 责任单位：… above a date */
		return false;
	while (name_next(&rest, &name))
		if (name.n > 0 && name_noun(name) != NOUN_ORG)
			return false;
	return true;
}

/* 上河镇人民政府 behind the last sentence, and no more but noise. */
static bool
is_last(const struct lines *ls, size_t i)
{
	size_t before = i, k;

	while (before > 0 &&
	    (ls->v[before - 1].chars == 0 || ls->v[before - 1].noise))
		before--;
	if (before == 0 || !ls->v[before - 1].closed || !is_signature(&ls->v[i]))
		return false;
	for (k = i + 1; k < ls->n; k++)
		if (ls->v[k].chars > 0 && !ls->v[k].noise)
			return false;
	return true;
}

/* A signature stands within some lines of a date or an attachment. */
static bool
may_begin_tail(const struct lines *ls, size_t i)
{
	size_t n = 0, end = i + TAIL_LINES;

	if (ls->v[i].meta)
		return true;
	if (!is_signature(&ls->v[i]))
		return false;
	for (i++; i < ls->n && i < end && n < SIGN_LINES; i++) {
		if (ls->v[i].meta)
			return true;
		/* however many sign it together */
		n += ls->v[i].chars > 0 && !is_signature(&ls->v[i]);
	}
	return false;
}

bool
title_is_signed(const struct lines *ls, size_t i)
{
	size_t next = lines_next(ls, i + 1);
	struct date d;

	while (next < ls->n && ls->v[next].noise) /* the page's number */
		next = lines_next(ls, next + 1);
	return !ls->v[i].meta && next < ls->n && ls->v[next].meta &&
	    ls->v[next].chars <= DATE_CHARS && !ls->v[next].closed &&
	    is_signature(&ls->v[i]) &&
	    (title_date(ls->v[next].text, &d) ||
		words_ends(WORDS_DAY, ls->v[next].text)); /* 年 月 日 */
}

bool
title_is_tail(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t n = 0;
	bool attached = false, any = false, dated = false;
	const struct line *last = NULL; /* of what is no text, if it goes on */

	if (is_last(ls, i))
		return true;
	if (!may_begin_tail(ls, i))
		return false;
	/* 特此通知。: whatever a page adds */
	if (title_is_signed(ls, i) || words_is(WORDS_FAREWELL, ls->v[i].text))
		return true;
	for (; i < ls->n && n < TAIL_LINES; i++) {
		const struct line *l = &ls->v[i];

		if (l->chars == 0)
			continue;
		if (rows->v[i].part != ROW_NONE)
			return any;
		if (any && title_starts_document(ls, rows, i))
			return true;
		if ((dated || n == 0) && is_annex_label(l))
			return true; /* whatever is attached */
		n++;
		if (l->meta && words_starts(WORDS_ATTACHED, l->text))
			attached = true;
		else
			dated |= l->meta;
		any |= l->meta;
		/* 抄送：…， over two lines */
		if (last && (l->wrapped || last->expects)) {
			last = l;
			continue;
		}
		last = l->meta ? l : NULL;
		if (!l->meta && !l->noise && !is_signature(l) &&
		    !(attached && l->chars <= TITLE_CHARS &&
			(!l->closed || l->marked)))
			return false;
	}
	return any;
}

/* 二〇二六 and 2026 at the start of s: bytes, and the year. */
static size_t
year_at(struct str s, int *year)
{
	size_t at = 0, n, k;
	uint32_t c;
	int digit;

	*year = 0;
	for (n = 0; n < 4; n++) {
		k = utf8_decode(s.p + at, s.n - at, &c);
		c = k ? utf8_fold(c) : 0;
		if (str_digit(c))
			digit = (int)(c - '0');
		else if (c == 0x25cb || c == 'O') /* ○ */
			digit = 0;
		else if ((digit = num_digit(c)) < 0)
			return 0;
		*year = *year * 10 + digit;
		at += k;
	}
	return *year >= 1949 && *year < 2100 ? at : 0;
}

/*
 * 2025—2026学年度第二学期 lies in the later year.  behind: what follows the
 * first one; returns the later year, or 0.
 */
static int
later_school_year(struct str behind)
{
	static const struct str dashes[] = { STR("-"), STR("—"), STR("–"),
		STR("~"), STR("～"), STR("/") };
	struct str rest = behind;
	int year;
	size_t i, n;

	do {
		for (i = 0; i < COUNT(dashes); i++)
			if (str_starts(rest, dashes[i]))
				break;
		if (i < COUNT(dashes))
			rest = str_sub(rest, dashes[i].n, rest.n);
	} while (i < COUNT(dashes));
	n = rest.n < behind.n ? year_at(rest, &year) : 0;
	rest = str_sub(rest, n, rest.n);
	return n > 0 && words_starts(WORDS_SCHOOL_YEAR, rest) &&
		words_find(WORDS_SECOND_TERM, rest, 0, NULL) >= 0
	    ? year
	    : 0;
}

int
title_year(struct str text)
{
	struct buf b = BUF_INIT;
	struct str s, rest;
	size_t at, n;
	int year = 0, later = 0;

	utf8_squeeze(&b, text);
	s = buf_str(&b);
	for (at = 0; at < s.n; at++) {
		if (((unsigned char)s.p[at] & 0xc0) == 0x80 ||
		    (at > 0 && str_digit(s.p[at - 1])))
			continue;
		n = year_at(str_sub(s, at, s.n), &year);
		rest = str_sub(s, at + n, s.n);
		if (n > 0 && (later = later_school_year(rest)) > 0)
			break;
		if (n > 0 &&
		    (words_starts(WORDS_YEAR, rest) ||
			str_starts(rest, STR("-")) ||
			str_starts(rest, STR("—"))))
			break;
		year = 0;
	}
	buf_free(&b);
	return later ? later : year;
}

/* Months and days: 4, 04, 四, 十二, 二十六, 廿六. */
static size_t
part_at(struct str s, enum word_list end, int *v)
{
	long number;
	bool han;
	size_t n = marker_numeral(s, &number, &han), k;

	*v = (int)number;
	k = n ? words_prefix(end, str_sub(s, n, s.n), NULL) : 0;
	return k ? n + k : 0;
}

bool
title_date(struct str text, struct date *d)
{
	struct buf b = BUF_INIT;
	struct str s;
	size_t at, n, k, j;
	struct date x;
	bool found = false;

	utf8_squeeze(&b, text);
	s = buf_str(&b);
	for (at = 0; at < s.n && !found; at++) {
		n = year_at(str_sub(s, at, s.n), &x.y);
		k = words_prefix(WORDS_YEAR, str_sub(s, at + n, s.n), NULL);
		if (n == 0 || k == 0)
			continue;
		n += k;
		k = part_at(str_sub(s, at + n, s.n), WORDS_MONTH, &x.m);
		j = part_at(str_sub(s, at + n + k, s.n), WORDS_DAY, &x.d);
		found = k > 0 && j > 0 && date_valid(x);
		if (found)
			*d = x;
	}
	buf_free(&b);
	return found;
}
