#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "check/faults.h"

/* What was found in one file, to be put in the order of the text. */
struct fault {
	struct taken m;
	size_t n; /* order of finding */
};

static struct {
	struct fault *v;
	size_t n, cap;
	struct arena texts;
} found;

static const char *
keep(const char *s)
{
	return s ? arena_strndup(&found.texts, s, str_of(s).n) : NULL;
}

static void
take(void *arg, const struct taken *m)
{
	struct fault *f;

	(void)arg;
	GROW(found.v, found.n, found.cap);
	f = &found.v[found.n];
	f->m = *m;
	f->m.code = keep(m->code);
	f->m.text = keep(m->text);
	f->m.subject = keep(m->subject);
	f->m.at.file = keep(m->at.file);
	f->n = found.n++;
}

static int
compare(const void *a, const void *b)
{
	const struct fault *x = a, *y = b;

	if (x->m.at.line != y->m.at.line)
		return x->m.at.line < y->m.at.line ? -1 : 1;
	if (x->m.at.col != y->m.at.col)
		return x->m.at.col < y->m.at.col ? -1 : 1;
	return x->n < y->n ? -1 : x->n > y->n;
}

static void
put_number(struct table_out *out, long n)
{
	if (n > 0)
		table_putn(out, n);
	else
		table_puts(out, "");
}

void
faults_begin(void)
{
	diag_divert(take, NULL);
}

void
faults_end(struct table_out *out)
{
	size_t i;

	diag_divert(NULL, NULL);
	if (found.n > 1)
		qsort(found.v, found.n, sizeof(*found.v), compare);
	for (i = 0; i < found.n; i++) {
		const struct taken *m = &found.v[i].m;

		table_puts(out, m->at.file);
		put_number(out, m->at.line);
		put_number(out, m->at.col);
		table_puts(out, diag_level_name(m->level));
		table_puts(out, m->code);
		table_puts(out, m->text);
		table_puts(out, m->subject);
		table_end(out);
	}
	free(found.v);
	arena_free(&found.texts);
	memset(&found, 0, sizeof(found));
}
