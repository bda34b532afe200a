#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "io/source.h"

#define ROOM 65536
#define MOST_KEPT (512UL << 20)

struct source {
	char *name;
	int fd;
	bool end;
	size_t at, n; /* bytes looked at but not taken: room[at..n) */
	bool regular; /* a file that pread() reads */
	struct buf whole; /* what else came in, for source_at() */
	char room[ROOM];
};

static struct source *
refuse(struct source *s, const char *code)
{
	diag_errno(code, NOWHERE, s->name);
	source_close(s);
	return NULL;
}

struct source *
source_open(const char *path)
{
	struct source *s = xmalloc(sizeof(*s));
	bool std = !path || strcmp(path, "-") == 0;
	struct stat st;

	s->name = xstrdup(std ? "-" : path);
	s->end = false;
	s->at = s->n = 0;
	s->regular = false;
	s->whole = (struct buf)BUF_INIT;
	s->fd = std ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0)
		return refuse(s, "open-failed");
	if (fstat(s->fd, &st) != 0)
		return refuse(s, "read-failed");
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return refuse(s, "open-failed");
	}
	s->regular =
	    S_ISREG(st.st_mode) && (!std || lseek(s->fd, 0, SEEK_CUR) == 0);
	return s;
}

bool
source_is_idle(const char *path)
{
	bool std = !path || strcmp(path, "-") == 0;
	struct stat st;

	return (std ? fstat(STDIN_FILENO, &st) : stat(path, &st)) == 0 &&
	    S_ISCHR(st.st_mode);
}

const char *
source_name(const struct source *s)
{
	return s->name;
}

/* read(2) until something comes; 0 at the end, -1 after a diagnostic. */
static ssize_t
read_some(struct source *s, char *p, size_t n)
{
	ssize_t k;

	do
		k = read(s->fd, p, n);
	while (k < 0 && errno == EINTR);
	if (k < 0)
		diag_errno("read-failed", NOWHERE, s->name);
	return k;
}

struct str
source_peek(struct source *s, size_t n)
{
	ssize_t k;

	if (n > ROOM)
		n = ROOM;
	if (s->at > 0 && s->at + n > ROOM) {
		memmove(s->room, s->room + s->at, s->n - s->at);
		s->n -= s->at;
		s->at = 0;
	}
	while (!s->end && s->n - s->at < n) {
		k = read_some(s, s->room + s->n, ROOM - s->n);
		if (k <= 0)
			s->end = true;
		else
			s->n += (size_t)k;
	}
	if (n > s->n - s->at)
		n = s->n - s->at;
	return (struct str){ s->room + s->at, n };
}

static bool
looks_like_html(struct str s)
{
	static const char *const tags[] = { "<!doctype html", "<html", "<head",
		"<body", "<div", "<table", "<meta" };
	size_t i, n;

	s = str_trim(s);
	if (str_starts(s, STR("<?xml")) && str_find(s, STR("<html"), 0) > 0)
		return true;
	for (i = 0; i < COUNT(tags); i++) {
		n = strlen(tags[i]);
		if (s.n >= n && strncasecmp(s.p, tags[i], n) == 0)
			return true;
	}
	return false;
}

enum source_kind
source_kind(struct source *s)
{
	struct str p = source_peek(s, 512);

	if (str_starts(p, STR("PK\003\004")) ||
	    str_starts(p, STR("PK\005\006")))
		return SOURCE_ZIP;
	if (str_starts(p, STR("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
		return SOURCE_OLE;
	if (str_starts(p, STR("%PDF-")))
		return SOURCE_PDF;
	if (str_starts(p, STR("{\\rtf")))
		return SOURCE_RTF;
	if (str_starts(p, STR("<?xml")) &&
	    str_find(p, STR("mso-application"), 0) > 0)
		return SOURCE_XML;
	return looks_like_html(p) ? SOURCE_HTML : SOURCE_TEXT;
}

ssize_t
source_read(struct source *s, char *p, size_t n)
{
	size_t have = s->n - s->at;

	if (have == 0)
		return s->end ? 0 : read_some(s, p, n);
	if (n > have)
		n = have;
	memcpy(p, s->room + s->at, n);
	s->at += n;
	return (ssize_t)n;
}

int
source_slurp(struct source *s, struct buf *b)
{
	char tmp[ROOM];
	ssize_t k;

	while ((k = source_read(s, tmp, sizeof(tmp))) > 0)
		buf_add(b, tmp, (size_t)k);
	return k < 0 ? -1 : 0;
}

int
source_whole(struct source *s, uint64_t *size)
{
	char tmp[ROOM];
	struct stat st;
	ssize_t k;

	if (s->regular) {
		if (fstat(s->fd, &st) == 0) {
			*size = (uint64_t)st.st_size;
			return 0;
		}
		diag_errno("read-failed", NOWHERE, s->name);
		return -1;
	}
	while ((k = source_read(s, tmp, sizeof(tmp))) > 0) {
		if (s->whole.n > MOST_KEPT) {
			diag("input-large", NOWHERE, s->name, NULL);
			return -1;
		}
		buf_add(&s->whole, tmp, (size_t)k);
	}
	*size = s->whole.n;
	return k < 0 ? -1 : 0;
}

ssize_t
source_at(struct source *s, uint64_t offset, char *p, size_t n)
{
	ssize_t k;

	if (s->regular) {
		do
			k = pread(s->fd, p, n, (off_t)offset);
		while (k < 0 && errno == EINTR);
		return k;
	}
	if (offset >= s->whole.n)
		return 0;
	if (n > s->whole.n - offset)
		n = s->whole.n - (size_t)offset;
	memcpy(p, s->whole.p + offset, n);
	return (ssize_t)n;
}

void
source_close(struct source *s)
{
	if (!s)
		return;
	if (s->fd > STDERR_FILENO)
		close(s->fd);
	buf_free(&s->whole);
	free(s->name);
	free(s);
}
