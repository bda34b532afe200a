/* Months and stages that have no number: 三月份：, 自查阶段（3月）：… */
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/timehead.h"
#include "phrase/words.h"
#include "plan/reader.h"

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
	size_t above = i;

	while (above > 0 && r->lines.v[--above].chars == 0)
		;
	if (above < i && asks_when(&r->lines.v[above]))
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

bool
reader_stage(struct reader *r, size_t i)
{
	struct marker stage = { .style = STYLE_STAGE };

	if (!is_stage(&r->lines.v[i]) || r->lines.v[i].wrapped ||
	    !(build_is_in(&r->b, STYLE_STAGE) || goes_on_stages(r, i)))
		return false;
	build_item(&r->b, &stage, false);
	r->b.closing = NO_NODE;
	return true;
}
