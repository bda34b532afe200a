#include "plan/when.h"

void
when_find(const struct task *t, struct when *w)
{
	(void)t;
	buf_reset(&w->start);
	buf_reset(&w->due);
	buf_reset(&w->freq);
	buf_reset(&w->text);
}

void
when_free(struct when *w)
{
	buf_free(&w->start);
	buf_free(&w->due);
	buf_free(&w->freq);
	buf_free(&w->text);
}
