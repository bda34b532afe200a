/* The arithmetic of rules that judge a value, in words. */
#include "score/explain-rule.h"
#include "score/figure.h"
#include "score/phrase.h"
#include "score/value.h"

#define HUNDRED DEC(100)

/* How several values of one period became one. */
static void
put_pooled(struct buf *b, const struct verdict *v)
{
	static const char *const key[] = { "value-average", "value-last",
		"value-sum", "value-max", "value-min", "value-average",
		"value-trimmed", "value-reviewer" };
	const struct account *a = v->account;
	enum pick pick = v->rule->pick;

	if (!a || a->v->n < 2) {
		phrase(b, "value-measured", "d", v->value);
		return;
	}
	if (pick == PICK_TRIMMED && a->v->n <= v->rule->trim_over)
		pick = PICK_AVERAGE;
	phrase(b, key[pick], "di", v->value, a->v->n);
}

static void
put_value(struct buf *b, const struct verdict *v)
{
	const struct account *a = v->account;

	switch (v->rule->source) {
	case FROM_FINDINGS:
		put_pooled(b, v);
		break;
	case FROM_STATUS:
	case FROM_ONTIME:
	case FROM_ACTUAL:
		phrase(b, "value-status", "d", v->value);
		break;
	case FROM_FIXED:
	case FROM_FIXED_ONTIME:
		phrase(b, "value-fixed", "ddd", v->value, a->n, a->raw);
		break;
	case FROM_CHILDREN:
		phrase(b, "value-children", "d", v->value);
		break;
	case FROM_TOTAL:
		phrase(b, "value-total", "d", v->value);
		break;
	}
}

/* "，目标 98，差 2.5；0.2 × 2.5 = 0.5" */
static void
put_shortfall(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct dec t = value_target(u),
		   d = u->less ? dec_sub(v->value, t) : dec_sub(t, v->value);

	if (dec_cmp(d, DEC(0)) <= 0) {
		phrase(b, "short-none", "d", t);
		return;
	}
	phrase(b, u->less ? "short-less" : "short", "dd", t, d);
	if (u->relative) {
		d = dec_div(dec_mul(HUNDRED, d), t);
		phrase(b, "short-relative", "d", d);
	}
	phrase(b, "then", "");
	explain_steps(b, u, d, v->steps);
	explain_product(b, u->points, v->steps);
}

static void
put_share(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct dec t = value_target(u);
	struct dec rate;

	if (u->has_gate) {
		rate = dec_mul(HUNDRED, value_rate(u, v->value));
		if (dec_cmp(rate, u->gate) < 0) {
			phrase(b, "gate-below", "dd", rate, u->gate);
			return;
		}
		phrase(b, "gate-reached", "d", u->gate);
	}
	if (u->less ? dec_cmp(v->value, t) <= 0 : dec_cmp(v->value, t) >= 0)
		phrase(b, "share-full", "dd", t, v->full);
	else
		phrase(b, "share", "dddd", v->full, u->less ? t : v->value,
		    u->less ? v->value : t, v->score);
	if (dec_cmp(v->add, DEC(0)) > 0)
		phrase(b, "share-beyond", "dddd", t, v->full, v->value,
		    dec_add(v->full, v->add));
}

static void
put_line(struct buf *b, const struct verdict *v)
{
	const struct band_at *at = &v->at;

	phrase(b, "band-line", "dddd", at->from, band_worth(at->band, v->full),
	    at->to,
	    at->next ? band_worth(at->next, v->full) : at->band->top);
}

void
explain_band(struct buf *b, const struct verdict *v)
{
	const struct band *k = v->at.band;
	struct dec worth;

	if (!k) {
		phrase(b, "band-none", "");
		return;
	}
	if (v->at.between) {
		put_line(b, v);
		return;
	}
	worth = band_worth(k, v->full);
	if (k->rest)
		phrase(b, "band-rest", "d", worth);
	else if (k->has_lo && k->has_hi)
		phrase(b, "band-range", "ddd", k->lo, k->hi, worth);
	else if (k->has_lo)
		phrase(b, k->lo_open ? "band-above" : "band-from", "dd", k->lo,
		    worth);
	else
		phrase(b, k->hi_closed ? "band-to" : "band-below", "dd", k->hi,
		    worth);
	if (k->letter.n)
		phrase(b, "letter-step", "s", k->letter);
	if (k->share)
		phrase(b, "coefficient", "ddd", v->full, k->points, worth);
}

static void
put_banded(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	if (!u->lettered) {
		put_value(b, v);
		if (u->nband)
			explain_band(b, v);
		else
			phrase(b,
			    dec_cmp(v->score, DEC(0)) > 0 ? "short-none"
							  : "over-none",
			    "d", u->target);
		return;
	}
	if (v->letter.n)
		phrase(b, "letter", "s", v->letter);
	else
		phrase(b, "letter-mean", "id", v->account->v->n, v->value);
	if (u->band[0].share)
		phrase(b, "coefficient", "ddd", v->full, v->value, v->score);
}

static void
put_excess(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct dec over = dec_sub(v->value, u->target);

	put_value(b, v);
	if (dec_cmp(over, DEC(0)) < 0) {
		phrase(b, "over-none", "d", u->target);
		return;
	}
	phrase(b, "over", "dd", u->target, over);
	if (dec_cmp(v->steps, DEC(0)) > 0) {
		phrase(b, "then", "");
		if (dec_cmp(u->per, DEC(1)) != 0)
			phrase(b,
			    u->steps == STEPS_CEIL ? "count-ceil"
						   : "count-floor",
			    "ddd", over, u->per, v->steps);
		phrase(b, "then", "");
		explain_product(b, u->points, v->steps);
	}
}

/* "领导 4 票，80% × 0.4；…" */
static void
put_votes(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct sub all = value_pooled(v->account);
	struct buf name = BUF_INIT;
	size_t i;
	bool cut;

	for (i = 0; i < (u->nweight ? v->account->v->sub.n : 1); i++) {
		const struct sub *k =
		    u->nweight ? v->account->v->sub.v[i].value : &all;
		struct dec mean = dec_mul(HUNDRED, value_votes(u, k, &cut));

		if (dec_cmp(k->b, DEC(0)) <= 0)
			continue;
		buf_reset(&name);
		if (u->nweight)
			buf_addstr(&name, v->account->v->sub.v[i].key);
		else
			phrase(&name, "votes-all", "");
		phrase(b, cut ? "votes-cut" : "votes", "sdd", buf_str(&name),
		    k->b, mean);
		if (u->nweight)
			phrase(b, "votes-weight", "d",
			    share_find(u->weight, u->nweight, buf_str(&name))
				->value);
		phrase(b, "then", "");
	}
	phrase(b, "percent", "ddd", v->full, v->value, v->score);
	buf_free(&name);
}

/* "道路 2 处，平均 9 × 0.7；…" */
static void
put_places(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct buf name = BUF_INIT;
	const struct share *s;
	struct dec mean;
	size_t i;
	long n;

	for (i = 0; i < v->account->v->sub.n; i++) {
		const struct sub *k = v->account->v->sub.v[i].value;

		s = share_find(u->weight, u->nweight, k->type);
		if (!value_first_of_type(v->account, i) || (u->nweight && !s))
			continue;
		mean = value_type_mean(v->account, i, v->full, &n);
		buf_reset(&name);
		if (k->type.n)
			buf_addstr(&name, k->type);
		else
			phrase(&name, "type-other", "");
		phrase(b, "type", "sid", buf_str(&name), n, mean);
		if (s)
			phrase(b, "votes-weight", "d", s->value);
		phrase(b, "then", "");
	}
	phrase(b, "mean", "d", v->value);
	buf_free(&name);
}

void
explain_value(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	switch (u->kind) {
	case R8:
	case R9:
	case R10:
		put_banded(b, v);
		return;
	case R11:
		put_excess(b, v);
		return;
	case R18:
		put_votes(b, v);
		return;
	case R19:
		put_places(b, v);
		return;
	default:
		break;
	}
	put_value(b, v);
	if (u->kind == R5 || (u->kind == R21 && u->has_points))
		put_shortfall(b, v);
	else if (u->kind == R17)
		phrase(b, "place", "ddddd", v->steps, v->full, u->points,
		    dec_sub(v->steps, DEC(1)), v->score);
	else
		put_share(b, v);
}

bool
explain_says_score(const struct verdict *v)
{
	const struct rule *u = v->rule;

	switch (u->kind) {
	case R17:
	case R18:
	case R21:
		return true;
	case R6:
	case R7:
		return dec_cmp(v->score, DEC(0)) > 0;
	case R8:
	case R9:
	case R10:
		return u->lettered ? u->band[0].share
				   : v->at.band && !v->at.between;
	default:
		return false;
	}
}
