/* Taking finer periods into a coarser one (R20). */
#include <string.h>

#include "io/lexicon.h"
#include "score/marks.h"

static enum term_unit
coarse_of(const struct rule *u)
{
	return u->period == EVERY_NONE ? EVERY_YEAR : u->period;
}

/* Does the R20 row's 作用于 name this unit of time? */
static bool
names_unit(const struct rule *u, enum term_unit unit)
{
	struct str list = u->of, piece;

	while (str_split(&list, STR("、"), &piece))
		if (word_find("period", str_trim(piece)) + 1 == (int)unit)
			return true;
	return false;
}

static const struct rule *
row_for(const struct rules *r, enum term_unit coarse, enum term_unit fine)
{
	size_t i;

	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].kind == R20 &&
		    coarse_of(&r->rule[i]) == coarse &&
		    names_unit(&r->rule[i], fine))
			return &r->rule[i];
	return NULL;
}

static bool
any_row(const struct rules *r, enum term_unit coarse)
{
	size_t i;

	for (i = 0; i < r->nrule; i++)
		if (r->rule[i].kind == R20 && coarse_of(&r->rule[i]) == coarse)
			return true;
	return false;
}

bool
synth_needs(const struct rules *r, enum term_unit coarse, enum term_unit fine)
{
	if (fine >= coarse)
		return false;
	return any_row(r, coarse) ? row_for(r, coarse, fine) != NULL
				  : fine == r->base;
}

bool
synth_judges(const struct rules *r, const struct item *it, enum term_unit unit)
{
	return any_row(r, it->period) ? unit == it->period : unit <= r->base;
}

bool
synth_any(const struct rules *r, enum term_unit coarse)
{
	int fine;

	for (fine = EVERY_MONTH; fine < (int)coarse; fine++)
		if (synth_needs(r, coarse, (enum term_unit)fine))
			return true;
	return false;
}

struct dec
synth_own_weight(const struct rules *r, enum term_unit unit)
{
	const struct rule *u = row_for(r, unit, unit);

	return u ? u->period_weight : DEC(1);
}

struct mean {
	struct dec sum, full;
	long n, assessed;
};

static void
add_up(struct term p, enum term_unit fine, size_t unit, const struct past *past,
    size_t npast, struct mean *m)
{
	size_t i;

	*m = (struct mean){ DEC(0), DEC(0), 0, 0 };
	for (i = 0; i < npast; i++) {
		if (past[i].period.unit != fine ||
		    !term_within(past[i].period, p))
			continue;
		if (!past[i].recorded)
			continue;
		m->assessed += past[i].any;
		if (!past[i].judged[unit])
			continue;
		m->sum = dec_add(m->sum, past[i].total[unit]);
		m->full = dec_add(m->full, past[i].full[unit]);
		m->n++;
	}
}

static long
divisor(const struct rule *u, const struct mean *m, struct term p,
    enum term_unit fine)
{
	static const long in_year[] = { 0, 12, 4, 2, 1 };

	if (!u || u->months == MONTHS_EXISTING)
		return m->n;
	if (u->months == MONTHS_ALL)
		return m->assessed;
	return in_year[fine] / in_year[p.unit];
}

static void
name_periods(struct buf *b, struct term p, enum term_unit fine, size_t unit,
    const struct past *past, size_t npast)
{
	bool first = true;
	size_t i;

	for (i = 0; i < npast; i++) {
		if (past[i].period.unit != fine ||
		    !term_within(past[i].period, p) || !past[i].recorded ||
		    !past[i].judged[unit])
			continue;
		buf_adds(b, !first ? "、" : b->n ? " " : "");
		first = false;
		term_put(b, past[i].period);
		buf_addc(b, ':');
		dec_put(b, past[i].total[unit]);
	}
}

/* False if the unit was not judged in any of the finer periods. */
static bool
synth_line(const struct rule *u, struct term p, enum term_unit fine,
    size_t unit, const struct past *past, size_t npast, struct total *t)
{
	struct dec w = u ? u->period_weight : DEC(1), got, full;
	struct mean m;
	struct line *l;

	add_up(p, fine, unit, past, npast, &m);
	if (m.n == 0)
		return u && u->months != MONTHS_EXISTING; /* nought */
	got = dec_mul(w, dec_div(m.sum, DEC(divisor(u, &m, p, fine))));
	full = dec_mul(w, dec_div(m.full, DEC(m.n)));
	l = total_adjust(t, STR_NULL,
	    u && u->label.n ? u->label : lex_nth("line-mean", fine), full, got);
	if (u)
		buf_addstr(&l->why, u->id);
	name_periods(&l->why, p, fine, unit, past, npast);
	buf_addf(&l->why, " ÷%ld", divisor(u, &m, p, fine));
	l->how = dec_cmp(w, DEC(1)) != 0 ? "line-mean-weight" : "line-mean";
	l->of[0] = m.sum;
	l->of[1] = DEC(divisor(u, &m, p, fine));
	l->of[2] = dec_cmp(w, DEC(1)) != 0 ? w : got;
	l->of[3] = got;
	t->judged = t->listed = true;
	return true;
}

/* What a period is made up of, as far as the unit has it. */
struct makings {
	struct dec got, full; /* weighted */
	struct dec there, missing; /* weights */
	struct buf names; /* of what is missing */
};

static void
weigh(struct makings *k, const struct rule *u, bool there)
{
	struct dec *sum = there ? &k->there : &k->missing;

	if (!u)
		return;
	*sum = dec_add(*sum, u->period_weight);
	if (!there)
		buf_join(&k->names, "、", u->label.n ? u->label : u->id);
}

/* 缺项折算: who has no year-end mark is judged by the months alone. */
static void
scale_up(struct makings *k, struct str id, struct total *t)
{
	struct dec all = dec_add(k->there, k->missing), want, got;
	struct line *l;

	if (dec_cmp(k->full, DEC(0)) <= 0 || dec_cmp(k->there, DEC(0)) <= 0 ||
	    dec_cmp(k->missing, DEC(0)) <= 0)
		return;
	want = dec_div(dec_mul(k->full, all), k->there);
	got = dec_div(dec_mul(k->got, all), k->there);
	l = total_adjust(t, lex("line-missing"), STR_NULL,
	    dec_sub(want, k->full), dec_sub(got, k->got));
	buf_addstr(&l->why, id);
	buf_adds(&l->why, id.n ? " " : "");
	buf_addstr(&l->why, lex("missing-of"));
	buf_addstr(&l->why, buf_str(&k->names));
	l->how = "line-scale";
	l->of[0] = k->got;
	l->of[1] = k->full;
	l->of[2] = want;
}

void
synth_lines(const struct bench *b, struct term p, size_t unit,
    const struct past *past, size_t npast, const struct scheme *c,
    struct dec got, struct dec full, struct total *t)
{
	struct makings k = { got, full, DEC(0), DEC(0), BUF_INIT };
	size_t i, first = t->nline;
	int fine;

	for (fine = EVERY_MONTH; fine < (int)p.unit; fine++) {
		const struct rule *u =
		    row_for(b->rules, p.unit, (enum term_unit)fine);

		if (synth_needs(b->rules, p.unit, (enum term_unit)fine))
			weigh(&k, u,
			    synth_line(u, p, (enum term_unit)fine, unit, past,
				npast, t));
	}
	weigh(&k, row_for(b->rules, p.unit, p.unit),
	    dec_cmp(full, DEC(0)) > 0);
	for (i = first; i < t->nline; i++) {
		k.got = dec_add(k.got, t->line[i].got);
		k.full = dec_add(k.full, t->line[i].full);
	}
	if (c->scale)
		scale_up(&k, c->id, t);
	buf_free(&k.names);
}

static bool
carries(const struct rules *r, const struct item *it)
{
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &r->rule[it->rule[i]];

		if (u->kind == R14 || u->money)
			return true;
	}
	return false;
}

/* The totals of a period that is done, for money that hangs on them. */
static void
lend_totals(
    struct bench *b, struct term p, const struct past *past, size_t npast)
{
	size_t i;

	b->total = b->total_full = NULL;
	b->total_known = NULL;
	for (i = 0; i < npast; i++)
		if (term_cmp(past[i].period, p) == 0) {
			b->total = past[i].total;
			b->total_full = past[i].full;
			b->total_known = past[i].judged;
		}
}

void
synth_carry(struct bench *b, size_t item, size_t unit, struct term out,
    const struct past *past, size_t npast, struct result *r)
{
	const struct item *it = &b->rules->item[item];
	struct bench saved = *b;
	struct result one;
	struct term p;
	int j;

	memset(r, 0, sizeof(*r));
	r->full = r->got = r->deducted = r->added = r->money = r->count =
	    DEC(0);
	r->veto_cap = STR_NULL;
	if (!carries(b->rules, it))
		return;
	for (p = term_of(it->period, term_first(out)); term_within(p, out);
	     p = term_next(p)) {
		lend_totals(b, p, past, npast);
		judge_item(b, item, unit, p, &one, NULL, NULL);
		r->scoped |= one.scoped;
		r->money = dec_add(r->money, one.money);
		r->has_money |= one.has_money;
		for (j = 0; j < VETO_N; j++) {
			r->veto[j] |= one.veto[j];
			r->judged |= one.veto[j];
		}
		if (one.veto_cap.n)
			r->veto_cap = one.veto_cap;
		if (one.has_money || r->judged)
			r->count = dec_add(r->count, one.count);
	}
	*b = saved;
}
