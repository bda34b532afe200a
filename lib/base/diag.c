#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/share.h"
#include "base/utf8.h"

#define SUBJECT_CHARS 60

struct message {
	enum level level;
	struct str text[2]; /* English, Chinese; NUL-terminated */
};

static const char *const level_key[] = { "note", "warning", "error", "fatal" };
static const char *const level_zh[] = { "提示", "警告", "错误", "致命错误" };

static const char *prog = "duban";
static size_t seen[LEVEL_FATAL + 1];
static bool failed;
static bool strict;
static struct map messages = MAP_INIT;
static bool loaded;
static struct map paragraphs = MAP_INIT; /* files that have no lines */
static void (*diverted)(void *, const struct taken *);
static void *diverted_arg;

void
diag_start(const char *name)
{
	prog = name;
}

bool
diag_is_chinese(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *v;
	size_t i;

	for (i = 0; i < 3; i++) {
		v = getenv(names[i]);
		if (v && *v)
			return strncmp(v, "zh", 2) == 0;
	}
	return false;
}

static struct str
next_field(struct str *line)
{
	struct str f = STR_NULL;

	str_split(line, STR("\t"), &f);
	return f;
}

static void
add_message(struct str line)
{
	struct str code = next_field(&line), level = next_field(&line);
	struct message *m = xcalloc(1, sizeof(*m));
	size_t i;

	for (i = 0; i <= LEVEL_FATAL; i++)
		if (str_is(level, level_key[i]))
			m->level = (enum level)i;
	for (i = 0; i < 2; i++) {
		struct str f = next_field(&line);

		m->text[i].p = xstrndup(f.p, f.n);
		m->text[i].n = f.n;
	}
	map_put(&messages, code)->value = m;
}

/* Read on the first message, so that a clean run never opens the file. */
static void
load(void)
{
	struct buf b = BUF_INIT;
	struct str rest, line;

	if (loaded)
		return;
	loaded = true;
	if (share_read("messages.tsv", &b) == 0) {
		rest = buf_str(&b);
		while (str_split(&rest, STR("\n"), &line))
			if (line.n && line.p[0] != '#')
				add_message(line);
	}
	buf_free(&b);
}

/* The wording of a code in the user's language, with {1}.. left in. */
static const char *
wording(const char *code, enum level *level)
{
	const struct message *m;
	struct str t;

	load();
	m = map_value(&messages, str_of(code));
	if (level)
		*level = m ? m->level : LEVEL_ERROR;
	if (!m)
		return code;
	t = m->text[diag_is_chinese()];
	return t.n ? t.p : m->text[0].p;
}

const char *
diag_level_name(enum level l)
{
	return diag_is_chinese() ? level_zh[l] : level_key[l];
}

/* One line, whatever is in it: control characters become blanks. */
static void
add_clean(struct buf *b, struct str s, size_t chars)
{
	size_t end = utf8_offset(s, chars), i;

	for (i = 0; i < end; i++)
		buf_addc(b, (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i]);
	if (end < s.n)
		buf_adds(b, "…");
}

static void
add_text(struct buf *b, const char *text, const char *const args[9])
{
	for (; *text; text++) {
		if (text[0] == '{' && text[1] >= '1' && text[1] <= '9' &&
		    text[2] == '}') {
			const char *a = args[text[1] - '1'];

			add_clean(b, str_of(a), 4 * SUBJECT_CHARS);
			text += 2;
		} else {
			buf_addc(b, *text);
		}
	}
}

void
diag_paragraphs(const char *file)
{
	map_put(&paragraphs, str_of(file));
}

static void
add_line(struct buf *b, struct place at)
{
	if (!map_get(&paragraphs, str_of(at.file)))
		buf_addf(b, ":%ld", at.line);
	else if (diag_is_chinese())
		buf_addf(b, ":第%ld段", at.line);
	else
		buf_addf(b, ":paragraph %ld", at.line);
}

static void
print(const struct taken *m)
{
	struct place at = m->at;
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s: ", prog);
	if (at.file)
		add_clean(&b,
		    str_of(strcmp(at.file, "-") ? at.file : "<stdin>"), 4096);
	if (at.file && at.line > 0)
		add_line(&b, at);
	if (at.file && at.line > 0 && at.col > 0)
		buf_addf(&b, ":%ld", at.col);
	if (at.file)
		buf_adds(&b, ": ");
	buf_addf(&b, "%s: %s", diag_level_name(m->level), m->text);
	if (m->subject) {
		buf_adds(&b, ": '");
		add_clean(&b, str_of(m->subject), SUBJECT_CHARS);
		buf_adds(&b, "'");
	}
	buf_addc(&b, '\n');
	fwrite(b.p, 1, b.n, stderr);
	buf_free(&b);
}

static void
report(const char *code, struct place at, const char *subject,
    const char *const args[9])
{
	struct taken m = { .code = code, .at = at, .subject = subject };
	struct buf b = BUF_INIT;

	add_text(&b, wording(code, &m.level), args);
	m.text = buf_str(&b).p;
	if (diverted)
		diverted(diverted_arg, &m);
	if (!diverted || m.level == LEVEL_FATAL)
		print(&m);
	failed |= !diverted && m.level == LEVEL_FATAL;
	buf_free(&b);
	seen[m.level]++;
}

void
diag_divert(void (*take)(void *, const struct taken *), void *arg)
{
	diverted = take;
	diverted_arg = arg;
}

void
diag_drop(void *arg, const struct taken *m)
{
	(void)arg;
	(void)m;
}

/* The arguments up to the NULL behind them. */
static void
take_args(const char *args[9], va_list ap)
{
	size_t i;

	for (i = 0; i < 9; i++)
		if ((args[i] = va_arg(ap, const char *)) == NULL)
			break;
}

void
diag(const char *code, struct place at, const char *subject, ...)
{
	const char *args[9] = { NULL };
	va_list ap;

	va_start(ap, subject);
	take_args(args, ap);
	va_end(ap);
	report(code, at, subject, args);
}

void
diag_str(const char *code, struct place at, struct str subject, ...)
{
	const char *args[9] = { NULL };
	char *text = xstrndup(subject.p, subject.n);
	va_list ap;

	va_start(ap, subject);
	take_args(args, ap);
	va_end(ap);
	report(code, at, text, args);
	free(text);
}

void
diag_errno(const char *code, struct place at, const char *subject)
{
	const char *args[9] = { strerror(errno) };

	report(code, at, subject, args);
}

size_t
diag_count(enum level l)
{
	size_t n = 0, i;

	for (i = l; i <= LEVEL_FATAL; i++)
		n += seen[i];
	return n;
}

bool
diag_failed(void)
{
	return failed;
}

void
diag_strict(bool on)
{
	strict = on;
}

int
diag_exit(void)
{
	if (seen[LEVEL_FATAL])
		return 2;
	if (seen[LEVEL_WARNING] || seen[LEVEL_ERROR])
		return strict ? 2 : 1;
	return 0;
}
