#include <expat.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/str.h"
#include "io/xml.h"
#include "io/zip.h"

#define DEEPEST 500
#define LONGEST_TAG (4L << 20)
#define BLOCK 65536
/* Between the address of a vocabulary and the name; in neither. */
#define SEP '\t'

struct xml {
	const struct xml_handler *h;
	void *arg;
	const char *file, *part;
	XML_Parser expat;
	const char *refused; /* code */
	bool stopped;
	int depth;
	int skip; /* depth of the tag whose content is left out */
	bool chosen[DEEPEST + 1]; /* the AlternateContent there has a choice */
	uint64_t fed;
};

static enum xml_space
space_of(const char *uri, size_t n)
{
	static const struct {
		struct str uri;
		enum xml_space space;
	} known[] = {
#define MS "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"
		{ STR(MS "wordprocessingml/2006/main"), XML_WORD },
		{ STR(MS "spreadsheetml/2006/main"), XML_SHEET },
		{ STR(STRICT "wordprocessingml/main"), XML_WORD },
		{ STR(STRICT "spreadsheetml/main"), XML_SHEET },
		{ STR(MS "officeDocument/2006/math"), XML_MATH },
		{ STR(STRICT "officeDocument/math"), XML_MATH },
		{ STR(MS "markup-compatibility/2006"), XML_COMPAT },
		{ STR(MS "package/2006/relationships"), XML_RELATIONS },
#undef MS
#undef STRICT
	};
	size_t i;

	for (i = 0; i < COUNT(known); i++)
		if (known[i].uri.n == n && memcmp(known[i].uri.p, uri, n) == 0)
			return known[i].space;
	return XML_OTHER;
}

static struct xml_tag
tag_of(const char *name, const char **atts)
{
	const char *sep = strchr(name, SEP);

	if (!sep)
		return (struct xml_tag){ XML_OTHER, name, atts };
	return (struct xml_tag){ space_of(name, (size_t)(sep - name)), sep + 1,
		atts };
}

const char *
xml_att(const struct xml_tag *t, const char *name)
{
	const char **a, *sep;

	for (a = t->atts; a && *a; a += 2) {
		sep = strchr(*a, SEP);
		if (strcmp(sep ? sep + 1 : *a, name) == 0)
			return a[1];
	}
	return NULL;
}

static void
refuse(struct xml *x, const char *code)
{
	x->refused = code;
	XML_StopParser(x->expat, XML_FALSE);
}

/* Is this tag the half of an AlternateContent that is not read? */
static bool
is_other_half(struct xml *x, const struct xml_tag *t)
{
	bool taken;

	if (t->space != XML_COMPAT || x->depth == 0)
		return false;
	if (strcmp(t->name, "AlternateContent") == 0) {
		x->chosen[x->depth] = false;
		return false;
	}
	taken = x->chosen[x->depth - 1];
	if (strcmp(t->name, "Choice") == 0)
		x->chosen[x->depth - 1] = true;
	return taken;
}

/* A stopped expat may still send the events of the tag that stopped it. */
static bool
is_over(const struct xml *x)
{
	return x->refused || x->stopped;
}

static void XMLCALL
on_start(void *arg, const char *name, const char **atts)
{
	struct xml *x = arg;
	struct xml_tag t = tag_of(name, atts);

	if (is_over(x))
		return;
	if (x->depth >= DEEPEST) {
		refuse(x, "xml-deep");
		return;
	}
	if (!x->skip) {
		if (is_other_half(x, &t))
			x->skip = x->depth + 1;
		else if (t.space != XML_COMPAT)
			x->h->start(x->arg, &t);
	}
	x->depth++;
}

static void XMLCALL
on_end(void *arg, const char *name)
{
	struct xml *x = arg;
	struct xml_tag t = tag_of(name, NULL);

	if (is_over(x))
		return;
	if (!x->skip && t.space != XML_COMPAT)
		x->h->end(x->arg, &t);
	if (x->skip == x->depth)
		x->skip = 0;
	x->depth--;
}

static void XMLCALL
on_text(void *arg, const char *p, int n)
{
	struct xml *x = arg;

	if (!x->skip && !is_over(x))
		x->h->text(x->arg, p, (size_t)n);
}

static void XMLCALL
on_doctype(
    void *arg, const char *name, const char *sys, const char *pub, int internal)
{
	(void)name;
	(void)sys;
	(void)pub;
	(void)internal;
	refuse(arg, "xml-doctype");
}

struct xml *
xml_new(
    const struct xml_handler *h, void *arg, const char *file, const char *part)
{
	struct xml *x = xcalloc(1, sizeof(*x));

	x->h = h;
	x->arg = arg;
	x->file = file;
	x->part = part;
	x->expat = XML_ParserCreateNS(NULL, SEP);
	if (!x->expat) {
		diag("xml-memory", NOWHERE, file, NULL);
		free(x);
		return NULL;
	}
	XML_SetUserData(x->expat, x);
	XML_SetElementHandler(x->expat, on_start, on_end);
	if (h->text)
		XML_SetCharacterDataHandler(x->expat, on_text);
	XML_SetStartDoctypeDeclHandler(x->expat, on_doctype);
	return x;
}

void
xml_stop(struct xml *x)
{
	x->stopped = true;
	XML_StopParser(x->expat, XML_FALSE);
}

static int
fail(const struct xml *x)
{
	struct place at = { x->file, 0, 0 };
	struct buf b = BUF_INIT;

	if (x->refused) {
		diag(x->refused, at, x->part, NULL);
		return -1;
	}
	buf_addf(&b, "%lu", (unsigned long)XML_GetCurrentLineNumber(x->expat));
	diag("xml-broken", at, x->part,
	    XML_ErrorString(XML_GetErrorCode(x->expat)), b.p, NULL);
	buf_free(&b);
	return -1;
}

int
xml_feed(struct xml *x, const char *p, size_t n, bool last)
{
	bool ok = XML_Parse(x->expat, p, (int)n, last) == XML_STATUS_OK;

	if (x->stopped)
		return 1;
	if (!ok)
		return fail(x);
	/* A tag without end would be scanned again with every block. */
	x->fed += n;
	if (!last &&
	    (long)x->fed - (long)XML_GetCurrentByteIndex(x->expat) >
		LONGEST_TAG) {
		x->refused = "xml-deep";
		return fail(x);
	}
	return 0;
}

void
xml_free(struct xml *x)
{
	if (!x)
		return;
	XML_ParserFree(x->expat);
	free(x);
}

int
xml_part(struct zip *z, const char *part, uint64_t limit,
    const struct xml_handler *h, void *arg, struct xml **self)
{
	char block[BLOCK];
	struct xml *x;
	ssize_t k;
	int rc = -1;

	if (zip_part(z, part, limit) < 0 ||
	    (x = xml_new(h, arg, zip_file(z), part)) == NULL)
		return -1;
	if (self)
		*self = x;
	while ((k = zip_read(z, block, sizeof(block))) >= 0)
		if ((rc = xml_feed(x, block, (size_t)k, k == 0)) != 0 || k == 0)
			break;
	xml_free(x);
	return k < 0 ? -1 : rc;
}
