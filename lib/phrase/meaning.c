#include "base/mem.h"
#include "phrase/meaning.h"

static const char *const kinds[KINDS] = { "title", "context", "meta", "noise",
	"intro", "heading", "duty", "columns", "goal", "standard", "task", "stage",
	"support", "rule", "fact" };
static const char *const roles[] = { "other", "number", "section", "task",
	"content", "lead", "units", "assist", "people", "due", "points", "method" };

static int
place_in(const char *const *names, size_t n, struct str s)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_is(s, names[i]))
			return (int)i;
	return -1;
}

const char *
plan_kind_name(enum plan_kind k)
{
	return kinds[k];
}

int
plan_kind_of(struct str name)
{
	return place_in(kinds, KINDS, name);
}

int
cell_role_of(struct str name)
{
	return place_in(roles, COUNT(roles), name);
}
