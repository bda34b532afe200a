#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "io/docx.h"
#include "io/docxbuild.h"

#define PART_LIMIT (256UL << 20)

/* Tags of the vocabulary that mean something here, sorted by name. */
enum tag {
	T_ALT_CHUNK,
	T_BR,
	T_CELL_DEL,
	T_CR,
	T_DEL,
	T_ENDNOTE,
	T_ENDNOTE_REF,
	T_FLD_CHAR,
	T_FOOTNOTE,
	T_FOOTNOTE_REF,
	T_GRID_BEFORE,
	T_GRID_SPAN,
	T_H_MERGE,
	T_ILVL,
	T_MOVE_FROM,
	T_NO_BREAK_HYPHEN,
	T_NUM_ID,
	T_P,
	T_P_PR,
	T_P_STYLE,
	T_PTAB,
	T_R,
	T_R_PR,
	T_SYM,
	T_T,
	T_TAB,
	T_TBL,
	T_TC,
	T_TR,
	T_TR_PR,
	T_TXBX,
	T_V_MERGE,
	T_VANISH,
	T_SKIP, /* with all that is in it */
	T_OTHER
};

static const struct {
	const char *name;
	enum tag tag;
} tags[] = {
	{ "altChunk", T_ALT_CHUNK },
	{ "br", T_BR },
	{ "cellDel", T_CELL_DEL },
	{ "cr", T_CR },
	{ "del", T_DEL },
	{ "delInstrText", T_SKIP },
	{ "delText", T_SKIP },
	{ "endnote", T_ENDNOTE },
	{ "endnoteReference", T_ENDNOTE_REF },
	{ "fldChar", T_FLD_CHAR },
	{ "footnote", T_FOOTNOTE },
	{ "footnoteReference", T_FOOTNOTE_REF },
	{ "gridBefore", T_GRID_BEFORE },
	{ "gridSpan", T_GRID_SPAN },
	{ "hMerge", T_H_MERGE },
	{ "ilvl", T_ILVL },
	{ "instrText", T_SKIP },
	{ "moveFrom", T_MOVE_FROM },
	{ "noBreakHyphen", T_NO_BREAK_HYPHEN },
	{ "numId", T_NUM_ID },
	{ "numberingChange", T_SKIP },
	{ "p", T_P },
	{ "pPr", T_P_PR },
	{ "pPrChange", T_SKIP },
	{ "pStyle", T_P_STYLE },
	{ "ptab", T_PTAB },
	{ "r", T_R },
	{ "rPr", T_R_PR },
	{ "rPrChange", T_SKIP },
	{ "rt", T_SKIP },
	{ "sdtEndPr", T_SKIP },
	{ "sdtPr", T_SKIP },
	{ "sectPr", T_SKIP },
	{ "sym", T_SYM },
	{ "t", T_T },
	{ "tab", T_TAB },
	{ "tabs", T_SKIP },
	{ "tbl", T_TBL },
	{ "tblGrid", T_SKIP },
	{ "tblPr", T_SKIP },
	{ "tblPrEx", T_SKIP },
	{ "tc", T_TC },
	{ "tcPrChange", T_SKIP },
	{ "tr", T_TR },
	{ "trPr", T_TR_PR },
	{ "trPrChange", T_SKIP },
	{ "txbxContent", T_TXBX },
	{ "vMerge", T_V_MERGE },
	{ "vanish", T_VANISH },
};

static int
by_name(const void *key, const void *tag)
{
	return strcmp(key, *(const char *const *)tag);
}

static enum tag
tag_of(const struct xml_tag *t)
{
	const void *hit;

	if (t->space == XML_MATH)
		return strcmp(t->name, "t") == 0 ? T_T : T_OTHER;
	if (t->space != XML_WORD)
		return T_OTHER;
	hit = bsearch(t->name, tags, COUNT(tags), sizeof(tags[0]), by_name);
	return hit ? tags[(size_t)((const char *)hit - (const char *)tags) /
			 sizeof(tags[0])]
			 .tag
		   : T_OTHER;
}

/* Of the open row, or the cell whose content is being read. */
static void
row_property(struct docxtable *t, enum tag tag, const char *v)
{
	long n = str_long(str_of(v));

	if (!t)
		return;
	if (tag == T_DEL)
		t->deleted = true;
	else if (n > 0)
		t->before = (size_t)n;
}

static void
cell_property(struct docxtable *t, enum tag tag, const char *v)
{
	struct docxcell *c = t && t->ncell ? &t->cell[t->ncell - 1] : NULL;
	bool follows = strcmp(v, "restart") != 0;
	long n = str_long(str_of(v));

	if (!c)
		return;
	if (tag == T_CELL_DEL)
		c->deleted = true;
	else if (tag == T_GRID_SPAN && n > 1)
		c->span = (size_t)n;
	else if (tag == T_V_MERGE)
		c->as_above = follows;
	else if (tag == T_H_MERGE)
		c->as_left = follows;
}

/* Deleted: text of a run, the end of a paragraph, or a row. */
static void
deleted(struct docx *d)
{
	struct open_para *p = docxbuild_para(d);

	if (d->in_row_properties)
		row_property(docxbuild_place(d)->table, T_DEL, "");
	else if (p && p->in_properties)
		p->joined = true;
	else
		d->skip = 1;
}

/* Properties of the open paragraph and run. */
static void
start_property(struct docx *d, enum tag tag, const struct xml_tag *t)
{
	struct open_para *p = docxbuild_para(d);

	if (!p)
		return;
	if (tag == T_P_PR)
		p->in_properties = true;
	else if (tag == T_R_PR)
		p->in_run_properties = p->in_run;
	else if (tag == T_VANISH)
		p->hidden = p->in_run_properties && docx_on(t);
	else if (p->in_properties && tag == T_P_STYLE)
		p->ask.style = docxbuild_keep(d, str_of(docx_val(t))).p;
	else if (p->in_properties && tag == T_NUM_ID)
		p->ask.num = str_long(str_of(docx_val(t)));
	else if (p->in_properties && tag == T_ILVL)
		p->ask.level = str_long(str_of(docx_val(t)));
}

static void
field(struct open_para *p, const struct xml_tag *t)
{
	const char *type = xml_att(t, "fldCharType");

	if (!type)
		return;
	if (strcmp(type, "begin") == 0)
		p->field = p->field << 1 | 1;
	else if (strcmp(type, "separate") == 0)
		p->field &= ~1UL;
	else
		p->field >>= 1;
}

/* What stands in a run. */
static void
start_content(struct docx *d, enum tag tag, const struct xml_tag *t)
{
	struct open_para *p = docxbuild_para(d);

	if (!p)
		return;
	switch (tag) {
	case T_R:
		p->in_run = true;
		p->hidden = false;
		return;
	case T_T:
		d->taking = p->field == 0;
		return;
	case T_BR:
		docxbuild_break(d, t);
		return;
	case T_CR:
		docxbuild_add(d, "\n", 1);
		return;
	case T_TAB:
	case T_PTAB:
		docxbuild_add(d, "\t", 1);
		return;
	case T_NO_BREAK_HYPHEN:
		docxbuild_add(d, "-", 1);
		return;
	case T_SYM:
		docxbuild_symbol(d, t);
		return;
	case T_FLD_CHAR:
		field(p, t);
		return;
	case T_FOOTNOTE_REF:
		docxbuild_refer(d, t, 'f');
		return;
	case T_ENDNOTE_REF:
		docxbuild_refer(d, t, 'e');
		return;
	default:
		return;
	}
}

/* Tables, their rows and cells, and what is said of them. */
static bool
start_table(struct docx *d, enum tag tag, const struct xml_tag *t)
{
	switch (tag) {
	case T_TBL:
		docxbuild_start_table(d);
		return true;
	case T_TR:
		docxbuild_start_row(d);
		return true;
	case T_TR_PR:
		d->in_row_properties = true;
		return true;
	case T_TC:
		docxbuild_start_cell(d);
		return true;
	case T_GRID_BEFORE:
		row_property(docxbuild_place(d)->table, tag, docx_val(t));
		return true;
	case T_CELL_DEL:
	case T_GRID_SPAN:
	case T_V_MERGE:
	case T_H_MERGE:
		cell_property(docxbuild_place(d)->outer, tag, docx_val(t));
		return true;
	default:
		return false;
	}
}

static void
start(struct docx *d, enum tag tag, const struct xml_tag *t)
{
	switch (tag) {
	case T_SKIP:
		d->skip = 1;
		return;
	case T_MOVE_FROM:
	case T_DEL:
		deleted(d);
		return;
	case T_ALT_CHUNK:
		diag("docx-chunk", (struct place){ d->file, 0, 0 }, NULL, NULL);
		return;
	case T_P:
		docxbuild_start_para(d);
		return;
	case T_TXBX:
		docxbuild_enter(d,
		    docxbuild_para(d) ? &docxbuild_para(d)->behind
				      : docxbuild_place(d)->out,
		    NULL);
		return;
	case T_FOOTNOTE:
	case T_ENDNOTE:
		docxbuild_start_note(d, t, tag == T_FOOTNOTE ? 'f' : 'e');
		return;
	case T_P_PR:
	case T_R_PR:
	case T_P_STYLE:
	case T_NUM_ID:
	case T_ILVL:
	case T_VANISH:
		start_property(d, tag, t);
		return;
	default:
		if (!start_table(d, tag, t))
			start_content(d, tag, t);
		return;
	}
}

static void
on_start(void *arg, const struct xml_tag *t)
{
	struct docx *d = arg;

	if (d->skip) {
		d->skip++;
		return;
	}
	if (d->refused)
		return;
	d->taking = false;
	start(d, tag_of(t), t);
}

static void
on_end(void *arg, const struct xml_tag *t)
{
	struct docx *d = arg;
	struct open_para *p;

	if (d->skip) {
		d->skip--;
		return;
	}
	if (d->refused)
		return;
	d->taking = false;
	p = docxbuild_para(d);
	switch (tag_of(t)) {
	case T_P:
		docxbuild_end_para(d);
		return;
	case T_P_PR:
		if (p)
			p->in_properties = false;
		return;
	case T_R_PR:
		if (p)
			p->in_run_properties = false;
		return;
	case T_R:
		if (p)
			p->in_run = p->hidden = false;
		return;
	case T_TBL:
		docxbuild_end_table(d);
		return;
	case T_TR:
		docxbuild_end_row(d);
		return;
	case T_TR_PR:
		d->in_row_properties = false;
		return;
	case T_TC:
	case T_TXBX:
		docxbuild_leave(d);
		return;
	case T_FOOTNOTE:
	case T_ENDNOTE:
		docxbuild_end_note(d);
		return;
	default:
		return;
	}
}

static void
on_text(void *arg, const char *p, size_t n)
{
	struct docx *d = arg;

	if (d->taking && !d->skip)
		docxbuild_add(d, p, n);
}

static int
read_part(struct docx *d, struct opc *o, const char *part)
{
	static const struct xml_handler h = { on_start, on_end, on_text };
	int rc;

	if (!part)
		return 0;
	rc = xml_part(opc_zip(o), part, PART_LIMIT, &h, d, &d->xml);
	if (d->refused)
		diag(d->refused, (struct place){ d->file, 0, 0 }, part, NULL);
	return rc == 0 && !d->refused ? 0 : -1;
}

static int
read_all(struct docx *d, struct opc *o)
{
	struct buf b = BUF_INIT;

	if (opc_relate(o, opc_main(o)) < 0 ||
	    (d->list = docxlist_read(o)) == NULL)
		return -1;
	docxbuild_enter(d, &d->body, NULL);
	if (read_part(d, o, opc_typed(o, "footnotes")) < 0 ||
	    read_part(d, o, opc_typed(o, "endnotes")) < 0 ||
	    read_part(d, o, opc_main(o)) < 0)
		return -1;
	docxbuild_leave(d);
	d->nin = 0;
	docxbuild_flush(d);
	if (d->hidden_runs) {
		buf_addf(&b, "%zu", d->hidden_runs);
		diag("docx-hidden", (struct place){ d->file, 0, 0 }, NULL, b.p,
		    NULL);
	}
	buf_free(&b);
	return 0;
}

int
docx_read(struct opc *o, void (*take)(void *, struct str, long), void *arg)
{
	struct docx d = { .take = take, .arg = arg };
	int rc;

	d.file = zip_file(opc_zip(o));
	rc = read_all(&d, o);
	docxbuild_free(&d);
	return rc;
}
