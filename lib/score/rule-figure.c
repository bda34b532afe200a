/* The cells of a rules row that hold figures: points, limits, targets, shares. */
#include "score/band.h"
#include "score/figure.h"
#include "score/rule-cell.h"
#include "zh/amount.h"

static bool
not_negative(struct dec d)
{
	return dec_cmp(d, DEC(0)) >= 0;
}

bool
rule_set_full(struct rule_into *in, struct str s)
{
	in->row->rule.has_full = amount_count(s, &in->row->rule.full) &&
	    not_negative(in->row->rule.full);
	return in->row->rule.has_full;
}

bool
rule_set_points(struct rule_into *in, struct str s)
{
	struct rule *r = &in->row->rule;

	r->has_points = true;
	if ((!figure_range(s, &r->points, &r->points_max) &&
		!figure_open(s, &r->points, &r->points_max)) ||
	    !not_negative(r->points))
		return false;
	r->ranged = dec_cmp(r->points, r->points_max) != 0;
	return true;
}

bool
rule_set_per(struct rule_into *in, struct str s)
{
	in->row->has_per = true;
	in->row->rule.relative =
	    str_ends(s, STR("%")) || str_ends(s, STR("％"));
	return figure_step(s, &in->row->rule.per, &in->row->big);
}

bool
rule_set_cap(struct rule_into *in, struct str s)
{
	return figure_limit("cap", s, &in->row->rule.cap) &&
	    not_negative(in->row->rule.cap.value);
}

bool
rule_set_floor(struct rule_into *in, struct str s)
{
	return figure_limit("floor", s, &in->row->floor);
}

bool
rule_set_target(struct rule_into *in, struct str s)
{
	struct rule *r = &in->row->rule;

	r->has_target = true;
	in->row->rate = str_ends(s, STR("%")) || str_ends(s, STR("％"));
	return figure_target(s, &r->target, &r->less) &&
	    not_negative(r->target);
}

bool
rule_set_gate(struct rule_into *in, struct str s)
{
	in->row->rule.has_gate = true;
	return amount_number(s, &in->row->rule.gate);
}

bool
rule_set_bands(struct rule_into *in, struct str s)
{
	return bands_read(&in->rules->texts, s, false, &in->row->rule.band,
	    &in->row->rule.nband);
}

bool
rule_set_coefs(struct rule_into *in, struct str s)
{
	return bands_read(&in->rules->texts, s, true, &in->row->coef_band,
		   &in->row->ncoef_band) &&
	    figure_shares(&in->rules->texts, s, &in->row->rule.coef,
		&in->row->rule.ncoef);
}

bool
rule_set_weights(struct rule_into *in, struct str s)
{
	return figure_shares(&in->rules->texts, s, &in->row->rule.weight,
	    &in->row->rule.nweight);
}

bool
rule_set_weight(struct rule_into *in, struct str s)
{
	return figure_share(s, &in->row->rule.period_weight) &&
	    not_negative(in->row->rule.period_weight);
}

bool
rule_set_repeat(struct rule_into *in, struct str s)
{
	in->row->rule.own.has_repeat = true;
	return figure_times(s, &in->row->rule.own.repeat) &&
	    dec_cmp(in->row->rule.own.repeat, DEC(1)) >= 0;
}

bool
rule_set_late(struct rule_into *in, struct str s)
{
	in->row->rule.own.has_late = true;
	return figure_times(s, &in->row->rule.own.late) &&
	    dec_cmp(in->row->rule.own.late, DEC(1)) >= 0;
}
