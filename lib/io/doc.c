#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/path.h"
#include "io/doc.h"
#include "io/docx.h"
#include "io/enc.h"
#include "io/format.h"

static char *
name_of(const char *file)
{
	struct str s = path_stem(file);

	return xstrndup(s.p, s.n);
}

static void
add_para(struct doc *d, size_t *cap, struct str s, long line)
{
	GROW(d->v, d->n, *cap);
	d->v[d->n].text.p = arena_strndup(&d->texts, s.p, s.n);
	d->v[d->n].text.n = s.n;
	d->v[d->n++].line = line;
}

/* Lines end in LF, CR LF or CR.  The end of the last one may be missing. */
static void
split_lines(struct doc *d, struct str s)
{
	size_t cap = 0, from = 0, i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '\n' && s.p[i] != '\r')
			continue;
		add_para(d, &cap, str_sub(s, from, i), (long)d->n + 1);
		if (s.p[i] == '\r' && i + 1 < s.n && s.p[i + 1] == '\n')
			i++;
		from = i + 1;
	}
	if (from < s.n)
		add_para(d, &cap, str_sub(s, from, s.n), (long)d->n + 1);
}

static int
read_text(struct doc *d, struct source *src)
{
	struct enc *e = enc_open(src);
	struct buf b = BUF_INIT;
	char tmp[65536];
	ssize_t k = -1;

	if (e)
		while ((k = enc_read(e, tmp, sizeof(tmp))) > 0)
			buf_add(&b, tmp, (size_t)k);
	if (k == 0)
		split_lines(d, buf_str(&b));
	buf_free(&b);
	enc_close(e);
	return k == 0 ? 0 : -1;
}

struct taker {
	struct doc *d;
	size_t cap;
};

static void
take_para(void *arg, struct str text, long number)
{
	struct taker *t = arg;

	add_para(t->d, &t->cap, text, number);
}

static int
read_word(struct doc *d, struct source *src)
{
	struct opc *o = opc_open(src);
	struct taker t = { d, 0 };
	int rc = -1;

	if (!o)
		return -1;
	diag_paragraphs(d->file);
	if (opc_kind(o) == OPC_WORD)
		rc = docx_read(o, take_para, &t);
	else
		diag("format-sheet-here", NOWHERE, d->file, NULL);
	opc_close(o);
	return rc;
}

static int
read_any(struct doc *d, struct source *src)
{
	if (source_kind(src) == SOURCE_ZIP)
		return read_word(d, src);
	return format_refused(src, false) ? -1 : read_text(d, src);
}

struct doc *
doc_read(const char *path)
{
	struct source *src = source_open(path);
	struct doc *d;
	int rc;

	if (!src)
		return NULL;
	d = xcalloc(1, sizeof(*d));
	d->file = xstrdup(source_name(src));
	d->name = name_of(d->file);
	rc = read_any(d, src);
	source_close(src);
	if (rc == 0)
		return d;
	doc_free(d);
	return NULL;
}

void
doc_free(struct doc *d)
{
	if (!d)
		return;
	free(d->file);
	free(d->name);
	free(d->v);
	arena_free(&d->texts);
	free(d);
}
