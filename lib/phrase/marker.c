#include "base/utf8.h"
#include "phrase/marker.h"
#include "phrase/timehead.h"
#include "phrase/words.h"

#define MONTH_DAYS 31 /* a higher number before 年 is that of a year */
#define LIMIT 999 /* a larger number is a year or an amount, not a marker */
#define DECIMALS 8 /* parts of 1.2.3 at most */

/* The character at offset at and its length; 0 at the end. */
static uint32_t
peek(struct str s, size_t at, size_t *n)
{
	uint32_t c;

	*n = at < s.n ? utf8_decode(s.p + at, s.n - at, &c) : 0;
	return *n ? utf8_fold(c) : 0;
}

static long
han_digit(uint32_t c)
{
	static const uint32_t digits[] = { 0x3007, 0x4e00, 0x4e8c, 0x4e09,
		0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };
	long i;

	for (i = 0; i < 10; i++)
		if (digits[i] == c)
			return i;
	return -1;
}

#define HAN_TEN 0x5341
#define HAN_HUNDRED 0x767e
#define HAN_ZERO 0x96f6

/* Blanks from offset at on. */
static size_t
blanks(struct str s, size_t at)
{
	size_t n, from = at;
	uint32_t c;

	while ((c = peek(s, at, &n)) == ' ' || c == '\t')
		at += n;
	return at - from;
}

/* As peek, from offset at on: of the next digit of a numeral in which there
 * may be gaps. */
static uint32_t
peek_digit(struct str s, size_t at, bool gaps, size_t *n)
{
	size_t gap = gaps && at > 0 ? blanks(s, at) : 0;
	uint32_t c = peek(s, at + gap, n);

	*n += gap;
	return c;
}

static size_t
han_numeral(struct str s, bool gaps, long *number)
{
	size_t at = 0, n;
	long sum = 0, digit = 0;
	uint32_t c;

	while ((c = peek_digit(s, at, gaps, &n)) != 0 && at < 24) {
		if (han_digit(c) >= 0 && digit == 0) {
			digit = han_digit(c);
		} else if (c == HAN_TEN) {
			sum += (digit ? digit : 1) * 10;
			digit = 0;
		} else if (c == HAN_HUNDRED && digit) {
			sum += digit * 100;
			digit = 0;
		} else if (c != HAN_ZERO || at == 0) {
			break;
		}
		at += n;
	}
	*number = sum + digit;
	return *number > 0 && *number <= LIMIT ? at : 0;
}

/* gaps: so that a page broke it up, 1 0 or 二 十. */
static size_t
numeral(struct str s, bool gaps, long *number, bool *han)
{
	size_t at = 0, n;
	uint32_t c;

	*han = false;
	*number = 0;
	while (str_digit(c = peek_digit(s, at, gaps, &n)) && at < 24) {
		*number = *number * 10 + (long)(c - '0');
		if (*number > LIMIT)
			return 0;
		at += n;
	}
	if (at)
		return at;
	*han = true;
	return han_numeral(s, gaps, number);
}

size_t
marker_numeral(struct str s, long *number, bool *han)
{
	return numeral(s, false, number, han);
}

/* Numbers that are one character: ㈠ and ⑴ are （一） and （1）. */
static const struct {
	uint32_t from, to;
	enum marker_family family;
	uint32_t what;
	long first;
} singles[] = { { U'㈠', U'㈩', MARKER_HAN_IN, 0, 1 },
	{ U'⑴', U'⒇', MARKER_ARABIC_IN, 0, 1 },
	{ U'⒈', U'⒛', MARKER_ARABIC, 0, 1 },
	{ U'①', U'⑳', MARKER_RING, 0, 1 }, { U'㉑', U'㉟', MARKER_RING, 0, 21 },
	{ U'❶', U'❿', MARKER_RING, 1, 1 }, { U'⓫', U'⓴', MARKER_RING, 1, 11 },
	{ U'⓵', U'⓾', MARKER_RING, 2, 1 }, { U'➀', U'➉', MARKER_RING, 3, 1 },
	{ U'➊', U'➓', MARKER_RING, 4, 1 } };

/* Which of them c is; COUNT(singles): none. */
static size_t
single_of(uint32_t c)
{
	size_t i = 0;

	while (i < COUNT(singles) &&
	    (c < singles[i].from || c > singles[i].to))
		i++;
	return i;
}

static bool
single_at(struct str s, struct marker *m)
{
	size_t n, pause, k, i;
	uint32_t c = peek(s, 0, &n);

	i = single_of(c);
	if (i == COUNT(singles))
		return false;
	pause = utf8_among(peek(s, n, &k), "、.") ? k : 0;
	/* ㈠、工作目标, ①.工作目标, but not ①、②两项 */
	m->n = single_of(peek(s, n + pause, &k)) < COUNT(singles) ? n
								  : n + pause;
	m->style = MARKER_STYLE(singles[i].family, singles[i].what);
	m->number = (long)(c - singles[i].from) + singles[i].first;
	return true;
}

/* （一） （1） and, without the first bracket, 1） */
static bool
bracket_at(struct str s, struct marker *m)
{
	size_t at = 0, n, k;
	bool open, han;
	uint32_t c = peek(s, 0, &n);

	open = c == '(';
	if (open)
		at = n + blanks(s, n);
	k = numeral(str_sub(s, at, s.n), true, &m->number, &han);
	if (k == 0)
		return false;
	at += k;
	at += blanks(s, at);
	if (peek(s, at, &n) != ')')
		return false;
	at += n;
	if (open && utf8_among(peek(s, at, &n), "、"))
		at += n;
	if (!open && han)
		m->style = MARKER_STYLE(MARKER_HALF_IN, 1);
	else if (!open)
		m->style = MARKER_STYLE(MARKER_HALF_IN, 0);
	else
		m->style = MARKER_STYLE(han ? MARKER_HAN_IN : MARKER_ARABIC_IN, 0);
	m->n = at;
	return true;
}

/* 第一阶段：, 一是，: the mark behind belongs to the marker. */
static size_t
with_pause(struct str s, size_t at)
{
	size_t n;

	return utf8_among(peek(s, at, &n), ":,、") ? at + n : at;
}

/*
 * 第一章 and its like, also 第 1 0 条; the noun is part of the style.  第一阶段
 * is one, 第一季度 is none.
 */
static bool
ordinal_at(struct str s, struct marker *m)
{
	size_t at = words_prefix(WORDS_ORDINAL, s, NULL), n;
	int noun;
	bool han;

	if (at == 0)
		return false;
	at += blanks(s, at);
	n = numeral(str_sub(s, at, s.n), true, &m->number, &han);
	if (n == 0)
		return false;
	at += n;
	at += blanks(s, at);
	n = words_prefix(WORDS_PART, str_sub(s, at, s.n), &noun);
	if (n == 0)
		return false;
	m->style = MARKER_STYLE(MARKER_ORDINAL, (uint32_t)noun);
	m->n = with_pause(s, at + n);
	return true;
}

/*
 * 1.1 and 1.2.3.  Two parts only before a blank, since 2.3亿元 also begins so;
 * no more than DECIMALS, or it is no number of an item.
 */
static bool
decimal_at(struct str s, struct marker *m)
{
	size_t at = 0, n, k;
	uint32_t depth = 0, c = 0;
	long number;
	bool han;

	while (depth <= DECIMALS &&
	    (k = marker_numeral(str_sub(s, at, s.n), &number, &han)) != 0 &&
	    !han) {
		m->number = number;
		at += k;
		depth++;
		c = peek(s, at, &n);
		if (c != '.')
			break;
		at += n;
	}
	if (depth < 2 || depth > DECIMALS ||
	    (depth == 2 && c != ' ' && c != '\t' && c != '.'))
		return false;
	/* 3.6 月底前, 3.121 人才: the second part begins the text */
	if (depth == 2 &&
	    (number > MONTH_DAYS ||
		words_is_char(
		    WORDS_MONTH, peek(s, at + blanks(s, at), &n))))
		return false;
	m->style = MARKER_STYLE(MARKER_DECIMAL, depth);
	m->n = at;
	return true;
}

/*
 * "一、二季度" and "1、2号楼" are lists in a sentence; "一、四季度情况" is the first
 * of the headings.
 */
static bool
is_list(struct str rest, long number, bool han)
{
	long next;
	bool next_han;
	size_t n = marker_numeral(rest, &next, &next_han), k;
	uint32_t c;

	if (n == 0 || next_han != han || next <= number ||
	    next > number + (han && number == 1 ? 2 : 3))
		return false;
	c = peek(rest, n, &k);
	return utf8_among(c, "、") || words_is_char(WORDS_LISTED, c);
}

/* 3月11日: a day may stand behind a marker as well as in a list of them. */
static bool
is_day(struct str rest)
{
	long number;
	bool han;
	size_t n = marker_numeral(rest, &number, &han), k;

	return n > 0 && !han && number > 0 && number <= 12 &&
	    words_is_char(WORDS_MONTH, peek(rest, n, &k));
}

/* 三月份 of 一、三月份 and nothing behind it: a heading may be no more than that. */
static bool
is_month_alone(struct str rest)
{
	long number;
	bool han;
	size_t n = marker_numeral(rest, &number, &han), k;

	return n > 0 && words_is_char(WORDS_MONTH, peek(rest, n, &k)) &&
	    timehead_is(rest);
}

/* * of 2*.推进试点: what the paper tells of such items at its end. */
static bool
is_starred(struct str s)
{
	size_t n;
	uint32_t c = peek(s, 1 + blanks(s, 1), &n);

	return c == '.' || c == 0xff0e || utf8_among(c, "、");
}

/* 一、 and 1. 1、 1*. */
static bool
plain_at(struct str s, struct marker *m)
{
	bool han;
	size_t at = marker_numeral(s, &m->number, &han), n, gap;
	uint32_t c, d;

	if (at == 0)
		return false;
	if (!han && at < s.n && s.p[at] == '*' && is_starred(str_sub(s, at, s.n)))
		at++;
	gap = blanks(s, at);
	c = peek(s, at + gap, &n);
	d = peek(s, at + gap + n, &gap);
	gap = blanks(s, at);
	if (utf8_among(c, "、") ||
	    (c == ',' && !han && gap == 0 && d > 0x7f && s.p[at] != ',')) {
		struct str rest = str_sub(s, at + gap + n, s.n);

		if (is_list(rest, m->number, han) && !is_day(rest) &&
		    !is_month_alone(rest))
			return false;
		m->doubtful = is_list(rest, m->number, han);
	} else if (c == '.' || c == 0xff0e || (c == 0x3002 && !han)) {
		m->doubtful = str_digit(d) &&
		    (m->number > MONTH_DAYS ||
			!is_day(str_sub(s, at + blanks(s, at) + n, s.n)));
	} else if (gap > 0 && utf8_is_han(c)) { /* 一 总体要求 */
		/* 4 分, 12 人 and nothing behind it: the figure of a cell */
		if (at + gap + n == s.n)
			return false;
		/* 6 月底前, 2026 年 */
		if (!han &&
		    (words_is_char(WORDS_MONTH, c) ||
			(m->number > MONTH_DAYS &&
			    words_is_char(WORDS_YEAR, c))))
			return false;
		m->doubtful = true;
		gap = n = 0;
	} else {
		return false;
	}
	m->style = MARKER_STYLE(han ? MARKER_HAN : MARKER_ARABIC, 0);
	m->n = at + gap + n;
	m->paused = str_ends(str_sub(s, 0, m->n), STR("、"));
	return true;
}

/* 一是 一要: a numeral right before the verb. */
static bool
clause_at(struct str s, struct marker *m)
{
	size_t n, k;
	int verb;
	bool han;

	n = marker_numeral(s, &m->number, &han);
	if (n == 0 || !han || m->number > 20)
		return false;
	k = words_prefix(WORDS_CLAUSE_VERB, str_sub(s, n, s.n), &verb);
	if (k == 0)
		return false;
	m->style = MARKER_STYLE(MARKER_CLAUSE, (uint32_t)verb);
	m->n = with_pause(s, n + k);
	return true;
}

/*
 * 首先 其次 再次 最后, and 第一， 其二、 第三是: how a speaker counts.  Half the time
 * they count nothing: marks only where they run.
 */
static bool
spoken_at(struct str s, struct marker *m)
{
	size_t at, n;
	int which;
	bool han;

	n = words_prefix(WORDS_SPOKEN, s, &which);
	if (n > 0) {
		m->number = which + 1;
		m->style = MARKER_STYLE(MARKER_SPOKEN, 0);
		n += words_prefix(WORDS_IS, str_sub(s, n, s.n), NULL);
		m->n = with_pause(s, n);
		return true;
	}
	at = words_prefix(WORDS_SPOKEN_NUMBER, s, &which);
	if (at == 0)
		return false;
	n = marker_numeral(str_sub(s, at, s.n), &m->number, &han);
	at += n;
	m->n = with_pause(s, at + words_prefix(WORDS_FIRST_IS,
					    str_sub(s, at, s.n), NULL));
	m->style = MARKER_STYLE(MARKER_SPOKEN, (uint32_t)which + 1);
	return n > 0 && han && m->n > at &&
	    !is_list(str_sub(s, m->n, s.n), m->number, han);
}

/* A、 a. B）; A、B两村 and A.1 are none. */
static bool
letter_at(struct str s, struct marker *m)
{
	size_t at, n, k;
	uint32_t c = peek(s, 0, &at), d, next;
	bool small = c >= 'a' && c <= 'z';

	if (!str_letter(c))
		return false;
	d = peek(s, at, &n);
	at += n;
	next = peek(s, at + blanks(s, at), &k);
	if (!utf8_among(d, "、.)") || !utf8_is_han(next))
		return false;
	m->number = (long)c - (small ? 'a' : 'A') + 1;
	m->style = MARKER_STYLE(MARKER_LETTER, small);
	m->n = at;
	m->doubtful = true;
	return true;
}

/* In symbol fonts, whose characters mean nothing elsewhere. */
static bool
is_symbol(uint32_t c)
{
	return c >= 0xf000 && c <= 0xf0ff;
}

static bool
bullet_at(struct str s, struct marker *m)
{
	size_t n, k;
	uint32_t c = peek(s, 0, &n), next = peek(s, n, &k);

	m->number = 0;
	m->n = n;
	m->style = MARKER_STYLE(MARKER_BULLET, c);
	if ((c == U'—' || c == '-') && next == c) {
		for (; next == c; next = peek(s, m->n, &k))
			m->n += k; /* ---, as a page writes —— */
		return true;
	}
	if (words_is_char(WORDS_BULLET, c) ||
	    (utf8_among(c, "-*") && next == ' '))
		return true;
	m->doubtful = true; /* ▲注：… alone is a note */
	return words_is_char(WORDS_BULLET_NOTE, c) || is_symbol(c) ||
	    ((c == '-' || c == U'—') && (utf8_is_han(next) || next == ' '));
}

void
marker_decimal(
    struct marker *m, struct str s, size_t n, long number, uint32_t depth)
{
	*m = (struct marker){ .style = MARKER_STYLE(MARKER_DECIMAL, depth),
		.number = number,
		.n = with_pause(s, n) };
}

bool
marker_at(struct str s, struct marker *m)
{
	m->doubtful = m->paused = false;
	return single_at(s, m) || bracket_at(s, m) || ordinal_at(s, m) ||
	    decimal_at(s, m) || plain_at(s, m) || clause_at(s, m) ||
	    spoken_at(s, m) || letter_at(s, m) || marker_rare(s, m) ||
	    marker_named(s, m) || bullet_at(s, m);
}
