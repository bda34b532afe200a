#include "io/lexicon.h"
#include "score/emit.h"
#include "score/phrase.h"
#include "score/value.h"

/* Empty if it is not there; what is no number was told with the total. */
static void
put_maybe(struct table_out *t, bool there, struct dec d)
{
	table_put_dec(t, there ? d : DEC_NAN);
}

void
emit_records(
    struct buf *b, const struct tally *t, const struct records *kept, long all)
{
	const struct record_run *run = NULL;
	size_t i, n;
	long told = 0;

	while ((run = records_next(kept, run, &n)) != NULL)
		for (i = 0; i < n; i++, told++) {
			buf_adds(b, told ? "、" : " ");
			buf_adds(b, t->file[run->v[i].file]);
			buf_addc(b, ':');
			buf_addn(b, run->v[i].line);
		}
	if (all > told)
		buf_addf(b, "、…+%ld", all - told);
}

/* The rows of the status that its value comes from. */
const struct rate *
emit_rate(
    const struct bench *b, const struct rule *u, size_t unit, struct term slot)
{
	return rates_feed(u) && b->measures
	    ? rates_find(b->measures, u->at, unit, slot)
	    : NULL;
}

/* A rule, the value it judged if it did, and its records. */
static void
add_rule(struct buf *b, const struct bench *bench, const struct rule *u,
    size_t unit, struct term slot)
{
	const struct account *a = tally_find(bench->tally, slot, unit, u->at);
	const struct rate *m = emit_rate(bench, u, unit, slot);
	struct verdict v = { .rule = u, .full = DEC(0), .letter = STR_NULL };
	bool valued = rule_values(u) && u->kind != R19 &&
	    value_of(bench, u, unit, slot, &v);

	if (!valued && (!a || a->records == 0))
		return;
	if (b->n)
		buf_adds(b, "；");
	buf_addstr(b, u->id);
	if (valued) {
		buf_addc(b, '=');
		if (v.letter.n)
			buf_addstr(b, v.letter);
		else
			dec_put(b, v.value);
	}
	if (a)
		emit_records(b, bench->tally, &a->kept, a->records);
	if (m)
		emit_records(b, bench->tally, &m->kept, m->records);
}

/* R22 counts other rules' records, or goes by the total. */
static void
add_derived(struct buf *b, const struct bench *bench, const struct rule *u,
    size_t unit, struct term slot)
{
	struct verdict v;
	size_t i;

	judge_rule(bench, u, unit, slot, DEC(0), &v);
	if (dec_cmp(v.money, DEC(0)) == 0)
		return;
	if (b->n)
		buf_adds(b, "；");
	buf_addstr(b, u->id);
	for (i = 0; u->of.n && i < bench->rules->nrule; i++) {
		const struct rule *r = &bench->rules->rule[i];

		if (rule_pays_for(bench->rules, u, r) &&
		    tally_find(bench->tally, slot, unit, i))
			add_rule(b, bench, r, unit, slot);
	}
}

const char *const emit_absent[] = { "", "absent-due", "absent-value",
	"absent-mark", "absent-rules" };
const char *const emit_by[] = { "", "by-full", "by-zero", "by-average",
	"by-last", "by-fixed" };

static void
add_absence(struct buf *b, const struct result *r)
{
	if (r->absence == ABSENT_NO && !r->filled)
		return;
	if (b->n)
		buf_adds(b, "；");
	buf_addstr(b, lex("missing-of"));
	if (r->marked && r->absence == ABSENT_NO) {
		buf_addstr(b, phrase_zh(emit_absent[ABSENT_MARK]));
		buf_adds(b, "，");
	}
	buf_addstr(b,
	    phrase_zh(r->absence != ABSENT_NO ? emit_absent[r->absence]
					      : emit_by[r->by]));
}

/* Rules that lack something: their points are in no number. */
static void
add_undone(struct buf *b, const struct bench *bench, const struct item *it,
    size_t unit, struct term out)
{
	bool any = false;
	size_t i;

	for (i = 0; i < it->nrule; i++) {
		const struct rule *u = &bench->rules->rule[it->rule[i]];

		if (!u->undone || !judge_holds(bench, u, unit, out))
			continue;
		if (any)
			buf_adds(b, "、");
		else if (b->n)
			buf_adds(b, "；");
		if (!any)
			buf_addstr(b, lex("rule-undone"));
		buf_addstr(b, u->id);
		any = true;
	}
}

void
emit_why(struct buf *b, const struct bench *bench, size_t item, size_t unit,
    struct term out, const struct result *r)
{
	const struct item *it = &bench->rules->item[item];
	struct term p;
	size_t i;

	/* once, or for each finer period that was carried */
	for (p = it->period >= out.unit ? judge_slot(it->period, out)
					: term_of(it->period, term_first(out));
	     term_overlap(p, out) && r->absence != ABSENT_DUE; p = term_next(p))
		for (i = 0; i < it->nrule; i++) {
			const struct rule *u = &bench->rules->rule[it->rule[i]];

			if (u->undone || !judge_holds(bench, u, unit, out))
				continue;
			if (u->kind == R22 && r->has_money &&
			    (u->of.n || u->source != FROM_FINDINGS))
				add_derived(b, bench, u, unit, p);
			else
				add_rule(b, bench, u, unit, p);
		}
	add_undone(b, bench, it, unit, out);
	add_absence(b, r);
}

static void
put_effect(struct table_out *t, const struct result *r)
{
	struct buf b = BUF_INIT;
	int i;

	for (i = 0; i < VETO_N; i++) {
		if (!r->veto[i])
			continue;
		buf_join(&b, "、", word_at("veto", i));
		if (i == VETO_CAP) {
			buf_addc(&b, ':');
			buf_addstr(&b, r->veto_cap);
		}
	}
	table_put(t, buf_str(&b));
	buf_free(&b);
}

/* A period's sheet being written. */
struct sheet {
	struct table_out *t;
	const struct bench *b;
	const struct marks *s;
	struct buf period, why;
};

static void
put_head(const struct sheet *h, size_t unit, struct str item)
{
	table_put(h->t, buf_str(&h->period));
	table_put(h->t, h->b->squad->v[unit].category);
	table_put(h->t, h->b->squad->v[unit].name);
	table_put(h->t, item);
}

static bool
is_shown(const struct item *it, const struct result *r)
{
	if (it->has_full)
		return r->scoped && (r->judged || r->absence != ABSENT_NO);
	return r->judged || r->has_money || dec_cmp(r->count, DEC(0)) > 0;
}

/*
 * A unit that was closed in June has all points of what is looked at in
 * December, since nobody found anything there.  Only the office knows whether it
 * was looked at.
 */
static void
tell_closed(const struct sheet *h, size_t unit, const struct item *it)
{
	const struct unit *u = h->b->squad->v[unit].unit;
	struct term slot = judge_slot(it->period, h->s->period);
	struct buf b = BUF_INIT;

	if (it->period <= EVERY_MONTH || !u || date_is_none(u->to) ||
	    date_cmp(u->to, term_last(slot)) >= 0)
		return;
	date_put(&b, u->to);
	diag("item-closed", NOWHERE, u->name.p, h->period.p, it->name.p, b.p,
	    NULL);
	buf_free(&b);
}

static void
put_item(struct sheet *h, size_t unit, size_t item)
{
	const struct bench *b = h->b;
	const struct result *r = &h->s->result[unit * h->s->nitem + item];
	const struct item *it = &b->rules->item[item];
	struct table_out *t = h->t;

	if (!r->scoped || !is_shown(it, r))
		return;
	put_head(h, unit, it->name);
	put_maybe(t, it->has_full && r->judged, r->full);
	put_maybe(t, r->judged || !it->has_full, r->got);
	put_maybe(t, r->judged || !it->has_full, r->deducted);
	put_maybe(t, r->judged || !it->has_full, r->added);
	if (r->has_money && !dec_ok(r->money))
		diag("score-overflow", NOWHERE, b->squad->v[unit].name.p, NULL);
	put_maybe(t, r->has_money, r->money);
	table_put_dec(t, r->count);
	buf_reset(&h->why);
	emit_why(&h->why, b, item, unit, h->s->period, r);
	table_put(t, buf_str(&h->why));
	if (it->has_full && r->judged && !h->why.n)
		tell_closed(h, unit, it);
	put_effect(t, r);
	table_end(t);
}

static void
put_line(const struct sheet *h, size_t unit, const struct line *l)
{
	const struct str id = h->b->rules->scheme[h->s->total[unit].scheme].id;
	struct table_out *t = h->t;

	put_head(h, unit, l->item);
	put_maybe(t, dec_cmp(l->full, DEC(0)) != 0, l->full);
	table_put_dec(t, l->got);
	table_put_dec(t, l->deducted);
	table_put_dec(t, l->added);
	table_put(t, STR_NULL);
	table_put(t, STR_NULL);
	table_put(t, l->why.n ? buf_str(&l->why) : id);
	table_end(t);
}

void
emit_sheet(struct table_out *t, const struct bench *b, const struct marks *s)
{
	struct sheet h = { t, b, s, BUF_INIT, BUF_INIT };
	size_t i, j;

	term_put(&h.period, s->period);
	for (i = 0; i < s->nunit; i++) {
		if (!dec_ok(s->total[i].exact))
			continue; /* told: a part of its rows would mislead */
		for (j = 0; j < s->nitem; j++)
			put_item(&h, i, j);
		for (j = 0; j < s->total[i].nline; j++)
			put_line(&h, i, &s->total[i].line[j]);
	}
	buf_free(&h.period);
	buf_free(&h.why);
}
