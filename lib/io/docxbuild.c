#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "io/docxbuild.h"
#include "io/docxsym.h"

#define MOST_TEXT (256UL << 20)

struct open_para *
docxbuild_para(struct docx *d)
{
	return d->npara ? d->para[d->npara - 1] : NULL;
}

struct place_in *
docxbuild_place(struct docx *d)
{
	return &d->in[d->nin - 1];
}

void
docxbuild_enter(struct docx *d, struct drafts *out, struct docxtable *outer)
{
	GROW(d->in, d->nin, d->capin);
	d->in[d->nin++] = (struct place_in){ out, BUF_INIT, NULL, outer };
}

static void
docxbuild_refuse(struct docx *d, const char *code)
{
	d->refused = code;
	xml_stop(d->xml);
}

struct str
docxbuild_keep(struct docx *d, struct str s)
{
	d->total += s.n;
	if (d->total > MOST_TEXT)
		docxbuild_refuse(d, "zip-bomb");
	return str_keep(&d->mem, s);
}

/* Text whose paragraph ends nowhere: at the end of a cell, of the body. */
void
docxbuild_leave(struct docx *d)
{
	struct place_in *p = docxbuild_place(d);

	if (p->carry.n)
		drafts_add(p->out,
		    (struct draft){ DOCXLIST_ASK_INIT,
			docxbuild_keep(d, buf_str(&p->carry)), false });
	buf_free(&p->carry);
	docxtable_free(p->table);
	d->nin--;
}

/* Hand over what the body holds, soft breaks cut, if nothing is open. */
void
docxbuild_flush(struct docx *d)
{
	struct buf b = BUF_INIT;
	struct str rest, piece;
	size_t i;

	if (d->nin > 1 || d->npara > 0)
		return;
	for (i = 0; i < d->body.n; i++) {
		const struct draft *p = &d->body.v[i];

		buf_reset(&b);
		docxlist_number(d->list, &p->ask, p->text, &b);
		buf_addstr(&b, p->text);
		d->number++;
		rest = buf_str(&b);
		while (str_split(&rest, STR("\n"), &piece))
			d->take(d->arg, piece, d->number);
	}
	d->body.n = 0;
	arena_reset(&d->mem);
	buf_free(&b);
}

void
docxbuild_start_para(struct docx *d)
{
	struct open_para *p;

	if (d->npara == d->cappara) {
		d->para = xreallocarray(
		    d->para, d->cappara + 1, sizeof(struct open_para *));
		d->para[d->cappara++] = xcalloc(1, sizeof(*p));
	}
	p = d->para[d->npara++];
	p->ask = (struct docxlist_ask)DOCXLIST_ASK_INIT;
	buf_reset(&p->text);
	buf_addstr(&p->text, buf_str(&docxbuild_place(d)->carry));
	buf_reset(&docxbuild_place(d)->carry);
	p->behind.n = 0;
	p->in_properties = p->in_run = p->in_run_properties = false;
	p->joined = p->hidden = p->breaks = false;
	p->field = 0;
}

void
docxbuild_end_para(struct docx *d)
{
	struct open_para *p = docxbuild_para(d);
	struct place_in *in = docxbuild_place(d);
	size_t i;

	d->npara--;
	if (p->breaks)
		p->text.n--;
	if (p->joined)
		buf_addstr(&in->carry, buf_str(&p->text));
	else
		drafts_add(in->out,
		    (struct draft){
			p->ask, docxbuild_keep(d, buf_str(&p->text)), false });
	for (i = 0; i < p->behind.n; i++) {
		p->behind.v[i].apart = true;
		drafts_add(in->out, p->behind.v[i]);
	}
	docxbuild_flush(d);
}

void
docxbuild_add(struct docx *d, const char *s, size_t n)
{
	struct open_para *p = docxbuild_para(d);

	if (!p || n == 0)
		return;
	if (p->hidden) {
		d->hidden_runs++;
		return;
	}
	if (p->text.n + n > MOST_TEXT)
		docxbuild_refuse(d, "zip-bomb");
	else
		buf_add(&p->text, s, n);
	p->breaks = false;
}

void
docxbuild_break(struct docx *d, const struct xml_tag *t)
{
	const char *type = xml_att(t, "type");
	struct open_para *p = docxbuild_para(d);
	bool page = type && strcmp(type, "textWrapping") != 0;

	/* A page break before all text or behind it cuts nothing. */
	if (!p || (page && (p->text.n == 0 || p->breaks)))
		return;
	docxbuild_add(d, "\n", 1);
	p->breaks = page && !p->hidden;
}

/* The note that is referred to stands behind the paragraph. */
void
docxbuild_refer(struct docx *d, const struct xml_tag *t, char kind)
{
	const char *id = xml_att(t, "id");
	struct buf b = BUF_INIT;
	const char *text;

	if (!id || !docxbuild_para(d))
		return;
	buf_addf(&b, "%c%s", kind, id);
	text = map_value(&d->notes, buf_str(&b));
	buf_reset(&b);
	if (text) {
		buf_addf(&b, "[%ld] %s", ++d->note_count, text);
		drafts_add(&docxbuild_para(d)->behind,
		    (struct draft){ { NULL, 0, -1 },
			docxbuild_keep(d, buf_str(&b)), true });
	}
	buf_free(&b);
}

void
docxbuild_start_note(struct docx *d, const struct xml_tag *t, char kind)
{
	const char *id = xml_att(t, "id");

	if (xml_att(t, "type") || !id || strlen(id) + 2 > sizeof(d->note_id)) {
		d->skip = 1; /* the line above the notes */
		return;
	}
	d->note_id[0] = kind;
	memcpy(d->note_id + 1, id, strlen(id) + 1);
	d->note.n = 0;
	docxbuild_enter(d, &d->note, NULL);
}

void
docxbuild_end_note(struct docx *d)
{
	struct buf b = BUF_INIT;

	docxbuild_leave(d);
	drafts_join(&d->note, d->list, &b);
	map_put(&d->notes, str_of(d->note_id))->value =
	    arena_strndup(&d->note_mem, b.p ? b.p : "", b.n);
	buf_free(&b);
}

void
docxbuild_start_table(struct docx *d)
{
	struct docxtable *t = docxtable_new();

	/* Tables lie one after another in a place, or in one another's cells. */
	docxtable_free(docxbuild_place(d)->table);
	docxbuild_place(d)->table = t;
}

void
docxbuild_end_table(struct docx *d)
{
	docxtable_free(docxbuild_place(d)->table);
	docxbuild_place(d)->table = NULL;
	docxbuild_flush(d);
}

void
docxbuild_start_row(struct docx *d)
{
	if (docxbuild_place(d)->table)
		docxtable_row(docxbuild_place(d)->table);
	else
		docxbuild_refuse(d, "docx-broken");
}

void
docxbuild_end_row(struct docx *d)
{
	struct docxtable *t = docxbuild_place(d)->table;

	if (!t)
		return;
	docxtable_end_row(t, d->list, &d->mem, docxbuild_place(d)->out);
	if (t->large)
		docxbuild_refuse(d, "zip-bomb");
	docxbuild_flush(d);
}

void
docxbuild_start_cell(struct docx *d)
{
	struct docxtable *t = docxbuild_place(d)->table;

	if (t)
		docxbuild_enter(d, &docxtable_cell(t)->in, t);
	else
		docxbuild_refuse(d, "docx-broken");
}

void
docxbuild_symbol(struct docx *d, const struct xml_tag *t)
{
	const char *font = xml_att(t, "font"), *code = xml_att(t, "char");
	const char *text;

	if (!font || !code)
		return;
	text = docxsym_text(font, code);
	if (!text && !d->symbol_told) {
		diag("docx-symbol", (struct place){ d->file, 0, 0 }, font, code,
		    NULL);
		d->symbol_told = true;
	}
	docxbuild_add(d, text ? text : "□", strlen(text ? text : "□"));
}

void
docxbuild_free(struct docx *d)
{
	size_t i;

	while (d->nin > 0) {
		struct place_in *p = docxbuild_place(d);

		buf_free(&p->carry);
		docxtable_free(p->table);
		d->nin--;
	}
	for (i = 0; i < d->cappara; i++) {
		buf_free(&d->para[i]->text);
		free(d->para[i]->behind.v);
		free(d->para[i]);
	}
	free(d->para);
	free(d->in);
	free(d->body.v);
	free(d->note.v);
	map_free(&d->notes);
	arena_free(&d->note_mem);
	arena_free(&d->mem);
	docxlist_free(d->list);
}
