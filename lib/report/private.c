#include <stdlib.h>

#include "base/map.h"
#include "io/rx.h"
#include "report/know.h"
#include "report/private.h"

enum sort { NUMBER, PERSON, GUESS, DOUBT };

struct rule {
	struct rx *rx;
	struct str instead;
	enum sort sort;
};

struct private
{
	struct know *know;
	struct rule *v;
	size_t n;
	struct map stays; /* names */
};

/* "{sur}": the name of a piece, not the {1,2} or \x{4e00} of a pattern. */
static bool
is_name(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < 'a' || s.p[i] > 'z')
			return false;
	return s.n > 0;
}

/* The pattern with the pieces that it calls put in. */
static void
put_pattern(struct buf *b, struct str s, const struct map *pieces)
{
	const struct buf *piece;
	size_t i;
	long end;

	for (i = 0; i < s.n; i++) {
		end = s.p[i] == '{' ? str_find(s, STR("}"), i) : -1;
		piece = NULL;
		if (end > 0 && is_name(str_sub(s, i + 1, (size_t)end)))
			piece = map_value(
			    pieces, str_sub(s, i + 1, (size_t)end));
		if (piece) {
			buf_addstr(b, buf_str(piece));
			i = (size_t)end;
		} else {
			buf_addc(b, s.p[i]);
		}
	}
}

static enum sort
sort_of(struct str kind)
{
	static const char *const sorts[] = { [NUMBER] = "number",
		[PERSON] = "person",
		[GUESS] = "guess",
		[DOUBT] = "doubt" };
	enum sort i;

	for (i = NUMBER; i < DOUBT && !str_is(kind, sorts[i]); i++)
		;
	return i;
}

static int
add_row(struct private *p, size_t row, struct map *pieces)
{
	struct place where = { "bulletin/private.csv", 0, 0 };
	struct str kind = know_get(p->know, row, "kind");
	struct buf *b = xcalloc(1, sizeof(*b));
	struct rule *r = &p->v[p->n];

	put_pattern(b, know_get(p->know, row, "pattern"), pieces);
	if (str_is(kind, "piece")) {
		struct map_entry *e =
		    map_put(pieces, know_get(p->know, row, "name"));

		if (e->value)
			buf_free(e->value);
		free(e->value);
		e->value = b;
		return 0;
	}
	r->rx = rx_new(buf_str(b), where);
	r->instead = know_get(p->know, row, "instead");
	r->sort = sort_of(kind);
	p->n += r->rx != NULL;
	buf_free(b);
	free(b);
	return r->rx ? 0 : -1;
}

struct private *
private_load(void)
{
	struct private *p = xcalloc(1, sizeof(*p));
	struct map pieces = MAP_INIT;
	size_t i;
	int rc = 0;

	if ((p->know = know_load("bulletin/private.csv")) == NULL) {
		free(p);
		return NULL;
	}
	p->v = xcalloc(p->know->rows + 1, sizeof(*p->v));
	for (i = 0; i < p->know->rows && rc == 0; i++)
		rc = add_row(p, i, &pieces);
	for (i = 0; i < pieces.n; i++) {
		buf_free(pieces.v[i].value);
		free(pieces.v[i].value);
	}
	map_free(&pieces);
	if (rc == 0)
		return p;
	private_free(p);
	return NULL;
}

void
private_free(struct private *p)
{
	size_t i;

	if (!p)
		return;
	for (i = 0; i < p->n; i++)
		rx_free(p->v[i].rx);
	free(p->v);
	map_free(&p->stays);
	know_free(p->know);
	free(p);
}

void
private_stays(struct private *p, struct str name)
{
	map_put(&p->stays, name);
}

/* "李建国", "李建国、王二": do all of them stay? */
static bool
stays(const struct private *p, struct str names)
{
	struct str one;

	while (str_split(&names, STR("、"), &one))
		if (!map_get(&p->stays, one))
			return false;
	return true;
}

/* Append s as a rule leaves it; tell what it finds, if anybody asks. */
static void
apply(const struct private *p, struct buf *out, const struct rule *r,
    struct str s, private_fn *tell, void *arg)
{
	struct rx_hit hit;
	struct str found;
	size_t at = 0;

	while (at < s.n && rx_next(r->rx, s, at, &hit) && hit.end > hit.at) {
		found = str_sub(s, hit.at, hit.end);
		buf_addstr(out, str_sub(s, at, hit.at));
		at = hit.end;
		if (r->sort == DOUBT || stays(p, found))
			buf_addstr(out, found);
		else
			buf_addstr(out, r->instead);
		if (tell && r->sort >= GUESS && !stays(p, found))
			tell(arg, found, r->sort == GUESS);
	}
	buf_addstr(out, str_sub(s, at, s.n));
}

static void
apply_all(struct private *p, struct buf *b, struct str s,
    enum private_kind kind, private_fn *tell, void *arg)
{
	struct buf a = BUF_INIT, c = BUF_INIT;
	size_t i;

	buf_addstr(&a, s);
	for (i = 0; i < p->n; i++) {
		if ((p->v[i].sort != NUMBER && kind != PRIVATE_ALL) ||
		    (p->v[i].sort == DOUBT && !tell))
			continue;
		buf_reset(&c);
		apply(p, &c, &p->v[i], buf_str(&a), tell, arg);
		buf_reset(&a);
		buf_addstr(&a, buf_str(&c));
	}
	buf_addstr(b, buf_str(&a));
	buf_free(&a);
	buf_free(&c);
}

void
private_put(
    struct private *p, struct buf *b, struct str s, enum private_kind kind)
{
	apply_all(p, b, s, kind, NULL, NULL);
}

void
private_guesses(struct private *p, struct str s, private_fn *tell, void *arg)
{
	struct buf b = BUF_INIT;

	apply_all(p, &b, s, PRIVATE_ALL, tell, arg);
	buf_free(&b);
}
