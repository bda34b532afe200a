#include <stdlib.h>
#include <string.h>

#include "score/emit.h"
#include "score/explain.h"
#include "score/score.h"
#include "score/sums.h"
#include "score/term-words.h"

#define UNLISTED_NAMED 10 /* by name */

struct run {
	const struct score_opts *o;
	struct roster *roster;
	struct rules *rules;
	struct squad squad;
	struct tally tally;
	struct posting *posting;
	struct intake in;
	struct rates measures;
	struct bench bench;
	struct term only;
	bool out[EVERY_YEAR + 1]; /* units of time to write */
	bool needed[EVERY_YEAR + 1]; /* and those they take in */
	struct past *past;
	size_t npast, cap_past;
	struct table_out *table; /* NULL while explaining */
	struct out *out_text;
	size_t unit, item; /* explained */
	bool rough; /* told of */
	bool *open, *listed; /* [unit] in a period that was written */
};

/* Which units of time are asked for, and which they rest on. */
static int
choose_units(struct run *r)
{
	const char *list = r->o->units;
	struct str rest = str_of(list ? list : "month"), piece;
	int w, c, f;

	if (!list && r->only.unit)
		r->out[r->only.unit] = true;
	while ((list || !r->only.unit) && str_split(&rest, STR(","), &piece)) {
		w = word_find("period", str_trim(piece)) + 1;
		if (w <= 0 ||
		    (r->only.unit && (enum term_unit)w > r->only.unit)) {
			diag("option-value", NOWHERE, list, "--period", NULL);
			return -1;
		}
		r->out[w] = true;
	}
	for (c = EVERY_YEAR; c >= EVERY_MONTH; c--) {
		r->needed[c] |= r->out[c];
		for (f = EVERY_MONTH; f < c; f++)
			r->needed[f] |= r->needed[c] &&
			    synth_needs(
				r->rules, (enum term_unit)c, (enum term_unit)f);
	}
	return 0;
}

static bool
looks_back(const struct rules *rules)
{
	size_t i;

	for (i = 0; i < rules->nrule; i++)
		if (rules->rule[i].gap.said &&
		    rules->rule[i].gap.how == MISSING_LAST)
			return true;
	for (i = 0; i < rules->nitem; i++)
		if (rules->item[i].gap.said &&
		    rules->item[i].gap.how == MISSING_LAST)
			return true;
	return false;
}

static int
open_all(struct run *r)
{
	const struct score_opts *o = r->o;

	if (o->only && !term_words_parse(str_of(o->only), &r->only)) {
		diag("option-value", NOWHERE, o->only, "--only", NULL);
		return -1;
	}
	if (o->roster && (r->roster = roster_read(o->roster)) == NULL)
		return -1;
	if ((r->rules = rules_read(o->rules)) == NULL)
		return -1;
	squad_init(&r->squad, r->roster);
	if (squad_resolve(&r->squad, r->rules) != 0)
		return -1;
	tally_init(&r->tally, r->rules->nrule, (size_t)o->keep);
	r->measures.keep = o->explain ? 0 : (size_t)o->keep;
	r->posting = posting_new(r->rules, &r->squad, &r->tally, o->asof);
	if (r->only.unit && !looks_back(r->rules))
		posting_only(r->posting, r->only);
	return choose_units(r);
}

static int
read_findings(struct run *r)
{
	size_t i;

	r->in.asof = r->o->asof;
	for (i = 0; i < r->o->nfile; i++)
		if (intake_file(&r->in, r->o->files[i], r->rules, &r->squad,
			&r->tally, r->posting) != 0)
			return -1;
	if (!r->only.unit)
		intake_strays(&r->in, r->rules->base);
	posting_settle(r->posting);
	sums_check(r->rules, &r->squad);
	intake_report(&r->in);
	return 0;
}

/* First and last day that the run speaks of. */
static void
bounds(const struct run *r, struct date *lo, struct date *hi)
{
	*lo = r->in.first;
	*hi = r->in.last;
	if (date_is_none(*lo) && r->only.unit) {
		*lo = term_first(r->only);
		*hi = term_last(r->only);
	} else if (date_is_none(*lo)) {
		*lo = *hi = r->o->asof;
	}
}

/* FILE speaks of the last period, PERIOD=FILE of that one. */
static int
read_status(struct run *r)
{
	struct date lo, hi;
	struct term p;
	const char *arg, *eq;
	size_t i;

	bounds(r, &lo, &hi);
	for (i = 0; i < r->o->status.n; i++) {
		arg = r->o->status.v[i];
		eq = strchr(arg, '=');
		if (eq &&
		    term_words_parse(
			(struct str){ arg, (size_t)(eq - arg) }, &p))
			arg = eq + 1;
		else
			p = r->only.unit ? r->only : term_of(EVERY_MONTH, hi);
		if (rates_read(&r->measures, arg, p, r->rules, &r->squad,
			&r->tally) != 0)
			return -1;
	}
	return 0;
}

/* A year-end mark is no sign that anybody was inspected in December. */
static bool
is_judged_in(size_t rule, struct term p, const void *rules)
{
	const struct rules *r = rules;
	size_t item = r->rule[rule].item;

	return item != (size_t)-1 && synth_judges(r, &r->item[item], p.unit);
}

static void
keep_past(struct run *r, const struct marks *s)
{
	struct past *p;
	size_t i;

	GROW(r->past, r->npast, r->cap_past);
	p = &r->past[r->npast++];
	p->period = s->period;
	p->total = xcalloc(s->nunit + 1, sizeof(*p->total));
	p->full = xcalloc(s->nunit + 1, sizeof(*p->full));
	p->judged = xcalloc(s->nunit + 1, sizeof(*p->judged));
	p->any = false;
	p->recorded =
	    tally_any(&r->tally, s->period, is_judged_in, r->rules) ||
	    r->measures.v.n > 0;
	for (i = 0; i < s->nunit; i++) {
		p->total[i] = s->published[i];
		p->full[i] = s->full[i];
		p->judged[i] = s->known[i];
		p->any |= p->judged[i];
	}
}

/* 沿用上期: what each item had when it was last judged. */
static void
keep_before(struct run *r, const struct marks *s)
{
	size_t i;

	for (i = 0; r->bench.before && i < s->nunit * s->nitem; i++)
		if (s->result[i].judged)
			r->bench.before[i] = s->result[i];
}

static bool
is_written(const struct run *r, struct term p)
{
	return r->out[p.unit] && (!r->only.unit || term_within(p, r->only));
}

/* A month of which there is no record was not assessed: no mean counts it. */
static void
tell_empty(const struct run *r, const struct past *p)
{
	struct buf b = BUF_INIT;
	int c;

	for (c = p->period.unit + 1; c <= EVERY_YEAR; c++)
		if (!p->recorded && r->needed[c] &&
		    synth_needs(r->rules, (enum term_unit)c, p->period.unit)) {
			term_put(&b, p->period);
			diag("period-empty", NOWHERE, b.p, NULL);
			break;
		}
	buf_free(&b);
}

/* Once for the run: where it is so it is mostly so everywhere. */
static void
tell_rough(struct run *r, const struct marks *s)
{
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < s->nunit && !r->rough; i++)
		if (s->total[i].judged && s->total[i].rough) {
			term_put(&b, s->period);
			diag("score-rough", NOWHERE,
			    r->squad.v[i].name.p, b.p, NULL);
			r->rough = true;
		}
	buf_free(&b);
}

static void
note_listed(struct run *r, const struct marks *s)
{
	size_t i;

	for (i = 0; i < s->nunit; i++) {
		r->open[i] |= squad_open(&r->squad, i, s->period);
		r->listed[i] |= s->total[i].listed;
	}
}

/* Units that no rule is for stand in no ranking, which nobody would miss. */
static void
tell_unlisted(const struct run *r)
{
	struct buf names = BUF_INIT, count = BUF_INIT;
	size_t i, n = 0;

	for (i = 0; r->roster && i < r->squad.n; i++)
		if (r->open[i] && !r->listed[i] && ++n <= UNLISTED_NAMED)
			buf_join(&names, "、", r->squad.v[i].name);
	if (n > UNLISTED_NAMED)
		buf_adds(&names, " …");
	buf_addf(&count, "%zu", n);
	if (n > 0)
		diag("score-unlisted", NOWHERE, NULL, count.p, names.p, NULL);
	buf_free(&names);
	buf_free(&count);
}

static void
do_period(struct run *r, struct term p)
{
	struct marks s;

	marks_make(&s, &r->bench, p, r->past, r->npast);
	if (is_written(r, p) && r->table) {
		emit_sheet(r->table, &r->bench, &s);
		note_listed(r, &s);
	} else if (is_written(r, p))
		explain_unit(
		    r->out_text, &r->bench, &s, r->posting, r->unit, r->item);
	keep_before(r, &s);
	keep_past(r, &s);
	tell_rough(r, &s);
	tell_empty(r, &r->past[r->npast - 1]);
	marks_free(&s);
}

static void
do_units(struct run *r)
{
	size_t n = r->squad.n * r->rules->nitem;
	bool back = looks_back(r->rules);
	struct date lo, hi;
	struct term p;
	int unit;

	bounds(r, &lo, &hi);
	if (back)
		r->bench.before = xcalloc(n + 1, sizeof(*r->bench.before));
	for (unit = EVERY_MONTH; unit <= EVERY_YEAR; unit++) {
		if (!r->needed[unit])
			continue;
		if (back)
			memset(
			    r->bench.before, 0, n * sizeof(*r->bench.before));
		p = term_of((enum term_unit)unit, lo);
		if (r->only.unit == (enum term_unit)unit &&
		    !looks_back(r->rules))
			p = r->only;
		for (; date_cmp(term_first(p), hi) <= 0 ||
		     term_cmp(p, r->only) == 0;
		     p = term_next(p))
			if (!r->only.unit || looks_back(r->rules) ||
			    term_overlap(p, r->only))
				do_period(r, p);
	}
}

static int
write_out(struct run *r)
{
	r->bench = (struct bench){ r->rules, &r->squad, &r->tally, &r->measures,
		NULL, NULL, NULL, NULL, NULL };
	if (r->o->explain) {
		if ((r->out_text = out_open(opt_common.output)) == NULL)
			return -1;
		do_units(r);
		return out_close(r->out_text);
	}
	if ((r->table = table_create("scores", NULL)) == NULL)
		return -1;
	r->open = xcalloc(r->squad.n + 1, sizeof(*r->open));
	r->listed = xcalloc(r->squad.n + 1, sizeof(*r->listed));
	do_units(r);
	tell_unlisted(r);
	return table_finish(r->table);
}

/* Whose derivation is asked for. */
static int
find_explained(struct run *r)
{
	if (!r->o->explain)
		return 0;
	r->unit = squad_peek(&r->squad, str_of(r->o->explain), DATE_NONE);
	r->item = r->rules->nitem;
	if (r->roster && r->unit == SQUAD_NONE) {
		squad_find(
		    &r->squad, str_of(r->o->explain), DATE_NONE, NOWHERE);
		return -1;
	}
	if (r->o->item)
		r->item = rules_item(r->rules, str_of(r->o->item));
	if (r->o->item && r->item == r->rules->nitem) {
		diag("explain-item", NOWHERE, r->o->item, NULL);
		return -1;
	}
	if (r->unit == SQUAD_NONE) /* the first unit named so in findings */
		r->unit = squad_find(
		    &r->squad, str_of(r->o->explain), DATE_NONE, NOWHERE);
	posting_watch(r->posting, r->unit);
	return 0;
}

static void
close_all(struct run *r)
{
	size_t i;

	for (i = 0; i < r->npast; i++) {
		free(r->past[i].total);
		free(r->past[i].full);
		free(r->past[i].judged);
	}
	free(r->past);
	free(r->bench.before);
	free(r->open);
	free(r->listed);
	intake_free(&r->in);
	rates_free(&r->measures);
	posting_free(r->posting);
	tally_free(&r->tally);
	squad_free(&r->squad);
	rules_free(r->rules);
	roster_free(r->roster);
}

int
score_run(const struct score_opts *o)
{
	struct run r;
	int rc = -1;

	memset(&r, 0, sizeof(r));
	r.o = o;
	if (open_all(&r) == 0 && find_explained(&r) == 0 &&
	    read_findings(&r) == 0 && read_status(&r) == 0)
		rc = write_out(&r);
	close_all(&r);
	return rc;
}
