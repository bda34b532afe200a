#include <stdlib.h>
#include <string.h>

#include "score/emit.h"
#include "score/explain.h"

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

static void
say_str(struct text *t, struct str s)
{
	out_str(t->out, s);
}

static void
say_dec(struct text *t, struct dec d)
{
	struct buf b = BUF_INIT;

	dec_put(&b, d);
	say_str(t, buf_str(&b));
	buf_free(&b);
}

/* "    2026-03-02 桥头 垃圾 1 ×2（第2次） f.csv:3" */
static void
say_note(struct text *t, const struct note *n)
{
	struct buf b = BUF_INIT;

	buf_adds(&b, "    ");
	date_put(&b, n->date);
	if (n->place.n) {
		buf_addc(&b, ' ');
		buf_addstr(&b, n->place);
	}
	if (n->problem.n) {
		buf_addc(&b, ' ');
		buf_addstr(&b, n->problem);
	}
	buf_addc(&b, ' ');
	if (n->value.n)
		buf_addstr(&b, n->value);
	else
		dec_put(&b, n->count);
	if (dec_ok(n->points)) {
		buf_adds(&b, " 评定 ");
		dec_put(&b, n->points);
	}
	if (dec_cmp(n->mult, DEC(1)) != 0) {
		buf_adds(&b, " ×");
		dec_put(&b, n->mult);
	}
	if (n->times > 1)
		buf_addf(&b, "（第%d次）", n->times);
	if (n->late)
		buf_adds(&b, "（逾期）");
	buf_addf(&b, " %s:%u\n", t->bench->tally->file[n->at.file], n->at.line);
	say_str(t, buf_str(&b));
	buf_free(&b);
}

static void
say_notes(struct text *t, const struct account *a)
{
	size_t i;

	for (i = 0; a && i < t->nnote; i++)
		if (t->note[i].account == a)
			say_note(t, &t->note[i]);
}

static bool
says_nothing(const struct verdict *v)
{
	return !rule_values(v->rule) && v->rule->kind != R22 &&
	    (!v->account || v->account->records == 0);
}

static void
say_rule(struct text *t, const struct verdict *v)
{
	const struct rule *u = v->rule;
	struct buf b = BUF_INIT;

	if (says_nothing(v))
		return;
	say(t, "  ");
	say_str(t, u->id);
	say(t, " ");
	say_str(t, kind_name(u->kind));
	if (u->clause.n) {
		say(t, "：");
		say_str(t, u->clause);
	}
	say(t, "\n");
	say_notes(t, v->account);
	explain_verdict(&b, v);
	if (b.n) {
		say(t, "    ");
		say_str(t, buf_str(&b));
		say(t, "\n");
	}
	buf_free(&b);
}

static void
say_result(struct text *t, const struct item *it, const struct result *r)
{
	static const char *const absent[] = { "", "本期不考核", "无实测值",
		"不涉及" };
	static const char *const by[] = { "", "记满分", "记零分", "按平均分",
		"沿用上期", "按固定分" };

	say(t, "  ");
	if (r->absence != ABSENT_NO) {
		say(t, "缺项：");
		say(t, absent[r->absence]);
		say(t, "\n");
		return;
	}
	if (r->filled) {
		say(t, "缺项：");
		say(t, by[r->by]);
		say(t, "，");
	}
	if (it->has_full) {
		say_dec(t, r->full);
		say(t, " − ");
		say_dec(t, r->deducted);
		if (dec_cmp(r->added, DEC(0)) != 0) {
			say(t, " + ");
			say_dec(t, r->added);
		}
		say(t, " = ");
	}
	say(t, it->has_full ? "得 " : "计 ");
	say_dec(t, r->got);
	if (r->has_money) {
		say(t, "，金额 ");
		say_dec(t, r->money);
	}
	say(t, "\n");
}

/* What was carried from finer periods: their records. */
static void
say_why(struct text *t, size_t item, const struct result *r)
{
	struct buf b = BUF_INIT;

	emit_why(&b, t->bench, item, t->unit, t->marks->period, r);
	if (b.n && r->absence == ABSENT_NO) {
		say(t, "  依据 ");
		say_str(t, buf_str(&b));
		say(t, "\n");
	}
	buf_free(&b);
}

static void
say_item(struct text *t, size_t item)
{
	const struct item *it = &t->bench->rules->item[item];
	const struct result *r =
	    &t->marks->result[t->unit * t->marks->nitem + item];
	struct verdict *v;
	struct result again;
	size_t n = 0, i;

	if (!r->scoped || (!it->has_full && !r->judged && !r->has_money))
		return;
	say_str(t, it->name);
	if (it->has_full) {
		say(t, "（满分 ");
		say_dec(t, it->full);
		say(t, "）");
	}
	say(t, "\n");
	v = xcalloc(it->nrule + 1, sizeof(*v));
	if (synth_judges(t->bench->rules, it, t->marks->period.unit))
		judge_item(
		    t->bench, item, t->unit, t->marks->period, &again, v, &n);
	for (i = 0; i < n; i++)
		say_rule(t, &v[i]);
	free(v);
	if (n == 0)
		say_why(t, item, r);
	say_result(t, it, r);
}

static void
say_lines(struct text *t, const struct total *k)
{
	size_t i;

	for (i = 0; i < k->nline; i++) {
		const struct line *l = &k->line[i];

		say_str(t, l->item);
		say(t, " ");
		if (dec_cmp(l->got, DEC(0)) > 0)
			say(t, "+");
		say_dec(t, l->got);
		if (l->why.n) {
			say(t, "（");
			say_str(t, buf_str(&l->why));
			say(t, "）");
		}
		say(t, "\n");
	}
}

static void
say_total(struct text *t, const struct total *k)
{
	struct buf b = BUF_INIT;

	if (!k->judged) {
		say(t, "不参评\n");
		return;
	}
	buf_adds(&b, "总分 ");
	dec_put_fixed(&b, k->published, k->places);
	buf_addc(&b, '\n');
	say_str(t, buf_str(&b));
	buf_free(&b);
}

void
explain_unit(struct out *o, const struct bench *b, const struct marks *m,
    const struct posting *p, size_t unit, size_t item)
{
	struct text t = { o, b, m, NULL, 0, unit };
	const struct total *k = &m->total[unit];
	struct buf period = BUF_INIT;
	size_t i;

	t.note = posting_notes(p, &t.nnote);
	if (!k->listed && !k->judged)
		return;
	term_put(&period, m->period);
	say_str(&t, b->squad->v[unit].name);
	say(&t, " ");
	say_str(&t, buf_str(&period));
	say(&t, "\n");
	for (i = 0; i < m->nitem; i++)
		if (item == m->nitem || item == i)
			say_item(&t, i);
	if (item == m->nitem) {
		say_lines(&t, k);
		say_total(&t, k);
	}
	say(&t, "\n");
	buf_free(&period);
}
