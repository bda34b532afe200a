/* A bulletin as a Word document, by pandoc. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/out.h"
#include "base/share.h"
#include "io/pack.h"
#include "io/source.h"
#include "report/docx-text.h"
#include "report/know.h"
#include "report/render.h"

/* A folder of scratch files; the reference document in it is made once. */
struct press {
	char *dir;
	char *markdown, *reference, *result;
};

static char *
path_in(const char *dir, const char *name)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s/%s", dir, name);
	return b.p;
}

static int
make_folder(struct press *s)
{
	const char *tmp = getenv("TMPDIR");

	s->dir = path_in(tmp && *tmp ? tmp : "/tmp", "bulletin.XXXXXX");
	if (!mkdtemp(s->dir)) {
		diag_errno("write-failed", NOWHERE, s->dir);
		free(s->dir);
		s->dir = NULL;
		return -1;
	}
	s->markdown = path_in(s->dir, "in.md");
	s->reference = path_in(s->dir, "reference.docx");
	s->result = path_in(s->dir, "out.docx");
	return 0;
}

static void
remove_folder(struct press *s)
{
	if (!s->dir)
		return;
	unlink(s->markdown);
	unlink(s->reference);
	unlink(s->result);
	rmdir(s->dir);
	free(s->markdown);
	free(s->reference);
	free(s->result);
	free(s->dir);
}

/* The reference document, of its parts in share/bulletin/docx/. */
static int
write_reference(const char *path)
{
	struct know *k = know_load("bulletin/docx/parts.csv");
	struct pack p = PACK_INIT;
	struct buf name = BUF_INIT, part = BUF_INIT;
	size_t i;
	int rc = k ? 0 : -1;

	for (i = 0; k && i < k->rows && rc == 0; i++) {
		buf_reset(&name);
		buf_reset(&part);
		buf_addf(&name, "bulletin/docx/%s", know_get(k, i, "file").p);
		if (share_read(name.p, &part) < 0) {
			diag_errno("open-failed", NOWHERE, name.p);
			rc = -1;
		} else {
			pack_add(&p, know_get(k, i, "part").p, buf_str(&part));
		}
	}
	if (rc == 0)
		rc = out_file(path, pack_end(&p));
	pack_free(&p);
	buf_free(&name);
	buf_free(&part);
	know_free(k);
	return rc;
}

static int
write_markdown(const char *path, struct str text)
{
	struct buf b = BUF_INIT;
	int rc;

	docx_text(&b, text);
	rc = out_file(path, buf_str(&b));
	buf_free(&b);
	return rc;
}

/* The document's own date, so that its bytes do not depend on the clock; an
 * office sees it nowhere. */
static void
fix_time(void)
{
	setenv("SOURCE_DATE_EPOCH", "946728000", 0); /* 2000-01-01 noon */
}

/* Not smart: quotes stay as they are written. */
static void
exec_pandoc(const struct press *s)
{
	struct buf b = BUF_INIT;

	fix_time();
	buf_addf(&b, "--reference-doc=%s", s->reference);
	execlp("pandoc", "pandoc", "-f", "markdown-smart-auto_identifiers",
	    "-t", "docx", b.p, "-o", s->result, s->markdown, (char *)NULL);
	_exit(errno == ENOENT ? 127 : 126);
}

static int
run_pandoc(const struct press *s)
{
	pid_t pid;
	int status;

	fflush(NULL);
	pid = fork();
	if (pid == 0)
		exec_pandoc(s);
	if (pid < 0) {
		diag_errno("pandoc-failed", NOWHERE, "pandoc");
		return -1;
	}
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR) {
			diag_errno("pandoc-failed", NOWHERE, "pandoc");
			return -1;
		}
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		diag("pandoc-missing", NOWHERE, NULL, NULL);
	else
		diag("pandoc-failed", NOWHERE, "pandoc", "see above", NULL);
	return -1;
}

static int
copy_out(const char *from, const char *to)
{
	struct source *s = source_open(from);
	struct buf b = BUF_INIT;
	int rc = -1;

	if (s && source_slurp(s, &b) == 0)
		rc = out_file(to, buf_str(&b));
	source_close(s);
	buf_free(&b);
	return rc;
}

static struct press *
press_new(void)
{
	struct press *s = xcalloc(1, sizeof(*s));

	if (make_folder(s) == 0 && write_reference(s->reference) == 0)
		return s;
	press_free(s);
	return NULL;
}

void
press_free(struct press *s)
{
	if (s)
		remove_folder(s);
	free(s);
}

int
render_docx(struct press **press, struct str text, const char *path)
{
	if (!*press && (*press = press_new()) == NULL)
		return -1;
	if (write_markdown((*press)->markdown, text) < 0 ||
	    run_pandoc(*press) < 0)
		return -1;
	return copy_out((*press)->result, path);
}
