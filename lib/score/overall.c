/* From a unit's items to its published total. */
#include <string.h>

#include "io/lexicon.h"
#include "score/marks.h"

/* Sums over the items of one part, or over the base. */
struct base {
	struct dec full, got, deducted; /* judged items of the base */
	struct dec nominal; /* full of all its items in scope */
	struct dec added, taken; /* outside */
	bool any, any_scoped, any_outside;
};

static void
clear(struct base *b)
{
	memset(b, 0, sizeof(*b));
	b->full = b->got = b->deducted = b->nominal = b->added = b->taken =
	    DEC(0);
}

static const struct result *
result_of(const struct marks *s, size_t unit, size_t item)
{
	return &s->result[unit * s->nitem + item];
}

static void
add_item(struct base *b, const struct item *it, const struct result *r)
{
	if (!r->scoped)
		return;
	if (!it->has_full) {
		b->any_outside |= r->judged;
		b->added = dec_add(b->added, r->added);
		b->taken = dec_add(b->taken, r->deducted);
		return;
	}
	b->any_scoped = true;
	b->nominal = dec_add(b->nominal, it->full);
	if (!r->judged)
		return;
	b->any = true;
	b->full = dec_add(b->full, r->full);
	b->got = dec_add(b->got, r->got);
	b->deducted = dec_add(b->deducted, r->deducted);
}

static void
sum_part(const struct bench *bench, const struct marks *s, size_t unit,
    size_t part, struct base *b)
{
	size_t i;

	clear(b);
	for (i = 0; i < s->nitem; i++)
		if (bench->rules->item[i].part == part)
			add_item(
			    b, &bench->rules->item[i], result_of(s, unit, i));
}

struct line *
total_adjust(struct total *t, struct str label, struct str name,
    struct dec full, struct dec got)
{
	struct buf b = BUF_INIT;
	struct dec d = dec_sub(got, full);
	struct line *l;

	GROW(t->line, t->nline, t->cap_line);
	l = &t->line[t->nline++];
	buf_adds(&b, "（");
	buf_addstr(&b, name);
	buf_addstr(&b, label);
	buf_adds(&b, "）");
	*l = (struct line){ buf_str(&b), full, got, DEC(0), DEC(0), BUF_INIT,
		NULL, { DEC(0), DEC(0), DEC(0), DEC(0) } };
	if (dec_cmp(d, DEC(0)) < 0)
		l->deducted = dec_neg(d);
	else
		l->added = d;
	t->exact = dec_add(t->exact, got);
	t->full = dec_add(t->full, full);
	return l;
}

/* How the line comes about, for --explain. */
static void
explained(
    struct line *l, const char *how, struct dec a, struct dec b, struct dec c)
{
	l->how = how;
	l->of[0] = a;
	l->of[1] = b;
	l->of[2] = c;
}

/* What a cap gives back, or takes back, as a row of its own. */
static void
cap_line(const struct part *p, struct str label, struct dec sum, bool adds,
    struct total *t)
{
	struct dec over = dec_sub(sum, p->cap.value);
	struct line *l;

	if (dec_cmp(over, DEC(0)) <= 0)
		return;
	l = total_adjust(
	    t, label, p->name, DEC(0), adds ? dec_neg(over) : over);
	l->added = adds ? dec_neg(over) : DEC(0);
	l->deducted = adds ? DEC(0) : dec_neg(over);
	buf_addstr(&l->why, p->id);
	explained(
	    l, adds ? "line-cap-add" : "line-cap", sum, p->cap.value, DEC(0));
}

static void
part_limits(const struct part *p, const struct base *b, struct total *t)
{
	struct dec below = dec_sub(p->floor.value, b->got);
	bool capped = p->cap.kind == LIMIT_NUMBER;
	struct line *l;

	if (capped && b->any_scoped)
		cap_line(p, lex("line-cap"), b->deducted, false, t);
	if (capped && b->any_outside) {
		cap_line(p, lex("line-cap-added"), b->added, true, t);
		cap_line(p, lex("line-cap-deducted"), b->taken, false, t);
	}
	if (p->floor.kind == LIMIT_NUMBER && b->any &&
	    dec_cmp(below, DEC(0)) > 0) {
		l = total_adjust(t, lex("line-floor"), p->name, DEC(0), below);
		buf_addstr(&l->why, p->id);
		explained(l, "line-floor", b->got, p->floor.value, DEC(0));
	}
}

/* What the part gives to the base after its own limits. */
static struct dec
limited(const struct part *p, const struct base *b)
{
	struct dec got = b->got, over = dec_sub(b->deducted, p->cap.value);

	if (p->cap.kind == LIMIT_NUMBER && dec_cmp(over, DEC(0)) > 0)
		got = dec_add(got, over);
	if (p->floor.kind == LIMIT_NUMBER)
		got = dec_max(got, p->floor.value);
	return got;
}

static bool
has_weights(const struct bench *bench, const struct marks *s, size_t unit)
{
	struct base b;
	size_t i;

	for (i = 0; i < bench->rules->npart; i++)
		if (bench->rules->part[i].has_weight) {
			sum_part(bench, s, unit, i, &b);
			if (b.any_scoped)
				return true;
		}
	return false;
}

static const struct scheme *
scheme_of(const struct bench *b, struct total *t, size_t unit, struct term p)
{
	const struct rules *r = b->rules;
	size_t i;

	for (i = 0; i + 1 < r->nscheme; i++) {
		const struct scheme *c = &r->scheme[i];

		if (squad_holds(b->squad, r, c->scope, unit) &&
		    rule_meets(c->from, c->to, p))
			break;
	}
	t->scheme = i;
	return &r->scheme[i];
}

/* 缺项折算 over the whole base: so much of the judged points, of full. */
static void
scale_whole(struct total *t, struct dec *got, struct dec *full, struct dec want)
{
	struct dec scaled;

	if (dec_cmp(*full, DEC(0)) <= 0 || dec_cmp(*full, want) == 0)
		return;
	scaled = dec_div(dec_mul(*got, want), *full);
	explained(total_adjust(t, lex("line-missing"), STR_NULL,
		      dec_sub(want, *full), dec_sub(scaled, *got)),
	    "line-scale", *got, *full, want);
	*got = scaled;
	*full = want;
}

/* 缺项折算 and weight of one part; *all_got and *all_full add it up. */
static void
weigh_part(const struct part *p, const struct base *b, bool scale,
    struct dec weights, struct total *t, struct dec *all_got,
    struct dec *all_full)
{
	struct dec want = p->has_full ? p->full : b->nominal;
	struct dec got = limited(p, b), full = b->full, w;

	if (!b->any)
		return;
	if (scale && dec_cmp(full, want) != 0 && dec_cmp(full, DEC(0)) > 0) {
		w = dec_div(dec_mul(got, want), full);
		explained(total_adjust(t, lex("line-missing"), p->name,
			      dec_sub(want, full), dec_sub(w, got)),
		    "line-scale", got, full, want);
		got = w;
		full = want;
	}
	w = dec_div(p->weight, weights);
	if (dec_cmp(w, DEC(1)) != 0)
		explained(total_adjust(t, lex("line-weight"), p->name,
			      dec_sub(dec_mul(full, w), full),
			      dec_sub(dec_mul(got, w), got)),
		    "line-weight", got, w, DEC(0));
	*all_got = dec_add(*all_got, dec_mul(got, w));
	*all_full = dec_add(*all_full, dec_mul(full, w));
}

/*
 * Weights of the parts that were judged; if one was not, the others share its
 * weight, so that the total stays on the same scale.
 */
static struct dec
judged_weight(
    const struct bench *bench, const struct marks *s, size_t unit, bool scale)
{
	struct dec all = DEC(0), judged = DEC(0);
	struct base b;
	size_t i;

	for (i = 0; i < bench->rules->npart; i++) {
		sum_part(bench, s, unit, i, &b);
		if (b.any_scoped)
			all = dec_add(all, bench->rules->part[i].weight);
		if (b.any)
			judged = dec_add(judged, bench->rules->part[i].weight);
	}
	return scale && dec_cmp(judged, DEC(0)) > 0 ? dec_div(judged, all)
						    : DEC(1);
}

/* The items that were left out and scaled away. */
static void
name_dropped(const struct bench *b, const struct marks *s, size_t unit,
    const struct scheme *c, struct line *l)
{
	size_t i;
	bool first = true;

	buf_addstr(&l->why, c->id);
	for (i = 0; i < s->nitem; i++) {
		const struct result *r = result_of(s, unit, i);

		if (!r->scoped || r->judged || !b->rules->item[i].has_full)
			continue;
		if (first && l->why.n)
			buf_addc(&l->why, ' ');
		buf_adds(&l->why, first ? lex("missing-of").p : "、");
		buf_addstr(&l->why, b->rules->item[i].name);
		first = false;
	}
}

/* Is the 总分 row's full what this period's own items are to add up to? */
static bool
synth_own_full(
    const struct bench *b, const struct marks *s, const struct scheme *c)
{
	return c->has_full && !synth_any(b->rules, s->period.unit);
}

/* Items, part limits, 缺项折算 and weights; the base's points and full. */
static void
make_base(const struct bench *bench, const struct marks *s, size_t unit,
    const struct scheme *c, struct total *t, struct dec *got, struct dec *full)
{
	const struct rules *r = bench->rules;
	bool weighted = has_weights(bench, s, unit);
	struct dec w = judged_weight(bench, s, unit, c->scale);
	struct dec nominal = DEC(0);
	struct base b;
	size_t i, n;

	*got = *full = DEC(0);
	for (i = 0; i < r->npart; i++) {
		sum_part(bench, s, unit, i, &b);
		t->exact = dec_add(
		    t->exact, dec_add(b.got, dec_sub(b.added, b.taken)));
		t->full = dec_add(t->full, b.full);
		t->judged |= b.any;
		t->listed |= b.any_scoped || b.any_outside;
		part_limits(&r->part[i], &b, t);
		*full = dec_add(*full, b.full);
		*got = dec_add(*got, limited(&r->part[i], &b));
		nominal = dec_add(nominal, b.nominal);
	}
	n = t->nline;
	if (!weighted && c->scale && synth_own_full(bench, s, c))
		scale_whole(t, got, full, c->full);
	else if (!weighted && c->scale)
		scale_whole(t, got, full, nominal);
	if (t->nline > n)
		name_dropped(bench, s, unit, c, &t->line[t->nline - 1]);
	if (!weighted)
		return;
	*got = *full = DEC(0);
	for (i = 0; i < r->npart; i++) {
		sum_part(bench, s, unit, i, &b);
		weigh_part(&r->part[i], &b, c->scale, w, t, got, full);
	}
}

/* A period's own items beside finer periods: their weight in the total. */
static void
own_weight(const struct bench *bench, const struct marks *s, struct dec *got,
    struct dec *full, struct total *t)
{
	struct dec w = synth_own_weight(bench->rules, s->period.unit);
	struct dec was = *got, of = *full;

	*got = dec_mul(was, w);
	*full = dec_mul(of, w);
	if (t->judged && dec_cmp(w, DEC(1)) != 0)
		explained(total_adjust(t, lex("line-period-weight"), STR_NULL,
			      dec_sub(*full, of), dec_sub(*got, was)),
		    "line-weight", was, w, DEC(0));
}

static bool
any_base(const struct rules *r)
{
	size_t i;

	for (i = 0; i < r->nitem; i++)
		if (r->item[i].has_full)
			return true;
	return false;
}

static void
total_limits(const struct scheme *c, struct total *t)
{
	struct dec low = c->floor.value, d;

	if (c->cap.kind == LIMIT_NUMBER &&
	    dec_cmp(t->exact, c->cap.value) > 0) {
		d = t->exact;
		explained(total_adjust(t, lex("line-total-cap"), STR_NULL,
			      DEC(0), dec_sub(c->cap.value, d)),
		    "line-ceiling", d, c->cap.value, DEC(0));
	}
	if (c->floor.kind != LIMIT_NONE && dec_cmp(t->exact, low) < 0) {
		d = t->exact;
		explained(total_adjust(t, lex("line-total-floor"), STR_NULL,
			      DEC(0), dec_sub(low, d)),
		    "line-floor", d, low, DEC(0));
	}
	if (t->veto[VETO_ZERO] && dec_cmp(t->exact, DEC(0)) != 0)
		total_adjust(t, lex("line-total-zero"), STR_NULL, DEC(0),
		    dec_neg(t->exact));
}

static struct dec
printed_sum(const struct marks *s, size_t unit, const struct total *t)
{
	struct dec sum = DEC(0);
	size_t i;

	for (i = 0; i < s->nitem; i++)
		if (result_of(s, unit, i)->judged)
			sum = dec_add(
			    sum, dec_printed(result_of(s, unit, i)->got));
	for (i = 0; i < t->nline; i++)
		sum = dec_add(sum, dec_printed(t->line[i].got));
	return sum;
}

/* The one rounding, as a row, so that the printed rows add up to the total. */
static void
publish(const struct marks *s, size_t unit, const struct scheme *c,
    struct total *t, struct str name)
{
	struct dec d;

	if (!dec_ok(t->exact)) {
		diag("score-overflow", NOWHERE, name.p, NULL);
		t->judged = false;
	}
	t->rough = dec_rough(t->exact);
	t->published = dec_round(t->exact, c->places);
	t->places = c->places;
	d = dec_sub(t->published, printed_sum(s, unit, t));
	if (t->judged && dec_cmp(d, DEC(0)) != 0) {
		struct dec was = t->exact;

		explained(
		    total_adjust(t, lex("line-rounded"), STR_NULL, DEC(0), d),
		    "line-round", was, DEC(c->places), DEC(0));
	}
	t->exact = t->published;
}

static void
collect_vetoes(const struct marks *s, size_t unit, struct total *t)
{
	size_t i, j;

	for (i = 0; i < s->nitem; i++) {
		const struct result *r = result_of(s, unit, i);

		for (j = 0; j < VETO_N; j++)
			t->veto[j] |= r->veto[j];
		if (r->veto_cap.n)
			t->veto_cap = r->veto_cap;
	}
}

void
total_make(const struct bench *bench, const struct marks *s, size_t unit,
    const struct past *past, size_t npast, struct total *t)
{
	const struct scheme *c = scheme_of(bench, t, unit, s->period);
	struct dec got, full;

	t->exact = t->full = DEC(0);
	t->veto_cap = STR_NULL;
	collect_vetoes(s, unit, t);
	make_base(bench, s, unit, c, t, &got, &full);
	own_weight(bench, s, &got, &full, t);
	synth_lines(bench, s->period, unit, past, npast, c, got, full, t);
	if (!any_base(bench->rules) && c->has_full &&
	    squad_open(bench->squad, unit, s->period) &&
	    !synth_any(bench->rules, s->period.unit)) {
		total_adjust(t, lex("line-base"), STR_NULL, c->full, c->full);
		t->judged = t->listed = true;
	}
	if (t->judged && dec_ok(t->exact))
		total_limits(c, t);
	publish(s, unit, c, t, bench->squad->v[unit].name);
}
