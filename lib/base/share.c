#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/share.h"

/* A share directory is known by this table, which everything needs. */
#define MARK "columns.csv"

static bool
is_share(const char *dir)
{
	struct buf b = BUF_INIT;
	bool ok;

	buf_addf(&b, "%s/%s", dir, MARK);
	ok = access(b.p, R_OK) == 0;
	buf_free(&b);
	return ok;
}

/* Look beside the program: build[/variant]/bin/x, then bin/x installed. */
static char *
beside_program(void)
{
	static const char *const up[] = { "/../../share", "/../../../share",
		"/../share/duban" };
	struct buf b = BUF_INIT;
	char exe[4096], *slash, *real = NULL;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	size_t i;

	if (n <= 0)
		return NULL;
	exe[n] = '\0';
	if ((slash = strrchr(exe, '/')) == NULL)
		return NULL;
	*slash = '\0';
	for (i = 0; i < COUNT(up); i++) {
		buf_reset(&b);
		buf_addf(&b, "%s%s", exe, up[i]);
		if (is_share(b.p)) {
			real = realpath(b.p, NULL);
			break;
		}
	}
	buf_free(&b);
	return real;
}

const char *
share_dir(void)
{
	static char *dir;
	const char *env;

	if (dir)
		return dir;
	env = getenv("DUBAN_SHARE");
	if (env && *env)
		dir = xstrdup(env);
	else if ((dir = beside_program()) == NULL)
		dir = xstrdup(DUBAN_DATADIR);
	return dir;
}

char *
share_path(const char *name)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s/%s", share_dir(), name);
	return b.p;
}

int
share_read(const char *name, struct buf *b)
{
	char *path = share_path(name), tmp[8192];
	FILE *f = fopen(path, "rb");
	size_t n;
	int rc = 0, saved;

	free(path);
	if (!f)
		return -1;
	while ((n = fread(tmp, 1, sizeof(tmp), f)) > 0)
		buf_add(b, tmp, n);
	if (ferror(f))
		rc = -1;
	saved = errno;
	if (fclose(f) != 0)
		rc = -1;
	else
		errno = saved;
	return rc;
}
