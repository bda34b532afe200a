/* The words around a figure: what it measures, for whom each, the clause. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "target/read.h"
#include "zh/words.h"

/* The longest state that is counted, 未开工, in bytes. */
#define STATE 12
/* The longest name of what is measured, with the mark that ends it. */
#define NOUN 200
/* The longest list of things that one figure is of, in bytes. */
#define LISTED 60
#define LEAST 6 /* bytes of a name */

/* 不少于 at the end of a piece. */
static struct str
strip_bound(struct str s)
{
	const struct word *w;

	while (s.n > 0 && (w = around_before(s, s.n, WORD_LEFT)) != NULL)
		s = str_sub(s, 0, s.n - w->text.n);
	return s;
}

/* 2026年底前, 到2026年 */
static bool
is_time(struct str s)
{
	s = str_sub(s, words_prefix(WORDS_WHEN_FROM, s, NULL), s.n);
	return name_is_deadline(s) ||
	    (utf8_digit_at(s, 0) && words_ends(WORDS_YEAR, s));
}

/*
 * What the clause before this one speaks of: 创建示范户，每村不少于10户; when it is
 * to be, it does not.
 */
static struct str
clause_before(struct str text, size_t clause)
{
	size_t end = clause, from;

	if (end == 0 || around_sentence(text, end) == end)
		return STR_NULL;
	end = utf8_prev(text, end);
	from = around_clause(text, end);
	if (is_time(str_trim(str_sub(text, from, end))))
		return STR_NULL;
	return target_core(target_behind(str_sub(text, from, end)));
}

/* 集中行动 of 每月集中行动不少于两次: behind the period, or the bound that is far. */
static struct str
inside(struct str text, const struct span *s)
{
	struct str in = str_sub(text, s->at, s->core);
	size_t end, n = words_prefix(WORDS_EACH, in, NULL);

	if (target_is_period(in, n, &end)) {
		if (s->kind == ZH_FREQ && s->count > s->at + end)
			end = s->count - s->at;
		in = str_sub(in, end, in.n);
	} else if (around_look(in, 0, in.n, WORD_OVER, &end) ||
	    around_look(in, 0, in.n, WORD_LEFT, &end))
		in = str_sub(in, end, in.n);
	else
		return STR_NULL;
	in = target_core(target_behind(strip_bound(in)));
	return in.n >= 6 ? in : STR_NULL;
}

/* 学校 of 学校更换课桌450套: those that something is done for. */
static struct str
whom(struct str s)
{
	size_t at = around_find(s, 0, WORD_DO), end;
	struct str name = str_sub(s, 0, at);

	/* 省级重点项目 is one name, and 道路硬化 what is done */
	return at > 0 && around_look(s, at, s.n, WORD_DO, &end) &&
		end < s.n && name_noun(name) != NOUN_NONE &&
		!words_ends(WORDS_LEVEL, name) &&
		!words_starts(WORDS_OBJECT, s)
	    ? name
	    : s;
}

/* The noun behind the figure that ends at byte at: 1名服务队长. */
static struct str
right_of(struct str text, const struct span *s, size_t after)
{
	struct str right = str_sub(text, after, after + NOUN);
	size_t end, size, whole;
	long at;

	if (right.n > 0 && (right.p[0] == '\n' || right.p[0] == '\t'))
		return STR_NULL; /* the next cell of a row */
	/* 2条长3公里: how long they are names nothing */
	if (around_look(right, 0, right.n, WORD_SIZE, &end) &&
	    utf8_digit_at(right, end))
		return STR_NULL;
	/* 道路7条共12公里: the same in another measure */
	if (utf8_digit_at(right, words_prefix(WORDS_IN_ALL, right, NULL)))
		return STR_NULL;
	right = str_sub(right, words_prefix(WORDS_OF, right, NULL), right.n);
	right = target_noun(right);
	whole = right.n;
	size = target_without_figure(right).n;
	/* 建设43栋大棚 is what the money was spent on */
	if (size < whole && !around_look(right, 0, right.n, WORD_DO, &end))
		end = 0;
	if (size < whole && end != size)
		right = words_strip_end(WORDS_AMONG,
		    target_strip_tail(
			whom(target_strip_tail(str_sub(right, 0, size)))));
	if (words_starts(WORDS_AND_MORE, right) ||
	    words_starts(WORDS_EACH, right))
		return STR_NULL;
	/* 8个在建、1个未开工 */
	at = words_find(WORDS_METRIC_STOP, right, 0, NULL);
	if (at == 0)
		return words_starts(WORDS_SHORT, right) && right.n <= STATE
		    ? right
		    : STR_NULL;
	if (at > 0)
		right = str_sub(right, 0, (size_t)at);
	right = words_strip_end(WORDS_METRIC_DOES, right);
	/* 12个单位中，有4个 */
	if (!words_ends(WORDS_AMONG_NOT, right))
		right = words_strip_end(WORDS_AMONG, right);
	if (s->kind == ZH_FREQ)
		right = target_core(right);
	/* 中因病致贫的有12户 */
	if (size < whole && utf8_len(right) < 2 && name_noun(right) == NOUN_NONE)
		return STR_NULL;
	return right.n <= 90 && target_begins_name(right) ? str_trim(right)
							  : STR_NULL;
}

/* The noun behind the bracket that says more of it: 100户（累计360户）商户. */
static struct str
right_of_bracket(struct str text, const struct span *s)
{
	size_t n = name_bracket(str_sub(text, s->end, s->end + NOUN));

	return n > 0 ? right_of(text, s, s->end + n) : STR_NULL;
}

/* What recurs: the verb in the frequency, or the noun behind it. */
static struct str
occasion_of(struct str text, const struct span *s, struct str right)
{
	struct str in = inside(text, s);
	const struct word *w = around_before(text, s->end, WORD_VERB);
	size_t end;

	/* 志愿服务活动每月开展1次: a verb that says nothing */
	if (around_look(in, 0, in.n, WORD_DO, &end) && end == in.n &&
	    around_before(in, in.n, WORD_VERB) == NULL)
		in = STR_NULL;
	if (in.n > 0 &&
	    (right.n == 0 ||
		(around_before(in, in.n, WORD_VERB) != NULL &&
		    !words_is(WORDS_METRIC_VERB, in))))
		return in;
	return right.n == 0 && w ? str_sub(text, s->end - w->text.n, s->end)
				 : right;
}

/* 安装率达到辖区人口的30%: what is measured stands before the verb. */
static struct str
before_share(struct str left)
{
	size_t i;

	left.n -= words_suffix(WORDS_QUOTE, left, NULL);
	left = str_trim(left);
	if (!words_ends(WORDS_OF, left) && !words_ends(WORDS_SHARE_WHOLE, left))
		return left;
	for (i = 6; i < left.n; i++)
		if (around_look(left, i, left.n, WORD_REACH, NULL) ||
		    around_look(left, i, left.n, WORD_LEFT, NULL))
			return str_sub(left, 0, i);
	return left;
}

/* Rates and points are of what stands before them, counts of what follows. */
static bool
is_of_left(const struct span *s)
{
	return s->kind == ZH_PERCENT || span_is_dim(s, "score") ||
	    span_is_dim(s, "rate");
}

/* 每天, 每次: when, and no name. */
static bool
is_each_time(struct str s)
{
	size_t n = words_prefix(WORDS_EACH, s, NULL), end;

	return words_is(WORDS_EACH_TIME, s) ||
	    (target_is_period(s, n, &end) && end == s.n);
}

/* 连续6轮开展排查: behind the verb of what is done in a row, or behind the figure. */
static size_t
behind_deed(struct str text, const struct span *s)
{
	const struct word *w = around_before(text, s->at, WORD_BASE);
	size_t end;

	/* 每周5天开展走访 */
	return ((w && str_is(w->value, "row")) ||
		   target_is_of_period(text, s)) &&
		around_look(text, s->end, text.n, WORD_DO, &end)
	    ? end
	    : s->end;
}

/* 每村培育党员、中心户, 年末评选好媳妇、好婆婆: behind the last verb of the first. */
static struct str
behind_deeds(struct str s)
{
	size_t i, end, from = 0;
	long first = str_find(s, STR("、"), 0);

	for (i = 1; first > 0 && i + LEAST < (size_t)first; i++)
		if (around_look(s, i, (size_t)first, WORD_DO, &end) &&
		    end + LEAST <= (size_t)first)
			from = end;
	return str_sub(s, from, s.n);
}

/* 新建公厕、垃圾站各2座: all that the figure is of each of; or empty. */
static struct str
each_of(struct str left)
{
	struct str list = words_strip_end(WORDS_EVERY, str_trim(left));

	if (list.n == str_trim(left).n)
		return STR_NULL;
	list = behind_deeds(target_core(list));
	list = words_strip_start(WORDS_LISTS, list);
	return list.n <= LISTED && str_find(list, STR("、"), 0) > 0 &&
		target_before_digits(list).n == list.n &&
		target_begins_name(list)
	    ? list
	    : STR_NULL;
}

/* from: behind the last time; without a name there, before it. */
static struct str
metric_of(struct str text, const struct span *s, size_t from, size_t clause)
{
	struct str right = right_of(text, s, behind_deed(text, s)), left;
	size_t next = words_is(WORDS_KIND_UNIT, s->unit)
	    ? target_figure(text, s->end)
	    : s->end;

	/* 10类46项实事 */
	if (next > s->end && (left = right_of(text, s, next)).n > 0)
		return left;
	if (s->at > from + NOUN)
		from = s->at - NOUN;
	if (s->kind == ZH_FREQ)
		right = occasion_of(text, s, right);
	if (!is_of_left(s) && right.n > 0)
		return right;
	if (target_origin(text, clause, s->core, &left)) {
		left = target_core(target_behind(target_strip_tail(left)));
		return utf8_len(left) >= 2 ? left : STR_NULL;
	}
	left = utf8_whole(str_sub(text, from, s->at));
	left.n -= utf8_ends_mark(left, '('); /* 定期排查（全年10次） */
	if (s->kind == ZH_PERCENT || span_is_dim(s, "rate"))
		left = before_share(left);
	else if (each_of(left).n > 0)
		return each_of(left);
	left = target_core(target_behind(target_strip_tail(left)));
	if (utf8_len(left) < 2 && from > clause && from <= clause + NOUN)
		left =
		    target_core(target_behind(target_before_digits(
			str_sub(text, clause, from))));
	if (is_each_time(left))
		return STR_NULL;
	if (utf8_len(left) >= 2)
		return left;
	if (right.n == 0)
		right = right_of_bracket(text, s);
	return s->kind == ZH_PERCENT ? STR_NULL : right;
}

/* 30%以上村庄建成卫生村: of whom a share is that has no name. */
static struct str
doers(struct str right)
{
	size_t end = around_find(right, 0, WORD_DO);
	long earns = words_find(WORDS_EARNS, right, 0, NULL);

	if (earns >= 0 && (size_t)earns < end)
		end = (size_t)earns;
	return end < right.n ? target_strip_tail(str_sub(right, 0, end))
			     : right;
}

/* 12户30人享受低保: what the figure right behind this one is of as well. */
static struct str
beside_next(struct str text, const struct span *s)
{
	size_t end = target_figure(text, s->end);

	return end > s->end ? right_of(text, s, end) : STR_NULL;
}

/* 投资30万元改造校舍900平方米: behind the figure before, something else is done. */
static bool
does_more(struct str text, const struct span *s, const struct target *before,
    size_t from)
{
	struct str between;

	if (!before || before->end <= from || before->end >= s->at)
		return false;
	between = str_sub(text, before->end, s->at);
	return around_at(between, 0, WORD_DO) != NULL;
}

/*
 * 道路7条共12公里, 农房20户共65人: what the figure before is of as well, but for
 * 路灯120盏共3个村, which says what it counts.
 */
static bool
is_sum_of(struct str text, const struct span *s, const struct target *before)
{
	return before->end < s->at &&
	    words_is(WORDS_IN_ALL, str_sub(text, before->end, s->at)) &&
	    !(span_is_dim(s, "count") &&
		name_noun(str_sub(text, s->end,
		    around_clause_end(text, s->end))) != NOUN_NONE);
}

void
target_name(struct str text, const struct span *s, size_t behind_time,
    const struct target *before, struct target *g)
{
	size_t clause = around_clause(text, s->at);
	size_t named = behind_time > clause ? behind_time : clause;
	size_t from = clause, head = around_sentence(text, s->at);

	head += around_item(text, head);
	if (does_more(text, s, before, named))
		named = before->end;

	/* Who each: in the same clause, or the sentence's subject. */
	if (words_starts(WORDS_EVERY, str_sub(text, head, text.n)) ||
	    words_starts(WORDS_EACH, str_sub(text, head, text.n)))
		from = head;
	g->metric = before && is_sum_of(text, s, before)
	    ? before->metric
	    : metric_of(text, s, named, clause);
	/* 婚宴每桌不超过600元 */
	g->scope = target_scope(text, from, s->core, s->unit);
	target_part_scope(g, before);
	if (g->metric.n == 0 && s->kind != ZH_FREQ)
		g->metric = inside(text, s);
	if (g->metric.n == 0)
		g->metric = beside_next(text, s);
	/* 招生300人，90%的学生获得证书: not of those before */
	if (g->metric.n == 0 && s->kind == ZH_PERCENT && s->at == named)
		g->metric = doers(right_of(text, s, s->end));
	if (g->metric.n == 0 && before && before->at >= head) {
		g->metric = before->metric;
		if (g->scope.n == 0)
			g->scope = before->scope;
	}
	if (g->metric.n == 0)
		g->metric = clause_before(text, clause);
	if (g->metric.n == 0 && s->kind == ZH_PERCENT)
		g->metric = doers(right_of(text, s, s->end));
	if (g->metric.n == 0)
		g->metric = str_trim(str_sub(text, s->at, s->end));
	g->clause =
	    str_trim(str_sub(text, clause, around_clause_end(text, s->end)));
}
