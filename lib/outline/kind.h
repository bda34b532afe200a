#ifndef OUTLINE_KIND_H
#define OUTLINE_KIND_H

/* What nodes are: by the nearest heading that says it, else by the genre of
 * the document (a report's text is fact, a scoring rule's is rule). */

#include "outline/outline.h"

/* Is this line, alone, the name of a section? */
bool kind_is_section(struct str text);
/* Is it a heading under which a report asks for work? */
bool kind_is_ask(struct str text);
/* Is it one over what gives or takes points: 加分项? */
bool kind_is_rule(struct str text);
/* Does it say what the document will say (特制定本方案, 通知如下)? */
bool kind_is_preamble(struct str text);
/* Set kind and task of every node, the kind of every piece, and the years
 * and dates of documents. */
void kind_settle(struct outline *);

#endif
