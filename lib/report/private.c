#include <stdlib.h>

#include "io/rx.h"
#include "report/know.h"
#include "report/private.h"

struct private
{
	struct know *know;
	struct rx **rx; /* of each row */
};

struct private *
private_load(void)
{
	struct private *p = xcalloc(1, sizeof(*p));
	struct place where = { "bulletin/private.csv", 0, 0 };
	size_t i;

	if ((p->know = know_load(where.file)) == NULL) {
		free(p);
		return NULL;
	}
	p->rx = xcalloc(p->know->rows + 1, sizeof(*p->rx));
	for (i = 0; i < p->know->rows; i++) {
		struct str s = know_get(p->know, i, "pattern");

		if ((p->rx[i] = rx_new(s, where)) == NULL) {
			private_free(p);
			return NULL;
		}
	}
	return p;
}

void
private_free(struct private *p)
{
	size_t i;

	if (!p)
		return;
	for (i = 0; i < p->know->rows; i++)
		if (p->rx[i])
			rx_free(p->rx[i]);
	free(p->rx);
	know_free(p->know);
	free(p);
}

static void
replace(struct buf *out, const struct rx *rx, struct str s, struct str by)
{
	struct rx_hit hit;
	size_t at = 0;

	while (at < s.n && rx_next(rx, s, at, &hit) && hit.end > hit.at) {
		buf_addstr(out, str_sub(s, at, hit.at));
		buf_addstr(out, by);
		at = hit.end;
	}
	buf_addstr(out, str_sub(s, at, s.n));
}

void
private_put(struct private *p, struct buf *b, struct str s)
{
	struct buf a = BUF_INIT, c = BUF_INIT;
	size_t i;

	buf_addstr(&a, s);
	for (i = 0; i < p->know->rows; i++) {
		buf_reset(&c);
		replace(
		    &c, p->rx[i], buf_str(&a), know_get(p->know, i, "instead"));
		buf_reset(&a);
		buf_addstr(&a, buf_str(&c));
	}
	buf_addstr(b, buf_str(&a));
	buf_free(&a);
	buf_free(&c);
}
