#include "score/explain-rule.h"
#include "score/phrase.h"

void
explain_product(struct buf *b, struct dec points, struct dec steps)
{
	phrase(b, "count", "ddd", points, steps, dec_mul(points, steps));
}

void
explain_steps(
    struct buf *b, const struct rule *u, struct dec n, struct dec steps)
{
	static const char *const key[] = { "count-steps", "count-ceil",
		"count-floor", "count-steps" };

	if (dec_cmp(n, steps) == 0)
		return;
	phrase(b, key[u->steps], "ddd", n, u->per, steps);
	phrase(b, "then", "");
}

static void
put_counted(struct buf *b, const struct verdict *v, struct dec n)
{
	if (v->rule->ranged) {
		if (v->account) /* money by the total has none */
			phrase(b, "count-judged", "d", v->account->judged);
		return;
	}
	explain_steps(b, v->rule, n, v->steps);
	explain_product(b, v->rule->points, v->steps);
}

static void
put_once(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct dec mult = v->account->mult;

	if (u->ranged)
		phrase(b, "count-judged", "d", v->account->judged);
	else if (dec_cmp(mult, DEC(1)) != 0)
		phrase(b, "count-once-mult", "ddd", u->points, mult,
		    dec_mul(u->points, mult));
	else
		phrase(b, "count-once", "d", u->points);
}

/* R22: by the number of records, or by a value such as the total. */
static void
put_money(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct buf n = BUF_INIT;

	if (u->source == FROM_TOTAL)
		phrase(&n, "value-total", "d", v->value);
	else if (u->source != FROM_FINDINGS)
		phrase(&n, "value-status", "d", v->value);
	if (u->has_gate && dec_cmp(v->based, u->gate) < 0) {
		if (!n.n)
			dec_put(&n, v->based);
		phrase(b, "money-below", "sd", buf_str(&n), u->gate);
	} else if (u->nband) {
		if (!n.n)
			dec_put(&n, v->based);
		buf_addstr(b, buf_str(&n));
		explain_band(b, v);
	} else if (u->source != FROM_FINDINGS) {
		buf_addstr(b, buf_str(&n));
		phrase(b, "money-share", "dddd", u->points, v->value,
		    v->base, dec_mul(u->points, dec_div(v->value, v->base)));
	} else {
		put_counted(b, v, v->based);
	}
	buf_free(&n);
}

static void
put_arithmetic(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	bool hit = v->account && v->account->hit;

	if (rule_values(u)) {
		if (v->missing)
			phrase(b, "value-none", "");
		else
			explain_value(b, v);
		return;
	}
	switch (u->kind) {
	case R1:
	case R2:
	case R13:
		if (v->account)
			put_counted(b, v, v->account->n);
		break;
	case R3:
		if (hit)
			put_once(b, v);
		break;
	case R12:
		phrase(b, "honours", "d", v->uncapped);
		break;
	case R22:
		if (v->missing)
			phrase(b, "value-none", "");
		else
			put_money(b, v);
		break;
	default:
		break;
	}
}

static void
put_end(struct buf *b, const char *key, struct dec d)
{
	if (dec_cmp(d, DEC(0)) != 0)
		phrase(b, key, "d", d);
}

void
explain_verdict(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	if (u->undone) {
		phrase(b, "undone", "");
		return;
	}
	if (v->zero) {
		phrase(b, "zero", "");
		return;
	}
	if (v->veto) {
		phrase(b, "veto", "");
		return;
	}
	put_arithmetic(b, v);
	if (v->capped)
		phrase(b, "capped", "d", u->cap.value);
	put_end(b, "deducts", v->deduct);
	if (rule_gives(u) && !v->missing && !explain_says_score(v))
		phrase(b, "gives", "d", v->score);
	put_end(b, "adds", v->add);
	put_end(b, "money", v->money);
}
