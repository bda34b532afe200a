#ifndef IO_RX_H
#define IO_RX_H

/*
 * Regular expressions: PCRE2 in UTF mode, compiled by its JIT where there is
 * one.  Subjects must be valid UTF-8 (all text inside the library is), so
 * they are not checked again.
 */

#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"

#define RX_GROUPS 24

struct rx;

struct rx_hit {
	size_t n; /* groups, 1 + those of the pattern, at most RX_GROUPS */
	struct str group[RX_GROUPS]; /* [0] the whole; .p NULL: did not match */
	size_t at, end; /* byte offsets of the whole in the subject */
};

/* where: the table row that holds the pattern.  NULL after a diagnostic. */
struct rx *rx_new(struct str pattern, struct place where);
/*
 * The same, compiled with the first look: for patterns that are right, see
 * rx_need().  Pattern and where.file must stay.
 */
struct rx *rx_later(struct str pattern, struct place where);
/* First match at or after byte from. */
bool rx_next(struct rx *, struct str subject, size_t from, struct rx_hit *);
void rx_free(struct rx *);

#endif
