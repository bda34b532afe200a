#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/docxlist.h"
#include "io/numfmt.h"

#define PART_LIMIT (64UL << 20)
#define LEVELS 9
#define DEEPEST 50 /* styles based on one another */
#define MOST_COUNT 1000000L

struct list_level {
	bool set;
	long start;
	long restart; /* -1: after any higher level; 0: never; n: after n */
	const struct numfmt *format;
	struct str text; /* "第%1条" */
	bool legal; /* all numbers in it are decimal */
	bool close; /* nothing stands between number and text */
	const char *style;
};

struct abstract {
	struct list_level level[LEVELS];
	const char *link; /* style whose list this is */
	long count[LEVELS];
	bool used[LEVELS];
};

struct num {
	struct abstract *list;
	struct list_level level[LEVELS]; /* overrides */
	long start[LEVELS]; /* -1: as defined */
	bool begun[LEVELS]; /* with the start of this num */
};

struct style {
	const char *based;
	long num, level; /* -1: not said */
};

struct docxlist {
	struct arena texts;
	struct map abstracts, nums, styles;
	const char *default_style;
	const char *file;
	bool told; /* of a format that is not known */

	/* while the parts are read */
	struct abstract *abstract;
	struct num *num;
	struct list_level *lvl;
	long override;
	struct style *style;
	bool in_numbers;
};

const char *
docx_val(const struct xml_tag *t)
{
	const char *v = xml_att(t, "val");

	return v ? v : "";
}

bool
docx_on(const struct xml_tag *t)
{
	const char *v = xml_att(t, "val");

	return !v ||
	    (strcmp(v, "0") != 0 && strcmp(v, "false") != 0 &&
		strcmp(v, "off") != 0);
}

static bool
is(const struct xml_tag *t, const char *name)
{
	return strcmp(t->name, name) == 0;
}

static long
number(const char *s)
{
	return str_long(str_of(s));
}

static const char *
keep(struct docxlist *l, const char *s)
{
	return arena_strndup(&l->texts, s, strlen(s));
}

/* Word's custom format is a sample: "001, 002, 003, ...". */
static const struct numfmt *
format_of(struct docxlist *l, const struct xml_tag *t)
{
	const char *sample = xml_att(t, "format");
	const struct numfmt *f;

	if (strcmp(docx_val(t), "custom") == 0 && sample)
		return numfmt_decimal((int)strcspn(sample, ", "));
	if ((f = numfmt_get(str_of(docx_val(t)))) != NULL)
		return f;
	if (!l->told)
		diag("list-format", (struct place){ l->file, 0, 0 },
		    docx_val(t), NULL);
	l->told = true;
	return numfmt_decimal(1);
}

static void
start_level(struct docxlist *l, const struct xml_tag *t)
{
	const char *i = xml_att(t, "ilvl");
	long n = i ? number(i) : -1;

	l->lvl = NULL;
	if (n < 0 || n >= LEVELS)
		return;
	if (l->num)
		l->lvl = &l->num->level[n];
	else if (l->abstract)
		l->lvl = &l->abstract->level[n];
	if (!l->lvl)
		return;
	*l->lvl = (struct list_level){ .set = true,
		.start = 0,
		.restart = -1,
		.format = numfmt_decimal(1),
		.text = STR_NULL };
}

static void
in_level(struct docxlist *l, const struct xml_tag *t)
{
	struct list_level *v = l->lvl;

	if (is(t, "start"))
		v->start = number(docx_val(t));
	else if (is(t, "numFmt"))
		v->format = format_of(l, t);
	else if (is(t, "lvlText"))
		v->text = str_of(keep(l, docx_val(t)));
	else if (is(t, "lvlRestart"))
		v->restart = number(docx_val(t));
	else if (is(t, "isLgl"))
		v->legal = docx_on(t);
	else if (is(t, "suff"))
		v->close = strcmp(docx_val(t), "nothing") == 0;
	else if (is(t, "pStyle"))
		v->style = keep(l, docx_val(t));
}

static void
start_num(struct docxlist *l, const struct xml_tag *t)
{
	const char *id = xml_att(t, "numId");
	size_t i;

	l->abstract = NULL;
	l->num = arena_zalloc(&l->texts, sizeof(*l->num));
	for (i = 0; i < LEVELS; i++)
		l->num->start[i] = -1;
	map_put(&l->nums, str_of(id ? id : ""))->value = l->num;
}

static void
on_numbering(void *arg, const struct xml_tag *t)
{
	struct docxlist *l = arg;
	const char *v;

	if (t->space != XML_WORD)
		return;
	if (is(t, "abstractNum")) {
		v = xml_att(t, "abstractNumId");
		l->num = NULL;
		l->abstract = arena_zalloc(&l->texts, sizeof(*l->abstract));
		map_put(&l->abstracts, str_of(v ? v : ""))->value = l->abstract;
	} else if (is(t, "num")) {
		start_num(l, t);
	} else if (is(t, "lvl")) {
		start_level(l, t);
	} else if (l->lvl) {
		in_level(l, t);
	} else if (l->abstract && is(t, "numStyleLink")) {
		l->abstract->link = keep(l, docx_val(t));
	} else if (l->num && is(t, "abstractNumId")) {
		l->num->list = map_value(&l->abstracts, str_of(docx_val(t)));
	} else if (l->num && is(t, "lvlOverride")) {
		v = xml_att(t, "ilvl");
		l->override = v ? number(v) : -1;
	} else if (l->num && is(t, "startOverride") && l->override >= 0 &&
	    l->override < LEVELS) {
		l->num->start[l->override] = number(docx_val(t));
	}
}

static void
on_numbering_end(void *arg, const struct xml_tag *t)
{
	struct docxlist *l = arg;

	if (t->space == XML_WORD && is(t, "lvl"))
		l->lvl = NULL;
}

static void
on_style(void *arg, const struct xml_tag *t)
{
	struct docxlist *l = arg;
	const char *id, *type, *def;

	if (t->space != XML_WORD)
		return;
	if (is(t, "style")) {
		id = xml_att(t, "styleId");
		type = xml_att(t, "type");
		def = xml_att(t, "default");
		l->style = arena_zalloc(&l->texts, sizeof(*l->style));
		l->style->num = l->style->level = -1;
		map_put(&l->styles, str_of(id ? id : ""))->value = l->style;
		if (id && def && type && strcmp(type, "paragraph") == 0 &&
		    strcmp(def, "1") == 0)
			l->default_style = keep(l, id);
	} else if (l->style && is(t, "basedOn")) {
		l->style->based = keep(l, docx_val(t));
	} else if (is(t, "numPr")) {
		l->in_numbers = true;
	} else if (l->style && l->in_numbers && is(t, "numId")) {
		l->style->num = number(docx_val(t));
	} else if (l->style && l->in_numbers && is(t, "ilvl")) {
		l->style->level = number(docx_val(t));
	}
}

static void
on_style_end(void *arg, const struct xml_tag *t)
{
	struct docxlist *l = arg;

	if (t->space != XML_WORD)
		return;
	if (is(t, "style"))
		l->style = NULL;
	else if (is(t, "numPr"))
		l->in_numbers = false;
}

struct docxlist *
docxlist_read(struct opc *o)
{
	static const struct xml_handler numbering = { on_numbering,
		on_numbering_end, NULL },
					style = { on_style, on_style_end,
						NULL };
	struct docxlist *l = xcalloc(1, sizeof(*l));
	struct zip *z = opc_zip(o);
	const char *part = opc_typed(o, "styles");
	int rc = 0;

	l->file = zip_file(z);
	if (part)
		rc = xml_part(z, part, PART_LIMIT, &style, l, NULL);
	part = opc_typed(o, "numbering");
	if (rc == 0 && part)
		rc = xml_part(z, part, PART_LIMIT, &numbering, l, NULL);
	if (rc == 0)
		return l;
	docxlist_free(l);
	return NULL;
}

/* The list of a num, through the style that a list may be linked to. */
static struct num *
find_num(const struct docxlist *l, long id)
{
	struct num *n;
	const struct style *s;
	struct buf b = BUF_INIT;
	int depth;

	for (depth = 0; depth < DEEPEST; depth++) {
		buf_reset(&b);
		buf_addf(&b, "%ld", id);
		n = map_value(&l->nums, buf_str(&b));
		if (!n || !n->list || !n->list->link)
			break;
		s = map_value(&l->styles, str_of(n->list->link));
		if (!s || s->num < 0 || s->num == id)
			break;
		id = s->num;
	}
	buf_free(&b);
	return n && n->list ? n : NULL;
}

static const struct list_level *
level_of(const struct num *n, long i)
{
	return n->level[i].set ? &n->level[i] : &n->list->level[i];
}

/*
 * Which num and level a paragraph has: what it says itself, else what its
 * style says or the styles that it is based on.  A style without a level has
 * the one that names it.
 */
static struct num *
resolve(const struct docxlist *l, const struct docxlist_ask *ask, long *level)
{
	const char *name = ask->style ? ask->style : l->default_style;
	const char *giver = NULL;
	const struct style *s;
	long num = ask->num, i;
	struct num *n;
	int depth;

	*level = ask->level;
	for (depth = 0; name && depth < DEEPEST; depth++) {
		if ((s = map_value(&l->styles, str_of(name))) == NULL)
			break;
		if (num < 0 && s->num >= 0) {
			num = s->num;
			giver = name;
		}
		if (*level < 0 && s->level >= 0)
			*level = s->level;
		name = s->based;
	}
	if (num <= 0 || (n = find_num(l, num)) == NULL)
		return NULL;
	for (i = 0; giver && *level < 0 && i < LEVELS; i++) {
		const char *named = level_of(n, i)->style;

		if (named && strcmp(named, giver) == 0)
			*level = i;
	}
	if (*level < 0)
		*level = 0;
	return *level < LEVELS ? n : NULL;
}

static long
start_of(const struct num *n, long i)
{
	long start = n->start[i] >= 0 ? n->start[i] : level_of(n, i)->start;

	return start < 0 ? 0 : start;
}

static void
count(struct num *n, long level)
{
	struct abstract *a = n->list;
	long i, restart;

	if (!a->used[level] || (n->start[level] >= 0 && !n->begun[level]))
		a->count[level] = start_of(n, level);
	else if (a->count[level] < MOST_COUNT)
		a->count[level]++;
	a->used[level] = true;
	n->begun[level] = true;
	for (i = level + 1; i < LEVELS; i++) {
		restart = level_of(n, i)->restart;
		if (restart < 0 || level < restart)
			a->used[i] = false;
	}
}

static void
put_label(struct buf *b, const struct num *n, long level)
{
	const struct list_level *v = level_of(n, level), *of;
	const struct abstract *a = n->list;
	size_t i;
	long k;

	for (i = 0; i < v->text.n; i++) {
		if (v->text.p[i] != '%' || i + 1 == v->text.n ||
		    v->text.p[i + 1] < '1' || v->text.p[i + 1] > '9') {
			buf_addc(b, v->text.p[i]);
			continue;
		}
		k = v->text.p[++i] - '1';
		of = level_of(n, k);
		numfmt_put(b,
		    v->legal || !of->format ? numfmt_decimal(1) : of->format,
		    a->used[k] ? a->count[k] : start_of(n, k));
	}
}

/* A bullet of a symbol font has a code that means nothing elsewhere. */
static void
put_bullet(struct buf *b, struct str text)
{
	uint32_t c;

	if (text.n == 0)
		return;
	if (utf8_decode(text.p, text.n, &c) > 0 && c >= 0xe000 && c <= 0xf8ff)
		buf_adds(b, "•");
	else
		buf_addstr(b, text);
	buf_addc(b, ' ');
}

/* Would number and text run together? */
static bool
needs_blank(struct str label, struct str text)
{
	size_t at;
	uint32_t c;

	if (label.n == 0 || text.n == 0)
		return false;
	at = utf8_prev(label, label.n);
	if (utf8_decode(label.p + at, label.n - at, &c) == 0)
		return false;
	if (c == '.')
		return str_digit(text.p[0]);
	return utf8_is_han(c) || str_digit(c) || str_letter(c);
}

void
docxlist_number(struct docxlist *l, const struct docxlist_ask *ask,
    struct str text, struct buf *b)
{
	long level;
	struct num *n = resolve(l, ask, &level);
	const struct list_level *v;
	size_t from = b->n;

	if (!n)
		return;
	v = level_of(n, level);
	if (!v->set)
		return;
	count(n, level);
	if (numfmt_is_bullet(v->format)) {
		put_bullet(b, v->text);
		return;
	}
	put_label(b, n, level);
	if (!v->close && needs_blank(str_sub(buf_str(b), from, b->n), text))
		buf_addc(b, ' ');
}

void
docxlist_free(struct docxlist *l)
{
	if (!l)
		return;
	map_free(&l->abstracts);
	map_free(&l->nums);
	map_free(&l->styles);
	arena_free(&l->texts);
	free(l);
}
