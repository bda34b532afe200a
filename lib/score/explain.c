#include <stdlib.h>

#include "score/emit.h"
#include "score/explain-rule.h"
#include "score/explain.h"
#include "score/phrase.h"

struct text {
	struct out *out;
	const struct bench *bench;
	const struct marks *marks;
	const struct note *note;
	size_t nnote;
	size_t unit;
};

static void
say(struct text *t, const char *s)
{
	out_adds(t->out, s);
}

/* Write what was put together, and begin anew. */
static void
flush(struct text *t, struct buf *b)
{
	out_str(t->out, buf_str(b));
	buf_reset(b);
}

/* "    2026-03-02 桥头 垃圾 1 ×2（第2次） f.csv:3" */
static void
say_note(struct text *t, const struct note *n)
{
	struct buf b = BUF_INIT;

	buf_adds(&b, "    ");
	date_put(&b, n->date);
	buf_join(&b, n->place.n ? " " : "", n->place);
	buf_join(&b, n->problem.n ? " " : "", n->problem);
	buf_addc(&b, ' ');
	if (n->value.n)
		buf_addstr(&b, n->value);
	else
		dec_put(&b, n->count);
	if (dec_ok(n->points))
		phrase(&b, "note-judged", "d", n->points);
	if (dec_cmp(n->mult, DEC(1)) != 0)
		phrase(&b, "note-mult", "d", n->mult);
	if (n->times > 1)
		phrase(&b, "note-times", "i", (long)n->times);
	if (n->late)
		phrase(&b, "note-late", "");
	phrase(&b, "record", "si", str_of(t->bench->tally->file[n->at.file]),
	    (long)n->at.line);
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
}

static void
say_notes(struct text *t, const struct account *a)
{
	size_t i;

	for (i = 0; a && i < t->nnote; i++)
		if (t->note[i].account == a || t->note[i].account->whole == a)
			say_note(t, &t->note[i]);
}

/* The rows of the status from which the value comes. */
static void
say_rows(struct text *t, const struct rule *u)
{
	const struct rate *m = emit_rate(t->bench, u, t->unit,
	    judge_slot(u->period, t->marks->period));
	struct buf b = BUF_INIT;

	if (!m || m->records == 0)
		return;
	buf_adds(&b, "   ");
	emit_records(&b, t->bench->tally, &m->kept, m->records);
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
}

/* R22: the records of other rules by which the money goes. */
static void
say_counted(struct text *t, const struct rule *u)
{
	const struct rules *r = t->bench->rules;
	size_t i;

	for (i = 0; i < r->nrule; i++)
		if (rule_pays_for(r, u, &r->rule[i]))
			say_notes(t,
			    tally_find(t->bench->tally,
				judge_slot(u->period, t->marks->period),
				t->unit, i));
}

static bool
says_nothing(const struct verdict *v)
{
	if (v->rule->undone)
		return false;
	if (v->rule->kind == R22)
		return dec_cmp(v->based, DEC(0)) == 0 &&
		    dec_cmp(v->money, DEC(0)) == 0;
	return !rule_values(v->rule) &&
	    (!v->account || v->account->records == 0);
}

static void
say_rule(struct text *t, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct buf b = BUF_INIT;

	if (says_nothing(v))
		return;
	buf_adds(&b, "  ");
	if (u->clause.n)
		phrase(&b, "rule", "sss", u->id, phrase_kind(u->kind),
		    u->clause);
	else
		phrase(&b, "rule-bare", "ss", u->id, phrase_kind(u->kind));
	buf_addc(&b, '\n');
	flush(t, &b);
	say_notes(t, v->account);
	say_rows(t, u);
	if (u->kind == R22 && u->of.n)
		say_counted(t, u);
	explain_verdict(&b, v);
	if (b.n) {
		say(t, "    ");
		flush(t, &b);
		say(t, "\n");
	}
	buf_free(&b);
}

static void
put_sum(struct buf *b, const struct item *it, const struct result *r,
    struct dec deducted)
{
	if (!it->has_full) {
		phrase(b, "item-outside", "d", r->got);
		return;
	}
	if (!r->filled && dec_cmp(deducted, r->deducted) > 0)
		phrase(b, "item-floor", "dd", deducted, r->deducted);
	if (dec_cmp(r->added, DEC(0)) != 0)
		phrase(b, "item-sum-added", "dddd", r->full, r->deducted,
		    r->added, r->got);
	else
		phrase(b, "item-sum", "ddd", r->full, r->deducted, r->got);
}

/* deducted: by all of its rules, before the item's own limits. */
static void
say_result(struct text *t, const struct item *it, const struct result *r,
    struct dec deducted)
{
	struct buf b = BUF_INIT, how = BUF_INIT;

	buf_adds(&b, "  ");
	if (r->absence != ABSENT_NO) {
		phrase(&how, emit_absent[r->absence], "");
		phrase(&b, "absent", "s", buf_str(&how));
	} else if (!it->has_full && r->has_money &&
	    dec_cmp(r->got, DEC(0)) == 0) {
		phrase(&b, "money-only", "d", r->money);
	} else {
		if (r->filled) {
			phrase(&how, emit_by[r->by], "");
			phrase(&b, r->marked ? "filled-mark" : "filled", "s",
			    buf_str(&how));
		}
		put_sum(&b, it, r, deducted);
		if (r->has_money)
			phrase(&b, "money", "d", r->money);
	}
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
	buf_free(&how);
}

/* What was carried from finer periods: their records. */
static void
say_why(struct text *t, size_t item, const struct result *r)
{
	struct buf why = BUF_INIT, b = BUF_INIT;

	emit_why(&why, t->bench, item, t->unit, t->marks->period, r);
	if (why.n && r->absence == ABSENT_NO) {
		buf_adds(&b, "  ");
		phrase(&b, "why", "s", buf_str(&why));
		buf_addc(&b, '\n');
		flush(t, &b);
	}
	buf_free(&why);
	buf_free(&b);
}

static void
say_head(struct text *t, const struct item *it)
{
	struct buf b = BUF_INIT;

	if (it->has_full)
		phrase(&b, "item-full", "sd", it->name, it->full);
	else
		buf_addstr(&b, it->name);
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
}

/* The rules of the item with their records; what they deduct together. */
static struct dec
say_rules(struct text *t, size_t item, struct result *r)
{
	size_t n = 0, i;
	struct verdict *v = xcalloc(
	    t->bench->rules->item[item].nrule + 1, sizeof(*v));
	struct dec deducted = DEC(0);

	judge_item(t->bench, item, t->unit, t->marks->period, r, v, &n);
	for (i = 0; i < n; i++) {
		say_rule(t, &v[i]);
		deducted = dec_add(deducted, v[i].deduct);
	}
	free(v);
	return deducted;
}

/* Each inspection by itself, then "(18 + 19.5) ÷ 2 = 18.75". */
static void
say_rounds(struct text *t, size_t item, const struct map *rounds)
{
	const struct bench *whole = t->bench;
	struct bench one = *whole;
	struct buf b = BUF_INIT, sum = BUF_INIT;
	struct dec all = DEC(0);
	struct result r;
	long n = 0;
	size_t i;

	/* cppcheck-suppress autoVariables ; given back below */
	t->bench = &one;
	for (i = 0; i < rounds->n; i++) {
		one.round = &rounds->v[i].key;
		buf_adds(&b, "  ");
		phrase(&b, "round", "s", rounds->v[i].key);
		buf_addc(&b, '\n');
		flush(t, &b);
		say_result(t, &one.rules->item[item], &r,
		    say_rules(t, item, &r));
		if (r.absence != ABSENT_NO)
			continue;
		buf_adds(&sum, n++ ? " + " : "");
		dec_put(&sum, r.got);
		all = dec_add(all, r.got);
	}
	t->bench = whole;
	if (n > 0) {
		buf_adds(&b, "  ");
		phrase(&b, "round-mean", "sid", buf_str(&sum), n,
		    dec_div(all, DEC(n)));
		buf_addc(&b, '\n');
		flush(t, &b);
	}
	buf_free(&b);
	buf_free(&sum);
}

static void
say_item(struct text *t, size_t item)
{
	const struct item *it = &t->bench->rules->item[item];
	const struct result *r =
	    &t->marks->result[t->unit * t->marks->nitem + item];
	struct dec deducted = DEC(0);
	bool here =
	    synth_judges(t->bench->rules, it, t->marks->period.unit);
	const struct map *rounds =
	    judge_rounds(t->bench, item, t->unit, t->marks->period);
	struct result again;

	if (!r->scoped || (!it->has_full && !r->judged && !r->has_money))
		return;
	say_head(t, it);
	if (here && rounds && r->absence == ABSENT_NO && !r->filled) {
		say_rounds(t, item, rounds);
		return;
	}
	if (here)
		deducted = say_rules(t, item, &again);
	else
		say_why(t, item, r);
	say_result(t, it, r, deducted);
}

static void
say_line(struct text *t, const struct line *l)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, l->item);
	buf_adds(&b, dec_cmp(l->got, DEC(0)) > 0 ? " +" : " ");
	dec_put(&b, l->got);
	if (l->how)
		phrase(&b, l->how, "dddd", l->of[0], l->of[1], l->of[2],
		    l->of[3]);
	if (l->why.n) {
		buf_adds(&b, "（");
		buf_addstr(&b, buf_str(&l->why));
		buf_adds(&b, "）");
	}
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
}

static void
say_total(struct text *t, const struct total *k)
{
	struct buf b = BUF_INIT, number = BUF_INIT;

	dec_put_fixed(&number, k->published, k->places);
	if (k->judged)
		phrase(&b, "total", "s", buf_str(&number));
	else
		phrase(&b, "unranked", "");
	buf_addc(&b, '\n');
	flush(t, &b);
	buf_free(&b);
	buf_free(&number);
}

void
explain_unit(struct out *o, const struct bench *b, const struct marks *m,
    const struct posting *p, size_t unit, size_t item)
{
	struct text t = { o, b, m, NULL, 0, unit };
	const struct total *k = &m->total[unit];
	struct buf head = BUF_INIT;
	size_t i;

	t.note = posting_notes(p, &t.nnote);
	if (!k->listed && !k->judged)
		return;
	buf_addstr(&head, b->squad->v[unit].name);
	buf_addc(&head, ' ');
	term_put(&head, m->period);
	buf_addc(&head, '\n');
	flush(&t, &head);
	for (i = 0; i < m->nitem; i++)
		if (item == m->nitem || item == i)
			say_item(&t, i);
	for (i = 0; item == m->nitem && i < k->nline; i++)
		say_line(&t, &k->line[i]);
	if (item == m->nitem)
		say_total(&t, k);
	say(&t, "\n");
	buf_free(&head);
}
