#ifndef REPORT_BULLETIN_H
#define REPORT_BULLETIN_H

/* The weekly or monthly 通报: bulletin. */

#include "base/opt.h"
#include "report/period.h"

struct bulletin_opts {
	long number;
	struct date date;
	enum period_kind kind;
	const char *format; /* md, text or docx */
	const char *office; /* 禾桥镇; NULL: none */
	struct opt_list words; /* "name=words" */
	struct opt_list findings;
	const char *status, *standings; /* or NULL */
	const char *notice; /* a unit: its notice instead of the bulletin */
	bool private; /* keep telephone numbers and names */
};

/* Writes opt_common.output.  0, or -1 after a fatal diagnostic. */
int bulletin_write(const struct bulletin_opts *);

#endif
