#include <stdlib.h>

#include "base/map.h"
#include "io/rx.h"
#include "report/know.h"
#include "report/private.h"

struct rule {
	struct rx *rx;
	struct str instead;
	bool person;
};

struct private
{
	struct know *know;
	struct rule *v;
	size_t n;
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
	r->person = str_is(kind, "person");
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
	know_free(p->know);
	free(p);
}

static void
replace(struct buf *out, const struct rule *r, struct str s)
{
	struct rx_hit hit;
	size_t at = 0;

	while (at < s.n && rx_next(r->rx, s, at, &hit) && hit.end > hit.at) {
		buf_addstr(out, str_sub(s, at, hit.at));
		buf_addstr(out, r->instead);
		at = hit.end;
	}
	buf_addstr(out, str_sub(s, at, s.n));
}

void
private_put(
    struct private *p, struct buf *b, struct str s, enum private_kind kind)
{
	struct buf a = BUF_INIT, c = BUF_INIT;
	size_t i;

	buf_addstr(&a, s);
	for (i = 0; i < p->n; i++) {
		if (p->v[i].person && kind != PRIVATE_ALL)
			continue;
		buf_reset(&c);
		replace(&c, &p->v[i], buf_str(&a));
		buf_reset(&a);
		buf_addstr(&a, buf_str(&c));
	}
	buf_addstr(b, buf_str(&a));
	buf_free(&a);
	buf_free(&c);
}
