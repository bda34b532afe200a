#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/out.h"

#define ROOM 65536
#define MAX_TEMPS 8

struct out {
	int fd;
	int err; /* first errno, or 0 */
	char *path; /* NULL: standard output */
	char *temp; /* NULL: written in place (a device) */
	size_t n;
	char room[ROOM];
};

/* Fixed room, because a signal handler reads it. */
static char temps[MAX_TEMPS][4096];

static void
remove_temps(void)
{
	size_t i;

	for (i = 0; i < MAX_TEMPS; i++)
		if (temps[i][0]) {
			unlink(temps[i]);
			temps[i][0] = '\0';
		}
}

static void
on_signal(int sig)
{
	remove_temps();
	signal(sig, SIG_DFL);
	raise(sig);
}

static void
watch(void)
{
	static const int sigs[] = { SIGINT, SIGHUP, SIGTERM };
	static bool done;
	size_t i;

	if (done)
		return;
	done = true;
	mem_on_exit = remove_temps;
	atexit(remove_temps);
	for (i = 0; i < COUNT(sigs); i++)
		if (signal(sigs[i], on_signal) == SIG_IGN)
			signal(sigs[i], SIG_IGN); /* nohup stays nohup */
}

static void
forget(const char *temp)
{
	size_t i;

	for (i = 0; i < MAX_TEMPS; i++)
		if (strcmp(temps[i], temp) == 0)
			temps[i][0] = '\0';
}

static void
fail(const char *path)
{
	diag_errno("write-failed", NOWHERE, path ? path : "<stdout>");
}

/* A file name that a link points to is replaced, not the link. */
static char *
real_name(const char *path)
{
	char *r = realpath(path, NULL);

	return r ? r : xstrdup(path);
}

/* Create a temporary file beside path; *fd stays open. */
static char *
make_temp(const char *path, int *fd)
{
	struct buf b = BUF_INIT;
	char *real = real_name(path);
	struct stat st;
	mode_t mask;
	size_t i;

	watch();
	for (i = 0; i < MAX_TEMPS && temps[i][0]; i++)
		;
	buf_addf(&b, "%s.XXXXXX", real);
	if (i == MAX_TEMPS || b.n >= sizeof(temps[0])) {
		errno = ENAMETOOLONG;
		*fd = -1;
	} else {
		*fd = mkstemp(b.p);
	}
	if (*fd < 0) {
		fail(path);
		free(real);
		buf_free(&b);
		return NULL;
	}
	memcpy(temps[i], b.p, b.n + 1);
	mask = umask(0);
	umask(mask);
	if (fchmod(*fd,
		stat(real, &st) == 0 ? st.st_mode & 0777 : 0666 & ~mask) != 0)
		fail(path);
	free(real);
	return b.p;
}

bool
out_is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

struct out *
out_open(const char *path)
{
	struct out *o = xmalloc(sizeof(*o));

	o->err = 0;
	o->n = 0;
	o->temp = NULL;
	o->path = path && strcmp(path, "-") != 0 ? xstrdup(path) : NULL;
	if (!o->path) {
		o->fd = STDOUT_FILENO;
	} else if (out_is_special(path)) {
		o->fd = open(path, O_WRONLY | O_CLOEXEC);
		if (o->fd < 0)
			fail(path);
	} else {
		o->temp = make_temp(path, &o->fd);
	}
	if (o->fd >= 0)
		return o;
	free(o->path);
	free(o);
	return NULL;
}

static void
flush(struct out *o)
{
	size_t at = 0;
	ssize_t k;

	while (at < o->n && !o->err) {
		k = write(o->fd, o->room + at, o->n - at);
		if (k >= 0)
			at += (size_t)k;
		else if (errno != EINTR)
			o->err = errno;
	}
	o->n = 0;
}

void
out_add(struct out *o, const char *p, size_t n)
{
	size_t k;

	while (n > 0) {
		k = ROOM - o->n < n ? ROOM - o->n : n;
		memcpy(o->room + o->n, p, k);
		o->n += k;
		p += k;
		n -= k;
		if (o->n == ROOM)
			flush(o);
	}
}

void
out_str(struct out *o, struct str s)
{
	out_add(o, s.p, s.n);
}

void
out_adds(struct out *o, const char *s)
{
	out_add(o, s, strlen(s));
}

static void
out_free(struct out *o)
{
	free(o->temp);
	free(o->path);
	free(o);
}

int
out_close(struct out *o)
{
	int rc = 0;

	if (diag_failed()) {
		out_drop(o);
		return -1;
	}
	flush(o);
	if (close(o->fd) != 0 && !o->err)
		o->err = errno;
	if (o->err) {
		errno = o->err;
		fail(o->path);
		if (o->temp)
			out_abandon(o->temp);
		rc = -1;
	} else if (o->temp) {
		rc = out_commit(o->temp, o->path);
	}
	out_free(o);
	return rc;
}

int
out_file(const char *path, struct str s)
{
	struct out *o = out_open(path);

	if (!o)
		return -1;
	out_str(o, s);
	return out_close(o);
}

void
out_drop(struct out *o)
{
	if (o->temp) {
		close(o->fd);
		out_abandon(o->temp);
	}
	out_free(o);
}

char *
out_temp(const char *path)
{
	int fd;
	char *temp = make_temp(path, &fd);

	if (temp && close(fd) != 0) {
		fail(path);
		out_abandon(temp);
		free(temp);
		return NULL;
	}
	return temp;
}

int
out_commit(const char *temp, const char *path)
{
	char *real;
	int rc;

	if (diag_failed()) {
		out_abandon(temp);
		return -1;
	}
	real = real_name(path);
	rc = rename(temp, real);
	free(real);
	if (rc != 0) {
		fail(path);
		out_abandon(temp);
		return -1;
	}
	forget(temp);
	return 0;
}

void
out_abandon(const char *temp)
{
	unlink(temp);
	forget(temp);
}
