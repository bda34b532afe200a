#include "base/mem.h"
#include "base/utf8.h"
#include "outline/edge.h"
#include "outline/split-marks.h"
#include "phrase/words.h"
#include "who/resp.h"

#define SECOND_BYTES 1200 /* within which the second article stands */
#define WORD_BYTES 60 /* from a bracket to the figure that ends what it holds */
#define MARKS_BACK 12 /* to the article before, past the list in it */
#define PAPER_BYTES 2400 /* hardly a paragraph of a paper is longer, but itself */

/* 附件 1） of （见附件 1）: does the bracket of marker m close one before its word? */
static bool
closes_bracket(struct str s, size_t at, const struct marker *m)
{
	struct str before = str_trim(utf8_tail(s, at, WORD_BYTES));
	size_t n;
	uint32_t c;

	if (marker_family(m->style) != MARKER_HALF_IN)
		return false;
	for (n = before.n; n > 0;) {
		n = utf8_prev(before, n);
		utf8_decode(before.p + n, before.n - n, &c);
		c = utf8_fold(c);
		if (c == '(')
			return true;
		if (!utf8_is_han(c))
			return false;
	}
	return false;
}

/*
 * Characters before which a bracketed number is a reference: 第（一）项; and
 * words behind it of which it is a part: 小（二）型水库.
 */
static bool
is_reference(struct str s, size_t at, const struct marker *m)
{
	uint32_t c;

	if (at == 0)
		return false;
	if (words_starts(WORDS_REFERENCE_END, str_sub(s, at + m->n, s.n)) ||
	    closes_bracket(s, at, m))
		return true;
	utf8_decode(s.p + utf8_prev(s, at), 4, &c);
	return utf8_among(c, "、—-") || words_is_char(WORDS_REFERENCE, c);
}

/* May a marker of this family be a cut where it stands? */
static bool
fits(enum marker_family f, enum edge e)
{
	switch (f) {
	case MARKER_HAN_IN:
	case MARKER_ARABIC_IN:
	case MARKER_RING:
		return true;
	case MARKER_CLAUSE:
	case MARKER_SPOKEN:
		return e >= EDGE_CLAUSE;
	case MARKER_HAN:
	case MARKER_ARABIC:
	case MARKER_HALF_IN:
		return e >= EDGE_SENTENCE;
	case MARKER_ORDINAL:
		return e >= EDGE_SPACE;
	case MARKER_NONE:
	case MARKER_DECIMAL:
	case MARKER_LETTER:
	case MARKER_BULLET:
		break;
	}
	return e == EDGE_START;
}

/* Characters that markers begin with, besides words; halves of full width. */
static const struct {
	uint32_t from, to;
} openers[] = { { '0', '9' }, { '(', '(' }, { U'①', U'⒛' }, { U'❶', U'❿' },
	{ U'㈠', U'㈩' },
	/* 一二三四五六七八九十 */
	{ 0x4e00, 0x4e00 }, { 0x4e8c, 0x4e8c }, { 0x4e09, 0x4e09 },
	{ 0x56db, 0x56db }, { 0x4e94, 0x4e94 }, { 0x516d, 0x516d },
	{ 0x4e03, 0x4e03 }, { 0x516b, 0x516b }, { 0x4e5d, 0x4e5d },
	{ 0x5341, 0x5341 }, { U'—', U'—' } };

/* c is the first character of s. */
static bool
may_begin(uint32_t c, struct str s)
{
	size_t i;

	for (i = 0; i < COUNT(openers); i++)
		if (c >= openers[i].from && c <= openers[i].to)
			return true;
	return words_is_char(WORDS_ORDINAL, c) ||
	    words_starts(WORDS_SPOKEN, s) ||
	    words_starts(WORDS_SPOKEN_NUMBER, s);
}

/* The first characters of all that may_begin(). */
static void
make_firsts(struct word_firsts *f)
{
	size_t i;

	for (i = 0; i < COUNT(openers); i++)
		words_firsts_char(f, openers[i].from, openers[i].to);
	words_firsts_char(f, U'０', U'９');
	words_firsts_char(f, U'（', U'（');
	words_firsts(f, WORDS_ORDINAL);
	words_firsts(f, WORDS_SPOKEN);
	words_firsts(f, WORDS_SPOKEN_NUMBER);
}

static void
add(struct cuts *cs, size_t at, const struct marker *m, bool weak)
{
	GROW(cs->v, cs->n, cs->cap);
	cs->v[cs->n++] = (struct cut){ .at = at, .mark = *m, .weak = weak };
}

bool
split_only_han(struct str s, const char *among)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (!utf8_is_han(c) && !utf8_among(c, among))
			return false;
	}
	return true;
}

bool
split_is_short_heading(struct str item, const struct marker *mark)
{
	return mark && item.n > mark->n && item.n - mark->n <= SPLIT_GLUED &&
	    split_only_han(str_sub(item, mark->n, item.n), "，,、“”‘’《》·");
}

/* 周 of 周二是, 十 of 十二是: are the words before a numeral part of it? */
static bool
ends_number(struct str s)
{
	long number;
	bool han;

	return words_ends(WORDS_CLAUSE_NOT, s) ||
	    marker_numeral(str_sub(s, utf8_prev(s, s.n), s.n), &number,
		&han) > 0;
}

/*
 * 考核办法第一条为…。第二条…: an article at which a page lost its line break, and
 * the next of its kind begins a sentence.
 */
static bool
has_second(struct str s, size_t at, const struct marker *m)
{
	struct str rest = str_sub(s, at + m->n, at + SECOND_BYTES), sentence;
	struct marker next;

	if (m->number != 1 || !utf8_is_han(utf8_last(str_sub(s, 0, at))))
		return false;
	while (str_split(&rest, STR("。"), &sentence))
		if (marker_at(rest, &next) && next.style == m->style)
			return next.number == 2;
	return false;
}

/* 。第三条 behind 第二条: of the last marks one is of its style. */
static bool
goes_on(const struct cuts *cs, struct str s, size_t at, const struct marker *m)
{
	size_t i, least = cs->n > MARKS_BACK ? cs->n - MARKS_BACK : 0;

	if (!str_ends(str_sub(s, 0, at), STR("。")))
		return false;
	for (i = cs->n; i-- > least;)
		if (cs->v[i].mark.style == m->style)
			return true;
	return false;
}

/*
 * 征文比赛1、参赛对象: may it be a cut without a mark before it?  In a short
 * paragraph only behind a comma or a heading.
 */
static bool
fits_weakly(
    const struct cuts *cs, struct str s, size_t at, const struct marker *m)
{
	const struct cut *last = cs->n > 0 ? &cs->v[cs->n - 1] : NULL;
	enum marker_family f = marker_family(m->style);
	uint32_t before, behind = 0;
	bool comma, first;

	if (at + m->n >= s.n || at == 0)
		return false;
	first = m->number == 1 && last &&
	    split_is_short_heading(str_sub(s, last->at, at), &last->mark);
	if (f == MARKER_CLAUSE) /* 二、工作目标一是…；二是… */
		return first ||
		    (m->number > 1 && !ends_number(str_sub(s, 0, at)));
	if (f == MARKER_ORDINAL) /* 第一条 of a whole paper in one line */
		return s.n >= PAPER_BYTES || has_second(s, at, m) ||
		    goes_on(cs, s, at, m);
	if (f != MARKER_HAN && f != MARKER_ARABIC)
		return false;
	before = utf8_last(str_sub(s, 0, at));
	utf8_decode(s.p + at + m->n, s.n - at - m->n, &behind);
	comma = utf8_among(before, "，,");
	if (s.n < SPLIT_LONG && !(comma && m->number > 1) && !first &&
	    !utf8_is_han(before))
		return false;
	return (before > 0x2000 || comma ||
		   (f == MARKER_HAN && !str_digit(utf8_fold(before)))) &&
	    (utf8_is_han(behind) || utf8_among(behind, "“《"));
}

/* 3个, 2026年: a figure with a Chinese word right behind it, as most are. */
static bool
is_figure(struct str s)
{
	size_t at = 0;

	while (at < s.n && str_digit((unsigned char)s.p[at]))
		at++;
	return at > 0 && at < s.n && utf8_is_plain(s.p[at]);
}

/* 三个, 一些: the same of a Chinese numeral; 一是 is a marker. */
static bool
is_han_figure(struct str s)
{
	long number;
	bool han;
	size_t at = marker_numeral(s, &number, &han);

	return at > 0 && han && at < s.n && utf8_is_plain(s.p[at]) &&
	    !words_starts(WORDS_CLAUSE_VERB, str_sub(s, at, s.n)) &&
	    !words_starts(WORDS_SPOKEN, s) && !words_starts(WORDS_NAMED, s);
}

/*
 * Does a marker such as may be a cut stand at byte at, whose character, folded,
 * is c?  before: the digit right before it, if that is one.
 */
static bool
mark_begins(struct str s, size_t at, uint32_t c, uint32_t before,
    struct marker *m)
{
	struct str rest = str_sub(s, at, s.n);

	return at > 0 && may_begin(c, rest) &&
	    !(str_digit(c) && str_digit(before)) && !is_figure(rest) &&
	    !is_han_figure(rest) && marker_at(rest, m) && !m->doubtful;
}

/*
 * 有了新进展。——农业稳步增长。: an item behind a sentence or a blank, but no
 * ——责任单位：甲.
 */
static bool
is_dash(struct str s, size_t at, const struct marker *m)
{
	struct str rest = str_sub(s, at + m->n, s.n);
	int role;

	return !m->doubtful && m->n == STR("——").n &&
	    str_starts(str_sub(s, at, s.n), STR("——")) &&
	    edge_before(s, at) >= EDGE_SENTENCE && utf8_han_at(rest, 0) &&
	    resp_label_at(rest, &role) == 0;
}

/* 2 of 2、总则 and 2.3 of 2.3. 职责: the figures that a text begins with. */
static struct str
figures(struct str s)
{
	size_t n = 0;

	while (n < s.n && (str_digit((unsigned char)s.p[n]) || s.p[n] == '.'))
		n++;
	while (n > 0 && s.p[n - 1] == '.')
		n--;
	return str_sub(s, 0, n);
}

/*
 * 1.1 of 1、总则 1.1 编制目的: the first part of what marker first heads.  That 1、
 * is of such numbers, and 3.新增耕地 3.1 万亩 of none, other lines have told.
 */
static bool
is_first_part(struct str s, size_t at, const struct marker *m,
    const struct marker *first)
{
	struct str whole = figures(s), part = figures(str_sub(s, at, s.n));
	struct str name;

	if (!first || marker_family(first->style) != MARKER_DECIMAL ||
	    m->number != 1 || edge_before(s, at) != EDGE_SPACE)
		return false;
	name = str_trim(str_sub(s, first->n, at));
	return name.n > 0 && name.n <= SPLIT_GLUED &&
	    split_only_han(name, "、") &&
	    part.n == whole.n + STR(".1").n && str_starts(part, whole);
}

/* Is marker m at byte at a cut, and a weak one?  first: as for split_marks(). */
static bool
is_cut(const struct cuts *cs, struct str s, size_t at, const struct marker *m,
    const struct marker *first, bool *weak)
{
	if (first && at == first->n) { /* 一、1.: right behind the first */
		*weak = false;
		return true;
	}
	if (marker_family(m->style) == MARKER_BULLET) {
		*weak = false;
		return is_dash(s, at, m);
	}
	if (marker_family(m->style) == MARKER_DECIMAL) {
		*weak = false;
		return is_first_part(s, at, m, first);
	}
	*weak = !fits(marker_family(m->style), edge_before(s, at)) &&
	    !(first && first->style == m->style && /* 第二条 */
		utf8_among(utf8_last(str_sub(s, 0, at)), "。；"));
	return (!*weak || fits_weakly(cs, s, at, m)) && !is_reference(s, at, m);
}

void
split_marks(struct cuts *cs, struct str s, const struct marker *first)
{
	const struct word_firsts *firsts =
	    words_firsts_kept(WORD_SET_MARKER, make_firsts);
	size_t at = 0, behind = 0, n, names;
	uint32_t c, before = 0; /* what ends at behind, if it may begin one */
	struct marker m, spoken;
	bool weak;

	if (!first && marker_at(s, &spoken) &&
	    marker_family(spoken.style) == MARKER_SPOKEN)
		first = &spoken;
	if (first) {
		add(cs, 0, first, false);
		at = first->n;
	}
	for (; (at = words_firsts_next(firsts, s, at)) < s.n; behind = at += n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		c = utf8_fold(c);
		if (!mark_begins(s, at, c, at > behind ? 0 : before, &m)) {
			before = c;
			continue;
		}
		names = m.number == 1 ? resp_numbered_end(s, at) : 0;
		if (names > 0) /* 责任单位：1.甲；2.乙 */
			n = names - at;
		before = names > 0 ? 0 : c;
		if (names == 0 && is_cut(cs, s, at, &m, first, &weak)) {
			add(cs, at, &m, weak);
			n = m.n;
			before = 0;
		}
	}
}
