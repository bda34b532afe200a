/* Months and stages that have no number: 三月份：, 自查阶段（3月）：…, 自查（3月）. */
#include "base/utf8.h"
#include "outline/genre.h"
#include "outline/reader.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"

#define PERIOD_LINES 40 /* within which another month follows one */
#define STAGE_BYTES 120 /* of a stage's name and its time */
#define STAGE_CHARS 14 /* a longer name is a sentence */
#define ASKED_CHARS 10 /* of 二、活动时间 */

/* 二、活动时间: the month below it is its text and heads nothing. */
static bool
asks_when(const struct line *l)
{
	return l->marked && l->chars <= ASKED_CHARS &&
	    words_ends(WORDS_TIME, str_sub(l->text, l->mark.n, l->text.n));
}

/* 三月份： or 三月 学雷锋月 */
static bool
names_period(const struct line *l)
{
	return timehead_is(l->text) ||
	    (!l->closed && !l->expects && timehead_is_themed(l->text));
}

/* 三月份： over a list, or one of several months. */
bool
reader_is_period(const struct reader *r, size_t i)
{
	size_t k = lines_next(&r->lines, i + 1), end = i + PERIOD_LINES;
	size_t above = lines_before(&r->lines, i);

	if (above < r->lines.n && asks_when(&r->lines.v[above]))
		return false;
	if (r->lines.v[i].meta || k >= r->lines.n ||
	    r->rows.v[k].part != ROW_NONE || !names_period(&r->lines.v[i]) ||
	    names_period(&r->lines.v[k]))
		return false;
	if (build_is_in(&r->b, STYLE_PERIOD) ||
	    (r->lines.v[k].marked && timehead_is(r->lines.v[i].text)))
		return true;
	while (++k < r->lines.n && k < end)
		if (!r->lines.v[k].marked && !r->lines.v[k].closed &&
		    names_period(&r->lines.v[k]))
			return true;
	return false;
}

/* 自查阶段（3月）：… without a number. */
static bool
is_stage(const struct line *l)
{
	struct str head = line_head(l, STAGE_BYTES);

	head = str_trim(str_sub(head, 0, name_bracket_at_end(head)));
	return words_ends(WORDS_STAGE, head) &&
	    utf8_len(head) <= STAGE_CHARS && utf8_find_mark(head, ',') < 0 &&
	    str_find(head, STR("。"), 0) < 0;
}

/*
 * 宣传发动（3月1日—10日）: what is done, and on which days; *rest: what stands behind.
 */
static bool
is_timed(const struct line *l, struct str *rest)
{
	struct str s = str_sub(l->text, 0, STAGE_BYTES), name;
	long open = l->marked ? -1 : utf8_find_mark(s, '(');
	size_t n;

	if (open <= 0)
		return false;
	name = str_trim(str_sub(s, 0, (size_t)open));
	s = str_sub(s, (size_t)open, s.n);
	n = name_bracket(s);
	*rest = str_sub(s, n, s.n);
	return n > 0 && utf8_len(name) <= STAGE_CHARS &&
	    utf8_find_mark(name, ',') < 0 && utf8_find_mark(name, ':') < 0 &&
	    timehead_is_days(
		str_trim(name_in_bracket(str_sub(s, 0, n), 0)));
}

/* Does a section above the next line say that its parts are stages? */
static bool
is_in_steps(const struct builder *b)
{
	size_t i;

	for (i = 0; i < b->depth; i++)
		if (genre_says(b->o->node[b->stack[i].node].heading,
			PATTERNS_SECTION) == KIND_STAGE)
			return true;
	return false;
}

/*
 * Such a line over what is done then; or, below 实施步骤, also alone, or with a colon
 * or a sentence behind it.
 */
static bool
begins_timed(const struct reader *r, size_t i)
{
	struct str rest;

	if (!is_timed(&r->lines.v[i], &rest))
		return false;
	if (rest.n == 0 && reader_heads_text(r, i))
		return true;
	return (rest.n == 0 || str_starts(rest, STR("。")) ||
		   utf8_starts_mark(rest, ':') > 0) &&
	    is_in_steps(&r->b);
}

/* Does another stage follow before the next number? */
static bool
goes_on_stages(const struct reader *r, size_t i)
{
	size_t end = i + PERIOD_LINES;

	while (++i < r->lines.n && i < end && !r->lines.v[i].marked)
		if (is_stage(&r->lines.v[i]))
			return true;
	return false;
}

/* … or another one with its days, before the next section? */
static bool
goes_on_timed(const struct reader *r, size_t i)
{
	size_t end = reader_list_end(r, i, PERIOD_LINES);

	while (++i < end)
		if (begins_timed(r, i))
			return true;
	return false;
}

bool
reader_is_timed(const struct reader *r, size_t i)
{
	return begins_timed(r, i) &&
	    (build_is_in(&r->b, STYLE_STAGE) || goes_on_timed(r, i));
}

bool
reader_heads_timed(const struct reader *r, size_t i)
{
	struct str s = r->lines.v[i].text;

	return reader_is_timed(r, i) && name_bracket_at_end(s) < s.n;
}

bool
reader_stage(struct reader *r, size_t i)
{
	struct marker stage = { .style = STYLE_STAGE };

	if (!reader_is_timed(r, i) &&
	    (!is_stage(&r->lines.v[i]) || r->lines.v[i].wrapped ||
		!(build_is_in(&r->b, STYLE_STAGE) || goes_on_stages(r, i))))
		return false;
	build_item(&r->b, &stage, false);
	r->b.closing = NO_NODE;
	return true;
}
