#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "io/xlsxmerge.h"
#include "io/xml.h"

#define SHEET_LIMIT (4UL << 30)
#define BLOCK 65536
#define MOST_AREAS 1000000

struct area {
	long top, bottom;
	size_t left, right;
	struct buf text; /* of its first cell, once the top row was read */
};

struct xlsxmerge {
	struct area *v; /* by top row */
	size_t n, cap;
	size_t next; /* first area below the rows read */
	size_t *active; /* areas that reach below the row read last */
	size_t nactive;
	bool *busy; /* columns that an active area covers */
	bool bad;
};

bool
xlsxmerge_ref(const char *s, size_t *col, long *row)
{
	size_t c = 0;
	long r = 0;

	for (; *s == '$' || (*s >= 'A' && *s <= 'Z'); s++)
		if (*s != '$' &&
		    (c = c * 26 + (size_t)(*s - 'A') + 1) > XLSX_COLUMNS)
			return false;
	for (; *s == '$' || str_digit(*s); s++)
		if (*s != '$' && (r = r * 10 + (*s - '0')) > XLSX_ROWS)
			return false;
	if (*s || c == 0 || r == 0)
		return false;
	*col = c - 1;
	*row = r;
	return true;
}

static void
on_merge(void *arg, const struct xml_tag *t)
{
	struct xlsxmerge *m = arg;
	const char *ref;
	char *first, *colon;
	struct area a = { .text = BUF_INIT };

	if (t->space != XML_SHEET || strcmp(t->name, "mergeCell") != 0 ||
	    (ref = xml_att(t, "ref")) == NULL)
		return;
	first = xstrdup(ref);
	if ((colon = strchr(first, ':')) != NULL) {
		*colon = '\0';
		if (xlsxmerge_ref(first, &a.left, &a.top) &&
		    xlsxmerge_ref(colon + 1, &a.right, &a.bottom) &&
		    a.left <= a.right && a.top <= a.bottom &&
		    m->n < MOST_AREAS) {
			GROW(m->v, m->n, m->cap);
			m->v[m->n++] = a;
		} else {
			m->bad = true;
		}
	}
	free(first);
}

static void
on_end(void *arg, const struct xml_tag *t)
{
	(void)arg;
	(void)t;
}

/* Does the part speak of merged cells?  1, 0, or -1 after a diagnostic. */
static int
mentions(struct zip *z, const char *part)
{
	static const char word[] = "mergeCell";
	const size_t keep = sizeof(word) - 2;
	char room[BLOCK + sizeof(word)];
	size_t have = 0;
	ssize_t k;
	bool hit = false, wide = false, first = true;

	if (zip_part(z, part, SHEET_LIMIT) < 0)
		return -1;
	while ((k = zip_read(z, room + have, BLOCK)) > 0) {
		/* UTF-16 would hide it. */
		wide = wide || (first && memchr(room, '\0', (size_t)k));
		first = false;
		have += (size_t)k;
		hit = hit || memmem(room, have, word, sizeof(word) - 1);
		if (have > keep) {
			memmove(room, room + have - keep, keep);
			have = keep;
		}
	}
	return k < 0 ? -1 : hit || wide;
}

static int
by_top(const void *a, const void *b)
{
	const struct area *x = a, *y = b;

	if (x->top != y->top)
		return x->top < y->top ? -1 : 1;
	return (x->left > y->left) - (x->left < y->left);
}

struct xlsxmerge *
xlsxmerge_read(struct zip *z, const char *part)
{
	static const struct xml_handler h = { on_merge, on_end, NULL };
	struct xlsxmerge *m;
	int rc = mentions(z, part);

	if (rc < 0)
		return NULL;
	m = xcalloc(1, sizeof(*m));
	if (rc > 0)
		rc = xml_part(z, part, SHEET_LIMIT, &h, m, NULL);
	if (rc == 0 && m->bad) {
		diag("xlsx-broken", (struct place){ zip_file(z), 0, 0 }, part,
		    "mergeCell", NULL);
		rc = -1;
	}
	if (rc < 0) {
		xlsxmerge_free(m);
		return NULL;
	}
	if (m->n)
		qsort(m->v, m->n, sizeof(*m->v), by_top);
	m->active = xcalloc(XLSX_COLUMNS, sizeof(*m->active));
	m->busy = xcalloc(XLSX_COLUMNS, sizeof(*m->busy));
	return m;
}

/* Take the columns of an area; false if another has one of them. */
static bool
occupy(struct xlsxmerge *m, const struct area *a)
{
	size_t i;

	for (i = a->left; i <= a->right; i++) {
		if (m->busy[i])
			return false;
		m->busy[i] = true;
	}
	return true;
}

/* Let go of the areas that end above this row. */
static void
expire(struct xlsxmerge *m, long row)
{
	size_t i, k = 0;

	for (i = 0; i < m->nactive; i++) {
		struct area *a = &m->v[m->active[i]];

		if (a->bottom >= row) {
			m->active[k++] = m->active[i];
			continue;
		}
		buf_free(&a->text);
		memset(m->busy + a->left, 0, a->right - a->left + 1);
	}
	m->nactive = k;
}

/* The text of the area's first cell, from the open row. */
static void
take_text(struct area *a, const struct rowq *q)
{
	const struct rowq_cell *c;

	if (a->left >= rowq_width(q))
		return;
	c = &q->cell[q->open + a->left];
	if (c->n)
		buf_add(&a->text, q->text.p + c->at, c->n);
}

static long
fill(const struct area *a, struct rowq *q)
{
	struct rowq_cell c = { q->text.n, a->text.n };
	size_t i;

	if (a->text.n == 0)
		return (long)(a->right - a->left) + 1;
	while (rowq_width(q) <= a->right)
		rowq_put(q, NULL, 0);
	buf_add(&q->text, a->text.p, a->text.n);
	for (i = a->left; i <= a->right; i++)
		q->cell[q->open + i] = c;
	return (long)(a->right - a->left) + 1;
}

long
xlsxmerge_fill(struct xlsxmerge *m, struct rowq *q, long row)
{
	size_t i;
	long n = 0;

	expire(m, row);
	for (; m->next < m->n && m->v[m->next].top <= row; m->next++) {
		struct area *a = &m->v[m->next];

		if (a->bottom < row)
			continue; /* its rows are not in the file */
		if (!occupy(m, a))
			return -1;
		if (a->top == row)
			take_text(a, q);
		m->active[m->nactive++] = m->next;
	}
	for (i = 0; i < m->nactive; i++)
		n += fill(&m->v[m->active[i]], q);
	return n;
}

void
xlsxmerge_free(struct xlsxmerge *m)
{
	size_t i;

	if (!m)
		return;
	for (i = 0; i < m->n; i++)
		buf_free(&m->v[i].text);
	free(m->v);
	free(m->active);
	free(m->busy);
	free(m);
}
