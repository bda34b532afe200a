/* The words around a figure: what it measures, for whom each, the clause. */

#include "base/utf8.h"
#include "plan/target.h"
#include "plan/words.h"
#include "zh/words.h"

/* Longest words that are looked for, in bytes. */
#define LONGEST 48
/* Nothing of a figure's clause or sentence is further away, in bytes: what is
 * looked at for each figure must not grow with the text. */
#define FAR 600
/* The longest name of what is measured, with the mark that ends it. */
#define NOUN 200

static bool
ends_sentence(uint32_t c)
{
	return c == U'。' || c == U'；' || c == ';' || c == U'！' ||
	    c == U'？' || c == '\n' || c == '!' || c == '?';
}

static bool
ends_clause(uint32_t c)
{
	return ends_sentence(c) || c == U'，' || c == ',' || c == U'：' ||
	    c == ':';
}

static size_t
back_to(struct str text, size_t at, bool (*ends)(uint32_t))
{
	uint32_t c;
	size_t i = at, before;

	while (i > 0 && at - i < FAR) {
		before = utf8_prev(text, i);
		if (utf8_decode(text.p + before, text.n - before, &c) == 0 ||
		    ends(c))
			break;
		i = before;
	}
	return i;
}

static size_t
on_to(struct str text, size_t at, bool (*ends)(uint32_t))
{
	uint32_t c;
	size_t i = at, k;

	while (i < text.n && i - at < FAR) {
		k = utf8_decode(text.p + i, text.n - i, &c);
		if (k == 0 || ends(c))
			break;
		i += k;
	}
	return i;
}

size_t
target_clause(struct str text, size_t at)
{
	return back_to(text, at, ends_clause);
}

size_t
target_sentence(struct str text, size_t at)
{
	return back_to(text, at, ends_sentence);
}

bool
target_ends(struct str text, size_t at)
{
	return on_to(text, at, ends_clause) == at;
}

static const struct word *
look(struct str text, size_t at, size_t to, int class, size_t *end)
{
	struct text t = TEXT_INIT;
	const struct words *w = words_get();
	const struct word *found;
	size_t k = 0;

	if (to - at > LONGEST)
		to = at + LONGEST;
	while (to > at && to < text.n &&
	    ((unsigned char)text.p[to] & 0xc0) == 0x80)
		to--;
	text_fill(&t, str_sub(text, at, to));
	found = w ? words_at(w, (enum word_class) class, &t, 0, &k) : NULL;
	if (found && end)
		*end = at + t.at[k];
	text_free(&t);
	return found;
}

const struct word *
target_at(struct str text, size_t at, int class)
{
	return look(text, at, text.n, class, NULL);
}

const struct word *
target_before(struct str text, size_t at, int class)
{
	size_t i = at, end, n;
	const struct word *w, *found = NULL;

	for (n = 0; i > 0 && n < 5; n++) {
		i = utf8_prev(text, i);
		if ((w = look(text, i, at, class, &end)) != NULL && end == at)
			found = w;
	}
	return found;
}

/* Verbs and the like at the beginning of a piece: 建成, 新增. */
static struct str
strip_verbs(struct str s)
{
	size_t end;

	/* but 完成率 and 整改 are what is measured */
	while (s.n > 0 && look(s, 0, s.n, WORD_DO, &end) && end + 6 <= s.n &&
	    !words_starts(WORDS_RATE, str_sub(s, end, s.n)))
		s = str_sub(s, end, s.n);
	return str_trim(s);
}

/* Verbs right before the figure: 达到, 不少于, 完成. */
static struct str
strip_tail(struct str s)
{
	const struct word *w;

	s = str_trim(s);
	while (s.n > 0 &&
	    ((w = target_before(s, s.n, WORD_REACH)) != NULL ||
		(w = target_before(s, s.n, WORD_DO)) != NULL ||
		(w = target_before(s, s.n, WORD_ABOUT)) != NULL))
		s = str_sub(s, 0, s.n - w->text.n);
	return str_trim(s);
}

/* 不少于 at the end of a piece. */
static struct str
strip_bound(struct str s)
{
	const struct word *w;

	while (s.n > 0 && (w = target_before(s, s.n, WORD_LEFT)) != NULL)
		s = str_sub(s, 0, s.n - w->text.n);
	return s;
}

/* Cut what follows the first of these marks. */
static struct str
upto(struct str s)
{
	static const char *const mark[] = { "，", "。", "；", "、", "（", "(",
		"\n", "：", ",", ";" };
	size_t i;
	long at;

	for (i = 0; i < COUNT(mark); i++)
		if ((at = str_find(s, str_of(mark[i]), 0)) >= 0)
			s = str_sub(s, 0, (size_t)at);
	if ((at = words_find(WORDS_METRIC_END, s, 0, NULL)) >= 0)
		s = str_sub(s, 0, (size_t)at);
	return s;
}

/* Behind the last of these marks; a quoted name stays whole. */
static struct str
behind(struct str s)
{
	static const char *const mark[] = { "、", "（", "）", "(", ")" };
	size_t i, n;
	long at, open = -1;

	if (str_ends(s, STR("”"))) {
		for (at = 0; (at = str_find(s, STR("“"), (size_t)at)) >= 0;
		     at++)
			open = at;
		if (open >= 0)
			return str_sub(s, (size_t)open, s.n);
	}
	for (i = 0; i < COUNT(mark); i++)
		while ((at = str_find(s, str_of(mark[i]), 0)) >= 0)
			s = str_sub(s, (size_t)at + str_of(mark[i]).n, s.n);
	while ((at = words_find(WORDS_METRIC_AND, s, 0, &n)) >= 0)
		s = str_sub(s, (size_t)at + n, s.n);
	return s;
}

/* What the clause before this one speaks of: 创建示范户，每村不少于10户 */
static struct str
clause_before(struct str text, size_t clause)
{
	size_t end = clause, from;

	if (end == 0 || target_sentence(text, end) == end)
		return STR_NULL;
	end = utf8_prev(text, end);
	from = target_clause(text, end);
	return behind(strip_verbs(str_sub(text, from, end)));
}

/* 集中行动 of 每月集中行动不少于两次: behind the period. */
static struct str
inside(struct str text, const struct span *s)
{
	struct str in = str_sub(text, s->at, s->core);
	size_t end, n = words_prefix(WORDS_EACH, in, NULL);

	if (n > 0 && look(in, n, in.n, WORD_PERIOD, &end))
		in = str_sub(in, end, in.n);
	else if (look(in, 0, in.n, WORD_OVER, &end))
		in = str_sub(in, end, in.n);
	else
		return STR_NULL;
	in = strip_verbs(strip_tail(strip_bound(in)));
	return in.n >= 6 ? in : STR_NULL;
}

/* s without the rest of a character that was cut at its beginning. */
static struct str
whole(struct str s)
{
	size_t i = 0;

	while (i < s.n && ((unsigned char)s.p[i] & 0xc0) == 0x80)
		i++;
	return str_sub(s, i, s.n);
}

/* Does a name begin here, with a Han character or a quotation mark? */
static bool
names(struct str s)
{
	uint32_t c;

	return s.n > 0 && utf8_decode(s.p, s.n, &c) > 0 &&
	    (utf8_is_han(c) || c == U'“');
}

static struct str
metric_of(struct str text, const struct span *s, size_t clause)
{
	size_t from = s->at > clause + NOUN ? s->at - NOUN : clause;
	struct str left =
	    strip_verbs(strip_tail(whole(str_sub(text, from, s->at))));
	struct str right = str_sub(text, s->end, s->end + NOUN);
	const struct word *w;
	size_t n;
	long of;

	right = str_sub(right, words_prefix(WORDS_OF, right, NULL), right.n);
	right = str_trim(upto(right));
	/* The last noun: 具有前景的创业项目 is 创业项目. */
	while ((of = words_find(WORDS_OF, right, 0, &n)) >= 0)
		right = str_sub(right, (size_t)of + n, right.n);
	if (s->kind == ZH_FREQ)
		right = right.n && right.n < 60 ? right : STR_NULL;
	if (s->kind != ZH_PERCENT && right.n <= 90 && names(right))
		return right;
	if (s->kind == ZH_FREQ &&
	    (w = target_before(text, s->end, WORD_VERB)) != NULL)
		return str_sub(text, s->end - w->text.n, s->end);
	if (s->kind == ZH_FREQ && inside(text, s).n > 0)
		return inside(text, s);
	left = behind(left);
	if (left.n == 0)
		left = behind(str_trim(str_sub(text, clause, s->at)));
	if (left.n == 0)
		left = clause_before(text, target_clause(text, s->at));
	if (left.n > 0)
		return left;
	return s->kind == ZH_FREQ ? str_trim(str_sub(text, s->at, s->end))
				  : right;
}

/* 各村居, 每个网格 before the figure in its sentence. */
static struct str
scope_of(struct str text, size_t from, size_t to)
{
	static const char *const mark[] = { "，", ",", "、", "。" };
	struct str s = str_sub(text, from, to), rest;
	long at = -1, k;
	size_t i, n, first;

	for (i = 0; i < s.n; i++) {
		rest = str_sub(s, i, s.n);
		if ((n = words_prefix(WORDS_EACH, rest, NULL)) > 0 &&
		    (look(s, i + n, s.n, WORD_PERIOD, NULL) ||
			words_starts(WORDS_EACH_TIME, rest)))
			continue;
		if (n > 0 || words_starts(WORDS_EVERY, rest))
			at = (long)i;
	}
	if (at < 0)
		return STR_NULL;
	s = str_sub(s, (size_t)at, s.n);
	if ((first = words_prefix(WORDS_EACH, s, NULL)) == 0)
		first = words_prefix(WORDS_EVERY, s, NULL);
	for (i = 0; i < COUNT(mark); i++)
		if ((k = str_find(s, str_of(mark[i]), first)) >= 0)
			s = str_sub(s, 0, (size_t)k);
	if ((k = words_find(WORDS_SCOPE_END, s, first, NULL)) >= 0)
		s = str_sub(s, 0, (size_t)k);
	return s.n > first && s.n <= 36 ? str_trim(s) : STR_NULL;
}

void
target_name(
    struct str text, const struct span *s, size_t behind_time, struct target *g)
{
	size_t clause = target_clause(text, s->at);
	size_t named = behind_time > clause ? behind_time : clause;
	size_t from = clause, head = target_sentence(text, s->at);

	/* Who each: in the same clause, or the sentence's subject. */
	if (words_starts(WORDS_EVERY, str_sub(text, head, text.n)) ||
	    words_starts(WORDS_EACH, str_sub(text, head, text.n)))
		from = head;
	g->metric = metric_of(text, s, named);
	g->scope = scope_of(text, from, s->core);
	g->clause =
	    str_trim(str_sub(text, clause, on_to(text, s->end, ends_clause)));
}
