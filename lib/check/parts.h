#ifndef CHECK_PARTS_H
#define CHECK_PARTS_H

/*
 * The parts of the proofreader; for lib/check only.  Text is read in
 * blocks: a paragraph whole again, whatever lines and inline items it was cut
 * into, that still knows which piece each byte belongs to.
 */

#include "base/dec.h"
#include "check/check.h"
#include "phrase/flow.h"
#include "phrase/marker.h"
#include "phrase/patterns.h"

struct block {
	struct flow text;
	struct block_piece {
		size_t at; /* byte where it begins */
		size_t index; /* of the outline's pieces */
	} * piece;
	size_t npieces, cap;
	size_t doc;
	bool wide; /* its text was written with full-width digits */
	const struct rx_chars *chars; /* of the text */
};

struct check {
	const struct plan *plan;
	const struct outline *o;
	const struct roster *roster; /* may be NULL */
	const struct patterns *words; /* share/faults.csv */
	struct block *block; /* in reading order, noise left out */
	size_t nblocks;
	bool *policy; /* of a document: what others break down into duties */
	struct arena mem;
};

/* Its full-width digits are half-width ones, so that １２ reads as 12. */
struct str block_str(const struct block *);
void block_scan(const struct block *, struct scan *); /* from its beginning */
/* The piece that the byte belongs to. */
const struct piece *block_piece(
    const struct check *, const struct block *, size_t at);
/* A piece's text as its block has it. */
struct str check_narrow(struct check *, struct str);
/* Is the byte one of the mark by which the outline opened its piece? */
bool check_opens(const struct check *, const struct block *, size_t at);

/* Report at byte at of a block; then the message's arguments and NULL. */
void check_say(struct check *, const char *code, const struct block *,
    size_t at, struct str subject, const char *arg1, const char *arg2);
/* Report at a node's first character. */
void check_say_node(struct check *, const char *code, size_t node,
    struct str subject, const char *arg1, const char *arg2);
/* The same at a line and column. */
void check_say_at(struct check *, const char *code, long line, long col,
    struct str subject, const char *arg1, const char *arg2);
/* The same; a third argument names the other line that is spoken of. */
void check_say_line(struct check *, const char *code, long line, long col,
    struct str subject, const char *arg1, const char *arg2, long other);
/* NUL-terminated copy that lives as long as the check. */
const char *check_text(struct check *, struct str);
/* A number as text, the same. */
const char *check_dec(struct check *, struct dec);
const char *check_long(struct check *, long);

/*
 * The marker that a node's number is.  1.2 is one by its node; its text alone,
 * 1.2编制依据, would begin with 1, and 5.6.16宣传日 is item 5.
 */
bool check_marker(const struct check *, size_t node, struct marker *);

/* The first row of a role, or NULL. */
const struct pattern *check_role(const struct check *, const char *role);
/* The first row of a role that s matches, or NULL. */
const struct pattern *check_match(
    const struct check *, const char *role, struct str s);
/* The same of a block; and a row's first match in it at or behind byte from. */
const struct pattern *check_block(const struct check *, const char *role,
    const struct block *, struct rx_hit *);
bool block_next(const struct block *, const struct pattern *, size_t from,
    struct rx_hit *);
/* What is done with a hit of the row p in a block. */
typedef void check_hit(struct check *, const struct block *,
    const struct pattern *p, const struct rx_hit *, void *arg);
/* All hits of the rows of a role, in the order of the text. */
void check_hits(
    struct check *, const char *role, check_hit *take, void *arg);

struct span;
/* A deadline, that is, not a day something happened? */
bool check_deadline(const struct span *);

struct target;
struct task;
/* Two figures of a text, one behind the other. */
void check_period(struct check *, const struct target *month,
    const struct target *year, struct str text);
#define CHECK_NEAR 300 /* bytes before a figure that say who and what */
/*
 * What stands before byte at in its sentence, at most CHECK_NEAR bytes: …，计划投
 * 资8亿元；完成投资2亿元 is of one thing.
 */
struct str check_sentence(struct str text, size_t at);
/*
 * The words before a figure: those of its clause, or of the sentence where it
 * hangs on that; whose rate it is; the label it stands behind.
 */
struct str figure_words(struct str text, const struct target *, bool hangs);
struct str figure_owner(
    const struct check *, struct str text, const struct target *);
#define CHECK_LABEL 60 /* characters */
struct str figure_label(struct str text, const struct target *);
/* The year that it is of, or 0. */
int check_year(
    const struct check *, const struct task *, const struct target *);

#define CHECK_TURN 6 /* months: what lies so far back is of the next year */

/*
 * The document that begins with a block.  A plan without a date is of the day
 * of the notice above that brings it; one without any year, of its stages'.
 */
struct plan_doc check_dated(const struct check *, size_t block);
/* The cell of a table's row that gives its points, or NULL. */
const struct cell *check_points(const struct node *);
/* The numeral that s begins with, or DEC_NAN. */
struct dec check_number(struct str s);

/*
 * The number that a list of that style has come to in the text of the pieces
 * from .. to, where a page ran items into others: 1、…2、… in one paragraph.
 * last: where it stood before, 0 for not begun.
 */
long check_inline(
    const struct check *, size_t from, size_t to, uint32_t style, long last);

void check_words(struct check *); /* placeholders, vague and doubled words */
void check_marks(struct check *); /* quotes, brackets, widths */
void check_numbers(struct check *); /* of headings and items */
void check_ends(struct check *); /* of paragraphs */
void check_alike(struct check *); /* signs of ranges, paragraphs */
void check_lists(struct check *); /* numbers inside paragraphs */
void check_refs(struct check *); /* annexes and articles that are not there */
void check_duties(struct check *); /* units and deadlines */
void check_days(struct check *); /* of the calendar and the week */
int check_times(struct check *); /* deadlines, ranges, years */
int check_stages(struct check *); /* their order, and days outside of them */
void check_figures(struct check *); /* figures that disagree */
void check_sums(struct check *); /* parts and totals of headings */
void check_counts(struct check *); /* announced items, rows and stages */
void check_tables(struct check *); /* 合计 of a table's columns */
void check_rows(struct check *); /* totals, amounts and ranks of rows */
void check_shares(struct check *); /* parts and totals in a sentence */
void check_products(struct check *); /* so much for each of so many */
void check_rates(struct check *); /* against the figures they are of */
void check_stocks(struct check *); /* goods of a table and of the text */
void check_often(struct check *); /* one deed, two frequencies */
void check_bands(struct check *); /* steps of a ladder */
void check_named(struct check *); /* lists and the number told of them */
void check_units(struct check *); /* names of units */
void check_place(struct check *); /* another town's name */

#endif
