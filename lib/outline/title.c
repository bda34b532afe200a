#include "base/utf8.h"
#include "line/annex.h"
#include "outline/article.h"
#include "outline/title.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "who/resp.h"

#define TITLE_CHARS 60 /* a longer line is no title */
#define BARE_CHARS 6 /* of 评分标准, which does not say whose */
#define ABOUT_CHARS 120 /* … of one that says 关于 */
#define GLUED_CHARS 5 /* nor a shorter one that runs into a text */
#define TITLE_LINES 5 /* titles run over no more lines */
#define LOOK_AHEAD 40 /* lines within which numbering must start again */
#define TAIL_LINES 40 /* signature and attachments are no longer */
#define DATE_CHARS 20 /* a longer line holds more than a date */
#define ADDRESS_CHARS 30 /* of 各村（社区）、镇直各单位： */
#define SIGN_LINES 3 /* other lines between a signature and its date */
#define SIGN_CHARS 30 /* a longer line is no signature */

/* Does the text end like a title (…方案, …通知), its white space aside? */
static bool
is_title(struct str text)
{
	return text.n <= 4 * TITLE_CHARS * TITLE_LINES &&
	    str_find(text, STR("。"), 0) < 0 &&
	    words_match_text(PATTERNS_TITLE, text) >= 0;
}

/* No title is longer than 60 characters but one that says 关于. */
static bool
has_length(struct str title, size_t chars)
{
	return chars <= TITLE_CHARS ||
	    words_find(WORDS_TITLE_ABOUT, title, 0, NULL) >= 0;
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
	for (at = chars = 0; at < s.n && chars < ABOUT_CHARS; chars++) {
		if (chars >= GLUED_CHARS &&
		    begins_text(str_sub(s, at, s.n)) &&
		    has_length(str_sub(s, 0, at), chars) &&
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
	    marker_bare(str_trim(str_sub(l->text, 0, l->mark.n))));
}

bool
title_is_subtitle(const struct line *l)
{
	return l->marked && !l->closed &&
	    (l->mark.style == MARKER_STYLE(MARKER_BULLET, U'—') ||
		(l->mark.style == MARKER_STYLE(MARKER_BULLET, '-') &&
		    l->mark.n > 1));
}

static bool
may_be_title(const struct line *l)
{
	if (l->chars == 0 || is_too_long(l) || l->closed ||
	    l->expects || l->noise || l->meta || resp_is_line(l->text))
		return false;
	return !l->marked || title_is_subtitle(l) ||
	    (marker_family(l->mark.style) == MARKER_ORDINAL &&
		!is_part_of_paper(l) && is_title(l->text));
}

/* Is this marker the first of its list? */
static bool
starts_again(const struct line *l)
{
	return l->marked && l->mark.number == 1 &&
	    marker_family(l->mark.style) != MARKER_BULLET &&
	    !marker_is_clause(l->mark.style);
}

/* 上半年工作任务 over 1.: the first heading below a title, and no part of it. */
static bool
heads_list(const struct lines *ls, size_t i)
{
	size_t next = lines_next(ls, i + 1);

	return next < ls->n && starts_again(&ls->v[next]) &&
	    timehead_is(ls->v[i].text) && !is_title(ls->v[i].text);
}

size_t
title_end(const struct lines *ls, const struct rows *rows, size_t i)
{
	struct buf b = BUF_INIT;
	size_t k, end = i, n = 0;

	for (k = i; k < ls->n && n < TITLE_LINES; k++) {
		if (ls->v[k].chars == 0)
			continue;
		if (rows->v[k].part != ROW_NONE || !may_be_title(&ls->v[k]) ||
		    (k > i && heads_list(ls, k)))
			break;
		n++;
		buf_addstr(&b, ls->v[k].text);
		if (is_title(buf_str(&b)))
			end = k + 1;
	}
	buf_free(&b);
	return end;
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
		if (rows->v[i].part != ROW_NONE || annex_is_label(&ls->v[i]))
			return false;
		if (ls->v[i].marked &&
		    marker_family(ls->v[i].mark.style) != MARKER_BULLET)
			return starts_again(&ls->v[i]);
	}
	return false;
}

/*
 * Is 一、 or 第一条 the first number at or behind line i, or does 为…，制定本办法。 or a
 * table stand there behind which no list goes on?
 */
static bool
begins_sections(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t end = i + LOOK_AHEAD;

	i = lines_next(ls, i);
	if (i < ls->n && article_says(ls->v[i].text) == KIND_CONTEXT)
		return true;
	if (i < ls->n && rows->v[i].part == ROW_COLUMNS) {
		while (i < ls->n &&
		    (rows->v[i].part != ROW_NONE || ls->v[i].chars == 0))
			i++;
		return i == ls->n || !ls->v[i].marked ||
		    ls->v[i].mark.number < 2;
	}
	while (i < ls->n && i < end && !ls->v[i].marked)
		i++;
	return i < ls->n && title_begins_sections(&ls->v[i]);
}

/* Does a paragraph of sentences begin at line i, or below whom it addresses? */
static bool
is_text(const struct lines *ls, const struct rows *rows, size_t i)
{
	if (i < ls->n && ls->v[i].expects && !ls->v[i].meta &&
	    ls->v[i].chars <= ADDRESS_CHARS)
		i = lines_next(ls, i + 1);
	if (i >= ls->n || rows->v[i].part != ROW_NONE || ls->v[i].meta ||
	    ls->v[i].noise)
		return false;
	while (i + 1 < ls->n && ls->v[i + 1].wrapped)
		i++;
	return ls->v[i].closed;
}

static bool
are_offices(struct str s)
{
	struct str name;

	while (name_next(&s, &name))
		if (name.n > 0 && name_noun(name) != NOUN_ORG)
			return false;
	return true;
}

/* May the line be of a signature, by its look? */
static bool
may_sign(const struct line *l)
{
	return l->chars <= SIGN_CHARS && !l->closed && !l->expects &&
	    !l->marked &&
	    utf8_find_mark(l->text, ':') < 0 && /* 责任单位：… above a date */
	    !resp_is_line(l->text);
}

static bool
is_signature(const struct line *l)
{
	return may_sign(l) && are_offices(l->text);
}

/* 1.任务分解表 and 2.评分表 below it, down to who signs: names of what is attached. */
static bool
names_annexes(const struct lines *ls, const struct rows *rows, size_t i)
{
	const struct line *l;
	long n;

	for (n = 1; n < TAIL_LINES; n++, i = lines_next(ls, i + 1)) {
		if (i >= ls->n || ls->v[i].meta || is_signature(&ls->v[i]))
			return n > 1;
		l = &ls->v[i];
		if (rows->v[i].part != ROW_NONE || !l->marked || l->closed ||
		    l->expects || l->chars > TITLE_CHARS ||
		    l->mark.number != n ||
		    marker_family(l->mark.style) != MARKER_ARABIC)
			return false;
	}
	return false;
}

/*
 * 附件2：上河镇考核办法 right above 一、, a table or a sentence that leads to them: the
 * paper stands there.
 */
static bool
is_annexed(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t next = lines_next(ls, i + 1);
	struct str title = annex_title(&ls->v[i]);

	if (title.n == 0 || next >= ls->n)
		return false;
	if (rows->v[next].part == ROW_COLUMNS)
		return true; /* whatever its title */
	return is_title(title) &&
	    (title_begins_sections(&ls->v[next]) ||
		(starts_again(&ls->v[next]) && ls->v[next].closed) ||
		(!ls->v[next].marked && is_text(ls, rows, next) &&
		    begins_numbering(ls, rows, next)));
}

/* Does line end of the paper before it, its date or whom it goes to, stand there? */
static bool
is_signed_above(const struct lines *ls, size_t end)
{
	return end > 0 && ls->v[end - 1].meta;
}

/* How often mark stands in s. */
static size_t
count_marks(struct str s, struct str mark)
{
	size_t n = 0;
	long at;

	for (at = 0; (at = str_find(s, mark, (size_t)at)) >= 0; n++)
		at += (long)mark.n;
	return n;
}

/* …应根据《农村公厕管护 / 指南》的要求: do lines i..end-1 break off in a name? */
static bool
is_cut_in_name(const struct lines *ls, size_t i, size_t end)
{
	size_t open = 0, close = 0;

	for (; i < end; i++) {
		open += count_marks(ls->v[i].text, STR("《"));
		close += count_marks(ls->v[i].text, STR("》"));
	}
	return open > close;
}

bool
title_starts_document(const struct lines *ls, const struct rows *rows, size_t i)
{
	size_t end, before = i, k;

	if (rows->v[i].part != ROW_NONE || ls->v[i].chars == 0)
		return false;
	if (is_annexed(ls, rows, i))
		return true;
	while (before > 0 && ls->v[before - 1].chars == 0)
		before--;
	end = title_end(ls, rows, i);
	if (before > 0 && annex_is_label(&ls->v[before - 1])) {
		if (starts_again(&ls->v[i]))
			return !annex_is_unnumbered(&ls->v[before - 1]) ||
			    !names_annexes(ls, rows, i);
		/* whatever its title; or one that says what it is, over a text */
		return may_be_title(&ls->v[i]) &&
		    (begins_numbering(ls, rows, end > i ? end : i + 1) ||
			(end > i && is_text(ls, rows, lines_next(ls, end))));
	}
	if (end == i || !may_be_title(&ls->v[i]) || ls->v[i].chars < 4 ||
	    (ls->v[i].chars <= BARE_CHARS && !is_signed_above(ls, before) &&
		!begins_sections(ls, rows, end)))
		return false;
	if (title_is_numbered(ls->v[i].text) && is_title(ls->v[i].text))
		return true;
	for (k = i + 1; k < end; k++)
		if (title_is_numbered(ls->v[k].text) && is_title(ls->v[k].text))
			return false; /* the title begins there */
	if (before > 0 && !ls->v[before - 1].closed &&
	    !ls->v[before - 1].noise && !ls->v[before - 1].meta &&
	    rows->v[before - 1].part == ROW_NONE &&
	    ls->v[before - 1].chars > SIGN_CHARS &&
	    !resp_is_line(ls->v[before - 1].text))
		return false;
	if (before > 0 && ls->v[before - 1].expects && !ls->v[before - 1].meta)
		return false; /* but 附件2： */
	if (is_cut_in_name(ls, i, end))
		return false;
	return begins_numbering(ls, rows, end);
}

/* 上河镇环境整治 over 指挥部办公室: an office on two lines. */
static bool
is_office_torn(const struct line *a, const struct line *b)
{
	struct buf name = BUF_INIT;
	bool yes;

	if (!may_sign(a) || !may_sign(b) ||
	    a->chars + b->chars > SIGN_CHARS)
		return false;
	buf_addstr(&name, a->text);
	buf_addstr(&name, b->text);
	yes = are_offices(buf_str(&name));
	buf_free(&name);
	return yes;
}

/* The next line at or behind i that is neither blank nor noise; n if none. */
static size_t
next_text(const struct lines *ls, size_t i)
{
	while (i < ls->n && (ls->v[i].chars == 0 || ls->v[i].noise))
		i++;
	return i;
}

/* 上河镇人民政府 behind the last sentence, and no more but noise. */
static bool
is_last(const struct lines *ls, size_t i)
{
	size_t before = i, next = next_text(ls, i + 1);

	while (before > 0 &&
	    (ls->v[before - 1].chars == 0 || ls->v[before - 1].noise))
		before--;
	if (before == 0 || !ls->v[before - 1].closed)
		return false;
	if (next == ls->n)
		return is_signature(&ls->v[i]);
	return next_text(ls, next + 1) == ls->n &&
	    is_office_torn(&ls->v[i], &ls->v[next]);
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
	if (title_is_signed(ls, i) || title_is_code_attached(ls, rows, i) ||
	    words_is(WORDS_FAREWELL, ls->v[i].text))
		return true;
	for (; i < ls->n && n < TAIL_LINES; i++) {
		const struct line *l = &ls->v[i];

		if (l->chars == 0)
			continue;
		if (rows->v[i].part != ROW_NONE)
			return any;
		if (any && title_starts_document(ls, rows, i))
			return true;
		if ((dated || n == 0) && annex_is_label(l))
			return true; /* whatever is attached */
		if (dated && annex_is_table(ls, i))
			return true;
		if (attached && title_is_signed(ls, i))
			return true; /* and what stands below who signs it */
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
