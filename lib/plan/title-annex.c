/* Lines that name what is attached: 附件2：, 附件2：考核办法 */
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "plan/title.h"

#define LABEL_CHARS 5 /* of 附件2： */
#define TITLE_CHARS 60 /* a longer line is no title */

size_t
title_annex_label(struct str s)
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
title_is_annex(const struct line *l)
{
	size_t n = l->meta ? title_annex_label(l->text) : 0;

	return n > 0 && (l->chars <= LABEL_CHARS || n == l->text.n);
}

size_t
title_annex_colon(struct str s)
{
	size_t n = title_annex_label(s);

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
title_annexed(const struct line *l)
{
	size_t n = l->meta && l->chars <= TITLE_CHARS && !l->closed
	    ? title_annex_colon(l->text)
	    : 0;

	return n > 0 ? unquoted(str_trim(str_sub(l->text, n, l->text.n)))
		     : STR_NULL;
}

/* 附件： without a number, which the list below it counts. */
bool
title_is_bare_annex(const struct line *l)
{
	size_t n = l->text.n - utf8_ends_mark(l->text, ':');
	struct str s = str_trim(str_sub(l->text, 0, n));
	long number;
	bool han;

	if (!title_is_annex(l) || s.n == 0)
		return false;
	s = str_sub(s, utf8_prev(s, s.n), s.n);
	return marker_numeral(s, &number, &han) == 0;
}

/* 附件3：村民守则, over lines that are no list: words to keep, and no work. */
bool
title_is_code_attached(const struct lines *ls, const struct rows *rows, size_t i)
{
	const struct line *l = &ls->v[i];
	size_t next = lines_next(ls, i + 1);

	return l->meta && !l->closed && l->chars <= TITLE_CHARS &&
	    words_starts(WORDS_ATTACHED, l->text) &&
	    words_ends(WORDS_CODE, l->text) && next < ls->n &&
	    rows->v[next].part == ROW_NONE && !ls->v[next].marked &&
	    !ls->v[next].meta && ls->v[next].closed;
}
