#include <stdlib.h>

#include "base/share.h"
#include "duty/portion.h"
#include "io/table.h"

static void
take(struct portions *p, const struct table *t, const struct row *r)
{
	struct str text = row_cell(r, table_col(t, "percent"));
	struct dec v;
	enum role role;

	if (role_parse(row_cell(r, table_col(t, "role")), &role) &&
	    role < ROLES && dec_parse(text, &v) && dec_cmp(v, DEC(0)) >= 0 &&
	    dec_cmp(v, DEC(100)) <= 0) {
		/* 50 and 50% are the same */
		p->of[role] =
		    str_ends(text, STR("%")) ? v : dec_div(v, DEC(100));
		return;
	}
	diag_str("setting-bad", table_place(t, r, 0), text, NULL);
}

static bool
read_table(struct portions *p, const char *path)
{
	struct table *t = table_open(path, "dutyshares");
	struct row r;
	int rc = -1;

	if (t && table_need(t, "role") && table_need(t, "percent"))
		while ((rc = table_next(t, &r)) == 1)
			take(p, t, &r);
	table_close(t);
	return rc == 0;
}

bool
portions_read(struct portions *p, const char *own)
{
	char *path = share_path("duty-shares.csv");
	bool ok = read_table(p, path) && (!own || read_table(p, own));

	free(path);
	return ok;
}

struct dec
portion_of(const struct portions *p, struct str role)
{
	enum role r;

	return role.n && role_parse(role, &r) && r < ROLES ? p->of[r] : DEC(1);
}
