#include <stdlib.h>

#include "base/mem.h"
#include "base/share.h"
#include "base/utf8.h"
#include "io/rx.h"
#include "io/table.h"
#include "office/hint.h"

static const char *const kind_name[] = { "blank", "forever", "total", "level",
	"level-metric", "once", "done", "undone", "ratio", "share", "festival",
	"trigger", "signed", "due-week", "due-month", "due-quarter", "limit", "occasion",
	"before", "before-day", "without-day" };
#define KINDS (COUNT(kind_name))

struct word {
	enum hint kind;
	struct rx *rx;
	struct str value;
};

struct hints {
	struct word *v;
	size_t n, cap;
	struct arena mem;
};

static bool
add(struct hints *h, const struct table *t, const struct row *r)
{
	struct str kind = row_cell(r, table_col(t, "kind"));
	struct str value = row_cell(r, table_col(t, "value"));
	long at = table_col(t, "pattern");
	struct word *w;
	size_t i;

	for (i = 0; i < KINDS && !str_is(kind, kind_name[i]); i++)
		;
	if (i == KINDS)
		return true;
	GROW(h->v, h->n, h->cap);
	w = &h->v[h->n];
	w->kind = (enum hint)i;
	w->value = str_keep(&h->mem, value);
	w->rx = rx_new(row_cell(r, at), table_place(t, r, at));
	h->n += w->rx != NULL;
	return w->rx != NULL;
}

struct hints *
hints_read(void)
{
	struct hints *h = xcalloc(1, sizeof(*h));
	char *path = share_path("track-words.csv");
	struct table *t = table_open(path, "trackwords");
	struct row r;
	int rc = -1;

	free(path);
	while (t && (rc = table_next(t, &r)) == 1)
		if (!add(h, t, &r)) {
			rc = -1;
			break;
		}
	table_close(t);
	if (rc == 0)
		return h;
	hints_free(h);
	return NULL;
}

void
hints_free(struct hints *h)
{
	size_t i;

	if (!h)
		return;
	for (i = 0; i < h->n; i++)
		rx_free(h->v[i].rx);
	free(h->v);
	arena_free(&h->mem);
	free(h);
}

bool
hint_in(const struct hints *h, enum hint kind, struct str text,
    struct str *value, long *number)
{
	struct buf b = BUF_INIT;
	struct rx_hit hit;
	bool found = false;
	size_t i;

	utf8_squeeze(&b, text);
	for (i = 0; i < h->n && b.n && !found; i++) {
		if (h->v[i].kind != kind ||
		    !rx_next(h->v[i].rx, buf_str(&b), 0, &hit))
			continue;
		found = true;
		if (value)
			*value = h->v[i].value;
		if (number)
			*number = hit.n > 1 && hit.group[1].p && hit.group[1].n
			    ? str_long(hit.group[1])
			    : 1;
	}
	buf_free(&b);
	return found;
}

int
hint_due_day(const struct hints *h, enum period p, struct str text)
{
	static const struct {
		enum period period;
		enum hint hint;
		long last;
	} kinds[] = { { PERIOD_WEEK, HINT_DUE_WEEK, 7 },
		{ PERIOD_MONTH, HINT_DUE_MONTH, 31 },
		{ PERIOD_QUARTER, HINT_DUE_QUARTER, 31 } };
	struct str value;
	long n;
	size_t i;

	for (i = 0; i < COUNT(kinds); i++) {
		if (kinds[i].period != p ||
		    !hint_in(h, kinds[i].hint, text, &value, &n))
			continue;
		if (value.n)
			n = str_long(value);
		return n >= 1 && n <= kinds[i].last ? (int)n : 0;
	}
	return 0;
}
