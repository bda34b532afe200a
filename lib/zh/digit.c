/*
 * Single Chinese digits and units, and the small numbers of dates.  The characters are
 * the grammar of numerals itself: no office adds one.
 */

#include "zh/num.h"

int
num_digit(uint32_t c)
{
	switch (c) {
	case U'零':
	case U'〇':
		return 0;
	case U'一':
	case U'壹':
		return 1;
	case U'二':
	case U'贰':
	case U'貳':
	case U'两':
	case U'兩':
	case U'俩':
	case U'倆':
		return 2;
	case U'三':
	case U'叁':
	case U'參':
	case U'仨':
		return 3;
	case U'四':
	case U'肆':
		return 4;
	case U'五':
	case U'伍':
		return 5;
	case U'六':
	case U'陆':
	case U'陸':
		return 6;
	case U'七':
	case U'柒':
		return 7;
	case U'八':
	case U'捌':
		return 8;
	case U'九':
	case U'玖':
		return 9;
	default:
		return -1;
	}
}

int64_t
num_scale(uint32_t c)
{
	switch (c) {
	case U'十':
	case U'拾':
		return 10;
	case U'百':
	case U'佰':
		return 100;
	case U'千':
	case U'仟':
		return 1000;
	case U'万':
	case U'萬':
		return 10000;
	case U'亿':
	case U'億':
		return 100000000;
	default:
		return 0;
	}
}

const uint32_t num_characters[] =
    U"零〇一壹二贰貳两兩俩倆三叁參仨四肆五伍六陆陸七柒"
    "八捌九玖十拾百佰千仟万萬亿億";

bool
num_is_formal(uint32_t c)
{
	static const uint32_t formal[] = U"壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸";
	size_t i;

	for (i = 0; formal[i]; i++)
		if (c == formal[i])
			return true;
	return false;
}

bool
num_is_half(uint32_t c)
{
	return c == U'半';
}

bool
num_counts(uint32_t c)
{
	return c == U'两';
}

int
num_year(const struct text *t, size_t i, size_t *end)
{
	size_t k = i;
	int v = 0, d;

	if (str_digit(text_char(t, i))) {
		while (str_digit(text_char(t, k)) && k - i < 5)
			v = v * 10 + (int)(t->c[k++] - '0');
	} else {
		while ((d = num_digit(text_char(t, k))) >= 0 && k - i < 5) {
			v = v * 10 + d;
			k++;
		}
	}
	*end = k;
	return k > i && k - i <= 4 ? v : -1;
}

int
num_small(const struct text *t, size_t i, size_t *end)
{
	uint32_t c = text_char(t, i);
	int tens = 0, d;
	size_t k = i;

	if (str_digit(c)) {
		int v = (int)(c - '0');

		if (str_digit(text_char(t, i + 1))) {
			v = v * 10 + (int)(t->c[i + 1] - '0');
			k++;
		}
		*end = ++k;
		return str_digit(text_char(t, k)) || v == 0 ? -1 : v;
	}
	if (c == U'廿' || c == U'卅') {
		tens = c == U'廿' ? 20 : 30;
		k++;
	} else if (c == U'十') {
		tens = 10;
		k++;
	} else if ((d = num_digit(c)) > 0 && text_char(t, i + 1) == U'十') {
		tens = d * 10;
		k += 2;
	} else if (d == 0)
		return -1;
	d = num_digit(text_char(t, k));
	if (d > 0) {
		*end = k + 1;
		return tens + d;
	}
	*end = k;
	return tens > 0 ? tens : -1;
}
