/* Clauses and words around a place, looked at no further than FAR. */

#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/words.h"
#include "zh/num.h"
#include "zh/words.h"

/* Nothing of a place's clause or sentence is further away, in bytes: what is
 * looked at for each place must not grow with the text. */
#define FAR 600

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
	    c == ':' || c == '\t';
}

size_t
around_item(struct str text, size_t at)
{
	size_t i = at, digits;
	uint32_t c;

	for (digits = 0; digits < 3 && utf8_digit_at(text, i); digits++)
		i += utf8_offset(str_sub(text, i, text.n), 1);
	if (digits == 0 || digits > 2 || i >= text.n)
		return 0;
	i += utf8_decode(text.p + i, text.n - i, &c);
	return (c == '.' || c == U'．' || c == U'、') && i < text.n &&
		!utf8_digit_at(text, i)
	    ? i - at
	    : 0;
}

/* Where what ends with such a character begins that byte at is in. */
static size_t
begin_of(struct str text, size_t at, bool (*ends)(uint32_t))
{
	uint32_t c;
	size_t i = at, before, depth = 0;

	while (i > 0 && at - i < FAR) {
		if (utf8_ends_plain(str_sub(text, 0, i))) {
			i -= 3;
			continue;
		}
		before = utf8_prev(text, i);
		if (utf8_is_plain(text.p[before]) || str_digit(text.p[before])) {
			i = before;
			continue;
		}
		if (utf8_decode(text.p + before, text.n - before, &c) == 0)
			break;
		/* a bracket before the figure stands within its clause */
		if (c == U'）' || c == ')')
			depth++;
		else if ((c == U'（' || c == '(') && depth > 0)
			depth--;
		if (depth > 0 ? ends_sentence(c) : ends(c))
			break;
		if ((c == ' ' || c == ')' || c == U'）') &&
		    around_item(text, i))
			break;
		i = before;
	}
	return i;
}

/* Where it ends. */
static size_t
end_of(struct str text, size_t at, bool (*ends)(uint32_t))
{
	size_t i = at, n;
	uint32_t c;

	while (i < text.n && i - at < FAR) {
		if (utf8_is_plain(text.p[i])) {
			i += 3;
			continue;
		}
		n = utf8_decode(text.p + i, text.n - i, &c);
		if (n == 0 || ends(c))
			break;
		i += n;
	}
	return i;
}

size_t
around_clause(struct str text, size_t at)
{
	return begin_of(text, at, ends_clause);
}

size_t
around_sentence(struct str text, size_t at)
{
	return begin_of(text, at, ends_sentence);
}

size_t
around_clause_end(struct str text, size_t at)
{
	return end_of(text, at, ends_clause);
}

size_t
around_sentence_end(struct str text, size_t at)
{
	return end_of(text, at, ends_sentence);
}

bool
around_ends(struct str text, size_t at)
{
	return around_clause_end(text, at) == at;
}

/* 购置了, but not 调查了解 */
size_t
around_done(struct str behind)
{
	return words_starts(WORDS_DONE_NOT, behind)
	    ? 0
	    : words_prefix(WORDS_DONE, behind, NULL);
}

const struct word *
around_look(struct str text, size_t at, size_t to, int class, size_t *end)
{
	const struct words *w = words_get();
	const struct word *found;
	size_t k;

	if (!w || (at < to && !utf8_begins(text.p[at])))
		return NULL;
	if (!end)
		end = &k;
	found = words_at_byte(
	    w, (enum word_class) class, str_sub(text, 0, to), at, end);
	if (found && class == WORD_DO)
		*end += around_done(str_sub(text, *end, to));
	return found;
}

const struct word *
around_at(struct str text, size_t at, int class)
{
	return around_look(text, at, text.n, class, NULL);
}

const struct word *
around_before(struct str text, size_t at, int class)
{
	size_t i = at, end, n;
	const struct word *w, *found = NULL;

	for (n = 0; i > 0 && n < 5; n++) {
		i = utf8_prev(text, i);
		if ((w = around_look(text, i, at, class, &end)) != NULL &&
		    end == at)
			found = w;
	}
	return found;
}

size_t
around_find(struct str s, size_t from, int class)
{
	while (from < s.n && !around_look(s, from, s.n, class, NULL))
		from++;
	return from < s.n ? from : s.n;
}

bool
around_follows(struct str text, size_t at, enum word_list words)
{
	return words_starts(words, str_sub(text, at, text.n));
}

bool
around_precedes(struct str text, size_t at, enum word_list words)
{
	return words_ends(words, str_sub(text, 0, at));
}

uint32_t
around_char(struct str text, size_t at)
{
	uint32_t c;

	return utf8_decode(text.p + at, text.n - at, &c) ? c : 0;
}

bool
around_digit_at(struct str text, size_t at)
{
	return utf8_digit_at(text, at) ||
	    num_digit(around_char(text, at)) >= 0;
}

size_t
around_digits_end(struct str s, size_t at)
{
	size_t i = at;

	while (utf8_digit_at(s, i) || (i > at && i < s.n && s.p[i] == '.'))
		i += utf8_offset(str_sub(s, i, s.n), 1);
	return i;
}

bool
around_ends_count(struct str text, size_t at)
{
	const struct word *unit = around_before(text, at, WORD_UNIT);
	size_t n = unit ? unit->text.n : 0;

	return n > 0 && at > n &&
	    around_digit_at(text, utf8_prev(text, at - n));
}

struct str
around_next_clause(struct str text, size_t end)
{
	size_t comma = utf8_starts_mark(str_sub(text, end, text.n), ',');

	return comma > 0 ? str_sub(text, end + comma,
			       around_clause_end(text, end + comma))
			 : STR_NULL;
}

bool
around_has_count(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (utf8_begins(s.p[i]) && around_digit_at(s, i))
			return true;
	return false;
}
