#include <stdlib.h>
#include <string.h>

#include "base/share.h"
#include "io/lexicon.h"
#include "report/compose.h"

static long
number_of(const struct facts *f, const char *name, long otherwise)
{
	long v = str_long(facts_get(f, name));

	return v < 0 ? otherwise : v;
}

static int
set_given(struct facts *f, const char *given)
{
	const char *eq = strchr(given, '=');
	char *name;

	if (!eq) {
		diag("option-value", NOWHERE, given, "-D", NULL);
		return -1;
	}
	name = xstrndup(given, (size_t)(eq - given));
	facts_set(f, name, str_of(eq + 1));
	free(name);
	return 0;
}

/* Words of the kind of office that its name ends with (offices.csv), where
 * nothing else was said: 甲镇 signs as 甲镇人民政府, an office by its name. */
static void
set_office(struct facts *f, const struct know *k)
{
	struct str office = facts_get(f, "office");
	size_t i, c;

	for (i = 0; i + 1 < k->rows; i++)
		if (str_ends(office, know_get(k, i, "ending")))
			break;
	for (c = 1; c < k->cols; c++) {
		const char *name = k->cell[c].p;
		struct str words = know_get(k, i, name);
		bool own = str_starts(words, STR("+"));

		if (facts_get(f, name).n || (own && !office.n))
			continue;
		/* + is for the office's name. */
		facts_setf(f, name, "%.*s%s", own ? (int)office.n : 0,
		    office.p, words.p + (own ? 1 : 0));
	}
}

/* Words of the office: words.csv, then -D NAME=WORDS, then by its name; 无
 * says that there is to be nothing. */
static int
set_words(struct compose *w, struct facts *f)
{
	const struct know *k = w->words;
	size_t i;

	for (i = 0; i < k->rows; i++)
		facts_set(f, know_get(k, i, "name").p, know_get(k, i, "words"));
	for (i = 0; i < w->o->words.n; i++)
		if (set_given(f, w->o->words.v[i]) < 0)
			return -1;
	set_office(f, w->offices);
	for (i = 0; i < k->rows; i++)
		if (lex_is("brief-none",
			facts_get(f, know_get(k, i, "name").p)))
			facts_set(f, know_get(k, i, "name").p, STR_NULL);
	return 0;
}

static void
set_limits(struct brief *b, const struct facts *f)
{
	b->days = number_of(f, "days", 7);
	b->names = number_of(f, "names_most", 5);
	b->older = number_of(f, "older_most", 10);
	b->types = number_of(f, "types_least", 3);
	b->rise = number_of(f, "rise_least", 3);
	b->tasks = number_of(f, "tasks_least", 3);
	b->chat = number_of(f, "chat_rows", 10);
}

static void
set_dates(struct compose *w, struct facts *f, long number)
{
	const struct bulletin_opts *o = w->o;
	const struct stretch *p = &w->brief.period;
	struct buf b = BUF_INIT;

	facts_setf(f, "number", "%ld", number);
	facts_setf(f, "year", "%d", o->date.y);
	brief_date(f, "date", o->date);
	brief_day(f, "today", &w->brief, o->date);
	brief_day(f, "report_by", &w->brief,
	    date_add(o->date, number_of(f, "report_days", 8)));
	brief_span(&b, p, false, o->date.y);
	facts_set(f, "span", buf_str(&b));
	buf_reset(&b);
	if (p->kind == STRETCH_MONTH)
		lex_fill(&b, "written-month", "%d\t%d", p->from.y, p->from.m);
	else
		brief_span(&b, p, true, o->date.y);
	facts_set(f, "period", buf_str(&b));
	buf_free(&b);
}

int
compose_words(struct compose *w, struct facts *f, long number)
{
	facts_set(f, "office", str_of(w->o->office));
	if (set_words(w, f) < 0)
		return -1;
	set_limits(&w->brief, f);
	set_dates(w, f, number);
	facts_set(f, "unsealed", w->o->unsealed ? STR("1") : STR_NULL);
	return 0;
}

int
compose_read(struct compose *w)
{
	const struct bulletin_opts *o = w->o;
	struct brief *b = &w->brief;
	size_t i;

	b->whole = b->period = o->period;
	b->next = stretch_next(b->whole);
	b->date = o->date;
	if (date_cmp(b->period.to, o->date) > 0)
		b->period.to = o->date;
	if ((w->words = know_load("bulletin/words.csv")) == NULL ||
	    (w->offices = know_load("bulletin/offices.csv")) == NULL)
		return -1;
	if (!o->private && (b->private = private_load()) == NULL)
		return -1;
	for (i = 0; i < o->findings.n; i++)
		if (grids_read(&w->grids, o->findings.v[i], "findings") < 0)
			return -1;
	if (o->standings &&
	    grids_read(&w->grids, o->standings, "standings") < 0)
		return -1;
	if (o->status && grids_read(&w->grids, o->status, "status") < 0)
		return -1;
	if (o->rules && grids_read(&w->grids, o->rules, "rules") < 0)
		return -1;
	if (o->tasks && grids_read(&w->grids, o->tasks, "tasks") < 0)
		return -1;
	b->rules = grids_kind(&w->grids, "rules");
	b->plan = grids_kind(&w->grids, "tasks");
	b->findings = grids_kind(&w->grids, "findings");
	b->standings = grids_kind(&w->grids, "standings");
	b->status = grids_kind(&w->grids, "status");
	if (o->roster && (w->roster = roster_read(o->roster)) == NULL)
		return -1;
	if (findings_read(&w->findings, b->findings, w->roster, o->date) < 0)
		return -1;
	return compose_private(w);
}

void
compose_free(struct compose *w)
{
	size_t i;

	for (i = 0; i < w->templates.n; i++) {
		buf_free(w->templates.v[i].value);
		free(w->templates.v[i].value);
	}
	map_free(&w->templates);
	press_free(w->press);
	roster_free(w->roster);
	know_free(w->words);
	know_free(w->offices);
	private_free(w->brief.private);
	findings_free(&w->findings);
	grids_free(&w->grids);
}

/* The text of a template, or NULL after a diagnostic. */
static const struct buf *
template_of(struct compose *w, const char *name)
{
	struct map_entry *e = map_put(&w->templates, str_of(name));
	struct buf *b;

	if (e->value)
		return e->value;
	e->value = b = xcalloc(1, sizeof(*b));
	if (share_read(name, b) == 0)
		return b;
	diag_errno("open-failed", NOWHERE, name);
	return NULL;
}

int
compose_write(struct compose *w, const struct facts *f,
    const char *const *templates, const char *path)
{
	const struct buf *template;
	struct buf text = BUF_INIT;
	bool plain = false;
	int rc = 0;

	for (; *templates && rc == 0; templates++) {
		plain = str_ends(str_of(*templates), STR(".txt"));
		template = template_of(w, *templates);
		rc = template ? fill(&text, buf_str(template), *templates, f)
			      : -1;
	}
	if (rc == 0)
		rc = render(&w->press, buf_str(&text), w->o->format, plain,
		    path);
	buf_free(&text);
	return rc;
}
