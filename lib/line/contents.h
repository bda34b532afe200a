#ifndef LINE_CONTENTS_H
#define LINE_CONTENTS_H

/* The table of contents that a paper or its page begins with. */

#include <stdbool.h>

#include "base/str.h"

/* Is the line its name: 目　录? */
bool contents_begin(struct str line);
/* The line without the number of a page and what leads there: 一、总体要求……3 */
struct str contents_entry(struct str line);

#endif
