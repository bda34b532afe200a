#ifndef WHO_SUBJECT_AMID_H
#define WHO_SUBJECT_AMID_H

/*
 * What stands between those who are ordered and the order: 护林员进山巡查时必须,
 * 村委会对隐患要.
 */

#include "base/str.h"

#define AMID_BYTES 120 /* of names that something stands behind */

/* 巡查时, 汛期前三天: does s end in when something is done? */
bool amid_ends(struct str s);
/* 对…, 把…: the names are an object; 从事餐饮的 are not. */
bool amid_is_object(struct str phrase);
/* 走访农户时: the names are an object of the verb that they begin with. */
bool amid_is_done(struct str names);
/* 各村成立领导小组: somebody and what he does, no name? */
bool amid_makes(struct str names);
/* 甲和乙是第一责任人 ends like names, but says something of them. */
bool amid_tells(struct str);
/* The names that begin a phrase with something behind them; empty if none do. */
struct str amid_names(struct str phrase);
/* The same where they do something to others: 各村对辖区内商户要. */
struct str amid_names_of_object(struct str phrase);
/* 各村在清扫的同时还: without the adverbs behind what stands between. */
struct str amid_up_to_end(struct str phrase);

#endif
