#include <stdlib.h>
#include <string.h>

#include "base/share.h"
#include "io/lexicon.h"
#include "report/brief.h"
#include "report/bulletin.h"
#include "report/draw.h"
#include "report/know.h"
#include "report/render.h"

struct work {
	const struct bulletin_opts *o;
	struct grids grids;
	struct brief brief;
	struct findings findings;
	struct facts *facts;
};

/* Words of the office: share/bulletin/words.csv, then -D NAME=WORDS. */
static int
set_words(struct work *w)
{
	struct know *k = know_load("bulletin/words.csv");
	size_t i;

	if (!k)
		return -1;
	for (i = 0; i < k->rows; i++)
		facts_set(w->facts, know_get(k, i, "name").p,
		    know_get(k, i, "words"));
	know_free(k);
	for (i = 0; i < w->o->words.n; i++) {
		const char *s = w->o->words.v[i], *eq = strchr(s, '=');
		char *name;

		if (!eq) {
			diag("option-value", NOWHERE, s, "-D", NULL);
			return -1;
		}
		name = xstrndup(s, (size_t)(eq - s));
		facts_set(w->facts, name, str_of(eq + 1));
		free(name);
	}
	return 0;
}

static long
number_of(const struct facts *f, const char *name, long otherwise)
{
	long v = str_long(facts_get(f, name));

	return v < 0 ? otherwise : v;
}

static void
set_dates(struct work *w)
{
	const struct bulletin_opts *o = w->o;
	struct period p = period_of(o->kind, o->date);
	struct facts *f = w->facts;
	struct buf period = BUF_INIT;

	w->brief.period = p;
	w->brief.date = o->date;
	w->brief.days = number_of(f, "days", 7);
	facts_setf(f, "number", "%ld", o->number);
	facts_setf(f, "year", "%d", o->date.y);
	brief_date(f, "date", o->date);
	brief_date(f, "from", p.from);
	brief_date(f, "until", p.to);
	brief_date(
	    f, "report_by", date_add(o->date, number_of(f, "report_days", 8)));
	if (o->kind == PERIOD_MONTH)
		lex_fill(
		    &period, "written-month", "%d\t%d", p.from.y, p.from.m);
	else
		lex_fill(&period, "written-week", "%d\t%d\t%d\t%d\t%d",
		    p.from.y, p.from.m, p.from.d, p.to.m, p.to.d);
	facts_set(f, "period", buf_str(&period));
	buf_free(&period);
}

static int
read_tables(struct work *w)
{
	const struct bulletin_opts *o = w->o;
	size_t i;

	for (i = 0; i < o->findings.n; i++)
		if (grids_read(&w->grids, o->findings.v[i], "findings") < 0)
			return -1;
	if (o->standings &&
	    grids_read(&w->grids, o->standings, "standings") < 0)
		return -1;
	if (o->status && grids_read(&w->grids, o->status, "status") < 0)
		return -1;
	w->brief.findings = grids_kind(&w->grids, "findings");
	w->brief.standings = grids_kind(&w->grids, "standings");
	w->brief.status = grids_kind(&w->grids, "status");
	return findings_read(&w->findings, w->brief.findings);
}

/* A section stands if anything in it does. */
static void
set_sections(struct facts *f)
{
	bool good = facts_get(f, "leaders").n || facts_get(f, "risers").n ||
	    facts_get(f, "cleared").n || facts_rows(f, "praise");

	facts_set(f, "good", good ? STR("1") : STR_NULL);
}

static int
write_filled(struct work *w, const char *name)
{
	struct buf template = BUF_INIT, text = BUF_INIT;
	int rc = -1;

	if (share_read(name, &template) < 0)
		diag_errno("open-failed", NOWHERE, name);
	else if (fill(&text, buf_str(&template), name, w->facts) == 0)
		rc = render(buf_str(&text), w->o->format,
		    str_ends(str_of(name), STR(".txt")));
	buf_free(&template);
	buf_free(&text);
	return rc;
}

/* Short ones for a chat have templates of their own. */
static const char *
template_name(const struct bulletin_opts *o)
{
	bool text = strcmp(o->format, "text") == 0;

	if (o->notice)
		return "bulletin/notice.md";
	if (o->kind == PERIOD_WEEK)
		return text ? "bulletin/week.txt" : "bulletin/week.md";
	return text ? "bulletin/month.txt" : "bulletin/month.md";
}

static void
set_facts(struct work *w)
{
	struct facts *f = w->facts;

	if (w->o->notice) {
		brief_notice(f, &w->brief, &w->findings, str_of(w->o->notice));
		return;
	}
	brief_findings(f, &w->brief, &w->findings);
	brief_before(f, &w->brief, &w->findings);
	brief_standings(f, &w->brief);
	brief_tasks(f, &w->brief);
	set_sections(f);
}

/* 甲镇 signs as 甲镇人民政府, an office under its own name. */
static void
set_issuer(struct facts *f)
{
	struct str office = facts_get(f, "office"), piece, ending;
	struct str rest = facts_get(f, "governments");

	while (str_split(&rest, STR("、"), &piece))
		if (str_split(&piece, STR(":"), &ending) && piece.p &&
		    str_ends(office, ending)) {
			facts_setf(f, "issuer", "%.*s%.*s", (int)office.n,
			    office.p, (int)piece.n, piece.p);
			return;
		}
	facts_set(f, "issuer", office);
}

static int
compose(struct work *w)
{
	struct facts *f = w->facts;

	facts_set(f, "office", str_of(w->o->office));
	if (set_words(w) < 0)
		return -1;
	set_dates(w);
	if (!facts_get(f, "issuer").n)
		set_issuer(f);
	if (!w->o->private && (w->brief.private = private_load()) == NULL)
		return -1;
	if (read_tables(w) < 0)
		return -1;
	set_facts(w);
	return write_filled(w, template_name(w->o));
}

int
bulletin_write(const struct bulletin_opts *o)
{
	struct work w = { .o = o, .grids = GRIDS_INIT };
	int rc;

	w.facts = facts_new();
	rc = compose(&w);
	private_free(w.brief.private);
	findings_free(&w.findings);
	grids_free(&w.grids);
	facts_free(w.facts);
	return rc;
}
