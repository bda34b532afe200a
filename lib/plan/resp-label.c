/* The words that say who, and where a list of names ends: 责任单位：甲、乙。 */

#include "base/utf8.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/words.h"

#define LABEL_BYTES 60 /* a longer word before a colon is none of ours */

static size_t
skip_blanks(struct str s, size_t at)
{
	struct str rest = str_sub(s, at, s.n), trimmed = str_trim(rest);

	return trimmed.n ? at + (size_t)(trimmed.p - rest.p) : s.n;
}

size_t
resp_label_at(struct str s, int *role)
{
	static const struct str ends[] = { STR("："), STR(":"), STR("】"),
		STR("]"), STR("］"), STR("﹕"), STR("︰") };
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	size_t i, k;

	if (n == 0)
		return 0;
	n = skip_blanks(s, n);
	k = name_bracket(str_sub(s, n, s.n));
	if (k > 0 && k < LABEL_BYTES)
		n = skip_blanks(s, n + k);
	for (i = 0; i < COUNT(ends); i++)
		if (str_starts(str_sub(s, n, s.n), ends[i]))
			return n + ends[i].n;
	return 0;
}

/* 责 任 单 位： is spaced out to fill a line. */
static size_t
spaced_label_at(struct str s, int *role)
{
	struct str head = str_sub(s, 0, LABEL_BYTES);
	struct buf b = BUF_INIT;
	long colon = str_find(head, STR("："), 0);
	size_t n = 0;

	if (colon < 0)
		colon = str_find(head, STR(":"), 0);
	if (colon > 0) {
		utf8_squeeze(&b, str_sub(head, 0, (size_t)colon));
		*role = words_exact(WORDS_DUTY, buf_str(&b));
		if (*role >= 0)
			n = (size_t)colon + (head.p[colon] == ':' ? 1 : 3);
	}
	buf_free(&b);
	return n;
}

struct str
resp_without_end(struct str s)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR(";"),
		STR("."), STR("】"), STR("，"), STR(","), STR("["),
		STR("【"), STR("［"), STR("—") };
	size_t i;

	for (i = 0; i < COUNT(ends); i++)
		if (str_ends(s, ends[i]))
			return resp_without_end(
			    str_trim(str_sub(s, 0, s.n - ends[i].n)));
	return s;
}

bool
resp_is_edge(struct str before)
{
	static const struct str edges[] = { STR("；"), STR(";"), STR("。"),
		STR("，"), STR(","), STR("、"), STR(" "), STR("　"), STR("\t"),
		STR("\n"), STR("）"), STR(")"), STR("【"), STR("["), STR("［"),
		STR("："), STR(":"), STR("—") };
	size_t i;

	for (i = 0; i < COUNT(edges); i++)
		if (str_ends(before, edges[i]))
			return true;
	return before.n == 0;
}

/* The names at the start of s, up to the next label that is mistyped so. */
static struct str
names_to_label(struct str s)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		n = resp_is_edge(str_sub(s, 0, at))
		    ? words_prefix(WORDS_DUTY, str_sub(s, at, s.n), NULL)
		    : 0;
		if (n > 0 && (utf8_starts_mark(str_sub(s, at + n, s.n), ';') ||
				 skip_blanks(s, at + n) > at + n))
			break;
		n = utf8_decode(s.p + at, s.n - at, &c);
	}
	return resp_without_end(str_trim(str_sub(s, 0, at)));
}

/* 责任单位；住建局、畜牧局: a mistyped mark, or a blank, before names alone. */
static size_t
mistyped_label_at(struct str s, int *role)
{
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	size_t mark = utf8_starts_mark(str_sub(s, n, s.n), ';');
	struct str names;

	if (n == 0 || !resp_is_names((enum cell_role)*role) ||
	    (mark == 0 && skip_blanks(s, n) == n))
		return 0;
	n = skip_blanks(s, n + mark);
	names = names_to_label(str_sub(s, n, s.n));
	if (*role == CELL_PEOPLE)
		return resp_is_people(names) ||
			(mark > 0 && resp_is_nobody(names))
		    ? n
		    : 0;
	return name_is_list_of_units(names) ? n : 0;
}

size_t
resp_first_label(struct str s, int *role)
{
	size_t n = resp_label_at(s, role);

	if (n == 0)
		n = spaced_label_at(s, role);
	return n ? n : mistyped_label_at(s, role);
}
