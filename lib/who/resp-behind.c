/* What stands behind a verb of duty may make it none: 负责人, 牵头建设的中心. */
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/order.h"
#include "phrase/words.h"
#include "who/resp-inline.h"

#define WORK_BYTES 24 /* of the work behind 负责考核的 */
#define WITHIN_BYTES 120 /* and behind 负责区域内 */
#define BODY_CHARS 80 /* of what says of whom a body is made up */

/*
 * 负责|区域内沙石的储备: the work that is borne there; 负责|区域内不得有垃圾 and
 * 负责|区域内发现垃圾的 only say where.
 */
static bool
is_work_within(struct str behind)
{
	size_t n = words_prefix(WORDS_DUTY_WITHIN, behind, NULL), end;
	struct str work = words_strip_start(
	    WORDS_OF, str_sub(behind, n, behind.n));

	if (n == 0 || words_starts(WORDS_NEVER, work))
		return false;
	end = resp_clause_end(work, WITHIN_BYTES);
	work = str_sub(work, 0, end);
	return end <= WITHIN_BYTES && !words_ends(WORDS_OF, work) &&
	    words_find(WORDS_OF, work, 0, NULL) > 0 && !order_in(work);
}

/* 负责人, 牵头单位, 配合度: the verb is part of a noun. */
static bool
is_label(struct str behind)
{
	return words_starts(WORDS_DUTY_NOUN, behind) &&
	    !words_starts(WORDS_DUTY_NOUN_NOT, behind) &&
	    !is_work_within(behind);
}

bool
resp_is_noun(struct str behind)
{
	int noun;
	size_t n = words_prefix(WORDS_NOUN, behind, &noun), verb;

	if (is_label(behind))
		return true;
	if (n == 0 || noun != NOUN_ORG)
		return false;
	behind = str_sub(behind, n, behind.n);
	verb = words_prefix(WORDS_DUTY_VERB, behind, NULL);
	return verb > 0 && !is_label(str_sub(behind, verb, behind.n));
}

/* 组织实施, 管理工作: what is to be done, up to the end of the clause, and no more. */
static bool
is_work(struct str s)
{
	size_t end;

	if (!words_starts(WORDS_DUTY_NEXT, s) &&
	    !words_starts(WORDS_AMID_VERB, s))
		return false;
	end = resp_clause_end(s, WORK_BYTES);
	s = str_sub(s, 0, end);
	return end <= WORK_BYTES && !name_is_somebody(s) && !order_in(s);
}

bool
resp_is_attribute(struct str behind, enum cell_role role)
{
	size_t two = utf8_offset(behind, 2), of;
	struct str what = str_sub(behind, 0, two);

	behind = str_sub(behind, two, behind.n);
	of = words_prefix(WORDS_OF, behind, NULL);
	return of > 0 && words_prefix(WORDS_DUTY_VERB, what, NULL) == 0 &&
	    (role != CELL_UNITS ||
		(words_is(WORDS_AMID_VERB, what) &&
		    !is_work(str_sub(behind, of, behind.n))));
}

bool
resp_is_of_body(struct str behind)
{
	long end;

	behind = str_sub(behind, 0, utf8_offset(behind, BODY_CHARS));
	end = utf8_find_mark(behind, ',');
	if (end >= 0)
		behind = str_sub(behind, 0, (size_t)end);
	return str_starts(behind, STR("、")) &&
	    words_find(WORDS_DUTY_BODY, behind, 0, NULL) >= 0;
}
