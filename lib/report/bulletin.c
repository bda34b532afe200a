#include <string.h>

#include "io/lexicon.h"
#include "report/compose.h"

/* What is put behind the paper when it is asked for, in this order. */
static const struct {
	const char *name, *list; /* of --annex; the rows that it shows */
	const char *fact, *title;
} annexes[] = {
	{ "ranking", "groups", "annex_ranking", "ranking_title" },
	{ "problems", "each", "annex_problems", "problems_title" },
};

static bool
asked(const struct bulletin_opts *o, const char *name)
{
	size_t i;

	for (i = 0; i < o->annexes.n; i++)
		if (strcmp(o->annexes.v[i], name) == 0)
			return true;
	return false;
}

/* One annex is 附件, of several each has its number; what has no rows is no
 * annex. */
static void
set_annexes(struct facts *f, const struct bulletin_opts *o)
{
	size_t i, n = 0, all = 0;
	struct facts *row;

	for (i = 0; i < COUNT(annexes); i++)
		all += asked(o, annexes[i].name) &&
		    facts_rows(f, annexes[i].list);
	facts_set(f, "annex_first", STR_NULL);
	for (i = 0; i < COUNT(annexes); i++) {
		struct str title = facts_get(f, annexes[i].title);

		facts_set(f, annexes[i].fact, STR_NULL);
		if (!asked(o, annexes[i].name) ||
		    !facts_rows(f, annexes[i].list))
			continue;
		n++;
		if (all == 1) {
			facts_set(f, annexes[i].fact, lex("annex"));
			facts_set(f, "annex_first", title);
			continue;
		}
		facts_setf(f, annexes[i].fact, "%s%zu", lex("annex").p, n);
		row = n > 1 ? facts_row(f, "annex_more") : f;
		/* Or it would be 1.2026年; a blank makes it a list. */
		facts_setf(row, n > 1 ? "name" : "annex_first", "%zu.%s%.*s", n,
		    title.n && str_digit(*title.p) ? "\u00a0" : "",
		    (int)title.n, title.p);
	}
}

static void
set_annex_titles(struct facts *f)
{
	struct str p = facts_get(f, "period"), t = facts_get(f, "topic");
	struct buf b = BUF_INIT;

	lex_fill(&b, "annex-ranking", "%.*s\t%.*s", (int)p.n, p.p, (int)t.n,
	    t.p);
	facts_set(f, "ranking_title", buf_str(&b));
	buf_reset(&b);
	lex_fill(&b, "annex-problems", "%.*s", (int)p.n, p.p);
	facts_set(f, "problems_title", buf_str(&b));
	buf_free(&b);
}

/* 简报 or 公文: a weekly is a briefing unless it is said otherwise. */
static bool
is_briefing(const struct bulletin_opts *o)
{
	if (o->form)
		return strcmp(o->form, "briefing") == 0;
	return o->period.kind == STRETCH_WEEK;
}

/* A template has no word for or. */
static void
set_either(struct facts *f, const char *name, const char *a, const char *b)
{
	facts_set(f, name,
	    facts_get(f, a).n || facts_get(f, b).n ? STR("1") : STR_NULL);
}

static void
set_facts(struct compose *w, struct facts *f)
{
	bool week = w->o->period.kind == STRETCH_WEEK;

	facts_set(f, "briefing", is_briefing(w->o) ? STR("1") : STR_NULL);
	brief_findings(f, &w->brief, &w->findings);
	brief_before(f, &w->brief, &w->findings);
	if (week && w->brief.standings) {
		diag("standings-week", NOWHERE, w->o->standings, NULL);
		w->brief.standings = NULL;
	}
	brief_standings(f, &w->brief);
	brief_tasks(f, &w->brief);
	brief_good(f, &w->brief, &w->findings);
	set_either(f, "overall", "inspected", "due_count");
	set_either(f, "todo", "open", "pending");
	set_annex_titles(f);
	set_annexes(f, w->o);
}

static const char *const templates[2][2][4] = {
	{ { "bulletin/head.md", "bulletin/month.md", "bulletin/tail.md" },
	    { "bulletin/head.md", "bulletin/week.md", "bulletin/tail.md" } },
	/* Short ones for a chat have templates of their own. */
	{ { "bulletin/month.txt" }, { "bulletin/week.txt" } },
};

static int
write_bulletin(struct compose *w)
{
	bool text = strcmp(w->o->format, "text") == 0;
	bool week = w->o->period.kind == STRETCH_WEEK;
	struct facts *f = facts_new();
	int rc = compose_words(w, f, w->o->number);

	if (rc == 0) {
		set_facts(w, f);
		rc = compose_write(
		    w, f, templates[text][week], opt_common.output);
	}
	facts_free(f);
	return rc;
}

int
bulletin_write(const struct bulletin_opts *o)
{
	struct compose w = COMPOSE_INIT(o);
	int rc = compose_read(&w);

	if (rc == 0)
		rc = o->notice || o->notices ? notices_write(&w) :
					       write_bulletin(&w);
	if (rc == 0)
		compose_guesses(&w);
	compose_free(&w);
	return rc;
}
