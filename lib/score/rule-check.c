#include "io/schema.h"
#include "score/band.h"
#include "score/figure.h"
#include "score/rule-check.h"

void
rule_columns(struct buf *b, const char *columns, const char *between)
{
	const struct schema *s = schema_get("rules");
	struct str rest = str_of(columns), name;
	long i;

	while (s && str_split(&rest, STR(" "), &name)) {
		if ((i = schema_find(s, name)) < 0)
			continue;
		if (b->n)
			buf_adds(b, between);
		buf_addf(b, "%s %s", s->v[i].name.p, s->v[i].zh.p);
	}
}

/* columns: one of them is needed, by spaces. */
static bool
lack(const struct rules *r, const struct rule *rule, const char *columns)
{
	struct buf b = BUF_INIT;

	rule_columns(&b, columns, " / ");
	diag("rule-needs", rules_place(r, rule->line, columns), rule->id.p,
	    kind_id(rule->kind).p, kind_name(rule->kind).p,
	    b.p ? b.p : columns, NULL);
	buf_free(&b);
	return false;
}

bool
rule_complete(const struct rules *r, const struct rule_row *row)
{
	const struct rule *u = &row->rule;

	if (!u->id.n) {
		diag("rule-id-missing", rules_place(r, u->line, "id"),
		    row->item.n ? row->item.p : NULL, NULL);
		return false;
	}
	switch (u->kind) {
	case R1:
	case R2:
	case R3:
	case R5:
	case R12:
	case R13:
	case R17:
	case R19:
		return u->has_points || lack(r, u, "points");
	case R7:
		return u->has_gate || lack(r, u, "gate");
	case R8:
		return u->nband || (u->has_points && u->has_target) ||
		    lack(r, u, "bands");
	case R9:
		return u->nband || lack(r, u, "bands");
	case R10:
		return u->ncoef || lack(r, u, "coefs");
	case R18:
		return u->ncoef || u->has_target ||
		    lack(r, u, "coefs target");
	case R11:
		return (u->has_target || lack(r, u, "target")) &&
		    (u->has_points || lack(r, u, "points"));
	case R15:
		return u->own.has_repeat || u->own.has_late ||
		    lack(r, u, "repeat");
	case R16:
		return (u->gap.said || u->absent ||
			   lack(r, u, "missing")) &&
		    (!u->absent || u->of.n || lack(r, u, "of"));
	case R20:
		return u->of.n || lack(r, u, "of");
	case R21:
		return u->has_target || lack(r, u, "target");
	case R22:
		return u->has_points || u->nband || lack(r, u, "points");
	default:
		return true;
	}
}

/* columns: they do not fit together, by spaces; joined, and what they are. */
static bool
impossible(const struct rules *r, const struct rule *u, const char *columns,
    const char *between, const char *what)
{
	struct buf b = BUF_INIT;

	rule_columns(&b, columns, between);
	buf_adds(&b, what);
	diag("rule-impossible", rules_place(r, u->line, columns), u->id.p, b.p,
	    NULL);
	buf_free(&b);
	return false;
}

static bool
unfit(const struct rules *r, const struct rule *u, const char *columns)
{
	return impossible(r, u, columns, "、", "");
}

/* Parameters that each can be read, but make no sense. */
bool
rule_possible(const struct rules *r, const struct rule *u)
{
	size_t i;

	if (!date_is_none(u->from) && !date_is_none(u->to) &&
	    date_cmp(u->from, u->to) > 0)
		return impossible(r, u, "from to", " > ", "");
	if (u->has_target && (!u->less || u->relative) && rule_values(u) &&
	    dec_cmp(u->target, DEC(0)) == 0 && u->kind != R11)
		return impossible(r, u, "target", "", " = 0");
	if ((u->kind == R18 || u->kind == R19) && u->pick != PICK_AVERAGE &&
	    (u->kind != R19 || u->pick != PICK_ROUNDS) &&
	    (u->kind == R19 || u->pick != PICK_TRIMMED))
		return unfit(r, u, "pick");
	if ((u->kind == R6 || u->kind == R7) && u->has_gate &&
	    dec_cmp(u->gate, DEC(100)) > 0)
		return impossible(r, u, "gate", "", " > 100");
	for (i = 0; i < u->nband; i++)
		if (u->band[i].has_lo && u->band[i].has_hi &&
		    dec_cmp(u->band[i].lo, u->band[i].hi) >= 0)
			return unfit(r, u, "bands");
	return true;
}

/* Steps that give a letter give what the coefficients say of it. */
static bool
letters_known(const struct rules *r, struct rule *u)
{
	const struct share *s;
	size_t i;

	for (i = 0; i < u->nband; i++) {
		if (!u->band[i].letter.n)
			continue;
		s = share_find(u->coef, u->ncoef, u->band[i].letter);
		if (!s)
			return unfit(r, u, "bands coefs");
		u->band[i].points = s->value;
		u->band[i].share = true;
	}
	return true;
}

bool
rule_scale(const struct rules *r, struct rule_row *row)
{
	struct rule *u = &row->rule;
	bool ok;

	if (u->kind == R10 && !u->nband) {
		u->band = row->coef_band;
		u->nband = row->ncoef_band;
	}
	if (!u->nband)
		return true;
	u->lettered = (u->kind == R8 || u->kind == R10) &&
	    bands_lettered(u->band, u->nband);
	ok = u->lettered || bands_numbered(u->band, u->nband);
	if (!ok)
		return unfit(r, u, u->kind == R10 ? "coefs" : "bands");
	if (u->lettered && u->source != FROM_FINDINGS)
		return unfit(r, u, "source");
	return letters_known(r, u);
}
