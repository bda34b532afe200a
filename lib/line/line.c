#include <stdlib.h>

#include "base/utf8.h"
#include "line/line.h"
#include "line/page-counters.h"
#include "line/residue.h"
#include "phrase/markdown.h"
#include "phrase/meaning.h"
#include "phrase/name.h"

#define NAME_CHARS 4 /* of a person's name */

bool
line_is_closed(struct str s)
{
	uint32_t c = utf8_fold(utf8_last(s));

	while (c == ')' || c == U'”' || c == U'’' || c == '"' || c == U'」') {
		s.n = utf8_prev(s, s.n);
		c = utf8_fold(utf8_last(s));
	}
	return c == U'。' || c == ';' || c == '!' || c == '?' || c == U'…';
}

static bool
is_expecting(struct str s)
{
	uint32_t c = utf8_fold(utf8_last(s));

	return c == ':' || c == U'、' || c == ',';
}

struct str
line_head(const struct line *l, size_t within)
{
	struct str s = str_sub(l->text, 0, within);
	long colon = l->marked ? -1 : utf8_find_mark(s, ':');

	return colon > 0 ? str_trim(str_sub(s, 0, (size_t)colon)) : STR_NULL;
}

bool
line_begins_amid(struct str s)
{
	static const struct str marks[] = { STR("、"), STR("，"), STR("。"),
		STR("．"), STR("；"), STR("》"), STR("”"), STR("〕"),
		STR("）") };

	return str_starts_any(s, marks, COUNT(marks));
}

/* The characters before the next blank, taken off s with the blanks behind. */
static size_t
take_word(struct str *s)
{
	size_t at = 0, chars = 0, n;
	uint32_t c;

	for (; at < s->n && chars <= NAME_CHARS; at += n, chars++) {
		n = utf8_decode(s->p + at, s->n - at, &c);
		n = n ? n : 1;
		if (utf8_fold(c) == ' ')
			break;
	}
	*s = str_trim(str_sub(*s, at, s->n));
	return chars;
}

bool
line_is_post(struct str s)
{
	struct str rest = s = str_trim(s);
	size_t chars = take_word(&rest);

	if (chars == 1) /* 王　明 */
		chars += take_word(&rest) == 1 ? 1 : NAME_CHARS;
	return chars > 1 && chars <= NAME_CHARS && rest.n > 0 &&
	    words_starts(WORDS_SURNAME, s) && !line_is_closed(s) &&
	    utf8_find_mark(rest, ',') < 0 && name_noun(rest) == NOUN_PEOPLE;
}

/* 。二、主要任务: what a page tore off the sentence before a number. */
static struct str
without_stray(struct str s)
{
	struct str rest;
	struct marker m;
	uint32_t c;

	if (!line_begins_amid(s))
		return s;
	rest = str_trim(str_sub(s, utf8_decode(s.p, s.n, &c), s.n));
	return marker_at(rest, &m) && !m.doubtful &&
		marker_family(m.style) <= MARKER_ARABIC_IN
	    ? rest
	    : s;
}

void
line_look(struct line *l, struct str text)
{
	struct page_counters pages = PAGE_COUNTERS_INIT;
	bool bold;
	int what;

	*l = (struct line){ 0 };
	l->text = without_stray(markdown_line(str_trim(text), &bold));
	if (l->text.n == 0) {
		l->noise = str_trim(text).n > 0;
		return;
	}
	page_counters_find(&pages, l->text);
	l->counters = pages.n > 0;
	l->paged = pages.n > 0 && pages.v[0].p == l->text.p &&
	    pages.v[0].n < l->text.n;
	if (l->paged)
		l->text = str_trim(str_sub(l->text, pages.v[0].n, l->text.n));
	page_counters_free(&pages);
	l->tail = residue_tail(l->text);
	l->text = str_trim(str_sub(l->text, 0, l->text.n - l->tail));
	l->chars = utf8_len(l->text);
	l->indent = utf8_width(str_before(text, l->text));
	l->columns = l->indent + utf8_width(l->text);
	l->marked = marker_at(l->text, &l->mark);
	l->closed = line_is_closed(l->text);
	l->expects = is_expecting(l->text);
	what = residue_of(l->text);
	/* - 索引号：… in the head of a page */
	if (what < 0 && l->marked &&
	    marker_family(l->mark.style) == MARKER_BULLET &&
	    residue_of(str_trim(str_sub(l->text, l->mark.n, l->text.n))) ==
		KIND_NOISE)
		what = KIND_NOISE;
	l->noise = what == KIND_NOISE;
	l->meta = what == KIND_META;
}

size_t
line_open_brackets(struct str s, size_t depth)
{
	size_t at, n;
	uint32_t c = 0;

	for (at = 0; (at = utf8_plain_end(s, at)) < s.n; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		switch (n ? utf8_fold(c) : 0) {
		case '(':
		case '[':
		case U'〔':
		case U'【':
		case U'〈':
			depth++;
			break;
		case ')':
		case ']':
		case U'〕':
		case U'】':
		case U'〉':
			depth -= depth > 0;
			break;
		default:
			break;
		}
	}
	return depth;
}

void
lines_free(struct lines *ls)
{
	free(ls->v);
	ls->v = NULL;
}

size_t
lines_next(const struct lines *ls, size_t i)
{
	while (i < ls->n && ls->v[i].chars == 0)
		i++;
	return i;
}

size_t
lines_before(const struct lines *ls, size_t i)
{
	while (i > 0)
		if (ls->v[--i].chars > 0)
			return i;
	return ls->n;
}
