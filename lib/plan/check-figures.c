#include "plan/check-parts.h"

int
check_figures(struct check *c)
{
	(void)c;
	return 0;
}
