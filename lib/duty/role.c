#include "duty/codes.h"
#include "duty/role.h"

static const char *const name[] = { "lead", "units", "assist", "subject",
	"remove" };

const char *
role_name(enum role r)
{
	return name[r];
}

bool
role_parse(struct str s, enum role *r)
{
	static struct codes roles = { "roles", name, COUNT(name), MAP_INIT };
	long i = codes_find(&roles, s);

	if (i >= 0)
		*r = (enum role)i;
	return i >= 0;
}
