#ifndef OUTLINE_EDGE_H
#define OUTLINE_EDGE_H

/* What a marker in the middle of a paragraph stands behind. */

#include "base/str.h"

enum edge {
	EDGE_NONE, /* in the middle of a phrase */
	EDGE_CLAUSE, /* behind a comma or a pause */
	EDGE_SENTENCE,
	EDGE_SPACE,
	EDGE_START
};

/* What ends at offset at; a closing quote or bracket ends a sentence. */
enum edge edge_before(struct str, size_t at);

#endif
