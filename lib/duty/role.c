#include "base/utf8.h"
#include "duty/codes.h"
#include "duty/role.h"
#include "office/words.h"

static const char *const code[] = { "lead", "units", "assist", "subject",
	"remove" };

const char *
role_name(enum role r)
{
	return code[r];
}

bool
role_parse(struct str s, enum role *r)
{
	static struct codes roles = { "roles", code, COUNT(code), MAP_INIT,
		false };
	long i = codes_find(&roles, s);

	if (i >= 0)
		*r = (enum role)i;
	return i >= 0;
}

/* 牵头单位：财政所 */
static bool
labelled(struct str s, struct str *name, enum role *r)
{
	static const char *const colon[] = { "：", ":" };
	long at;
	size_t i;

	for (i = 0; i < COUNT(colon); i++) {
		at = str_find(s, str_of(colon[i]), 0);
		if (at <= 0 ||
		    !role_parse(str_trim(str_sub(s, 0, (size_t)at)), r))
			continue;
		*name =
		    str_trim(str_sub(s, (size_t)at + str_of(colon[i]).n, s.n));
		return name->n > 0;
	}
	return false;
}

bool
role_said(struct str s, struct str *name, enum role *r)
{
	struct str in;
	enum role role;
	bool any = false;
	size_t i;

	if (labelled(s, name, r) ||
	    (words_bracket(s, name, &in) && role_parse(in, r)))
		return *r != ROLE_REMOVE;
	/* the longest: 各部门按职责分工负责 */
	for (i = utf8_prev(s, s.n); i > 0; i = utf8_prev(s, i)) {
		if (!role_parse(str_sub(s, i, s.n), &role) ||
		    role == ROLE_REMOVE)
			continue;
		*r = role;
		*name = str_trim(str_sub(s, 0, i));
		any = name->n > 0;
	}
	return any;
}
