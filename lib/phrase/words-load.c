/* The tables of share/plan-*.csv. */
#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "phrase/meaning.h"
#include "phrase/words.h"

/* Columns of the tables, in this order. */
enum { F_MEANING, F_TEXT };

/* ORDER_NOT, whose rows in plan-words.csv say order-not. */
static const char *const small_names[] = {
#define LIST(name) #name,
#include "phrase/word-lists.def"
#undef LIST
};

static int
noun_of(struct str s)
{
	static const char *const names[] = { "none", "org", "people", "not",
		"each" };
	size_t i;

	for (i = 0; i < COUNT(names); i++)
		if (str_is(s, names[i]))
			return (int)i;
	return -1;
}

/*
 * 分管{|市|县}领导: a word for each choice, 分管领导, 分管市领导 and 分管县领导.  b: what
 * precedes rest, of which it is the same again behind this.
 */
static void
put_forms(enum word_list w, struct buf *b, struct str rest, int meaning)
{
	const size_t n = b->n;
	long from = str_find(rest, STR("{"), 0);
	long to = from < 0 ? -1 : str_find(rest, STR("}"), (size_t)from);
	struct str choices, choice;

	if (to < 0) {
		buf_addstr(b, rest);
		words_put(w, buf_str(b), meaning);
		b->n = n;
		return;
	}
	choices = str_sub(rest, (size_t)from + 1, (size_t)to);
	while (str_split(&choices, STR("|"), &choice)) {
		buf_addstr(b, str_sub(rest, 0, (size_t)from));
		buf_addstr(b, choice);
		put_forms(w, b, str_sub(rest, (size_t)to + 1, rest.n), meaning);
		b->n = n;
	}
}

static void
put_words(enum word_list w, struct str words, int meaning)
{
	struct buf squeezed = BUF_INIT, form = BUF_INIT;
	struct str word;

	while (str_split(&words, STR("、"), &word)) {
		buf_reset(&squeezed);
		utf8_squeeze(&squeezed, word);
		if (squeezed.n > 0)
			put_forms(w, &form, buf_str(&squeezed), meaning);
	}
	buf_free(&squeezed);
	buf_free(&form);
}

/* A table of words, or of patterns: its rows' meanings, and its list. */
struct table_of {
	const char *file;
	int (*meaning)(struct str);
	int list; /* an enum word_list, or an enum pattern_list */
};

/* A meaning that is none of ours. */
static bool
unknown(struct str name, struct place where)
{
	diag_str("plan-word-meaning", where, name, NULL);
	return false;
}

/* What a row means; -1, and told where, if that is none of ours. */
static int
meaning_of(const struct table_of *t, const struct row *r, struct place where)
{
	struct str name = row_cell(r, F_MEANING);
	int meaning = t->meaning(name);

	if (meaning < 0)
		unknown(name, where);
	return meaning;
}

static bool
put_row(void *arg, const struct row *r, struct place where)
{
	const struct table_of *t = arg;
	int meaning = meaning_of(t, r, where);

	if (meaning >= 0)
		put_words((enum word_list)t->list, row_cell(r, F_TEXT),
		    meaning);
	return meaning >= 0;
}

static bool
put_pattern(void *arg, const struct row *r, struct place where)
{
	const struct table_of *t = arg;
	int meaning = meaning_of(t, r, where);

	return meaning >= 0 &&
	    words_put_pattern((enum pattern_list)t->list,
		row_cell(r, F_TEXT), meaning, where);
}

/* A row of plan-words.csv: the list's name is its first cell. */
static bool
put_small(void *arg, const struct row *r, struct place where)
{
	struct str name = row_cell(r, F_MEANING);
	size_t list = (size_t)map_value(arg, name);

	if (list == 0)
		return unknown(name, where);
	words_put_later((enum word_list)list, row_cell(r, F_TEXT));
	return true;
}

static void
add_row_name(struct buf *b, const char *constant)
{
	for (; *constant; constant++)
		buf_addc(b, *constant == '_' ? '-' : *constant - 'A' + 'a');
}

static bool
load_small(void)
{
	struct map names = MAP_INIT; /* -> enum word_list, as a pointer */
	struct buf name = BUF_INIT;
	size_t i;
	int rc;

	for (i = 0; i < COUNT(small_names); i++) {
		buf_reset(&name);
		add_row_name(&name, small_names[i]);
		map_put(&names, buf_str(&name))->value =
		    (void *)(WORDS_SMALL + i);
	}
	rc = facts_check("plan-words.csv", put_small, &names);
	buf_free(&name);
	map_free(&names);
	return rc == 0;
}

bool
words_load(void)
{
	static struct table_of words[] = {
		{ "plan-duties.csv", cell_role_of, WORDS_DUTY },
		{ "plan-columns.csv", cell_role_of, WORDS_COLUMN },
		{ "plan-nouns.csv", noun_of, WORDS_NOUN },
		{ "plan-verbs.csv", cell_role_of, WORDS_DUTY_VERB },
	};
	static struct table_of patterns[] = {
		{ "plan-sections.csv", plan_kind_of, PATTERNS_SECTION },
		{ "plan-articles.csv", plan_kind_of, PATTERNS_ARTICLE },
		{ "plan-stages.csv", plan_kind_of, PATTERNS_STAGE },
		{ "plan-asks.csv", plan_kind_of, PATTERNS_ASK },
		{ "plan-genres.csv", plan_kind_of, PATTERNS_GENRE },
		{ "plan-telling.csv", plan_kind_of, PATTERNS_TELLING },
		{ "plan-told.csv", plan_kind_of, PATTERNS_TOLD },
		{ "plan-titles.csv", plan_kind_of, PATTERNS_TITLE },
		{ "plan-lines.csv", plan_kind_of, PATTERNS_LINE },
		{ "plan-pages.csv", plan_kind_of, PATTERNS_PAGE },
	};
	static int state; /* 0: not yet, 1: read, -1: failed */
	size_t i;

	if (state)
		return state > 0;
	state = 1;
	for (i = 0; i < COUNT(words); i++)
		if (facts_check(words[i].file, put_row, &words[i]) < 0)
			state = -1;
	for (i = 0; i < COUNT(patterns); i++)
		if (facts_check(patterns[i].file, put_pattern, &patterns[i]) < 0)
			state = -1;
	if (!load_small())
		state = -1;
	return state > 0;
}
