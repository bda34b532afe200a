/* What a site puts above and below a paper. */

#include "base/utf8.h"
#include "outline/kind.h"
#include "outline/site.h"
#include "phrase/words.h"

#define LABEL_CHARS 5 /* of the head of a page: 索引号： */
#define VALUE_CHARS 60
#define LINK_CHARS 10 /* of what a site shows above a paper */
#define FOOT_CHARS 60 /* of what it says below a paper */
#define TITLE_CHARS 6 /* a shorter one is a link: 公示 */
#define FRONT_LINES 20 /* among which a paper has its title */
#define LINKS 2 /* fewer bullets may be anything */

/* 索 引 号： whose value is on the next line. */
static bool
is_label(const struct line *l)
{
	struct buf b = BUF_INIT;
	bool yes = false;

	if (l->noise && l->expects && l->chars <= 2 * LABEL_CHARS) {
		utf8_squeeze(&b,
		    str_sub(l->text, l->marked ? l->mark.n : 0, l->text.n));
		yes = utf8_len(buf_str(&b)) <= LABEL_CHARS &&
		    utf8_find_mark(buf_str(&b), ':') > 0;
		buf_free(&b);
	}
	return yes;
}

/* The head of a public page: labels, and below each its value. */
void
site_values_find(struct lines *ls)
{
	size_t i, k, next;
	bool runs = false;

	for (i = 0; i < ls->n; i++) {
		if (!is_label(&ls->v[i]))
			continue;
		k = lines_next(ls, i + 1);
		next = lines_next(ls, k + 1);
		runs = k < ls->n && !ls->v[k].marked && !ls->v[k].closed &&
		    !ls->v[k].expects && ls->v[k].chars <= VALUE_CHARS &&
		    words_match_text(PATTERNS_TITLE, ls->v[k].text) < 0 &&
		    (runs || (next < ls->n && is_label(&ls->v[next])));
		if (!runs)
			continue;
		ls->v[k].noise = true;
		ls->v[k].meta = false;
		i = k;
		runs = next < ls->n && is_label(&ls->v[next]);
	}
}

/* Does a paper begin at line i: its title, or what it is for? */
static bool
begins_paper(const struct lines *ls, size_t i)
{
	return i < ls->n &&
	    (words_match_text(PATTERNS_TITLE, ls->v[i].text) >= 0 ||
		kind_is_preamble(ls->v[i].text));
}

/*
 * - 来自, - 湖北, 版主: short lines above a paper, most with a bullet, that a site
 * shows there, and no list; 2. 政务公开 where the list began with 1. 首页.
 */
void
site_links_find(struct lines *ls)
{
	size_t i, n = 0, end = 0;
	uint32_t way = 0; /* of a list that began with noise */

	for (i = 0; i < ls->n; i++) {
		const struct line *l = &ls->v[i];

		if (l->noise && l->marked)
			way = l->mark.style;
		if (l->chars == 0 || l->noise)
			continue;
		if (begins_paper(ls, i) || l->chars > LINK_CHARS || l->closed ||
		    l->expects)
			break;
		if (l->marked &&
		    (l->mark.style == way ||
			marker_family(l->mark.style) == MARKER_BULLET)) {
			n += l->mark.style == way ? LINKS : 1;
			end = i + 1;
		}
	}
	if (n < LINKS || !begins_paper(ls, i))
		return;
	for (i = 0; i < end; i++)
		ls->v[i].noise |= ls->v[i].chars > 0;
}

/* 主办：上河镇人民政府 */
static bool
names_host(const struct line *l)
{
	size_t n = words_prefix(WORDS_HOST, l->text, NULL);

	return n > 0 &&
	    utf8_starts_mark(str_trim(str_sub(l->text, n, l->text.n)), ':') > 0;
}

/* Does a further paper begin there, and no site names the first one again? */
static bool
begins_other(const struct lines *ls, size_t i)
{
	size_t k;

	if (ls->v[i].chars < TITLE_CHARS || !begins_paper(ls, i))
		return false;
	for (k = 0; k < i && k < FRONT_LINES; k++)
		if (str_eq(ls->v[k].text, ls->v[i].text))
			return false;
	return true;
}

/* Short, unnumbered and without an end: may a site say this below its foot? */
static bool
may_be_sites(const struct lines *ls, size_t i)
{
	const struct line *l = &ls->v[i];

	return l->noise || l->chars == 0 ||
	    (l->chars <= FOOT_CHARS && !l->closed && !l->expects &&
		(!l->marked ||
		    marker_family(l->mark.style) == MARKER_BULLET) &&
		!begins_other(ls, i));
}

/* The same above its foot, where the end of a paper may stand. */
static bool
is_sites_too(const struct lines *ls, size_t i, bool below)
{
	const struct line *l = &ls->v[i];

	return may_be_sites(ls, i) &&
	    (below || l->noise ||
		(!l->marked && utf8_find_mark(l->text, ':') < 0));
}

/* 相关链接, and not the number that the end of any page has: 第3页, - 3 - */
static bool
is_sites_word(const struct line *l)
{
	return utf8_han_at(l->text, 0) && !words_ends(WORDS_PAGE, l->text);
}

/*
 * The first line of the foot of a page: whose site it is, below 责任编辑： and the
 * like; or all that the site says below and above the number it goes by.
 */
static size_t
foot_at(const struct lines *ls)
{
	size_t i, last = ls->n;
	bool noise_alone = true; /* but for the host, from i on */
	bool foot = false; /* the number stands at or below i */

	for (i = ls->n; i-- > 0 && is_sites_too(ls, i, !foot);) {
		const struct line *l = &ls->v[i];

		noise_alone = noise_alone &&
		    (l->noise || l->chars == 0 || names_host(l));
		foot = foot ||
		    (l->noise && words_find(WORDS_FOOT, l->text, 0, NULL) >= 0);
		if (l->noise && (noise_alone || (foot && is_sites_word(l))))
			last = i;
	}
	return last;
}

void
site_foot_find(struct lines *ls)
{
	size_t i;

	for (i = foot_at(ls); i < ls->n; i++)
		ls->v[i].noise |= ls->v[i].chars > 0;
}
