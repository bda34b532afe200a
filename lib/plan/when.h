#ifndef PLAN_WHEN_H
#define PLAN_WHEN_H

/*
 * What a task says about time, as the columns start, due, freq and when_text
 * of the tasks table have it: lists in the order of the text, joined by 、.
 */

#include "plan/task.h"

struct when {
	struct buf start, due, freq, text;
};
#define WHEN_INIT                                                              \
	{                                                                      \
		BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT                         \
	}

/* Fills w anew from t->when (the time cell, first) and t->text. */
void when_find(const struct task *t, struct when *w);
void when_free(struct when *);

#endif
