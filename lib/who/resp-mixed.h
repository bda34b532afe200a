#ifndef WHO_RESP_MIXED_H
#define WHO_RESP_MIXED_H

/* A unit and a person below one label, which blanks part or a colon: 党政办 王明. */

#include <stdbool.h>

#include "base/str.h"
#include "phrase/meaning.h"
#include "who/resp.h"

/* 王明, 副镇长王明: somebody by his name, perhaps behind his post? */
bool resp_is_somebody(struct str name);
/* 施红: a surname that words begin with as well, where other things tell that it is one? */
bool resp_is_rare(struct str name);
/* Does somebody begin s: 王明, 王明 13800000000? */
bool resp_begins_somebody(struct str s);
/* 责任人：城管办、王明: is the name of a unit next to that of a person in a list? */
bool resp_is_unit_beside(
    struct str name, struct str before, struct str behind);
/*
 * The role of a, of names that are to be of this role, where a blank parts it from
 * b; and of b behind it.
 */
enum cell_role resp_role_before(struct str a, struct str b, enum cell_role);
enum cell_role resp_role_behind(struct str a, struct str b, enum cell_role);
/* Bytes of the unit that begins s before who is called in it: 农业办 王明; or 0. */
size_t resp_office_end(struct str s);
/* Bytes of the unit and the colon behind it that somebody's name follows, or 0. */
size_t resp_unit_with_colon(struct str name);
/* Does nothing but blanks stand between two names of one list? */
bool resp_parted_by_blank(struct str a, struct str b);
/* 各村书记, 五县县长: posts of many, whom no name behind a blank holds? */
bool resp_is_posts(struct str s);
/* 王明局长, 王局长: a name before its post? */
bool resp_is_titled(struct str s);
/* 副镇长, 付镇长, 党委委员: the post of one? */
bool resp_is_post(struct str s);
/* 组织委员王明, 组织委员 王明: does s begin with somebody, or with a post? */
bool resp_begins_holder(struct str s);
/* 王明　副镇长, 副镇长　王明: take what blanks part, post or person, off those behind. */
void resp_take_post(struct str *name, struct str *behind);
/* Bytes of the first word of s, 王明, or of a post with its holder, 副镇长 王明. */
size_t resp_holder_end(struct str s);
/* 由王小明镇长、水利站: does one of them bear his post behind his name, or 等人? */
bool resp_holds_titled(struct str list);
/* 学工部王明: bytes of the unit before a name that nothing parts from it, or 0. */
size_t resp_unit_before(struct str s);
/*
 * 王明、副镇长李红, 学工部王明, 水利站、王明和各村: put a list of which one at least is
 * a person into r, units in that role.  False if one may be something else.
 */
bool resp_take_persons(struct resp *r, struct str list, enum cell_role role);

#endif
