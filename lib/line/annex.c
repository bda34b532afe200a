/* Lines that name what is attached: 附件2：, 附件2：考核办法 */
#include "base/utf8.h"
#include "line/annex.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define LABEL_CHARS 5 /* of 附件2： */
#define TITLE_CHARS 60 /* a longer line is no title */

size_t
annex_label(struct str s)
{
	size_t at = utf8_starts_mark(s, '(');
	size_t n = words_prefix(WORDS_ANNEX, str_sub(s, at, s.n), NULL);
	uint32_t c = 0;
	long number;
	bool han;

	if (n == 0)
		return 0;
	for (at += n; at < s.n; at += n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		c = utf8_fold(c);
		if (n > 0 && c == ':')
			return at + n;
		if (n > 0 && !utf8_among(c, " -—–.、()"))
			n = marker_numeral(
			    str_sub(s, at, s.n), &number, &han);
		if (n == 0)
			break;
	}
	return at;
}

bool
annex_is_label(const struct line *l)
{
	size_t n = l->meta ? annex_label(l->text) : 0;

	return n > 0 && (l->chars <= LABEL_CHARS || n == l->text.n);
}

size_t
annex_colon(struct str s)
{
	size_t n = annex_label(s);

	return utf8_ends_mark(str_sub(s, 0, n), ':') > 0 ? n : 0;
}

/* 《考核办法》, but not 《考核办法》和《评分表》, which only names two. */
static struct str
unquoted(struct str title)
{
	return str_starts(title, STR("《")) && name_bracket(title) == title.n
	    ? name_in_bracket(title, 0)
	    : title;
}

struct str
annex_title(const struct line *l)
{
	size_t n = l->meta && l->chars <= TITLE_CHARS && !l->closed
	    ? annex_colon(l->text)
	    : 0;

	return n > 0 ? unquoted(str_trim(str_sub(l->text, n, l->text.n)))
		     : STR_NULL;
}

/* 附件： without a number, which the list below it counts. */
bool
annex_is_unnumbered(const struct line *l)
{
	size_t n = l->text.n - utf8_ends_mark(l->text, ':');
	struct str s = str_trim(str_sub(l->text, 0, n));
	long number;
	bool han;

	if (!annex_is_label(l) || s.n == 0)
		return false;
	s = str_sub(s, utf8_prev(s, s.n), s.n);
	return marker_numeral(s, &number, &han) == 0;
}

/* Has the line so many tabs or more? */
static bool
is_tabbed(const struct line *l, int tabs)
{
	long at = -1;

	while (tabs-- > 0 &&
	    (at = str_find(l->text, STR("\t"), (size_t)(at + 1))) >= 0)
		continue;
	return at >= 0;
}

bool
annex_is_table(const struct lines *ls, size_t i)
{
	size_t k = lines_next(ls, i + 1);

	return !ls->v[i].marked && !ls->v[i].closed && !is_tabbed(&ls->v[i], 1) &&
	    k < ls->n && is_tabbed(&ls->v[k], 2);
}
