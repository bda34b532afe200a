/*
 * The same thing asked for twice with different figures: what is measured, by
 * whom, in what measure and period are the same, the number is not.  Where the
 * words are only alike, a note: the reader decides.
 */

#include "base/utf8.h"
#include "check/figures.h"

/* A bare number may be a prize or a count; a bound or a period is a duty. */
static bool
owed(const struct target *x)
{
	return x->op != ZH_EQ || x->per != ZH_PER_NONE;
}

/*
 * A bare figure behind another one of its sentence is of what the sentence
 * began with: 续建项目92个，计划投资8亿元.  So is any behind a condition, and one
 * whose metric is told before its clause.  Not one of a goal that says more
 * of itself: …，创建美丽庭院示范户300户.
 */
static bool
hangs_on_sentence(const struct check *c, const struct task *t,
    const struct target *x, const struct target *before)
{
	struct str text = buf_str(&t->text.text), s = check_sentence(text, x->at);
	const bool named =
	    t->kind == KIND_GOAL && utf8_len(x->metric) > FIGURES_NAME;

	return check_match(c, "condition", s) ||
	    check_match(c, "hang", x->metric) ||
	    str_find(x->clause, x->metric, 0) < 0 ||
	    (!owed(x) && before && text.p + before->end > s.p && !named);
}

/*
 * 全年创建示范户 is 创建示范户 of a plan for that year; every year is another
 * matter.
 */
static struct str
without_year(const struct check *c, struct str s, bool *once)
{
	struct rx_hit h;

	*once = pattern_match(c->words, "year-lead", s, &h) != NULL;
	return *once ? str_sub(s, h.end, s.n) : s;
}

/* Enough of a long list to tell it by. */
struct str
figures_brief(struct str s)
{
	return str_sub(s, 0, utf8_offset(s, CHECK_NEAR / 3));
}

/* 1: at least, -1: at most, 0: just so much. */
static int
side_of(enum zh_op op)
{
	return op == ZH_GE || op == ZH_GT ? 1
	    : op == ZH_LE || op == ZH_LT  ? -1
					  : 0;
}

/*
 * What is measured: the document, who is ordered (or nobody, as in a goal),
 * the words before the figure, what they measure for whom, in what, how
 * often.  Empty for a metric that says too little to compare by.
 */
static void
key_of(struct buf *key, const struct check *c, const struct task *t,
    const struct target *x, bool hangs, bool nobody)
{
	bool once;
	const struct str part[] = {
		without_year(c,
		    figure_words(buf_str(&t->text.text), x, hangs), &once),
		x->metric, x->scope, x->measure, figure_label(buf_str(&t->text.text), x),
		nobody ? STR_NULL : figures_brief(t->subjects),
		nobody ? STR_NULL : figures_brief(t->units)
	};
	size_t i;

	const int per = once ? ZH_PER_NONE : (int)x->per;

	buf_reset(key);
	if (utf8_len(x->metric) < 2)
		return;
	if (str_is(x->measure, "%") && utf8_len(x->metric) >= 5 && !hangs) {
		/* a rate says by its name what it is of */
		buf_addf(key, "%zu rate %d\t", c->o->node[t->node].doc,
		    per == ZH_PER_YEAR ? ZH_PER_NONE : per);
		utf8_squeeze(key, x->metric);
		buf_adds(key, "\t");
		utf8_squeeze(key, x->scope);
		buf_adds(key, "\t");
		utf8_squeeze(key, figure_owner(c, buf_str(&t->text.text), x));
		return;
	}
	buf_addf(key, "%zu %d %d", c->o->node[t->node].doc, per, x->every);
	for (i = 0; i < COUNT(part); i++) {
		buf_adds(key, "\t");
		utf8_squeeze(key, part[i]);
	}
}

struct figure
figures_one(const struct check *c, const struct task *t, const struct target *x,
    bool tried)
{
	return (struct figure){ x->lo, x->hi, x->op,
		str_trim(str_sub(buf_str(&t->text.text), x->at, x->end)),
		x->line, t->node, x->due, check_year(c, t, x), tried,
		t->kind == KIND_GOAL };
}

void
figures_say(struct figures *b, const char *code, const struct task *t,
    const struct target *x, const struct figure *before)
{
	struct figure is = figures_one(b->c, t, x, false);

	check_say_line(b->c, code, x->line, x->col, x->metric,
	    check_text(b->c, is.written), check_text(b->c, before->written),
	    before->line);
}

/*
 * Of two deadlines each may ask for its own, but the year's end for all; so
 * may two years.
 */
bool
figures_same_time(const struct figure *a, const struct figure *b)
{
	if (a->year && b->year && a->year != b->year)
		return false;
	return date_is_none(a->due) || date_is_none(b->due) ||
	    date_cmp(a->due, b->due) == 0 ||
	    (a->due.y == b->due.y && (a->due.m == 12 && a->due.d == 31));
}

/*
 * A task that is to have done more than the goal asks for at a later time: by
 * October 350, where by November it is 320.
 */
static bool
outruns(const struct figure *goal, const struct task *t, const struct target *x)
{
	return t->kind != KIND_GOAL && goal->of_goal &&
	    x->per == ZH_PER_NONE && side_of(x->op) >= 0 &&
	    side_of(goal->op) >= 0 && !date_is_none(x->due) &&
	    !date_is_none(goal->due) && date_cmp(x->due, goal->due) < 0 &&
	    dec_cmp(x->lo, goal->hi) > 0;
}

/* Can both figures be kept?  Exactly 3 keeps to at least 2. */
bool
figures_agree(const struct figure *a, const struct figure *b)
{
	int x = side_of(a->op), y = side_of(b->op);

	if (x == y)
		return dec_cmp(a->lo, b->lo) == 0 && dec_cmp(a->hi, b->hi) == 0;
	if (x != 0 && y != 0)
		return true; /* at least, at most: a range, not a quarrel */
	return x != 0 ? dec_cmp(b->lo, a->lo) * x >= 0
		      : dec_cmp(a->lo, b->lo) * y >= 0;
}

/* Was this very thing measured before?  Remembers it, speaks if otherwise. */
static bool
compare(struct figures *b, const struct task *t, const struct target *x,
    const struct target *before)
{
	struct str text = buf_str(&t->text.text);
	struct buf key = BUF_INIT, goal = BUF_INIT;
	struct figure *f = NULL;
	bool hangs = hangs_on_sentence(b->c, t, x, before);
	bool tried =
	    check_match(b->c, "tried", figure_words(text, x, false)) != NULL;
	const struct figure is = figures_one(b->c, t, x, tried);

	key_of(&key, b->c, t, x, hangs, false);
	if (key.n > 0) {
		f = map_value(&b->seen, buf_str(&key));
		if (!f) { /* a goal said before what is now somebody's task */
			key_of(&goal, b->c, t, x, hangs, true);
			f = map_value(&b->seen, buf_str(&goal));
		}
		if (!f) {
			struct figure *new =
			    arena_alloc(&b->c->mem, sizeof(*new));

			*new = is;
			map_put(&b->seen, buf_str(&key))->value = new;
		} else if (f->tried == tried &&
		    (figures_same_time(f, &is) ? !figures_agree(f, &is)
					       : outruns(f, t, x)))
			figures_say(b, "figures-differ", t, x, f);
	}
	buf_free(&key);
	buf_free(&goal);
	return f != NULL;
}

/*
 * 按20%、30%、50%的比例, 分别达到80%和90%: several figures of one thing, that
 * must differ.
 */
static bool
is_listed(const struct check *c, const struct task *t, const struct target *a,
    const struct target *b)
{
	return a->end < b->at &&
	    check_match(c, "listed",
		str_sub(buf_str(&t->text.text), a->end, b->at)) != NULL;
}

/*
 * 3人以上10人以下死亡的, 二级响应（降雨量50毫米以上）: a step of a ladder asks nobody for
 * anything.
 */
static bool
is_asked(const struct check *c, const struct task *t, const struct target *x)
{
	const struct str text = buf_str(&t->text.text);

	return t->kind != KIND_RULE &&
	    !check_match(c, "tier-figure", str_sub(text, x->at, x->end)) &&
	    !check_match(c, "tier-before", check_sentence(text, x->at));
}

/* 总产31万吨，其中水稻63万亩，总产29万吨: parts are not held against it. */
static bool
is_part(const struct check *c, const struct task *t, const struct target *x)
{
	return check_match(c, "part-of",
		   check_sentence(buf_str(&t->text.text), x->at)) != NULL;
}

/* How many figures have that name and measure. */
static void
count_names(struct map *names, const struct targets *ts)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;
	size_t k;

	for (k = 0; k < ts->n; k++) {
		e = map_put(names,
		    MAP_KEY(&key, ts->v[k].metric, ts->v[k].measure));
		e->value = (void *)((size_t)e->value + 1);
	}
	buf_free(&key);
}

/*
 * A row with a column for each year or stage tells of one thing several times:
 * 达95% in one cell, 达98% in the next.  So may a line that is no row.
 */
static bool
in_columns(const struct check *c, const struct task *t,
    const struct map *names, const struct target *x)
{
	struct str text = buf_str(&t->text.text);
	struct buf key = BUF_INIT;
	bool several;

	if (c->o->node[t->node].ncells == 0)
		return str_find(utf8_tail(text, x->at, CHECK_NEAR), STR("\t"),
			   0) >= 0;
	several = (size_t)map_value(names,
		      MAP_KEY(&key, x->metric, x->measure)) > 1;
	buf_free(&key);
	return several;
}

/* A fact, or what introduces facts. */
static bool
tells_done(const struct tasks *all, size_t i)
{
	const struct task *t = &all->v[i];

	return t->kind == KIND_FACT ||
	    (t->kind == KIND_INTRO && i + 1 < all->n &&
		all->v[i + 1].kind == KIND_FACT);
}

/* Does a figure of a task ask for something that can be held against others? */
static bool
is_compared(const struct check *c, const struct task *t,
    const struct map *names, const struct target *x,
    const struct target *before)
{
	return !is_part(c, t, x) && !in_columns(c, t, names, x) &&
	    !(before && is_listed(c, t, before, x));
}

static void
compare_one(struct figures *b, const struct task *t, const struct target *x,
    const struct target *before)
{
	struct check *c = b->c;

	if (is_asked(c, t, x) && !compare(b, t, x, before) && owed(x) &&
	    !c->policy[c->o->node[t->node].doc] &&
	    !check_match(c, "award", x->clause))
		figures_alike(b, t, x);
	if (before)
		check_period(c, before, x, buf_str(&t->text.text));
}

static void
compare_task(struct figures *b, const struct task *t, const struct targets *ts)
{
	struct map names = MAP_INIT;
	size_t k;

	if (b->c->o->node[t->node].ncells > 0)
		count_names(&names, ts);
	for (k = 0; k < ts->n; k++) {
		const struct target *before = k > 0 ? &ts->v[k - 1] : NULL;

		if (is_compared(b->c, t, &names, &ts->v[k], before))
			compare_one(b, t, &ts->v[k], before);
	}
	map_free(&names);
}

void
check_figures(struct check *c)
{
	struct figures b = { c, MAP_INIT, MAP_INIT, MAP_INIT };
	struct targets ts = TARGETS_INIT;
	const struct tasks *all = c->plan->tasks;
	size_t i, k;

	for (i = 0; i < all->n; i++) {
		targets_find(&ts, &all->v[i]);
		if (!tells_done(all, i))
			compare_task(&b, &all->v[i], &ts);
		else
			for (k = 0; k < ts.n; k++)
				figures_done(&b, &all->v[i], &ts.v[k]);
	}
	targets_free(&ts);
	map_free(&b.seen);
	map_free(&b.alike);
	map_free(&b.done);
}
