#include <stdlib.h>

#include "phrase/words.h"
#include "rule/rulebook-rule.h"

struct reading {
	const struct draft_words *words;
	const struct outline *outline;
	const struct draft_rows *rows;
	struct rulebook_rules *out;
};

static const struct pattern *
find(const struct reading *x, const char *role, struct str s, struct rx_hit *h)
{
	return pattern_match(x->words->set, role, s, h);
}

static struct str
kind_of(const struct reading *x, const struct draft *d)
{
	const struct patterns *set = x->words->set;
	const struct pattern *p;
	struct rx_hit h;

	for (p = pattern_of(set, "kind"); p; p = pattern_next(set, p)) {
		struct str s = str_is(p->value, "per") ? d->per
		    : str_is(p->value, "measure")      ? d->measure
						       : d->clause;

		if (rx_next(p->rx, s, 0, &h) && !str_is(d->effect, "zero") &&
		    !str_is(d->effect, "veto"))
			return p->code;
	}
	return STR_NULL;
}

/* Do rows i and k stand in one line of one node? */
static bool
in_one_line(const struct reading *x, size_t i, size_t k)
{
	const struct draft_row *v = x->rows->v;

	return v[k].node == v[i].node && v[k].line == v[i].line;
}

/* Row k, if it stands in one line with row i, and has this effect. */
static const struct draft *
beside(const struct reading *x, size_t i, size_t k, const char *effect)
{
	const struct draft *d = k < x->rows->n ? &x->rows->v[k].d : NULL;

	return d && in_one_line(x, i, k) && str_is(d->effect, effect) ? d
								      : NULL;
}

static void
add_band(struct buf *b, struct str value, struct str points)
{
	buf_join(b, "、", value);
	buf_addc(b, ':');
	buf_addstr(b, points);
}

/*
 * 95%以上得5分，90%以上得3分，其余不得分: how many rows from i make bands.  办结率90%得2分，
 * 满意率80%得2分 are two things, not two bands of one.
 */
static size_t
read_bands(const struct reading *x, size_t i, struct buf *b)
{
	const struct draft *d, *last = NULL;
	struct rx_hit h;
	size_t k;

	for (k = i; (d = beside(x, i, k, "score")) != NULL && d->points.n &&
	     d->per.n == 0 && !(last && str_eq(last->points, d->points)) &&
	     find(x, "band", d->clause, &h);
	     k++, last = d)
		add_band(b, h.group[1], d->points);
	if (k > i && (d = beside(x, i, k, "zero")) != NULL &&
	    (find(x, "else", d->clause, &h) ||
		(k == i + 1 && find(x, "unmet", d->clause, &h)))) {
		add_band(b, words_first(WORDS_ELSE), STR("0"));
		k++;
	}
	return k - i;
}

/* A number of points that is given as a whole, once. */
static bool
is_whole(const struct draft *d, struct dec *points)
{
	return d && d->per.n == 0 && words_is(WORDS_POINTS, d->measure) &&
	    dec_parse(d->points, points);
}

#define MOST 20 /* steps: they have letters */

/*
 * 水质达到三类的得30分，好转的得25分，不变的得20分，变差的不得分: steps that words
 * tell, A, B, C in their order.  Of points that fall the first are the item's,
 * or all together are more than it has; without points of an item there are
 * three of them, or one for nothing.  Returns how many rows make them, or 0.
 */
static size_t
read_steps(const struct reading *x, size_t i, struct str full, struct buf *b)
{
	const struct draft_row *v = x->rows->v;
	struct dec points, last = DEC(0), sum = DEC(0), most;
	char letter[] = "A";
	bool zero;
	size_t k, end;

	for (end = i;
	     is_whole(beside(x, i, end, "score"), &points) && end < i + MOST;
	     end++) {
		if (end > i && dec_cmp(points, last) >= 0)
			return 0;
		last = points;
		sum = dec_add(sum, points);
	}
	zero = beside(x, i, end, "zero") != NULL;
	if (end < i + 2 ||
	    (dec_parse(full, &most) ? dec_cmp(sum, most) <= 0
				    : end < i + 3 && !zero))
		return 0;
	for (k = i; k < end; k++, letter[0]++)
		add_band(b, str_of(letter), v[k].d.points);
	if (zero)
		add_band(b, str_of(letter), STR("0"));
	return end + zero - i;
}

static bool
is_extra(const struct reading *x, const struct rulebook_rule *r)
{
	return rulebook_rule_extra(r, x->words, x->outline, x->rows);
}

/* What row i gives as a whole, once; of 得满分 what the item has. */
static struct str
points_once(const struct reading *x, size_t i, struct str full)
{
	const struct draft *d = beside(x, i, i, "score");
	struct draft whole;
	struct rx_hit h;
	struct dec any;

	if (!d)
		return STR_NULL;
	whole = *d;
	if (d->points.n == 0 && find(x, "whole", d->clause, &h))
		whole.points = full;
	return is_whole(&whole, &any) ? whole.points : STR_NULL;
}

/*
 * 设立宣传栏的得5分: yes or no; 未设立的不得分 behind it says the same again.
 */
static size_t
read_met(const struct reading *x, size_t i, struct str full, struct buf *b)
{
	struct str points = points_once(x, i, full);
	const struct draft *no = beside(x, i, i + 1, "zero");
	struct rx_hit h;

	if (points.n == 0)
		return 0;
	add_band(b, words_first(WORDS_MET), points);
	add_band(b, words_first(WORDS_UNMET), STR("0"));
	return no && find(x, "unmet", no->clause, &h) ? 2 : 1;
}

/*
 * 得5分，未报的不得分，每漏报一次扣1分; 得满分，未完成的按比例得分: does what stands behind
 * the points of row i leave less of them?
 */
static bool
is_lessened(const struct reading *x, size_t i)
{
	size_t k = i + 1;
	const struct draft *d = beside(x, i, k, "score");

	if (d)
		return str_is(kind_of(x, d), "R6");
	while (beside(x, i, k, "zero"))
		k++;
	d = beside(x, i, k, "deduct");
	return d && words_is(WORDS_POINTS, d->measure) &&
	    !str_is(kind_of(x, d), "R13");
}

/*
 * 按时报数的得5分，每漏报一次扣1分: the points that all begin with, of all that the item
 * has; or none.  What makes nought behind a part of them means that part.
 */
static struct str
begun_with(const struct reading *x, const struct rulebook_rule *r)
{
	struct str points = points_once(x, r->from, r->item.full);
	struct dec own, full;
	int part;

	if (!dec_parse(points, &own) || !is_lessened(x, r->from))
		return STR_NULL;
	part = dec_parse(r->item.full, &full) ? dec_cmp(own, full) : 0;
	return part > 0 || (part < 0 && beside(x, r->from, r->from + 1, "zero"))
	    ? STR_NULL
	    : points;
}

/*
 * 第一名得20分，每降一名扣1分: by rank, if the first gets all points.  Returns how
 * many rows it takes.
 */
static size_t
read_rank(const struct reading *x, struct rulebook_rule *r)
{
	struct str first = points_once(x, r->from, r->item.full);
	const struct draft *d = &x->rows->v[r->from].d,
			   *next = beside(x, r->from, r->from + 1, "deduct");
	struct dec own, full, step;
	struct rx_hit h;

	if (!next || !dec_parse(first, &own) ||
	    !words_is(WORDS_POINTS, next->measure) ||
	    !dec_parse(next->points, &step) ||
	    !find(x, "first", d->clause, &h) ||
	    !find(x, "nextrank", next->clause, &h) || is_extra(x, r) ||
	    (dec_parse(r->item.full, &full) && dec_cmp(own, full) != 0))
		return 0;
	r->kind = STR("R17");
	r->item.full = first;
	r->points = next->points;
	return 2;
}

/* 每次积3分, of an item that has no points to begin with: they add up. */
static bool
is_counted(const struct reading *x, const struct rulebook_rule *r)
{
	const struct draft *d = &x->rows->v[r->from].d;
	struct dec any;

	return d->per.n > 0 && r->item.full.n == 0 &&
	    words_is(WORDS_POINTS, d->measure) && dec_parse(d->points, &any);
}

/* Of what only says what meeting it earns: how many rows make bands. */
static size_t
read_earned(const struct reading *x, struct rulebook_rule *r, struct buf *b)
{
	struct str begun;
	size_t n;

	if (is_extra(x, r) || is_counted(x, r)) {
		r->effect = STR("add");
		return 0;
	}
	begun = begun_with(x, r);
	if (begun.n > 0) {
		r->kind = STR("item");
		if (r->item.full.n == 0)
			r->item.full = begun;
		r->points = r->effect = STR_NULL;
		return 0;
	}
	n = read_steps(x, r->from, r->item.full, b);
	return n ? n : read_met(x, r->from, r->item.full, b);
}

/* 酌情扣分: as many points as the judge says. */
static void
read_judged(
    const struct reading *x, const struct draft *d, struct rulebook_rule *r)
{
	const struct pattern *p;
	struct rx_hit h;

	if (d->points.n == 0 && words_is(WORDS_POINTS, d->measure) &&
	    (p = find(x, "judged", d->clause, &h)) != NULL)
		r->points = p->value;
}

/*
 * 扣当月工资10%, 60分以下不予发放: of a sum that only the office knows; 得该项分值的50%: of
 * points.  Score reckons with no such share.
 */
static void
read_share(
    const struct reading *x, const struct draft *d, struct rulebook_rule *r)
{
	bool unpaid, of_points;
	struct rx_hit h;

	unpaid = str_is(d->effect, "zero") && find(x, "unpaid", d->clause, &h);
	if (!unpaid && !str_is(d->measure, "%"))
		return;
	of_points = !unpaid && find(x, "ofpoints", d->clause, &h);
	r->points = STR_NULL;
	r->measure = words_first(of_points ? WORDS_POINTS : WORDS_YUAN);
	if (!of_points)
		r->kind = STR("R22");
	if (unpaid)
		r->effect = STR("deduct");
}

static void
read_rule(const struct reading *x, struct rulebook_rule *r)
{
	const struct draft *d = &x->rows->v[r->from].d;
	struct buf bands = BUF_INIT;
	struct rx_hit h;

	r->effect = d->effect;
	r->points = d->points;
	r->kind = r->gate = r->bands = STR_NULL;
	r->measure = d->measure;
	if ((r->n = read_rank(x, r)) > 0)
		return;
	r->n = read_bands(x, r->from, &bands);
	if (r->n == 1 && begun_with(x, r).n > 0) {
		r->n = 0; /* 不少于12次得5分，每少一次扣1分 */
		buf_reset(&bands);
	}
	if (r->n == 0)
		r->kind = kind_of(x, d);
	if (r->n == 0 && r->kind.n == 0 && str_is(d->effect, "score"))
		r->n = read_earned(x, r, &bands);
	if (r->n > 0) {
		r->kind = STR("R8");
		r->bands = str_keep(&x->out->mem, buf_str(&bands));
		r->points = STR_NULL;
		if (!dec_parse(d->points, &r->most) &&
		    !dec_parse(r->item.full, &r->most))
			r->most = DEC(0);
	} else {
		r->n = 1;
		read_judged(x, d, r);
	}
	read_share(x, d, r);
	if (str_is(r->kind, "R13")) /* of another total, and of no item */
		r->item.name = r->item.full = r->item.cap = STR_NULL;
	if (str_is(r->kind, "R6") && find(x, "gate", d->clause, &h)) {
		r->gate = h.group[1];
		r->kind = STR("R7");
	}
	buf_free(&bands);
}

/* Only the limit of the part that it is the heading of, which has its row. */
static bool
is_part_limit(const struct reading *x, const struct draft_row *r)
{
	const struct node *n = &x->outline->node[r->node];

	return n->nchildren > 0 && r->d.points.n == 0 && r->d.cap.n > 0 &&
	    rulebook_part_cap(x->words, n->heading).n > 0;
}

/* Does it take points of what a clause earns or has, not of all? */
static bool
takes_part(const struct reading *x, const struct rulebook_rule *r)
{
	struct str clause = x->rows->v[r->from].d.clause;
	struct rx_hit h;

	return str_is(r->effect, "zero")
	    ? !find(x, "total0", clause, &h) && !find(x, "itself", clause, &h)
	    : str_is(r->effect, "deduct") && !str_is(r->kind, "R13") &&
		!str_is(r->kind, "R15") && !str_is(r->kind, "R22");
}

/* Of what the clause at row i earns, behind which it stands? */
static bool
takes_of(const struct reading *x, size_t i, const struct rulebook_rule *r)
{
	struct rx_hit h;

	return in_one_line(x, i, r->from) &&
	    !find(x, "weighed", x->rows->v[r->from].d.clause, &h) &&
	    takes_part(x, r);
}

/* What it takes is of these points; nothing of them left is all of them. */
static void
set_limit(struct rulebook_rule *r, struct str points)
{
	r->limit = points;
	if (str_is(r->effect, "zero")) {
		r->effect = STR("deduct");
		r->points = points;
	}
}

/*
 * Points of one thing: not 各得2分, nor behind what else earns some, which all
 * may lose.
 */
static bool
is_of_one(const struct reading *x, size_t i)
{
	struct rx_hit h;

	return !(i > 0 && beside(x, i, i - 1, "score")) &&
	    !find(x, "apiece", x->rows->v[i].d.clause, &h);
}

/*
 * 得5分，每低1%扣0.5分，低于70%不得分 below （30分）: no more can be lost than was earned,
 * and nothing of it left is 5 taken, not 30.
 */
static void
limit_begun(const struct reading *x, struct rulebook_rule *r, size_t n)
{
	struct str own = points_once(x, r->from, r->item.full);
	struct dec points, full;
	size_t i, k;

	if (!str_is(r->kind, "item") || !is_of_one(x, r->from) ||
	    !dec_parse(own, &points) || !dec_parse(r->item.full, &full) ||
	    dec_cmp(points, full) >= 0)
		return;
	for (k = 1; k < n && takes_of(x, r->from, &r[k]); k++)
		;
	for (i = 1; i < k; i++) {
		set_limit(&r[i], own);
		r[i].joint = k > 2;
	}
}

/* 参加例会（2分，少一次扣0.5分） below （10分）: of its own 2. */
static void
limit_weighed(const struct reading *x, struct rulebook_rule *r)
{
	struct dec points, full;
	struct rx_hit h;

	if (takes_part(x, r) &&
	    find(x, "weighed", x->rows->v[r->from].d.clause, &h) &&
	    dec_parse(h.group[1], &points) && dec_parse(r->item.full, &full) &&
	    dec_cmp(points, full) < 0)
		set_limit(r, h.group[1]);
}

void
rulebook_rules_read(struct rulebook_rules *out, const struct draft_words *w,
    const struct outline *o, const struct rulebook_items *items,
    const struct draft_rows *rows)
{
	struct reading x = { w, o, rows, out };
	struct rulebook_rule *r;
	size_t i;

	for (i = 0; i < rows->n; i += r->n ? r->n : 1) {
		GROW(out->v, out->n, out->cap);
		r = &out->v[out->n++];
		*r = (struct rulebook_rule){ .from = i,
			.item = items->v[rows->v[i].node],
			.most = DEC(0),
			.shared = DEC(0) };
		if (!is_part_limit(&x, &rows->v[i]))
			read_rule(&x, r);
	}
	for (i = 0; i < out->n; i++) {
		limit_begun(&x, &out->v[i], out->n - i);
		limit_weighed(&x, &out->v[i]);
	}
	rulebook_rules_share(out, w, o, rows);
}

void
rulebook_rules_free(struct rulebook_rules *r)
{
	free(r->v);
	arena_free(&r->mem);
}
