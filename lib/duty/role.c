#include <stdlib.h>

#include "base/map.h"
#include "base/share.h"
#include "duty/role.h"
#include "io/table.h"

static const char *const name[] = { "lead", "units", "assist", "subject",
	"remove" };

const char *
role_name(enum role r)
{
	return name[r];
}

static void
add(struct map *m, struct str word, struct str role)
{
	size_t i;

	for (i = 0; i < COUNT(name); i++)
		if (word.n && str_is(role, name[i]))
			map_put(m, word)->value = (void *)&name[i];
}

static void
load(struct map *m)
{
	char *path = share_path("roles.csv");
	struct table *t = table_open(path, "roles");
	struct row r;
	struct str role, rest, word;

	while (t && table_next(t, &r) == 1) {
		role = row_cell(&r, table_col(t, "role"));
		rest = row_cell(&r, table_col(t, "words"));
		add(m, role, role);
		while (str_split(&rest, STR("、"), &word))
			add(m, str_trim(word), role);
	}
	table_close(t);
	free(path);
}

bool
role_parse(struct str s, enum role *r)
{
	static struct map words = MAP_INIT;
	const char *const *p;

	if (words.n == 0)
		load(&words);
	p = map_value(&words, s);
	if (!p)
		return false;
	*r = (enum role)(p - name);
	return true;
}
