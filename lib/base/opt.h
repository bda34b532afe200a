#ifndef BASE_OPT_H
#define BASE_OPT_H

/*
 * Options as data: the table that parses the command line also writes --help,
 * so the two cannot disagree.  Every filter gets the common options:
 *
 *	-o FILE  --header  --excel  --encoding  --ragged  --hidden  --strict  -h  -V
 */

#include <stdbool.h>
#include <stddef.h>

enum opt_kind {
	OPT_FLAG, /* bool *to = true */
	OPT_TEXT, /* const char **to; lives as long as argv */
	OPT_CHOICE, /* the same; one of the words of arg: "zh|en" */
	OPT_NUMBER, /* long *to, 0 or more; of "0..6" no more than 6 */
	OPT_YEAR, /* int *to, 1 to 9999 */
	OPT_DATE, /* struct date *to */
	OPT_MANY, /* struct opt_list *to; may be given repeatedly */
	OPT_CHOICES /* the same; each one of the words of arg */
};

struct opt_list {
	const char **v; /* never freed: they live as long as the run */
	size_t n, cap;
};

struct opt {
	char letter; /* 0: long form only */
	const char *name;
	enum opt_kind kind;
	void *to;
	const char *arg; /* what help says it takes; NULL for a flag */
	const char *en, *zh; /* one line of help */
};
#define OPT_END { 0, NULL, OPT_FLAG, NULL, NULL, NULL, NULL }

struct opt_prog {
	const char *name;
	const char *synopsis; /* after the name: "-r ROSTER [TASKS]" */
	const char *en, *zh; /* what it does, one line each */
	const char *example; /* lines as typed, each with its newline */
	const struct opt *opts;
};

/* What every filter understands; read by io/table and the commands. */
struct opt_common {
	const char *output; /* NULL: standard output */
	const char *encoding; /* NULL: detect */
	bool header_zh; /* --header zh, DUBAN_HEADER=zh */
	bool excel; /* BOM, CRLF, formulas guarded */
	bool pad; /* --ragged=pad */
	bool hidden; /* read hidden rows of a workbook as well */
	bool strict;
};
extern struct opt_common opt_common;

/*
 * Parse; operands are moved behind the options.  Returns the index of the
 * first operand, or -1 when the program should end with *status (0 after
 * --help or --version, 2 after a usage message).  Calls diag_start().
 */
int opt_parse(const struct opt_prog *, int argc, char **argv, int *status);

#endif
