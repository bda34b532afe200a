#include "duty/person.h"

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
			    !str_listed(k == 0 ? u->head
				    : k == 1   ? u->contact
					       : u->leader,
				name))
				continue;
			found = u;
			n++;
		}
	return n == 1 ? found : NULL;
}
