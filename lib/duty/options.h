#ifndef DUTY_OPTIONS_H
#define DUTY_OPTIONS_H

/* Options that task-assign and task-track share. */

#include "base/opt.h"

#define OPT_GROUPS(to)                                                         \
	{                                                                      \
		'G', "groups", OPT_TEXT, to, "FILE",                           \
		    "the office's own group expressions: expression, select",  \
		    "本单位自定的分组说法表：说法、选取"      \
	}

#endif
