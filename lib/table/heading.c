#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "table/heading.h"
#include "table/merged.h"
#include "who/resp.h"

#define HEADING_CHARS 10 /* a longer cell is no heading */

/*
 * 责任单位及责任人, 配合部门及单位, which would be a label before a colon: its role,
 * -1 for none; and that of its second word.
 */
static int
role_of_label(struct str heading, enum cell_role *second)
{
	struct buf b = BUF_INIT;
	int role = -1;
	bool whole;

	buf_addstr(&b, heading);
	buf_addc(&b, ':');
	whole = resp_label_at(buf_str(&b), &role) == b.n &&
	    resp_is_names((enum cell_role)role);
	buf_free(&b);
	*second = whole ? resp_second_role(heading) : CELL_OTHER;
	return whole ? role : -1;
}

int
heading_role(const struct cell *c, enum cell_role *second)
{
	struct buf b = BUF_INIT;
	struct str s = cell_squeezed(c, &b);
	int role = words_exact(WORDS_COLUMN, s);
	long at;

	/* 分值（分）, 完成时限(月) */
	if (role < 0 && (at = str_find(s, STR("("), 0)) > 0)
		role = words_exact(WORDS_COLUMN, str_sub(s, 0, (size_t)at));
	/* 任务分解/时序进度: what is to be done, called by two words */
	if (role < 0 && (at = str_find(s, STR("/"), 0)) > 0) {
		role = words_exact(WORDS_COLUMN, str_sub(s, 0, (size_t)at));
		if (role != CELL_TASK && role != CELL_CONTENT)
			role = -1;
	}
	*second = role == CELL_DUE && words_starts(WORDS_COLUMN_BEGIN, s)
	    ? CELL_DUE
	    : CELL_OTHER;
	if (role < 0 || resp_is_names((enum cell_role)role)) {
		int label = role_of_label(s, second);

		role = label >= 0 ? label : role; /* 责任单位(牵头) */
	}
	buf_free(&b);
	return role;
}

bool
heading_is_listed(const struct cell *c)
{
	enum cell_role second;

	return heading_role(c, &second) >= 0;
}

/* Two headings in one: 责任单位和责任人. */
static bool
is_joint(struct str s)
{
	return words_find(WORDS_AND, s, 0, NULL) >= 0 ||
	    str_find(s, STR("、"), 0) >= 0 || str_find(s, STR("/"), 0) >= 0;
}

/* Bytes of the heading of the list that a cell's ends with, or 0; b holds s. */
static size_t
listed_end(const struct cell *c, struct buf *b, struct str *s, int *role)
{
	*s = cell_squeezed(c, b);
	*role = -1;
	return words_suffix(WORDS_COLUMN, *s, role);
}

/*
 * 巡查和整治的具体内容及打分标准: longer than a heading, and yet one where each of the
 * joined parts ends like one of the work.
 */
static bool
joins_work(struct str s)
{
	struct str part;
	size_t len;
	long at;
	int role;

	do {
		at = words_find(WORDS_AND, s, 0, &len);
		part = at < 0 ? s : str_sub(s, 0, (size_t)at);
		if (utf8_len(part) > HEADING_CHARS ||
		    words_suffix(WORDS_COLUMN, part, &role) == 0 ||
		    !cell_is_work((enum cell_role)role))
			return false;
		s = at < 0 ? STR_NULL : str_sub(s, (size_t)at + len, s.n);
	} while (at >= 0);
	return true;
}

/* 完成率, 任务数（户）, 应参保人数: figures stand below. */
static bool
is_figure(struct str s)
{
	size_t open = name_bracket_at_end(s);

	if (open > 0 && open < s.n)
		s = str_trim(str_sub(s, 0, open));
	return utf8_len(s) > 1 && utf8_len(s) <= HEADING_CHARS &&
	    words_ends(WORDS_COLUMN_FIGURE, s);
}

int
heading_role_like(const struct cell *c)
{
	struct buf b = BUF_INIT;
	struct str s;
	int role;
	size_t n = listed_end(c, &b, &s, &role);
	bool other;

	n = utf8_len(str_sub(s, s.n - n, s.n));
	other = n < 2 || (utf8_len(s) > HEADING_CHARS && !joins_work(s)) ||
	    role == CELL_NUMBER || role == CELL_SECTION ||
	    (merged_inherits((enum cell_role)role) && (n < 3 || is_joint(s)));
	if (other && is_figure(s)) {
		other = false;
		role = CELL_OTHER;
	}
	buf_free(&b);
	return other ? -1 : role;
}

bool
heading_is_measured(const struct cell *c)
{
	struct buf b = BUF_INIT;
	struct str s = cell_squeezed(c, &b);
	size_t open = name_bracket_at_end(s);
	bool yes = open > 0 && open < s.n &&
	    utf8_len(str_sub(s, 0, open)) <= HEADING_CHARS &&
	    words_is(WORDS_COLUMN_MEASURE, str_trim(name_in_bracket(s, open)));

	buf_free(&b);
	return yes;
}

bool
heading_is_of_figures(const struct cell *c)
{
	struct buf b = BUF_INIT;
	bool yes = heading_is_measured(c) || is_figure(cell_squeezed(c, &b));

	buf_free(&b);
	return yes;
}

bool
heading_asks_figures(const struct cell *c)
{
	struct buf b = BUF_INIT;
	struct str s = cell_squeezed(c, &b);
	bool yes = heading_is_measured(c) &&
	    !words_is(WORDS_COLUMN_STATE, str_sub(s, 0, name_bracket_at_end(s)));

	buf_free(&b);
	return yes;
}

bool
heading_is_done(const struct cell *c)
{
	struct buf b = BUF_INIT;
	bool yes = words_starts(WORDS_COLUMN_DONE, cell_squeezed(c, &b));

	buf_free(&b);
	return yes;
}

static bool
is_one_of(const struct cell *c, enum word_list list)
{
	struct buf b = BUF_INIT;
	bool yes = words_is(list, cell_squeezed(c, &b));

	buf_free(&b);
	return yes;
}

static bool
ends_like(const struct cell *c, enum word_list list)
{
	struct buf b = BUF_INIT;
	bool yes = words_ends(list, cell_squeezed(c, &b));

	buf_free(&b);
	return yes;
}

bool
heading_is_found(const struct cell *c)
{
	return is_one_of(c, WORDS_COLUMN_FOUND);
}

bool
heading_is_checked(const struct cell *c)
{
	return is_one_of(c, WORDS_COLUMN_CHECKED);
}

bool
heading_is_rank(const struct cell *c)
{
	return is_one_of(c, WORDS_COLUMN_RANK);
}

bool
heading_is_result(const struct cell *c)
{
	return ends_like(c, WORDS_COLUMN_RESULT);
}

bool
heading_is_share(const struct cell *c)
{
	return ends_like(c, WORDS_COLUMN_SHARE);
}

bool
heading_is_group(const struct cell *c)
{
	return is_one_of(c, WORDS_GROUP);
}

bool
heading_is_inner(const struct cell *c)
{
	struct buf b = BUF_INIT;
	struct str s;
	int role;
	size_t n = listed_end(c, &b, &s, &role);
	bool inner = n > 0 && merged_inherits((enum cell_role)role) &&
	    words_ends(WORDS_INSIDE, str_sub(s, 0, s.n - n));

	buf_free(&b);
	return inner;
}

bool
heading_is_members(const struct cell *c)
{
	return is_one_of(c, WORDS_COLUMN_MEMBERS);
}
