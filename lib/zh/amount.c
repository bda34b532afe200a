#include "base/utf8.h"
#include "io/lexicon.h"
#include "zh/amount.h"
#include "zh/num.h"
#include "zh/words.h"

/* The 万 or 亿 that ends s, with 元 behind it: cut off; 1 if there is none. */
static int64_t
take_big(struct str *s)
{
	struct str t = str_sub(*s, 0, s->n - lex_ends("figure-money", *s));
	size_t wan = lex_ends("figure-wan", t), yi = lex_ends("figure-yi", t);

	*s = str_sub(t, 0, t.n - wan - yi);
	return wan ? 10000 : yi ? 100000000 : 1;
}

/* 92% and 92分 are 92, 1.5万元 is 15000. */
static bool
number(struct str s, struct dec *d)
{
	int64_t big;

	if (s.n && str_digit(s.p[s.n - 1]) && dec_parse(s, d))
		return true; /* nearly always; no word ends in a figure */
	if (str_ends(s, STR("%")))
		s.n--;
	else
		s.n -= lex_ends("points", s);
	if (dec_parse(s, d))
		return true;
	big = take_big(&s);
	if (!dec_parse(s, d))
		return false;
	*d = dec_mul(*d, DEC(big));
	return dec_ok(*d);
}

bool
amount_number(struct str s, struct dec *d)
{
	struct buf b = BUF_INIT;
	bool ok = number(s, d);

	if (!ok) {
		utf8_squeeze(&b, s);
		ok = number(buf_str(&b), d);
		buf_free(&b);
	}
	return ok;
}

/* A numeral, alone or with a measure word behind it. */
static bool
counted(const struct text *t, struct dec *d)
{
	const struct words *words;
	struct num k;
	size_t end;

	if (!num_at(t, 0, &k) || k.unfit || k.vague || k.more ||
	    dec_cmp(k.lo, k.hi) != 0)
		return false;
	*d = k.lo;
	if (k.end == t->n)
		return true;
	words = words_get();
	return words && words_at(words, WORD_UNIT, t, k.end, &end) &&
	    end == t->n;
}

bool
amount_count(struct str cell, struct dec *d)
{
	struct text t = TEXT_INIT;
	struct buf b = BUF_INIT;
	bool ok = amount_number(cell, d);

	if (!ok) {
		utf8_squeeze(&b, cell);
		text_fill(&t, buf_str(&b));
		ok = counted(&t, d);
		text_free(&t);
		buf_free(&b);
	}
	return ok;
}
