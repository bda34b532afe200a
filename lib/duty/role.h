#ifndef DUTY_ROLE_H
#define DUTY_ROLE_H

/* What a unit is to a task, strongest first; words in share/roles.csv. */

#include <stdbool.h>

#include "base/str.h"

enum role { ROLE_LEAD, ROLE_UNITS, ROLE_ASSIST, ROLE_SUBJECT, ROLE_REMOVE };
#define ROLES ROLE_REMOVE /* those that a row may have */

const char *role_name(enum role); /* "lead", "units", "assist", "subject" */
/* By name or word; false if it is none, or share is unreadable (reported). */
bool role_parse(struct str, enum role *);

/* 派出所牵头, 环保办（牵头）, 牵头单位：财政所: the name without its role; false if
 * no role is said. */
bool role_said(struct str text, struct str *name, enum role *);

#endif
