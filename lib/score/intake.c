#include "score/intake.h"

static void
widen(struct intake *in, struct date d)
{
	if (date_is_none(in->first) || date_cmp(d, in->first) < 0)
		in->first = d;
	if (date_is_none(in->last) || date_cmp(d, in->last) > 0)
		in->last = d;
}

static void
take(struct intake *in, struct posting *p, struct finding_reader *f,
    const struct finding *g, uint32_t file)
{
	int rc = posting_add(
	    p, f, g, (struct record){ file, (uint32_t)g->where.line });

	if (rc < 0) {
		in->reported++;
	} else if (rc == 0) {
		in->outside++;
	} else {
		in->used++;
		widen(in, g->date);
	}
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
		in->read++;
		if (o == FINDING_GOOD)
			take(in, p, f, &g, file);
		else
			in->reported++;
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
intake_report(const struct intake *in)
{
	struct buf b[4] = { BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT };
	size_t i;

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
