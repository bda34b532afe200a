#include <stdio.h>
#include <stdlib.h>

#include "base/share.h"
#include "duty/codes.h"
#include "io/table.h"

static void
add(struct codes *c, struct str word, struct str code)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (word.n && str_is(code, c->code[i]))
			map_put(&c->words, word)->value = (void *)&c->code[i];
}

static void
load(struct codes *c)
{
	char name[64], *path;
	struct table *t;
	struct row r;
	struct str code, rest, word;

	snprintf(name, sizeof(name), "%s.csv", c->table);
	path = share_path(name);
	t = table_open(path, c->table);
	while (t && table_next(t, &r) == 1) {
		code = row_cell(&r, 0);
		rest = row_cell(&r, table_col(t, "words"));
		add(c, code, code);
		while (str_split(&rest, STR("、"), &word))
			add(c, str_trim(word), code);
	}
	table_close(t);
	free(path);
}

long
codes_find(struct codes *c, struct str s)
{
	const char *const *p;

	if (!c->read)
		load(c);
	c->read = true;
	p = map_value(&c->words, s);
	return p ? p - c->code : -1;
}
