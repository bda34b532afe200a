#include <stdarg.h>
#include <string.h>

#include "base/diag.h"
#include "base/map.h"
#include "io/facts.h"
#include "score/phrase.h"

#define MAX_ARGS 9

struct wording {
	struct str en, zh;
};

static struct map wordings = MAP_INIT; /* lives until the program ends */
static struct arena texts;
static bool loaded;

static void
add(void *arg, const struct row *r)
{
	struct wording *w = arena_zalloc(&texts, sizeof(*w));

	(void)arg;
	w->en = str_keep(&texts, row_cell(r, 1));
	w->zh = str_keep(&texts, row_cell(r, 2));
	map_put(&wordings, row_cell(r, 0))->value = w;
}

static const struct wording *
wording_of(const char *key)
{
	if (!loaded) {
		loaded = true;
		facts_read("explain.csv", add, NULL);
	}
	return map_value(&wordings, str_of(key));
}

void
phrase(struct buf *b, const char *key, const char *types, ...)
{
	const struct wording *w = wording_of(key);
	struct buf args[MAX_ARGS];
	struct str values[MAX_ARGS];
	size_t n, i;
	va_list ap;

	memset(args, 0, sizeof(args));
	va_start(ap, types);
	for (n = 0; n < MAX_ARGS && types[n]; n++)
		switch (types[n]) {
		case 'd':
			dec_put(&args[n], va_arg(ap, struct dec));
			break;
		case 's':
			buf_addstr(&args[n], va_arg(ap, struct str));
			break;
		default:
			buf_addf(&args[n], "%ld", va_arg(ap, long));
		}
	va_end(ap);
	for (i = 0; i < n; i++)
		values[i] = buf_str(&args[i]);
	buf_fill(b,
	    !w			    ? str_of(key)
		: diag_is_chinese() ? w->zh
				    : w->en,
	    values, n);
	for (i = 0; i < n; i++)
		buf_free(&args[i]);
}

struct str
phrase_zh(const char *key)
{
	const struct wording *w = wording_of(key);

	return w ? w->zh : str_of(key);
}

struct str
phrase_kind(enum kind k)
{
	return diag_is_chinese() ? kind_name(k) : kind_english(k);
}
