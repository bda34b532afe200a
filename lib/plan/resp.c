#include "base/utf8.h"
#include "plan/name.h"
#include "plan/resp.h"
#include "plan/words.h"

#define LABEL_BYTES 60 /* a longer word before a colon is none of ours */
#define DUE_CHARS 40 /* a longer line says more than when */
#define GLUED_BYTES 9 /* of a label that may follow a name at once: 责任人 */
#define BRACKETS 4 /* nested deeper, they hold no names */

static bool
column_is_names(enum cell_role role)
{
	return role == CELL_LEAD || role == CELL_UNITS || role == CELL_ASSIST ||
	    role == CELL_PEOPLE;
}

static size_t
skip_blanks(struct str s, size_t at)
{
	struct str rest = str_sub(s, at, s.n), trimmed = str_trim(rest);

	return trimmed.n ? at + (size_t)(trimmed.p - rest.p) : s.n;
}

/* A word of responsibility with its colon at the start of s; its bytes. */
static size_t
label_at(struct str s, int *role)
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

/* 。 and closing brackets end a list of names. */
static struct str
without_end(struct str s)
{
	static const struct str ends[] = { STR("。"), STR("；"), STR(";"),
		STR("."), STR("】"), STR("，"), STR(","), STR("[") };
	size_t i;

	for (i = 0; i < COUNT(ends); i++)
		if (str_ends(s, ends[i]))
			return without_end(
			    str_trim(str_sub(s, 0, s.n - ends[i].n)));
	return s;
}

/* 责任单位；住建局、畜牧局: a mistyped mark, or a blank, before names alone. */
static size_t
mistyped_label_at(struct str s, int *role)
{
	size_t n = words_prefix(WORDS_DUTY, str_sub(s, 0, LABEL_BYTES), role);
	size_t mark = utf8_starts_mark(str_sub(s, n, s.n), ';');

	if (n == 0 || (*role != CELL_UNITS && *role != CELL_LEAD &&
			  *role != CELL_ASSIST))
		return 0;
	if (mark == 0 && skip_blanks(s, n) == n)
		return 0;
	n = skip_blanks(s, n + mark);
	return name_is_list_of_units(without_end(str_sub(s, n, s.n))) ? n : 0;
}

static size_t
first_label(struct str s, int *role)
{
	size_t n = label_at(s, role);

	if (n == 0)
		n = spaced_label_at(s, role);
	return n ? n : mistyped_label_at(s, role);
}

bool
resp_is_line(struct str s)
{
	int role;

	s = str_trim(s);
	if (str_starts(s, STR("【")) || str_starts(s, STR("（")))
		s = str_trim(str_sub(s, 3, s.n));
	else if (str_starts(s, STR("(")))
		s = str_trim(str_sub(s, 1, s.n));
	/* 备注：, 工作要求： only end lists of names; a long 进度要求：… is text. */
	return first_label(s, &role) > 0 && role != CELL_OTHER &&
	    (role != CELL_DUE || utf8_len(s) <= DUE_CHARS);
}

bool
resp_is_open(struct str s, enum cell_role *role)
{
	int what;
	size_t n;

	s = str_trim(s);
	n = first_label(s, &what);
	*role = (enum cell_role)what;
	return n > 0 && n == s.n && column_is_names(*role);
}

bool
resp_goes_on(struct str s, enum cell_role role, struct resp *r)
{
	struct resp one = RESP_INIT;
	bool yes;

	s = without_end(str_trim(s));
	if (utf8_len(s) <= DUE_CHARS)
		resp_inline(&one, s, false);
	if (resp_is_empty(&one) && column_is_names(role) &&
	    (role == CELL_PEOPLE ? utf8_len(s) <= DUE_CHARS
				 : name_is_list_of_units(s)))
		resp_read(&one, s, role);
	yes = !resp_is_empty(&one);
	if (r)
		resp_merge(r, &one);
	resp_free(&one);
	return yes;
}

/* 甲和乙 is two units where each part ends like one: 发展和改革局 is one. */
static size_t
conjunction(struct str s, size_t *n)
{
	size_t at, k;
	uint32_t c;

	for (at = 0; at < s.n; at += k ? k : 1) {
		k = name_bracket(str_sub(s, at, s.n));
		if (k == 0)
			k = utf8_decode(s.p + at, s.n - at, &c);
		if (at == 0)
			continue;
		*n = words_prefix(WORDS_AND, str_sub(s, at, s.n), NULL);
		if (*n > 0 && utf8_len(str_sub(s, 0, at)) > 1 &&
		    name_noun(str_sub(s, 0, at)) == NOUN_ORG &&
		    name_noun(str_sub(s, at + *n, s.n)) == NOUN_ORG &&
		    !words_is(WORDS_GROUP, str_sub(s, at + *n, s.n)))
			return at; /* 各有关部门和单位 is one */
	}
	return 0;
}

/* 甲（牵头） and 甲牵头 in a list of units lead; 乙（配合） helps. */
static struct str
own_role(struct str name, enum cell_role *role)
{
	size_t n = words_suffix(WORDS_LEADS_TAIL, name, NULL);
	enum cell_role of = CELL_LEAD;

	if (n == 0 || n == name.n) {
		n = words_suffix(WORDS_ASSISTS_TAIL, name, NULL);
		of = CELL_ASSIST;
	}
	if (n == 0 || n == name.n)
		return name;
	*role = of;
	return str_trim(str_sub(name, 0, name.n - n));
}

static void
add_name(struct resp *r, struct str name, enum cell_role role)
{
	size_t at, n;

	if (name_is_deadline(name)) {
		resp_add(&r->due, name);
		return;
	}
	if (role != CELL_PEOPLE)
		name = own_role(name, &role);
	else if (name_noun(name) != NOUN_ORG) /* 王明（就业、教育） */
		name = str_trim(str_sub(name, 0, name_bracket_at_end(name)));
	name = name_without_et_al(
	    role == CELL_PEOPLE ? resp_without_phone(name) : name);
	if (resp_is_nobody(name))
		return;
	if (role != CELL_PEOPLE && (at = conjunction(name, &n)) > 0) {
		add_name(r, str_trim(str_sub(name, 0, at)), role);
		add_name(r, str_trim(str_sub(name, at + n, name.n)), role);
		return;
	}
	resp_add(resp_column(r, role), name);
}

/* A name with a space in it: 张 三, or two names: 党政办 宣传办. */
static void
add_spaced(struct resp *r, struct str name, enum cell_role role)
{
	long at = str_find(name, STR(" "), 0);
	struct str a, b;

	if (at > 0 && role != CELL_PEOPLE) {
		a = str_trim(str_sub(name, 0, (size_t)at));
		b = str_trim(str_sub(name, (size_t)at, name.n));
		if (name_noun(a) == NOUN_ORG && name_noun(b) == NOUN_ORG) {
			add_name(r, a, role);
			add_spaced(r, b, role);
			return;
		}
	}
	add_name(r, name, role);
}

static void
add_list(struct resp *r, struct str list, enum cell_role role)
{
	struct str name, behind, one;
	bool first = true;

	behind = list = without_end(name_without_note(str_trim(list)));
	if (str_split(&behind, STR("。"), &one) && behind.n > 0 &&
	    role != CELL_OTHER && !name_is_list_of_units(behind))
		list = one; /* a sentence behind the names */
	list = without_end(str_trim(list));
	if (role == CELL_OTHER) /* 甲牵头，乙配合，6月底前完成 */
		resp_add(&r->due, name_deadline(list));
	if (!resp_column(r, role))
		return;
	if (role == CELL_DUE) {
		resp_add(&r->due, list);
		return;
	}
	for (; name_next(&list, &name); first = false) {
		/* 包保村：甲村, 下同: no name, nor those behind it */
		if (!first &&
		    (utf8_find_mark(name, ':') > 0 ||
			words_starts(WORDS_NAME_NOTE, name)))
			break;
		add_spaced(r, without_end(name_without_note(name)), role);
	}
}

/* May a label begin behind what ends here? */
static bool
is_edge(struct str before)
{
	static const struct str edges[] = { STR("；"), STR(";"), STR("。"),
		STR("，"), STR(","), STR("、"), STR(" "), STR("　"), STR("\t"),
		STR("\n"), STR("）"), STR(")"), STR("【"), STR("["), STR("［"),
		STR("："), STR(":") };
	size_t i;

	for (i = 0; i < COUNT(edges); i++)
		if (str_ends(before, edges[i]))
			return true;
	return before.n == 0;
}

void
resp_read(struct resp *r, struct str s, enum cell_role first)
{
	enum cell_role role = first;
	size_t at = 0, from = 0, n;
	int next = 0;
	uint32_t c;

	s = str_trim(s);
	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		n = 0;
		if (at == 0)
			n = first_label(here, &next);
		else if (is_edge(str_sub(s, 0, at)) ||
		    (words_prefix(WORDS_DUTY, here, NULL) >= GLUED_BYTES &&
			resp_may_end(str_sub(s, from, at), role)))
			n = label_at(here, &next);
		if (n > 0) {
			add_list(r, str_sub(s, from, at), role);
			role = (enum cell_role)next;
			at += n;
			from = at;
			continue;
		}
		n = name_bracket(here);
		if (n == 0 || at == from ||
		    (here.p[0] == '[' &&
			label_at(str_sub(here, 1, here.n), &next) > 0))
			n = utf8_decode(here.p, here.n, &c);
		at += n ? n : 1;
	}
	add_list(r, str_sub(s, from, s.n), role);
}

/* 甲牵头，乙配合; also 甲、乙按职责分工负责，各村落实 */
static bool
ends_in_verb(struct str inside)
{
	size_t at;
	int role;

	while (inside.n > 0) {
		if (words_suffix(WORDS_DUTY_VERB, inside, &role) > 0)
			return true;
		at = name_last_part(inside);
		if (at == 0 || str_find(inside, STR("。"), 0) >= 0)
			return false;
		inside = str_trim(str_sub(inside, 0, utf8_prev(inside, at)));
	}
	return false;
}

static bool
is_responsible(struct str inside)
{
	int role;
	struct resp r = RESP_INIT;
	bool yes;

	if (first_label(inside, &role) > 0)
		return true;
	if (words_find(WORDS_EACH, inside, 0, NULL) >= 0)
		return false; /* （甲负责，每季度一次） says more than who */
	/* （甲牵头，乙、丙按职责分工负责，6月底前完成） */
	inside = name_without_deadline(name_without_note(inside));
	if (!ends_in_verb(inside))
		return false;
	if (name_is_helped_list(inside) ||
	    name_duty_list(inside, &role).n > 0)
		return true;
	resp_inline(&r, inside, false);
	yes = !resp_is_empty(&r);
	resp_free(&r);
	return yes;
}

/* …。（农业办、各村） behind the last sentence: nothing but units. */
static bool
is_bare_list(struct str s, size_t at, size_t end, struct str inside)
{
	return str_ends(str_trim(str_sub(s, 0, at)), STR("。")) &&
	    str_trim(str_sub(s, end, s.n)).n == 0 &&
	    name_is_list_of_units(name_without_deadline(inside));
}

bool
resp_bracket(struct str s, size_t *from, size_t *end, struct str *inside)
{
	static const struct pair {
		struct str open, close;
	} pairs[] = { { STR("（"), STR("）") }, { STR("("), STR(")") },
		{ STR("〔"), STR("〕") }, { STR("["), STR("]") },
		{ STR("【"), STR("】") }, { STR("［"), STR("］") } };
	size_t at, i, k, depth;

	for (at = *from; at < s.n; at++) {
		if (s.p[at] != '(' && s.p[at] != '[' && s.p[at] != '\xef' &&
		    s.p[at] != '\xe3')
			continue; /* no bracket begins so */
		for (i = 0; i < 6; i++)
			if (str_starts(str_sub(s, at, s.n), pairs[i].open))
				break;
		if (i == 6)
			continue;
		/* Nested brackets: （责任单位：各村（社区）、城管办） */
		for (k = at, depth = 0; k < s.n && k < at + 1200; k++) {
			if (str_starts(str_sub(s, k, s.n), pairs[i].open))
				if (++depth > BRACKETS)
					break;
			if (str_starts(str_sub(s, k, s.n), pairs[i].close) &&
			    --depth == 0)
				break;
		}
		if (depth > 0 || k >= s.n)
			continue; /* never closed, or no bracket of ours */
		*inside = str_trim(str_sub(s, at + pairs[i].open.n, k));
		if (!is_responsible(*inside) &&
		    !is_bare_list(s, at, k + pairs[i].close.n, *inside))
			continue;
		*from = at;
		*end = k + pairs[i].close.n;
		return true;
	}
	return false;
}

void
resp_inside(struct resp *r, struct str inside)
{
	int role, duty;
	struct str list = name_duty_list(inside, &duty);
	struct buf b = BUF_INIT;

	if (list.n > 0) {
		resp_read(r, list, (enum cell_role)duty);
		return;
	}
	if (first_label(inside, &role) == 0 &&
	    (name_is_list_of_units(name_without_deadline(inside)) ||
		name_is_helped_list(name_without_deadline(inside)))) {
		resp_read(r, inside, CELL_UNITS);
		return;
	}
	inside = name_without_note(inside);
	resp_read(r, inside, CELL_OTHER);
	resp_join_lists(&b, inside);
	resp_inline(r, buf_str(&b), false);
	buf_free(&b);
}

/* Names end with the sentence, unless a further label follows it. */
static size_t
label_end(struct str s, size_t at)
{
	size_t n;
	int role;
	uint32_t c;

	while (at < s.n) {
		struct str here = str_sub(s, at, s.n);

		n = name_bracket(here);
		if (n == 0)
			n = utf8_decode(here.p, here.n, &c);
		at += n ? n : 1;
		if (!str_starts(here, STR("。")))
			continue;
		n = skip_blanks(s, at);
		if (label_at(str_sub(s, n, s.n), &role) == 0)
			break;
	}
	return at;
}

bool
resp_label(struct str s, size_t *from, size_t *end)
{
	size_t at = *from, n;
	long next;
	int role;
	uint32_t c;

	for (; (next = words_find(WORDS_DUTY, s, at, NULL)) >= 0; at += n) {
		struct str here = str_sub(s, (size_t)next, s.n), before;

		at = (size_t)next;
		before = str_sub(s, 0, at);
		if (!is_edge(before) || str_ends(before, STR("、")) ||
		    str_ends(before, STR("）")) ||
		    (n = label_at(here, &role)) == 0) {
			n = utf8_decode(here.p, here.n, &c);
			continue;
		}
		if (role == CELL_OTHER || role == CELL_DUE)
			continue;
		*end = label_end(s, at + n);
		*from = at - (at > 0 && s.p[at - 1] == '[');
		return true;
	}
	return false;
}

bool
resp_says_who(struct str s)
{
	size_t at = 0, end;
	struct str inside;

	if (resp_bracket(s, &at, &end, &inside))
		return true;
	at = 0;
	return resp_label(s, &at, &end);
}
