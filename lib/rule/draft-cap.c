/* The limits of what is given or taken: 扣完为止, 最高加2分. */

#include "base/utf8.h"
#include "phrase/words.h"
#include "rule/draft-read.h"

/* How far before a limit its clause is looked at, in bytes. */
#define BACK 150

static void
set_cap(struct draft *d, const struct spot *c, struct arena *mem)
{
	struct str v[1] = { STR_NULL };

	if (str_is(c->p->code, "full")) {
		if (str_is(d->effect, "deduct") && d->cap.n == 0)
			d->cap = STR("full");
		return;
	}
	if (str_is(d->effect, "zero") || str_is(d->effect, "veto"))
		return;
	draft_points(c->number, mem, v, 1);
	if (d->cap.n == 0) {
		d->cap = v[0];
		d->joint = str_is(c->p->value, "all");
	}
}

/* The clause grows over the limit that follows it. */
static void
stretch(struct draft *d, const struct draft_reader *r, const struct spot *c)
{
	const char *end = r->s.p + c->end;

	if (d->clause.n > 0 && d->clause.p >= r->s.p && end > d->clause.p)
		d->clause.n = (size_t)(end - d->clause.p);
}

static bool
ends_clause(struct str s)
{
	return utf8_ends_mark(s, ',') > 0 || utf8_ends_mark(s, ';') > 0 ||
	    utf8_ends_mark(s, ':') > 0 || utf8_ends_mark(s, '(') > 0 ||
	    str_ends(s, STR("。"));
}

/* Where in the sentence the clause of a limit begins. */
static size_t
clause_at(const struct draft_reader *r, const struct spot *c)
{
	size_t at = c->at;

	while (
	    at > 0 && c->at - at < BACK && !ends_clause(str_sub(r->s, 0, at)))
		at = utf8_prev(r->s, at);
	return at;
}

/* A limit and its clause before it. */
static struct str
clause_of(const struct draft_reader *r, const struct spot *c)
{
	return str_sub(r->s, clause_at(r, c), c->end);
}

static bool
says(enum word_list list, struct str words)
{
	return words_find(list, words, 0, NULL) >= 0;
}

/* 每欠1万元扣1分，加分最多5分: what the limit's own clause says it limits. */
static const char *
limited(const struct draft_reader *r, const struct spot *c)
{
	struct str words = clause_of(r, c);
	bool add = says(WORDS_CAP_ADD, words);

	return add == says(WORDS_CAP_DEDUCT, words) ? ""
	    : add				    ? "add"
						    : "deduct";
}

/*
 * 最多加（扣）2分, 加扣分均以5分为限: what the whole sentence gives and what it
 * takes; not where something is given in the limit's own clause.
 */
static bool
limits_both(const struct draft_reader *r, const struct spot *c)
{
	struct str words = str_sub(r->s, c->at, c->end);

	if (r->from <= clause_at(r, c))
		words = clause_of(r, c);
	return says(WORDS_CAP_ADD, words) && says(WORDS_CAP_DEDUCT, words);
}

/*
 * 国家级加5分，省级加3分，最高不超过5分: what the levels of one thing bring, which a
 * limit behind the last of them is for; ； parts what is limited from what is not.
 */
static bool
is_of_levels(
    const struct draft_reader *r, const struct draft *d, const struct draft *last)
{
	const struct draft *next = d + 1; /* what is behind it was looked at */
	struct str between;

	if (d->clause.n == 0 || d->clause.p < r->s.p ||
	    next->clause.p < d->clause.p)
		return false; /* of a sentence before */
	between = str_sub(
	    r->s, str_offset(r->s, d->clause), str_offset(r->s, next->clause));
	return says(WORDS_CAP_LEVEL, d->clause) &&
	    says(WORDS_CAP_LEVEL, last->clause) &&
	    str_eq(d->effect, last->effect) && str_eq(d->per, last->per) &&
	    utf8_find_mark(between, ';') < 0;
}

/* 累计不超过4分；取得证书的…: does the text go on behind the limit's part? */
static bool
goes_on(const struct draft_reader *r, const struct spot *c)
{
	size_t end = str_offset(r->text, r->s) + c->end;
	struct str rest = str_sub(r->text, end, r->text.n);
	size_t mark = utf8_starts_mark(rest, ';');

	return mark > 0 && str_trim(str_sub(rest, mark, rest.n)).n > 0;
}

/*
 * 表彰加3分；办班每期加1分，累计不超过4分；取得证书的加10分: a sum that does not say of
 * what, among others, is that of its own part, of what stands between ； and ；.
 */
static bool
is_of_part(const struct draft_reader *r, const struct spot *c)
{
	return c->number.n > 0 && r->list->n > r->begun && !*limited(r, c) &&
	    goes_on(r, c);
}

/* Money, points; a share of either is limited by both: 补助30%，最高200万元. */
static bool
same_measure(struct str a, struct str b)
{
	return str_eq(a, b) || str_is(a, "%") || str_is(b, "%");
}

/* What a limit counts; empty for 扣完为止, which ends what is before it. */
static struct str
cap_measure(const struct draft_reader *r, const struct spot *c)
{
	struct str words = str_sub(r->s, c->at, c->end);

	return c->number.n == 0 ? STR_NULL
	    : says(WORDS_POINTS, words) && !words_ends(WORDS_YUAN, words)
	    ? words_first(WORDS_POINTS)
	    : words_first(WORDS_YUAN);
}

/* Can a limit that says what it limits (or nothing) be that of d? */
static bool
may_limit(const struct draft *d, struct str effect, struct str measure)
{
	/* points that are earned are limited as those that are added */
	return (effect.n == 0 || str_eq(d->effect, effect) ||
		   str_is(d->effect, "score")) &&
	    (measure.n == 0 || same_measure(d->measure, measure));
}

static void
cap_before(struct draft_reader *r, const struct spot *c)
{
	struct draft_list *l = r->list;
	struct str effect = str_of(limited(r, c));
	struct str measure = cap_measure(r, c);
	size_t i, last = l->n, words;
	bool both = limits_both(r, c), part = both || is_of_part(r, c);

	while (last > r->first && !may_limit(&l->v[last - 1], effect, measure))
		last--;
	if (last == r->first)
		return;
	effect = l->v[last - 1].effect;
	measure = l->v[last - 1].measure;
	words = l->v[last - 1].words;
	for (i = last; i-- > r->first;) {
		bool level = false;

		if (part && i < r->begun)
			break;
		if (!both && l->v[i].words != words &&
		    !str_is(c->p->value, "all") &&
		    !(level = is_of_levels(r, &l->v[i], &l->v[last - 1])))
			break;
		if (!both && !str_eq(l->v[i].effect, effect) &&
		    !str_is(c->p->code, "full"))
			continue;
		if (!same_measure(l->v[i].measure, measure))
			continue;
		set_cap(&l->v[i], c, &l->mem);
		if (level)
			l->v[i].joint = l->v[last - 1].joint = true;
		if (l->v[i].words == words && last == l->n)
			stretch(&l->v[i], r, c);
	}
	if (r->list->n > r->begun)
		r->from = c->end;
}

/* 按实给予补助，最高不超过每盏400元: the clause before says that it is given. */
static bool
behind_giving(const struct draft_reader *r, const struct spot *c)
{
	struct str before = str_sub(r->s, 0, c->at);
	size_t comma = utf8_ends_mark(before, ',');

	before.n -= comma;
	return comma > 0 && words_ends(WORDS_CAP_GIVE, before);
}

/* 单个项目最高支持10万元, 补贴标准为每亩最高20元 by itself gives that much. */
static bool
gives_money(const struct draft_reader *r, const struct spot *c)
{
	return words_ends(WORDS_YUAN, str_sub(r->s, c->at, c->end)) &&
	    (behind_giving(r, c) ||
		words_ends(WORDS_CAP_GIVE, str_before(r->s, c->number)) ||
		words_find(WORDS_CAP_GIVEN, clause_of(r, c), 0, NULL) >= 0);
}

static void
money_alone(struct draft_reader *r, const struct spot *c)
{
	struct str v[1] = { STR_NULL };
	size_t first = r->list->n;

	if (draft_points(c->number, &r->list->mem, v, 1) == 0)
		return;
	draft_add(r, STR("add"), c->at)->points = v[0];
	draft_finish(r, first, words_first(WORDS_YUAN),
	    draft_per(r, r->from, c->at, str_offset(r->s, c->number)),
	    draft_trim(str_sub(r->s, r->from, c->end)));
	r->from = c->end;
}

static bool
in_bracket(struct str s)
{
	size_t end = s.n;

	while (s.n > 0 && end - s.n < BACK && utf8_ends_mark(s, ')') == 0) {
		if (utf8_ends_mark(s, '(') > 0)
			return true;
		s.n = utf8_prev(s, s.n);
	}
	return false;
}

/* 最高加5分 by itself gives: how much is open, up to 5. */
static void
cap_alone(struct draft_reader *r, const struct spot *c)
{
	static const struct {
		enum word_list words;
		const char *effect;
	} verb[] = { { WORDS_CAP_DEDUCT, "deduct" }, { WORDS_CAP_ADD, "add" },
		{ WORDS_CAP_SCORE, "score" } };
	struct str words = words_strip_start(
	    WORDS_CAP_SCORE_NOT, str_sub(r->s, c->at, c->end));
	size_t i, first = r->list->n;

	if (c->number.n == 0 || !str_is(c->p->value, "last") ||
	    in_bracket(str_sub(r->s, 0, c->at)))
		return; /* 加分项（最多加10分） says nothing of how they are given */
	if (gives_money(r, c)) {
		money_alone(r, c);
		return;
	}
	for (i = 0; i < COUNT(verb); i++) {
		if (words_find(verb[i].words, words, 0, NULL) < 0)
			continue;
		draft_add(r, str_of(verb[i].effect), c->at);
		draft_finish(r, first, words_first(WORDS_POINTS), STR_NULL,
		    draft_trim(str_sub(r->s, r->from, c->end)));
		set_cap(&r->list->v[first], c, &r->list->mem);
		r->from = c->end;
		return;
	}
}

/* Limits that end before byte at of the sentence. */
void
draft_caps(struct draft_reader *r, size_t at)
{
	for (; r->icap < r->cap.n && r->cap.v[r->icap].end <= at; r->icap++)
		if (r->list->n > r->begun)
			cap_before(r, &r->cap.v[r->icap]);
}

void
draft_caps_left(struct draft_reader *r, size_t in_front)
{
	struct draft_list *l = r->list;
	size_t i, k;

	if (l->n > r->begun) {
		draft_caps(r, r->s.n);
		for (i = 0; i < in_front; i++)
			for (k = r->begun; k < l->n; k++)
				set_cap(&l->v[k], &r->cap.v[i], &l->mem);
		return;
	}
	/* 国家级最高加5分，省级最高加3分 are two */
	for (i = 0; i < r->cap.n; i++)
		if (l->n > r->first && l->n == r->begun &&
		    !behind_giving(r, &r->cap.v[i]))
			cap_before(r, &r->cap.v[i]);
		else
			cap_alone(r, &r->cap.v[i]);
}
