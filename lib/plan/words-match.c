/* The lists of patterns, and what of them a text holds. */
#include "base/mem.h"
#include "base/utf8.h"
#include "io/rx-need.h"
#include "io/rx.h"
#include "plan/words.h"

struct pattern {
	struct rx *rx;
	struct rx_kept need;
	int meaning;
};

static struct patterns {
	struct pattern *v;
	size_t n, cap;
} pats[PATTERN_LISTS];
static struct arena texts; /* of the patterns, and what they need */

bool
words_put_pattern(enum pattern_list list, struct str pattern, int meaning,
    struct place where)
{
	struct patterns *p = &pats[list];
	struct pattern new = { .meaning = meaning };
	struct rx_need need;

	if (rx_need(&need, pattern, NULL, NULL)) {
		where.file = str_keep(&texts, str_of(where.file)).p;
		new.rx = rx_later(str_keep(&texts, pattern), where);
	} else {
		new.rx = rx_new(pattern, where);
	}
	if (!new.rx)
		return false;
	new.need = rx_need_keep(&texts, &need);
	GROW(p->v, p->n, p->cap);
	p->v[p->n++] = new;
	return true;
}

/* The meaning of the first one that is found; none where found takes them all. */
static int
search(enum pattern_list list, struct str s,
    void (*found)(void *ctx, struct str), void *ctx)
{
	const struct pattern *p = pats[list].v;
	const struct pattern *end = p + pats[list].n;
	struct rx_chars chars;
	struct rx_hit hit;

	rx_chars(&chars, s);
	for (; p < end; p++) {
		if (!rx_need_met(&p->need, &chars))
			continue;
		for (hit.end = 0; rx_next(p->rx, s, hit.end, &hit);) {
			if (!found)
				return p->meaning;
			found(ctx, str_sub(s, hit.at, hit.end));
		}
	}
	return -1;
}

int
words_match(enum pattern_list list, struct str s)
{
	return search(list, s, NULL, NULL);
}

void
words_search(enum pattern_list list, struct str s,
    void (*found)(void *ctx, struct str), void *ctx)
{
	(void)search(list, s, found, ctx);
}

int
words_match_text(enum pattern_list list, struct str text)
{
	struct buf b = BUF_INIT;
	int meaning = -1;

	utf8_squeeze(&b, text);
	if (b.n > 0)
		meaning = words_match(list, buf_str(&b));
	buf_free(&b);
	return meaning;
}
