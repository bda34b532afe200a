#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "io/format.h"
#include "io/opc.h"

#define RELATIONS_LIMIT (16UL << 20)
#define MOST_RELATIONS 100000
#define MAIN_LIMIT (4UL << 30)

struct relation {
	const char *id, *type, *target; /* target: a part's name */
};

struct opc {
	struct zip *zip;
	struct arena texts;
	enum opc_kind kind;
	const char *main;
	const char *part; /* whose relations are read */
	struct relation *v;
	size_t n, cap;
	bool bad; /* a relation points outside */
	struct xml *xml;
};

static const char *
keep(struct opc *o, struct str s)
{
	return arena_strndup(&o->texts, s.p, s.n);
}

/*
 * The target of a relation of part, as a part's name: taken from part's
 * folder, "." and ".." resolved.  NULL if it leads out of the package.
 */
static const char *
resolve(struct opc *o, const char *part, const char *target)
{
	const char *slash = strrchr(part, '/');
	struct buf b = BUF_INIT;
	struct str rest, piece;
	const char *name = NULL;
	size_t n;

	if (*target != '/' && slash)
		buf_add(&b, part, (size_t)(slash - part));
	rest = str_of(target);
	while (str_split(&rest, STR("/"), &piece)) {
		if (piece.n == 0 || str_is(piece, "."))
			continue;
		if (!str_is(piece, "..")) {
			buf_join(&b, "/", piece);
			continue;
		}
		if (b.n == 0)
			goto out;
		for (n = b.n; n > 0 && b.p[n - 1] != '/'; n--)
			;
		b.n = n > 0 ? n - 1 : 0;
	}
	name = keep(o, buf_str(&b));
out:
	buf_free(&b);
	return name;
}

static void
on_relation(void *arg, const struct xml_tag *t)
{
	struct opc *o = arg;
	const char *id = xml_att(t, "Id"), *type = xml_att(t, "Type"),
		   *target = xml_att(t, "Target"),
		   *mode = xml_att(t, "TargetMode"), *word;
	struct relation *r;

	if (t->space != XML_RELATIONS || strcmp(t->name, "Relationship") != 0 ||
	    !id || !type || !target ||
	    (mode && strcmp(mode, "External") == 0) || o->n >= MOST_RELATIONS)
		return;
	word = strrchr(type, '/');
	GROW(o->v, o->n, o->cap);
	r = &o->v[o->n++];
	r->id = keep(o, str_of(id));
	r->type = keep(o, str_of(word ? word + 1 : type));
	r->target = resolve(o, o->part, target);
	if (!r->target) {
		diag("zip-path", (struct place){ zip_file(o->zip), 0, 0 },
		    target, NULL);
		o->bad = true;
		xml_stop(o->xml);
	}
}

static void
on_nothing(void *arg, const struct xml_tag *t)
{
	(void)arg;
	(void)t;
}

int
opc_relate(struct opc *o, const char *part)
{
	static const struct xml_handler h = { on_relation, on_nothing, NULL };
	const char *slash = strrchr(part, '/');
	struct buf b = BUF_INIT;
	int rc = 0;

	o->n = 0;
	o->part = keep(o, str_of(part));
	buf_add(&b, part, slash ? (size_t)(slash - part) + 1 : 0);
	buf_addf(&b, "_rels/%s.rels", slash ? slash + 1 : part);
	if (zip_has(o->zip, b.p))
		rc = xml_part(o->zip, keep(o, buf_str(&b)), RELATIONS_LIMIT, &h,
		    o, &o->xml);
	buf_free(&b);
	return rc < 0 || o->bad ? -1 : 0;
}

const char *
opc_typed(const struct opc *o, const char *type)
{
	size_t i;

	for (i = 0; i < o->n; i++)
		if (strcmp(o->v[i].type, type) == 0)
			return o->v[i].target;
	return NULL;
}

const char *
opc_by_id(const struct opc *o, const char *id, const char *type)
{
	size_t i;

	for (i = 0; i < o->n; i++)
		if (strcmp(o->v[i].id, id) == 0)
			return strcmp(o->v[i].type, type) == 0 ? o->v[i].target
							       : NULL;
	return NULL;
}

static void
on_root(void *arg, const struct xml_tag *t)
{
	struct opc *o = arg;

	if (t->space == XML_WORD && strcmp(t->name, "document") == 0)
		o->kind = OPC_WORD;
	else if (t->space == XML_SHEET && strcmp(t->name, "workbook") == 0)
		o->kind = OPC_SHEET;
	xml_stop(o->xml);
}

/* Zip files of another kind, by what they hold. */
static const char *
refusal(const struct zip *z)
{
	if (zip_has(z, "OFD.xml"))
		return "format-ofd";
	if (zip_has(z, "META-INF/manifest.xml") && zip_has(z, "content.xml"))
		return "format-odf";
	if (zip_has(z, "xl/workbook.bin"))
		return "format-xlsb";
	return "format-zip";
}

/* What a file of that kind is converted to, by its ending. */
static const char *
ending(struct zip *z)
{
	char type[100];
	ssize_t n = 0;

	if (zip_has(z, "mimetype") && zip_part(z, "mimetype", UINT64_MAX) == 0)
		n = zip_read(z, type, sizeof(type));
	if (zip_has(z, "xl/workbook.bin") ||
	    (n > 0 && memmem(type, (size_t)n, "spreadsheet", 11)))
		return "xlsx";
	return "docx";
}

static int
find_main(struct opc *o)
{
	static const struct xml_handler h = { on_root, on_nothing, NULL };
	const char *part;

	if (opc_relate(o, "") < 0)
		return -1;
	part = opc_typed(o, "officeDocument");
	if (part && zip_has(o->zip, part) &&
	    strcmp(refusal(o->zip), "format-zip") == 0) {
		if (xml_part(o->zip, part, MAIN_LIMIT, &h, o, &o->xml) < 0)
			return -1;
		o->main = part;
	}
	if (o->kind != OPC_OTHER)
		return 0;
	format_refuse(refusal(o->zip), zip_file(o->zip), ending(o->zip));
	return -1;
}

struct opc *
opc_open(struct source *src)
{
	struct opc *o = xcalloc(1, sizeof(*o));

	o->kind = OPC_OTHER;
	if ((o->zip = zip_open(src)) != NULL && find_main(o) == 0)
		return o;
	opc_close(o);
	return NULL;
}

enum opc_kind
opc_kind(const struct opc *o)
{
	return o->kind;
}

struct zip *
opc_zip(const struct opc *o)
{
	return o->zip;
}

const char *
opc_main(const struct opc *o)
{
	return o->main;
}

void
opc_close(struct opc *o)
{
	if (!o)
		return;
	zip_close(o->zip);
	arena_free(&o->texts);
	free(o->v);
	free(o);
}
