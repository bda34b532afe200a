#ifndef REPORT_BULLETIN_H
#define REPORT_BULLETIN_H

/* The weekly or monthly 通报, and the notices to single units: bulletin. */

#include "base/opt.h"
#include "report/stretch.h"

struct bulletin_opts {
	long number;
	struct date date;
	struct stretch period;
	const char *format; /* md, text or docx */
	const char *form; /* document 公文, briefing 简报; NULL: by the period */
	const char *office; /* 禾桥镇; NULL: none */
	struct opt_list words; /* "name=words" */
	struct opt_list annexes; /* ranking, problems */
	struct opt_list findings;
	struct opt_list persons; /* registers of residents */
	const char *status, *standings, *roster; /* or NULL */
	const char *rules, *tasks; /* what notices rest on, or NULL */
	const char *notice; /* a unit: its notice instead of the bulletin */
	const char *notices; /* a folder: the notices of all units into it */
	bool unsealed; /* no seal will be put on the paper */
	bool private; /* keep telephone numbers and names */
};

/* Writes opt_common.output, or the folder.  0, or -1 after a fatal
 * diagnostic. */
int bulletin_write(const struct bulletin_opts *);

#endif
