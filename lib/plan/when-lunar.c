/* Times of the lunar calendar, which we resolve to no day. */

#include "phrase/words.h"
#include "plan/when-read.h"

size_t
when_lunar_next(struct str text, size_t *at)
{
	size_t n, end;
	long found = words_find(WORDS_LUNAR, text, *at, &n);

	if (found < 0)
		return 0;
	*at = (size_t)found;
	end = *at + n;
	while ((n = words_prefix(
		    WORDS_TIME_PART, str_sub(text, end, text.n), NULL)) > 0)
		end += n;
	return end;
}

size_t
when_lunar_feast_next(struct str text, size_t *at)
{
	size_t n, k;
	long found;

	while ((found = words_find(WORDS_LUNAR_FEAST, text, *at, &n)) >= 0) {
		*at = (size_t)found + n;
		k = words_prefix(
		    WORDS_FEAST_END, str_sub(text, *at, text.n), NULL);
		if (k > 0) {
			*at = (size_t)found;
			return (size_t)found + n + k;
		}
	}
	return 0;
}
