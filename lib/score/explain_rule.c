/* The arithmetic of one rule in words. */
#include "score/explain.h"
#include "score/figure.h"

static void
put(struct buf *b, struct dec d)
{
	dec_put(b, d);
}

static struct dec
target_of(const struct rule *u)
{
	return u->has_target ? u->target : DEC(100);
}

/* "p × n" or "p × n ÷ per" and what it comes to. */
static void
counted(struct buf *b, const struct verdict *v, struct dec result)
{
	const struct rule *u = v->rule;

	if (u->ranged) {
		buf_adds(b, "考核人评定合计 ");
		put(b, result);
		return;
	}
	put(b, u->points);
	buf_adds(b, " × ");
	put(b, v->steps);
	buf_adds(b, " = ");
	put(b, dec_mul(u->points, v->steps));
}

static void
shortfall(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	buf_adds(b, "实测 ");
	put(b, v->value);
	buf_adds(b, u->less ? "，目标不高于 " : "，目标 ");
	put(b, target_of(u));
	if (dec_cmp(v->steps, DEC(0)) == 0) {
		buf_adds(b, "，已达到");
		return;
	}
	buf_adds(b, "，差 ");
	put(b, dec_mul(v->steps, u->per));
	buf_adds(b, "；");
	counted(b, v, v->deduct);
}

static void
share(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct dec t = target_of(u);

	put(b, v->full);
	buf_adds(b, " × ");
	put(b, u->less ? t : v->value);
	buf_adds(b, " ÷ ");
	put(b, u->less ? v->value : t);
	if (u->kind == R7) {
		buf_adds(b, "，门槛 ");
		put(b, u->gate);
	}
}

static void
banded(struct buf *b, const struct verdict *v)
{
	buf_adds(b, "实测 ");
	put(b, v->value);
	if (v->letter.n) {
		buf_adds(b, "，定为 ");
		buf_addstr(b, v->letter);
	}
}

static void
valued(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	switch (u->kind) {
	case R5:
		shortfall(b, v);
		break;
	case R6:
	case R7:
		share(b, v);
		break;
	case R8:
	case R9:
		banded(b, v);
		break;
	case R10:
		buf_adds(b, "等级 ");
		buf_addstr(b, v->letter);
		break;
	case R11:
		buf_adds(b, "实测 ");
		put(b, v->value);
		buf_adds(b, "，目标 ");
		put(b, u->target);
		if (dec_cmp(v->add, DEC(0)) > 0) {
			buf_adds(b, "，超额：");
			counted(b, v, v->add);
		}
		break;
	case R17:
		buf_adds(b, "第 ");
		put(b, v->steps);
		buf_adds(b, " 名：");
		put(b, v->full);
		buf_adds(b, " − ");
		put(b, u->points);
		buf_adds(b, " × ");
		put(b, dec_sub(v->steps, DEC(1)));
		break;
	case R18:
		put(b, v->full);
		buf_adds(b, " × ");
		put(b, v->value);
		buf_adds(b, "%");
		break;
	case R19:
		buf_adds(b, "点位平均 ");
		put(b, v->value);
		break;
	case R21:
		if (u->has_points)
			shortfall(b, v);
		else
			share(b, v);
		break;
	default:
		break;
	}
}

static void
verdict_end(struct buf *b, const char *word, struct dec d)
{
	if (dec_cmp(d, DEC(0)) == 0)
		return;
	buf_adds(b, b->n ? "，" : "");
	buf_adds(b, word);
	dec_put(b, d);
}

void
explain_verdict(struct buf *b, const struct verdict *v)
{
	const struct rule *u = v->rule;

	if (v->zero) {
		buf_adds(b, "此项不得分");
		return;
	}
	if (v->veto) {
		buf_adds(b, "一票否决");
		return;
	}
	if (rule_values(u)) {
		if (v->missing)
			buf_adds(b, "无实测值");
		else
			valued(b, v);
	} else if (u->kind == R3 && v->account && v->account->hit) {
		put(b, u->points);
		if (dec_cmp(v->account->mult, DEC(1)) != 0) {
			buf_adds(b, " × ");
			put(b, v->account->mult);
		}
		buf_adds(b, "（一次）");
	} else if (u->kind == R1 || u->kind == R2 || u->kind == R13 ||
	    (u->kind == R22 && u->source == FROM_FINDINGS && !u->nband)) {
		counted(b, v, dec_add(v->deduct, v->add));
	}
	if (v->capped)
		buf_adds(b, "，按上限");
	verdict_end(b, "扣 ", v->deduct);
	if (rule_gives(u) && !v->missing) {
		buf_adds(b, "，得 ");
		put(b, v->score);
	}
	verdict_end(b, "加 ", v->add);
	verdict_end(b, "金额 ", v->money);
}
