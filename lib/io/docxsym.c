#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "io/docxsym.h"
#include "io/facts.h"

struct symbol {
	const char *font, *code, *text;
};

static struct symbol *symbol;
static size_t nsymbol, capsymbol;
static struct arena texts;

static const char *
keep(struct str s)
{
	return arena_strndup(&texts, s.p, s.n);
}

static void
add_symbol(void *arg, const struct row *r)
{
	(void)arg;
	GROW(symbol, nsymbol, capsymbol);
	symbol[nsymbol++] = (struct symbol){ keep(row_cell(r, 0)),
		keep(row_cell(r, 1)), keep(row_cell(r, 2)) };
}

const char *
docxsym_text(const char *font, const char *code)
{
	static bool done;
	size_t i;

	if (!done)
		facts_read("symbols.csv", add_symbol, NULL);
	done = true;
	if (strncasecmp(code, "F0", 2) == 0 && strlen(code) == 4)
		code += 2;
	for (i = 0; i < nsymbol; i++)
		if (strcasecmp(symbol[i].font, font) == 0 &&
		    strcasecmp(symbol[i].code, code) == 0)
			return symbol[i].text;
	return NULL;
}
