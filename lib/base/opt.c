#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "base/utf8.h"

#define MAX_OPTS 64
#define HEADERS "zh|en"

struct opt_common opt_common;

static const char *header, *ragged;
static bool help, version;

static const struct opt common[] = {
	{ 'o', "output", OPT_TEXT, &opt_common.output, "FILE",
	    "write FILE, whole or not at all", "写入文件，要么完整要么不写" },
	{ 0, "header", OPT_CHOICE, &header, HEADERS,
	    "column names in Chinese or English (also DUBAN_HEADER)",
	    "表头用中文或英文（也可设 DUBAN_HEADER）" },
	{ 0, "excel", OPT_FLAG, &opt_common.excel, NULL,
	    "CSV for Excel: BOM, CRLF, formulas guarded",
	    "供 Excel 打开的 CSV：带 BOM、CRLF，防公式" },
	{ 0, "encoding", OPT_TEXT, &opt_common.encoding, "NAME",
	    "encoding of the input (default: detected)",
	    "输入编码（默认自动识别）" },
	{ 0, "ragged", OPT_CHOICE, &ragged, "pad|error",
	    "rows with too few or too many cells (default: error)",
	    "单元格多少不齐的行：补齐或报错（默认报错）" },
	{ 0, "hidden", OPT_FLAG, &opt_common.hidden, NULL,
	    "read hidden rows and sheets of a workbook as well",
	    "工作簿中隐藏的行和工作表也读入" },
	{ 0, "strict", OPT_FLAG, &opt_common.strict, NULL,
	    "exit 2 if anything was reported", "凡有报告即以 2 退出" },
	{ 'h', "help", OPT_FLAG, &help, NULL, "show this help", "显示帮助" },
	{ 'V', "version", OPT_FLAG, &version, NULL, "show the version",
	    "显示版本" },
	OPT_END
};

/* The options of one program: its own, then the common ones. */
struct set {
	const struct opt *v[MAX_OPTS];
	struct option longs[MAX_OPTS + 1];
	char shorts[2 * MAX_OPTS + 2];
	size_t n;
};

static void
set_add(struct set *s, const struct opt *o)
{
	size_t k = strlen(s->shorts);

	for (; o && o->name && s->n < MAX_OPTS; o++, s->n++) {
		s->v[s->n] = o;
		s->longs[s->n].name = o->name;
		s->longs[s->n].has_arg = o->kind != OPT_FLAG;
		s->longs[s->n].flag = NULL;
		s->longs[s->n].val = 256 + (int)s->n;
		if (!o->letter)
			continue;
		s->shorts[k++] = o->letter;
		if (o->kind != OPT_FLAG)
			s->shorts[k++] = ':';
	}
}

static const struct opt *
set_find(const struct set *s, int c)
{
	size_t i;

	if (c >= 256)
		return s->v[c - 256];
	for (i = 0; i < s->n; i++)
		if (s->v[i]->letter == c)
			return s->v[i];
	return NULL;
}

static void
put_option(const struct opt *o, bool zh)
{
	struct buf b = BUF_INIT;

	if (o->letter)
		buf_addf(&b, "  -%c, --%s", o->letter, o->name);
	else
		buf_addf(&b, "      --%s", o->name);
	if (o->arg)
		buf_addf(&b, "%c%s", o->letter ? ' ' : '=', o->arg);
	buf_addc(&b, ' '); /* the manual parts them at two blanks or more */
	do
		buf_addc(&b, ' ');
	while (utf8_width(buf_str(&b)) < 28);
	printf("%s%s\n", b.p, zh ? o->zh : o->en);
	buf_free(&b);
}

static void
put_help(const struct opt_prog *p, const struct set *s)
{
	bool zh = diag_is_chinese();
	size_t i;

	printf("%s: %s %s\n%s\n\n", zh ? "用法" : "usage", p->name, p->synopsis,
	    zh ? p->zh : p->en);
	for (i = 0; i < s->n; i++)
		put_option(s->v[i], zh);
	printf("\n%s\n%s", zh ? "例：" : "Example:", p->example);
	printf("\n%s\n",
	    zh ? "退出状态：0 无误；1 完成但有报告；2 用法、读写或内存错误。" :
		 "Exit status: 0 clean; 1 finished with findings reported; "
		 "2 usage, input, output or memory.");
}

static bool
is_choice(const char *words, const char *arg)
{
	struct str rest = str_of(words), one;

	while (str_split(&rest, STR("|"), &one))
		if (str_is(one, arg))
			return true;
	return false;
}

/* The 6 of "0..6". */
static long
most_of(const char *arg)
{
	const char *to = strstr(arg, "..");

	return to ? str_long(str_of(to + 2)) : LONG_MAX;
}

static bool
store_year(int *to, const char *arg)
{
	long year = str_long(str_of(arg));

	if (year < 1 || year > DATE_YEAR_MAX)
		return false;
	*to = (int)year;
	return true;
}

/* A day of a year: XXXX-05-01 is none to judge on. */
static bool
store_date(struct date *to, const char *arg)
{
	return date_parse_office(str_of(arg), to) && to->y > 0;
}

static bool
store_many(struct opt_list *l, const char *arg)
{
	GROW(l->v, l->n, l->cap);
	l->v[l->n++] = arg;
	return true;
}

/* Store the argument; false if it does not fit the option's kind. */
static bool
store(const struct opt *o, const char *arg)
{
	if ((o->kind == OPT_CHOICE || o->kind == OPT_CHOICES) &&
	    !is_choice(o->arg, arg))
		return false;
	switch (o->kind) {
	case OPT_FLAG:
		*(bool *)o->to = true;
		return true;
	case OPT_TEXT:
	case OPT_CHOICE:
		*(const char **)o->to = arg;
		return true;
	case OPT_NUMBER:
		*(long *)o->to = str_long(str_of(arg));
		return *(long *)o->to >= 0 && *(long *)o->to <= most_of(o->arg);
	case OPT_YEAR:
		return store_year(o->to, arg);
	case OPT_DATE:
		return store_date(o->to, arg);
	case OPT_MANY:
	case OPT_CHOICES:
		return store_many(o->to, arg);
	}
	return false;
}

/* The common options that take one of two words. */
static bool
settle(void)
{
	const char *env = getenv("DUBAN_HEADER");

	if (!header)
		header = env && *env ? env : "en";
	if (!is_choice(HEADERS, header)) {
		diag("option-value", NOWHERE, header, "DUBAN_HEADER", NULL);
		return false;
	}
	opt_common.header_zh = strcmp(header, "zh") == 0;
	opt_common.pad = ragged && strcmp(ragged, "pad") == 0;
	diag_strict(opt_common.strict);
	return true;
}

/* Say which option cannot have this value, as it was typed: -y, --header. */
static int
bad_value(const struct opt *o, bool by_letter, const char *arg, int *status)
{
	struct buf name = BUF_INIT;

	if (by_letter)
		buf_addf(&name, "-%c", o->letter);
	else
		buf_addf(&name, "--%s", o->name);
	diag("option-value", NOWHERE, arg, name.p, NULL);
	buf_free(&name);
	*status = 2;
	return -1;
}

static int
bad_usage(const struct opt_prog *p, int *status)
{
	fprintf(stderr, "%s: %s %s\n", diag_is_chinese() ? "用法" : "usage",
	    p->name, p->synopsis);
	*status = 2;
	return -1;
}

/* Flush what --help and --version printed; a full disk is an error. */
static int
finish(int *status)
{
	*status = 0;
	if (fflush(stdout) != 0 || ferror(stdout)) {
		diag_errno("write-failed", NOWHERE, "<stdout>");
		*status = 2;
	}
	return -1;
}

int
opt_parse(const struct opt_prog *p, int argc, char **argv, int *status)
{
	struct set s = { .n = 0 };
	const struct opt *o;
	int c;

	diag_start(p->name);
	s.shorts[0] = ':';
	set_add(&s, p->opts);
	set_add(&s, common);
	opterr = 0;
	while ((c = getopt_long(argc, argv, s.shorts, s.longs, NULL)) != -1) {
		if (c == '?' || c == ':') {
			diag(c == ':' ? "option-argument" : "option-unknown",
			    NOWHERE, argv[optind - 1], NULL);
			return bad_usage(p, status);
		}
		o = set_find(&s, c);
		if (!store(o, optarg))
			return bad_value(o, c < 256, optarg, status);
	}
	if (help) {
		put_help(p, &s);
		return finish(status);
	}
	if (version) {
		printf("%s (duban) %s\n", p->name, DUBAN_VERSION);
		return finish(status);
	}
	if (!settle())
		return bad_usage(p, status);
	return optind;
}
