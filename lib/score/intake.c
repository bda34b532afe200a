#include <stdlib.h>

#include "score/intake.h"

#define DOUBLES_TOLD 20 /* one by one */

static void
widen(struct intake *in, struct date d)
{
	if (date_is_none(in->first) || date_cmp(d, in->first) < 0)
		in->first = d;
	if (date_is_none(in->last) || date_cmp(d, in->last) > 0)
		in->last = d;
}

static void
note_month(struct intake *in, struct finding_reader *f, const struct finding *g,
    const char *file)
{
	int month = term_of(EVERY_MONTH, g->date).at;
	bool later = date_cmp(g->date, in->asof) > 0;
	struct haul *h;
	size_t i;

	in->later += later;
	for (i = in->nhaul; i > 0; i--)
		if (in->haul[i - 1].month == month) {
			in->haul[i - 1].n++;
			in->haul[i - 1].later += later;
			return;
		}
	GROW(in->haul, in->nhaul, in->cap_haul);
	h = &in->haul[in->nhaul++];
	*h = (struct haul){ month, 1, later, finding_place(f, F_DATE) };
	h->first.file = file;
}

/* Is it told by how often, so that twice takes twice? */
static bool
counts_each(const struct finding *g)
{
	enum kind k = g->rule->kind;

	return (k == R1 || k == R2 || k == R13) &&
	    dec_cmp(g->count, DEC(0)) > 0;
}

static void
tell_double(struct intake *in, const struct tally *t, struct finding_reader *f,
    const struct finding *g, struct record at)
{
	struct record before;
	struct buf b = BUF_INIT;

	if (!counts_each(g) || !doubles_met(&in->doubles, g, at, &before))
		return;
	if (++in->ndouble > DOUBLES_TOLD)
		return;
	buf_addf(&b, "%s:%lu", t->file[before.file],
	    (unsigned long)before.line);
	diag_str("finding-double", finding_place(f, F_PROBLEM),
	    g->cell[F_PROBLEM], b.p, NULL);
	buf_free(&b);
}

/* Enter the finding; says how it came out. */
static enum fate
take(struct intake *in, const struct tally *t, struct posting *p,
    struct finding_reader *f, const struct finding *g, uint32_t file)
{
	struct record at = { file, (uint32_t)g->where.line };
	int rc = posting_add(p, f, g, at);

	if (rc <= 0)
		return rc < 0 ? FATE_REPORTED : FATE_OUTSIDE;
	tell_double(in, t, f, g, at);
	widen(in, g->date);
	if (!g->again || in->fate != FATE_USED)
		note_month(in, f, g, t->file[file]);
	return FATE_USED;
}

/* A row counts once: by the best that befell the rules that it names. */
static void
count_row(struct intake *in, const struct finding *g, enum fate fate)
{
	in->fate = g->again && in->fate > fate ? in->fate : fate;
	if (g->more)
		return;
	in->read++;
	in->reported += in->fate == FATE_REPORTED;
	in->outside += in->fate == FATE_OUTSIDE;
	in->used += in->fate == FATE_USED;
}

int
intake_file(struct intake *in, const char *path, const struct rules *r,
    struct squad *s, struct tally *t, struct posting *p)
{
	struct finding_reader *f = finding_open(path, r, s);
	uint32_t file = tally_file(t, path);
	struct finding g;
	enum outcome o;

	if (!f)
		return -1;
	while (
	    (o = finding_next(f, &g)) != FINDING_END && o != FINDING_FAILED) {
		count_row(in, &g,
		    o == FINDING_GOOD ? take(in, t, p, f, &g, file)
				      : FATE_REPORTED);
	}
	finding_close(f);
	return o == FINDING_END ? 0 : -1;
}

static void
put(struct buf *b, long v)
{
	buf_addf(b, "%ld", v);
}

void
intake_free(struct intake *in)
{
	free(in->haul);
	doubles_free(&in->doubles);
}

static int
by_month(const void *a, const void *b)
{
	const struct haul *x = a, *y = b;

	return (x->month > y->month) - (x->month < y->month);
}

/* Months of a part of the findings: [from, to) of the sorted hauls. */
struct part_of_time {
	size_t from, to;
	long n;
};

/* The part of the findings that counts. */
static struct part_of_time
main_part(const struct intake *in, int gap)
{
	struct part_of_time best = { 0, 0, 0 }, p = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < in->nhaul; i++) {
		if (i > 0 && in->haul[i].month - in->haul[i - 1].month > gap)
			p = (struct part_of_time){ i, i, 0 };
		p.to = i + 1;
		p.n += in->haul[i].n;
		if (p.n >= best.n)
			best = p;
	}
	return best;
}

static void
tell_stray(struct intake *in, const struct haul *h)
{
	struct buf month = BUF_INIT, n = BUF_INIT;

	term_put(&month, (struct term){ EVERY_MONTH, h->month });
	buf_addf(&n, "%ld", h->n);
	diag("finding-stray", h->first, month.p, n.p, NULL);
	in->used -= h->n;
	in->reported += h->n;
	in->later -= h->later;
	buf_free(&month);
	buf_free(&n);
}

void
intake_strays(struct intake *in, enum term_unit period)
{
	static const int months[] = { 1, 1, 3, 6, 12 };
	struct part_of_time keep;
	size_t i;

	if (in->nhaul < 2)
		return;
	qsort(in->haul, in->nhaul, sizeof(*in->haul), by_month);
	keep = main_part(in, 12 + months[period]);
	for (i = 0; i < in->nhaul; i++)
		if (i < keep.from || i >= keep.to)
			tell_stray(in, &in->haul[i]);
	if (keep.from > 0)
		in->first = term_first(
		    (struct term){ EVERY_MONTH, in->haul[keep.from].month });
	if (keep.to < in->nhaul)
		in->last = term_last(
		    (struct term){ EVERY_MONTH, in->haul[keep.to - 1].month });
}

/* A slip in the year (2027 in May 2026) makes months that nobody has judged. */
static void
tell_later(const struct intake *in)
{
	struct buf n = BUF_INIT, day = BUF_INIT;

	if (in->later) {
		put(&n, in->later);
		date_put(&day, in->asof);
		diag("findings-later", NOWHERE, n.p, day.p, NULL);
	}
	buf_free(&n);
	buf_free(&day);
}

static void
tell_doubles(const struct intake *in)
{
	struct buf n = BUF_INIT;

	if (in->ndouble > DOUBLES_TOLD) {
		put(&n, in->ndouble - DOUBLES_TOLD);
		diag("findings-double", NOWHERE, n.p, NULL);
	}
	buf_free(&n);
}

void
intake_report(const struct intake *in)
{
	struct buf b[4] = { BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT };
	size_t i;

	tell_doubles(in);
	tell_later(in);
	if (!in->reported && !in->outside)
		return;
	put(&b[0], in->read);
	put(&b[1], in->used);
	put(&b[2], in->reported);
	put(&b[3], in->outside);
	diag("findings-kept-out", NOWHERE, NULL, b[0].p, b[1].p, b[2].p, b[3].p,
	    NULL);
	for (i = 0; i < 4; i++)
		buf_free(&b[i]);
}
