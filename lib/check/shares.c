/*
 * Totals in a sentence that their parts do not add up to: 共5个，其中…,
 * …，共奖励5万元, weights in per cent.
 */

#include "base/dec.h"
#include "base/utf8.h"
#include "check/parts.h"
#include "phrase/words.h"
#include "zh/num.h"

#define LONG 600 /* bytes of a sentence that are looked at */
#define CLAUSES 4 /* more of them that may share weights of one whole */

/* End of the sentence that holds byte at. */
static size_t
sentence_end(struct str s, size_t at)
{
	static const char *const mark[] = { "。", "；", ";", "\n" };
	size_t end = s.n, i;
	long k;

	if (end > at + LONG)
		end = at + LONG;
	for (i = 0; i < COUNT(mark); i++) {
		k = str_find(str_sub(s, 0, end), str_of(mark[i]), at);
		if (k >= 0 && (size_t)k < end)
			end = (size_t)k;
	}
	while (end < s.n && ((unsigned char)s.p[end] & 0xC0) == 0x80)
		end++;
	return end;
}

/* Behind the whole character at byte at. */
static size_t
past(struct str s, size_t at)
{
	return at < s.n ? at + utf8_offset(str_sub(s, at, s.n), 1) : at + 1;
}

/* A total and its measure, whose 万 belongs to the number: 120万元. */
static struct dec
read_total(const struct rx_hit *h, struct str *unit)
{
	struct str s = h->group[1], rest;
	struct num num;

	s.n = str_offset(s, h->group[2]) + h->group[2].n;
	if (!num_begins(s, &num, &rest))
		return DEC_NAN;
	*unit = str_sub(h->group[2], h->group[2].n - rest.n, h->group[2].n);
	*unit = str_trim(*unit);
	return num.lo;
}

static bool
has_role(const struct check *c, const char *role, struct str s)
{
	const struct pattern *p = check_role(c, role);
	struct rx_hit h;

	return p && rx_next(p->rx, s, 0, &h);
}

struct parts {
	struct dec sum;
	size_t n;
	bool open; /* 等: there are others */
	bool bound; /* 60分以上 is no part */
	bool unlike; /* 党员3人、女2人: nobody says that none is both */
	struct str end; /* how the first part's name ends */
};

/* 高级职称3人、中级职称5人: names that end alike part a whole. */
static void
add_name(struct parts *v, const struct text *t, size_t at)
{
	struct str end = at < 2 ? STR_NULL : text_piece(t, at - 2, at);

	if (v->n == 0)
		v->end = end;
	v->unlike |= end.n == 0 || !str_eq(v->end, end);
}

/* The numbers of one clause that are counted in that measure. */
static void
add_clause(
    const struct check *c, struct parts *v, struct str clause, struct str unit)
{
	struct text chars = TEXT_INIT;
	struct num num;
	size_t k;

	text_fill(&chars, clause);
	for (k = 0; k < chars.n; k++) {
		struct str rest;

		if (!num_at(&chars, k, &num))
			continue;
		rest = text_piece(&chars, num.end, chars.n);
		if (!num.unfit && !num.vague && str_starts(rest, unit) &&
		    !(k > 0 &&
			has_role(c, "ordinal", text_piece(&chars, k - 1, k)))) {
			rest = str_sub(rest, unit.n, rest.n);
			v->bound |= has_role(c, "part-not", rest);
			add_name(v, &chars, k);
			v->sum = dec_add(v->sum, num.lo);
			v->n++;
		}
		k = num.end - 1;
	}
	text_free(&chars);
}

/* A clause ends at ， 、 and ；; the list of parts may have any of them. */
static size_t
clause_end(struct str s, size_t at)
{
	static const char *const mark[] = { "，", "、", ",", "：" };
	size_t end = s.n, i;
	long k;

	for (i = 0; i < COUNT(mark); i++)
		if ((k = str_find(s, str_of(mark[i]), at)) >= 0 &&
		    (size_t)k < end)
			end = (size_t)k;
	return end;
}

/*
 * 幼儿园177所（公办58所，民办119所）: what is in brackets are parts of a part; one
 * that is not closed is left.  The list itself ends with the bracket that it
 * stands in.
 */
static void
without_brackets(struct str s, struct buf *flat)
{
	size_t at, deep = 0, from = 0, open = 0;

	for (at = 0; at < s.n; at = past(s, at)) {
		struct str rest = str_sub(s, at, s.n);

		if (utf8_starts_mark(rest, '(')) {
			open = deep++ == 0 ? at : open;
		} else if (utf8_starts_mark(rest, ')') && deep-- == 0) {
			s = str_sub(s, 0, at);
		} else if (utf8_starts_mark(rest, ')') && deep == 0) {
			buf_addstr(flat, str_sub(s, from, open));
			from = past(s, at);
		}
	}
	buf_addstr(flat, str_sub(s, from, s.n));
}

/* Up to where they make the total, if the clause ends there: what follows is more. */
static struct parts
add_parts(const struct check *c, struct str s, struct str unit,
    struct dec total)
{
	struct parts v = { .sum = DEC(0) };
	const struct pattern *stop = check_role(c, "parts-end");
	struct buf flat = BUF_INIT;
	struct rx_hit h;
	size_t at, end;

	without_brackets(s, &flat);
	s = buf_str(&flat);
	if (stop && rx_next(stop->rx, s, 0, &h)) {
		s = str_sub(s, 0, h.at);
		v.open = true;
	}
	for (at = 0; at < s.n; at = past(s, end)) {
		struct str clause;

		end = clause_end(s, at);
		clause = str_sub(s, at, end);
		if (has_role(c, "not-part", clause))
			v.open = true;
		else
			add_clause(c, &v, clause, unit);
		if (v.n > 1 && dec_ok(total) && dec_cmp(v.sum, total) == 0 &&
		    str_starts(str_sub(s, end, s.n), STR("，")))
			break;
	}
	v.end = STR_NULL; /* it stood in the text that is freed here */
	buf_free(&flat);
	return v;
}

/* The words of the clause before byte at. */
static struct str
words_before(struct str s, size_t at)
{
	size_t from = at, i, before;

	for (i = 0; i < 12 && from > 0; i++) {
		before = utf8_prev(s, from);
		if (clause_end(str_sub(s, before, from), 0) == 0 ||
		    sentence_end(str_sub(s, before, from), 0) == 0)
			break;
		from = before;
	}
	return str_sub(s, from, at);
}

/* 其中：A村80万元；B村30万元: the list goes on behind the semicolon. */
static size_t
parts_end(struct str s, size_t at)
{
	size_t end = sentence_end(s, at), next;

	while (end < s.n &&
	    (str_starts(str_sub(s, end, s.n), STR("；")) || s.p[end] == ';')) {
		next = sentence_end(s, past(s, end));
		if (next <= end || next > at + LONG ||
		    clause_end(str_sub(s, end, next), 0) < next - end)
			break; /* a sentence of its own */
		end = next;
	}
	return end;
}

/* 186户 of 186户612人，其中…: what the people are of is told by the same parts. */
static struct str
behind_whole(struct str tail)
{
	size_t n;
	long lead;

	if (tail.n == 0 || !str_digit(tail.p[0]) ||
	    (lead = words_find(WORDS_PART_LEAD, tail, 0, &n)) < 0)
		return tail;
	return str_sub(tail, (size_t)lead + n, tail.n);
}

/*
 * 共60个，其中村45个、社区20个，合计65个: a total is none of the parts before it.
 * One that says the whole again is left to check_after(), which adds them too.
 */
static bool
told_again(const struct check *c, struct str *tail, struct dec whole,
    struct str measure)
{
	const struct pattern *p = check_role(c, "sum-after");
	struct str unit = STR_NULL;
	struct dec total;
	struct rx_hit h;

	if (!p || !rx_next(p->rx, *tail, 0, &h))
		return false;
	*tail = str_sub(*tail, 0, h.at);
	total = read_total(&h, &unit);
	return dec_ok(total) && dec_cmp(total, whole) == 0 &&
	    str_eq(unit, measure);
}

/*
 * 共60个，其中村45个、社区20个.  The row's code is all: the parts are all
 * there are; some: a part may be left out without a word.  Its value is the
 * total that the words stand for: 百分制.
 */
static void
check_whole(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	struct str s = block_str(b), unit = h->group[1], tail, kind = p->code;
	struct dec total =
	    p->value.n > 0 ? check_number(p->value) : read_total(h, &unit);
	struct parts v;
	const char *code = NULL;

	(void)arg;
	tail = behind_whole(str_sub(s, h->end, parts_end(s, h->end)));
	if (!dec_ok(total) || unit.n == 0 ||
	    has_role(c, "no-sum", words_before(s, h->at)) ||
	    told_again(c, &tail, total, unit))
		return;
	v = add_parts(c, tail, unit, total);
	if (v.n == 0) /* 所 of 所学校 */
		v = add_parts(
		    c, tail, str_sub(unit, 0, utf8_offset(unit, 1)), total);
	if (v.n < 2 || v.bound || !dec_ok(v.sum) ||
	    (str_is(kind, "alike") && v.unlike))
		return;
	if (str_is(kind, "all") || has_role(c, "whole", tail))
		code = dec_cmp(v.sum, total) > 0 ||
			(!v.open && dec_cmp(v.sum, total) < 0)
		    ? "sum-wrong"
		    : NULL;
	else if (dec_cmp(v.sum, total) > 0)
		code = "sum-exceeds";
	else if (kind.n == 0 && !v.open && v.n > 2 && dec_cmp(v.sum, total) < 0)
		code = "sum-short";
	if (code)
		check_say(c, code, b, h->at, h->group[0], check_dec(c, v.sum),
		    check_dec(c, total));
}

/* 全镇新建公厕3座、改造2座: words that end a list do not where it has not begun. */
static struct str
behind_stops(const struct check *c, struct str s, struct str unit)
{
	const struct pattern *stop = check_role(c, "parts-end");
	struct rx_hit h;

	while (stop && rx_next(stop->rx, s, 0, &h) &&
	    add_parts(c, str_sub(s, 0, h.at), unit, DEC_NAN).n == 0)
		s = str_sub(s, h.end, s.n);
	return s;
}

/* 个行政村、个社区 before 个村: what is counted goes by its kinds. */
static bool
has_kinds(struct str s, struct str unit)
{
	struct str what = str_sub(unit, utf8_offset(unit, 1), unit.n);

	return what.n > 0 && str_find(s, what, 0) >= 0;
}

/* The parts before a total; 个 of 个村 where they are 个行政村, 个社区. */
static struct parts
parts_before(const struct check *c, struct str s, struct str unit)
{
	struct parts v;
	size_t n;
	long k;

	while ((k = words_find(WORDS_PART_LEAD, s, 0, &n)) >= 0)
		s = str_sub(s, (size_t)k + n, s.n);
	s = behind_stops(c, s, unit);
	v = add_parts(c, s, unit, DEC_NAN);
	if (v.n == 0 && has_kinds(s, unit))
		v = add_parts(c, s,
		    str_sub(unit, 0, utf8_offset(unit, 1)), DEC_NAN);
	v.open |= has_role(c, "not-part", s) || has_role(c, "parts", s);
	return v;
}

/*
 * 分别奖励3万元、2万元，共奖励5万元.  共192个网格，…38名、…154名，合计192名: each total is
 * of what stands behind the one before it; 共192个： is of what follows.
 */
static void
check_after(struct check *c, const struct block *b, size_t start, size_t end,
    const struct pattern *p)
{
	struct str one = str_sub(block_str(b), start, end);
	size_t from, parts = 0;
	struct rx_hit h;

	for (from = 0; rx_next(p->rx, one, from, &h); parts = from = h.end) {
		struct str unit = STR_NULL;
		struct dec total = read_total(&h, &unit);
		struct parts v;

		if (!dec_ok(total) || unit.n == 0 ||
		    utf8_starts_mark(str_sub(one, h.end, one.n), ':'))
			continue;
		v = parts_before(c, str_sub(one, parts, h.at), unit);
		if (v.n >= 2 && !v.open && !v.bound && dec_ok(v.sum) &&
		    dec_cmp(v.sum, total) != 0)
			check_say(c, "sum-wrong", b, start + h.at, h.group[0],
			    check_dec(c, v.sum), check_dec(c, total));
	}
}

/* The weights in s added to sum; how many, and the first one's hit. */
static size_t
add_weights(const struct pattern *each, struct str s, size_t from,
    struct dec *sum, struct rx_hit *first)
{
	struct rx_hit h;
	size_t n;

	for (n = 0; rx_next(each->rx, s, from, &h); n++, from = h.end) {
		*sum = dec_add(*sum, check_number(h.group[1]));
		if (n == 0)
			*first = h;
	}
	return n;
}

/* …占35%，…占35%；平时占30%: are they all with those behind the semicolon at end? */
static bool
goes_on(const struct pattern *each, struct str s, size_t end, struct dec sum)
{
	struct rx_hit h;
	size_t i, next;

	for (i = 0; i < CLAUSES &&
	     utf8_starts_mark(str_sub(s, end, s.n), ';');
	     i++) {
		next = past(s, end);
		end = sentence_end(s, next);
		if (add_weights(each, str_sub(s, next, end), 0, &sum, &h) == 0 ||
		    !dec_ok(sum))
			return false;
		if (dec_cmp(sum, DEC(100)) == 0)
			return true;
	}
	return false;
}

/* 月考核占60%、年度考核占30%: a sentence about weights gives all of them. */
static void
check_weights(struct check *c, const struct block *b, size_t start, size_t end,
    const struct pattern *each)
{
	struct str one = str_sub(block_str(b), start, end);
	struct rx_hit first = { 0 };
	struct dec sum = DEC(0);
	size_t n, lead;
	const long part = words_find(WORDS_PART_LEAD, one, 0, &lead);

	/* 占20%，其中数量占60%、质量占40% */
	n = add_weights(each, one, part < 0 ? 0 : (size_t)part + lead, &sum,
	    &first);
	if (n >= 2 && dec_ok(sum) && dec_cmp(sum, DEC(100)) != 0 &&
	    !check_match(c, "weights-other", one) &&
	    (check_match(c, "weighing", one) ||
		(n > 2 &&
		    check_match(c, "weighed", c->o->doc[b->doc].title))) &&
	    !goes_on(each, block_str(b), end, sum))
		check_say(c, "weights-wrong", b, start + first.at,
		    first.group[0], check_dec(c, sum), NULL);
}

static void
check_sentences(struct check *c)
{
	const struct pattern *each = check_role(c, "weights");
	const struct pattern *after = check_role(c, "sum-after");
	size_t i, start, end;

	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];
		struct str s = block_str(b);
		bool weights, sums;

		weights = each && rx_need_met(&each->need, b->chars);
		sums = after && rx_need_met(&after->need, b->chars);
		for (start = 0; start < s.n && (weights || sums);
		     start = past(s, end)) {
			end = sentence_end(s, start);
			if (weights)
				check_weights(c, b, start, end, each);
			if (sums)
				check_after(c, b, start, end, after);
		}
	}
}

void
check_shares(struct check *c)
{
	check_hits(c, "parts", check_whole, NULL);
	check_sentences(c);
}
