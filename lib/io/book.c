#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/out.h"
#include "base/utf8.h"
#include "io/book-impl.h"

#define NAME_MAX_CHARS 31

static char *
scratch_dir(void)
{
	const char *dir = getenv("TMPDIR");

	return xstrdup(dir && *dir ? dir : "/tmp");
}

/* Beside the target if it can be renamed there, else among the scratch. */
static char *
make_temp(struct book *b)
{
	struct buf name = BUF_INIT;
	char *temp;

	if (!b->copy)
		return out_temp(b->path);
	buf_addf(&name, "%s/duban.xlsx", b->tmpdir);
	temp = out_temp(name.p);
	buf_free(&name);
	return temp;
}

static time_t
noon_of(struct date d)
{
	return (time_t)date_days(d) * 86400 + 43200;
}

static void
set_properties(struct book *b, const char *title, struct date created)
{
	lxw_doc_properties p = { 0 };
	char *copy = xstrdup(title);

	p.title = copy;
	p.created = noon_of(created);
	book_check(b, workbook_set_properties(b->wb, &p));
	free(copy);
}

/*
 * Columns are as wide as so many digits of the standard font.  The library's
 * own, Calibri 11, is often missing and its stand-ins are a third wider; Arial
 * 10 has digits of the same 7 pixels, and stand-ins of its own measure.
 */
static void
set_standard_font(struct book *b)
{
	lxw_format *f = STAILQ_FIRST(b->wb->formats);

	if (!f)
		return;
	format_set_font_name(f, "Arial");
	format_set_font_size(f, 10);
}

struct book *
book_open(const char *path, const char *title, struct date created)
{
	struct book *b = xcalloc(1, sizeof(*b));
	lxw_workbook_options options = { LXW_FALSE, NULL, LXW_TRUE };

	b->tmpdir = scratch_dir();
	if (path && strcmp(path, "-") != 0)
		b->path = xstrdup(path);
	b->copy = !b->path || out_is_special(b->path);
	options.tmpdir = b->tmpdir;
	if ((b->temp = make_temp(b)) == NULL) {
		book_drop(b);
		return NULL;
	}
	if ((b->wb = workbook_new_opt(b->temp, &options)) == NULL) {
		diag("book-failed", NOWHERE, b->path, "workbook_new", NULL);
		book_drop(b);
		return NULL;
	}
	set_standard_font(b);
	set_properties(b, title, created);
	return b;
}

void
book_check(struct book *b, lxw_error e)
{
	if (e != LXW_NO_ERROR && !b->failed)
		b->failed = lxw_strerror(e);
}

/* Sheet names: no []:*?/\ of either width, no apostrophe at either end, no
 * control signs. */
static void
clean_name(struct buf *out, struct str name)
{
	uint32_t c;
	size_t i, k, n = 0;
	char u[4];

	for (i = 0; i < name.n && n < NAME_MAX_CHARS; i += k) {
		k = utf8_decode(name.p + i, name.n - i, &c);
		if (k == 0) {
			k = 1;
			c = 0xFFFD;
		}
		if (c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF ||
		    (utf8_fold(c) < 0x80 &&
			strchr("[]:*?/\\", (int)utf8_fold(c))))
			c = '_';
		if (c == '\'' && (n == 0 || i + k == name.n))
			c = '_';
		n += c > 0xFFFF ? 2 : 1;
		if (n <= NAME_MAX_CHARS)
			buf_add(out, u, utf8_encode(u, c));
	}
	if (out->n && out->p[out->n - 1] == '\'')
		out->p[out->n - 1] = '_';
	if (out->n == 0)
		buf_adds(out, "_");
}

/* Cut so many UTF-16 units off the end of b that a suffix finds room. */
static void
make_room(struct buf *b, size_t suffix)
{
	struct str s = buf_str(b);
	uint32_t c;
	size_t i, k, n = 0;

	for (i = 0; i < s.n; i += k) {
		k = utf8_decode(s.p + i, s.n - i, &c);
		n += c > 0xFFFF ? 2 : 1;
		if (n > NAME_MAX_CHARS - suffix)
			break;
	}
	b->n = i;
	b->p[i] = '\0';
}

/* Of Latin, Greek and Cyrillic letters. */
static uint32_t
lower(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
	    (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
		return c + 0x20;
	return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

/* Excel compares sheet names without regard to case and width. */
static struct map_entry *
name_entry(struct book *b, struct str name)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;
	size_t i, k;
	uint32_t c;
	char u[4];

	for (i = 0; i < name.n; i += k) {
		k = utf8_decode(name.p + i, name.n - i, &c);
		buf_add(&key, u, utf8_encode(u, lower(utf8_fold(c))));
	}
	e = map_put(&b->names, buf_str(&key));
	/* Excel keeps this one for itself. */
	if (str_is(buf_str(&key), "history"))
		e->value = b;
	buf_free(&key);
	return e;
}

static char *
unique_name(struct book *b, struct str wish)
{
	struct buf base = BUF_INIT, name = BUF_INIT;
	char tail[16];
	struct map_entry *e;
	int i, k;

	clean_name(&base, wish);
	buf_addstr(&name, buf_str(&base));
	for (i = 2; (e = name_entry(b, buf_str(&name)))->value; i++) {
		k = snprintf(tail, sizeof(tail), "(%d)", i);
		buf_reset(&name);
		buf_addstr(&name, buf_str(&base));
		make_room(&name, (size_t)k);
		buf_adds(&name, tail);
	}
	e->value = b;
	buf_free(&base);
	return name.p;
}

static char *
quoted(const char *name)
{
	struct buf b = BUF_INIT;

	buf_addc(&b, '\'');
	for (; *name; name++) {
		if (*name == '\'')
			buf_addc(&b, '\'');
		buf_addc(&b, *name);
	}
	buf_addc(&b, '\'');
	return b.p;
}

struct leaf *
book_leaf(struct book *b, struct str name, bool stream)
{
	struct leaf *l = xcalloc(1, sizeof(*l));

	l->book = b;
	l->name = unique_name(b, name);
	l->ref = quoted(l->name);
	/* The library asks for the mode once for each sheet it adds. */
	b->wb->options.constant_memory = stream;
	l->sheet = workbook_add_worksheet(b->wb, l->name);
	if (!l->sheet && !b->failed)
		b->failed = "workbook_add_worksheet";
	GROW(b->leaf, b->nleaf, b->capleaf);
	b->leaf[b->nleaf++] = l;
	return l;
}

const char *
book_leaf_name(const struct leaf *l)
{
	return l->name;
}

const char *
book_leaf_ref(const struct leaf *l)
{
	return l->ref;
}

const struct leaf *
book_leaf_at(const struct book *b, size_t i)
{
	return i < b->nleaf ? b->leaf[i] : NULL;
}

bool
book_leaf_hidden(const struct leaf *l)
{
	return l->hidden;
}

/* The library tells its troubles to standard error too; we tell them once. */
static lxw_error
close_quietly(lxw_workbook *wb)
{
	int keep, null;
	lxw_error e;

	fflush(stderr);
	keep = dup(STDERR_FILENO);
	null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (keep >= 0 && null >= 0)
		dup2(null, STDERR_FILENO);
	e = workbook_close(wb);
	fflush(stderr);
	if (keep >= 0) {
		dup2(keep, STDERR_FILENO);
		close(keep);
	}
	if (null >= 0)
		close(null);
	return e;
}

static int
copy_out(const struct book *b)
{
	struct out *o = out_open(b->path);
	FILE *f = fopen(b->temp, "rb");
	char room[65536];
	size_t n;

	if (!o || !f) {
		if (!f)
			diag_errno("open-failed", NOWHERE, b->temp);
		if (f)
			fclose(f);
		if (o)
			out_drop(o);
		return -1;
	}
	while ((n = fread(room, 1, sizeof(room), f)) > 0)
		out_add(o, room, n);
	if (ferror(f)) {
		diag_errno("read-failed", NOWHERE, b->temp);
		fclose(f);
		out_drop(o);
		return -1;
	}
	fclose(f);
	return out_close(o);
}

static void
book_free(struct book *b)
{
	size_t i;

	for (i = 0; i < b->nleaf; i++) {
		free(b->leaf[i]->name);
		free(b->leaf[i]->ref);
		free(b->leaf[i]);
	}
	for (i = 0; i < b->nstyle; i++)
		free(b->style[i]);
	map_free(&b->names);
	buf_free(&b->cell);
	free(b->leaf);
	free(b->style);
	free(b->path);
	free(b->temp);
	free(b->tmpdir);
	free(b);
}

static void
tell_unlinked(const struct book *b)
{
	struct buf s = BUF_INIT;
	size_t i;

	for (i = 0; i < b->nleaf; i++) {
		if (!b->leaf[i]->unlinked)
			continue;
		buf_reset(&s);
		buf_addf(
		    &s, "%s: %ld", b->leaf[i]->name, b->leaf[i]->unlinked);
		diag("cell-links", NOWHERE, s.p, NULL);
	}
	buf_free(&s);
}

int
book_close(struct book *b)
{
	int rc = -1;

	tell_unlinked(b);
	errno = 0;
	book_check(b, close_quietly(b->wb));
	b->wb = NULL;
	if (!b->failed && !book_whole(b)) {
		errno = 0;
		b->failed = "scratch files are not whole (disk full?)";
	}
	if (b->failed)
		diag("book-failed", NOWHERE, b->path ? b->path : "<stdout>",
		    errno ? strerror(errno) : b->failed, NULL);
	else if (b->copy)
		rc = copy_out(b);
	else
		rc = out_commit(b->temp, b->path);
	if (b->failed || b->copy)
		out_abandon(b->temp);
	book_free(b);
	return rc;
}

void
book_drop(struct book *b)
{
	if (!b)
		return;
	if (b->wb)
		lxw_workbook_free(b->wb);
	if (b->temp)
		out_abandon(b->temp);
	book_free(b);
}
