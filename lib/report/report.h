#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

/* Tables into one workbook: report-xlsx. */

#include "base/date.h"

struct report_opts {
	const char *output; /* NULL or "-": standard output */
	const char *office; /* in titles: 禾桥镇; NULL: none */
	const char *period; /* 2026-12; NULL: the last that the tables have */
	const char *ties; /* as rank(1) was told, or NULL */
	struct date date; /* of the report */
};
#define REPORT_OPTS_INIT                                                       \
	{                                                                      \
		NULL, NULL, NULL, NULL, DATE_NONE                                    \
	}

/* Inputs: "[SHEET=]TABLE".  0, or -1 after a fatal diagnostic. */
int report_workbook(const struct report_opts *, char *const *inputs, size_t n);

#endif
