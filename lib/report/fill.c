#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "io/lexicon.h"
#include "report/fill.h"

struct list {
	struct facts **v;
	size_t n, cap;
};

struct facts {
	const struct facts *outer; /* the row's surroundings */
	struct map value; /* struct str * */
	struct map list; /* struct list * */
	struct arena texts;
};

struct facts *
facts_new(void)
{
	return xcalloc(1, sizeof(struct facts));
}

void
facts_free(struct facts *f)
{
	size_t i, k;

	if (!f)
		return;
	for (i = 0; i < f->list.n; i++) {
		struct list *l = f->list.v[i].value;

		for (k = 0; k < l->n; k++)
			facts_free(l->v[k]);
		free(l->v);
		free(l);
	}
	map_free(&f->value);
	map_free(&f->list);
	arena_free(&f->texts);
	free(f);
}

void
facts_set(struct facts *f, const char *name, struct str value)
{
	struct str *s = arena_alloc(&f->texts, sizeof(*s));

	s->p = arena_strndup(&f->texts, value.p, value.n);
	s->n = value.n;
	map_put(&f->value, str_of(name))->value = s;
}

void
facts_setf(struct facts *f, const char *name, const char *fmt, ...)
{
	va_list ap;
	char *p = NULL;
	int n;

	va_start(ap, fmt);
	n = vasprintf(&p, fmt, ap);
	va_end(ap);
	if (n >= 0)
		facts_set(f, name, (struct str){ p, (size_t)n });
	free(p);
}

static const struct str *
lookup(const struct facts *f, struct str name)
{
	const struct str *s = NULL;

	for (; f && !s; f = f->outer)
		s = map_value(&f->value, name);
	return s;
}

static const struct list *
lookup_list(const struct facts *f, struct str name)
{
	const struct list *l = NULL;

	for (; f && !l; f = f->outer)
		l = map_value(&f->list, name);
	return l;
}

struct str
facts_get(const struct facts *f, const char *name)
{
	const struct str *s = lookup(f, str_of(name));

	return s ? *s : STR_NULL;
}

struct facts *
facts_row(struct facts *f, const char *list)
{
	struct map_entry *e = map_put(&f->list, str_of(list));
	struct facts *row = facts_new();
	struct list *l;

	if (!e->value)
		e->value = xcalloc(1, sizeof(*l));
	l = e->value;
	GROW(l->v, l->n, l->cap);
	l->v[l->n++] = row;
	row->outer = f;
	return row;
}

size_t
facts_rows(const struct facts *f, const char *list)
{
	const struct list *l = lookup_list(f, str_of(list));

	return l ? l->n : 0;
}

struct filling {
	struct buf *out;
	const char *file;
	long section; /* counted so far */
	int rc;
};

/* 一 to 九十九. */
static void
put_numeral(struct buf *b, long n)
{
	if (n >= 20)
		buf_addstr(b, lex_nth("numeral", (size_t)(n / 10 % 10 - 1)));
	if (n >= 10)
		buf_addstr(b, lex_nth("numeral", 9));
	if (n % 10)
		buf_addstr(b, lex_nth("numeral", (size_t)(n % 10 - 1)));
}

static bool
is_name(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '_' ||
			str_digit(s.p[i])))
			return false;
	return s.n > 0;
}

static void
fill_line(struct filling *w, struct str line, long n, const struct facts *f)
{
	size_t i, end;
	const struct str *s;
	struct str name;
	bool whole = false;

	if (str_ends(line, STR("\\")))
		line.n--;
	else
		whole = true;
	for (i = 0; i < line.n; i++) {
		long close =
		    line.p[i] == '{' ? str_find(line, STR("}"), i) : -1;

		end = close > 0 ? (size_t)close : i;
		name = str_sub(line, i + 1, end);
		if (end == i || !is_name(name)) {
			buf_addc(w->out, line.p[i]);
			continue;
		}
		if (str_is(name, "section")) {
			put_numeral(w->out, ++w->section);
		} else if ((s = lookup(f, name)) != NULL) {
			buf_addstr(w->out, *s);
		} else {
			diag_str("template-name",
			    (struct place){ w->file, n, (long)i + 1 }, name,
			    NULL);
			buf_addstr(w->out, str_sub(line, i, end + 1));
		}
		i = end;
	}
	if (whole)
		buf_addc(w->out, '\n');
}

/* "@each units": is line this directive?  Its argument in *name. */
static bool
directive(struct str line, struct str word, struct str *name)
{
	if (!str_starts(line, word))
		return false;
	*name = str_trim(str_sub(line, word.n, line.n));
	return true;
}

static bool
opens(struct str line)
{
	struct str name;

	return directive(line, STR("@if "), &name) ||
	    directive(line, STR("@unless "), &name) ||
	    directive(line, STR("@each "), &name);
}

/* Cut from *rest what stands before the matching @end. */
static bool
take_body(struct str *rest, struct str *body, long *lines)
{
	const char *from = rest->p;
	struct str line;
	long depth = 1;

	*lines = 0;
	while (str_split(rest, STR("\n"), &line)) {
		++*lines;
		if (opens(line))
			depth++;
		if (str_is(str_trim(line), "@end") && --depth == 0) {
			*body = (struct str){ from, (size_t)(line.p - from) };
			return true;
		}
	}
	return false;
}

static bool
stands(const struct facts *f, struct str name)
{
	const struct list *l = lookup_list(f, name);
	const struct str *s = lookup(f, name);

	return (l && l->n) || (s && s->n);
}

static void fill_lines(
    struct filling *, struct str, long, const struct facts *);

static void
fill_body(struct filling *w, struct str head, struct str body, long n,
    const struct facts *f)
{
	const struct list *l;
	struct str name;
	size_t i;

	/* The line end before @end is the body's last. */
	if (body.n)
		body.n--;
	else
		return;
	if (directive(head, STR("@if "), &name)) {
		if (stands(f, name))
			fill_lines(w, body, n, f);
	} else if (directive(head, STR("@unless "), &name)) {
		if (!stands(f, name))
			fill_lines(w, body, n, f);
	} else if (directive(head, STR("@each "), &name)) {
		l = lookup_list(f, name);
		for (i = 0; l && i < l->n; i++)
			fill_lines(w, body, n, l->v[i]);
	}
}

static void
fill_lines(struct filling *w, struct str text, long n, const struct facts *f)
{
	struct str line, body;
	long lines;

	for (; str_split(&text, STR("\n"), &line); n++) {
		if (str_starts(line, STR("@#")))
			continue;
		if (!opens(line)) {
			fill_line(w, line, n, f);
			continue;
		}
		if (!take_body(&text, &body, &lines)) {
			diag("template-end", (struct place){ w->file, n, 0 },
			    NULL, NULL);
			w->rc = -1;
			return;
		}
		fill_body(w, line, body, n + 1, f);
		n += lines;
	}
}

int
fill(struct buf *out, struct str template, const char *file,
    const struct facts *f)
{
	struct filling w = { out, file, 0, 0 };

	if (template.n && template.p[template.n - 1] == '\n')
		template.n--;
	fill_lines(&w, template, 1, f);
	return w.rc;
}
