#include <string.h>

#include "base/path.h"

struct str
path_stem(const char *path)
{
	const char *base, *dot;

	if (!path || strcmp(path, "-") == 0)
		return STR("stdin");
	base = strrchr(path, '/');
	base = base ? base + 1 : path;
	dot = strrchr(base, '.');
	return dot > base ? (struct str){ base, (size_t)(dot - base) }
			  : str_of(base);
}

struct str
path_base(struct str s)
{
	size_t i = s.n;

	while (i > 0 && s.p[i - 1] != '/')
		i--;
	return str_sub(s, i, s.n);
}
