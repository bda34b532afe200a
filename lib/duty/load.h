#ifndef DUTY_LOAD_H
#define DUTY_LOAD_H

/* What each unit carries, and the names that found nobody (task-assign -l). */

#include "duty/crew.h"

struct load;

struct load *load_new(const struct roster *);
void load_free(struct load *);
void load_member(
    struct load *, const struct member *, struct str doc, struct str id);
void load_lost(
    struct load *, struct str name, enum role, struct str doc, struct str id);
/* Write the table of kind loads or unresolved.  0, or -1 when it fails. */
int load_write_units(const struct load *);
int load_write_lost(const struct load *);

#endif
