#include "duty/person.h"

/* Is the name one of those of the cell? */
static bool
is_in(struct str cell, struct str name)
{
	struct str one;

	while (str_split(&cell, STR("、"), &one))
		if (str_eq(str_trim(one), name))
			return true;
	return false;
}

const struct unit *
person_unit(
    const struct roster *r, struct str name, struct date lo, struct date hi)
{
	const struct unit *u, *found = NULL;
	size_t i, k, n = 0;

	for (k = 0; k < 3 && n == 0 && name.n; k++)
		for (i = 0; i < roster_count(r); i++) {
			u = roster_at(r, i);
			if (!unit_open(u, lo, hi) ||
			    !is_in(k == 0	? u->head
				    : k == 1	? u->contact
						: u->leader,
				name))
				continue;
			found = u;
			n++;
		}
	return n == 1 ? found : NULL;
}
