#ifndef OUTLINE_READER_H
#define OUTLINE_READER_H

/*
 * Reading a file's lines, one after the other, into an outline.  Only
 * reader*.c and para*.c, which do it together, include this.
 */

#include "outline/build.h"
#include "outline/lines.h"
#include "outline/split.h"

#define NO_ANNEX (-1)

struct reader {
	struct builder b;
	const struct doc *src;
	struct rows rows;
	struct lines lines;
	struct cuts cuts;
	struct buf joined; /* a hard-wrapped paragraph put together */
	size_t *start; /* where each of its lines begins in joined */
	size_t nstart, capstart;
	size_t para; /* its first line */
	size_t table; /* node that owns the table at hand, or NO_NODE */
	size_t group; /* heading over its rows, or NO_NODE */
	bool report; /* it stands in one, by the title */
	bool roll; /* the title says that it lists who or what there is */
	bool below; /* nothing but notes stands between it and here */
	bool bare; /* headings have no numbers here */
	bool plain; /* nor are there headings: paragraphs are the items */
	bool handed; /* a letter on top handed down the paper at hand */
	bool contents; /* the lines are a table of contents */
	struct str entry; /* its first line */
	struct str label; /* of the blocks at hand; empty for places */
	bool open; /* a line of responsibility has its names on the next */
	enum cell_role role; /* whose they are */
	size_t block; /* node whose duty line ended a block, or NO_NODE */
	bool tail; /* signature and attachments have begun */
	long annex; /* last number of 附件：1.… before the text; -1: none */
};

/* The heading of an item with that body: up to the first mark that ends one. */
struct str para_heading(struct str body);
/* A whole line as a piece of the current node.  KIND_HEADING stands for the
 * kind that the node will have. */
struct piece *para_line(struct reader *, size_t i, enum plan_kind);
/* The text of lines i..end-1 in one run, until the next call; start[] says
 * where each begins. */
struct str para_text(struct reader *, size_t i, size_t end);
/* A paragraph, lines i..end-1, cut into its items. */
void para_put(struct reader *, size_t i, size_t end);

/* 目录 and the headings listed below it, until they begin again. */
bool reader_contents(struct reader *, size_t i);
/* Title, addressee, preamble: what stands before the first heading, lines i
 * up to *end. */
bool reader_front(struct reader *, size_t i, size_t *end);
/*
 * 附件：1.考核办法 of the letter that sends a paper, and 2.评分标准 below it, or
 * both below 附件： they stand before the text, and are no items of it.
 */
bool reader_annex(struct reader *, size_t i);

/*
 * Is the paragraph at lines i..end-1 what a report tells behind 现将情况通报如下：,
 * before its first section?  Its text, and no preamble.
 */
bool reader_told(const struct reader *, size_t i, size_t end);

/* A line of responsibility, also where it has a number: 3.责任单位：…? */
bool reader_is_duty(const struct line *);
/* Such a line with those that go on it, lines i up to *end. */
bool reader_duties(struct reader *, size_t i, size_t *end);

/* Is line i right below a line of responsibility that has no names yet? */
bool reader_awaits_names(const struct reader *, size_t i);

/* Has no line a number?  Then short lines are the headings. */
bool reader_is_unnumbered(const struct reader *);
/*
 * Are there nothing but paragraphs behind the title at line i, up to the next
 * attachment?  A heading or a list in a paragraph is more.  A further paper
 * ends where the next begins; the first answers for the whole file.
 */
bool reader_is_plain(struct reader *, size_t i, bool further);
/*
 * In such a text each paragraph behind the preamble is an item, but not a few
 * words that end in no mark: whose photograph it is.
 */
bool reader_plain(struct reader *, size_t i, size_t end);

/* The line behind line i that goes on an open list, at most so many on. */
size_t reader_list_end(const struct reader *, size_t i, size_t most);
/* The number of the next line in the style of the topmost level; 0 if none. */
long reader_next_section(const struct reader *, size_t i);
/* Behind the last line of the paragraph that line i begins. */
size_t reader_para_end(const struct reader *, size_t i);
/* How many characters lines i..end-1 have. */
size_t reader_para_chars(const struct reader *, size_t i, size_t end);
/*
 * Does the list whose items the paragraph at lines i..end-1 holds go on below
 * it: with a list of the last item, or with what stands below 二是加强督查?
 */
bool reader_stays_open(const struct reader *, size_t i, size_t end);
/*
 * 1. behind 1、办公秩序检查, which says nothing yet but its name and, maybe, lines
 * that lead to a list: below it, told apart by the mark.
 */
bool reader_told_apart(const struct reader *, const struct marker *);
/* Is line i, alone and without a number, a heading over the next ones? */
bool reader_is_heading(const struct reader *, size_t i);
/* Such a line. */
void reader_heading(struct reader *, size_t i);
/* 一、 behind 工作目标 and what it says, which has no number: line i begins another
 * section beside it. */
void reader_end_bare(struct reader *, size_t i);
/* 一、 behind a list 1. 2. that stood above the first section: likewise. */
void reader_end_list(struct reader *, size_t i);
/* 加分情况： over a list, or 宣传组 over 负责人：王明 and one: one of several? */
bool reader_is_group(const struct reader *, size_t i);
/* A group stands beside the list that begins anew in it, not below. */
void reader_close_list(struct reader *, size_t i);
/* 三月份： over a list, or one of several months. */
bool reader_is_period(const struct reader *, size_t i);
/* 自查（3月）, or 自查（3月）：…, one of several such. */
bool reader_is_timed(const struct reader *, size_t i);
/* The first of these, alone on its line. */
bool reader_heads_timed(const struct reader *, size_t i);
/* 自查阶段（3月）：…, a paragraph that is one of several stages: its node. */
bool reader_stage(struct reader *, size_t i);

/*
 * 主要做法： alone on line i, in a paper whose sections have no number.  What
 * stands there again, as 考核方法： of each item, is no section.
 */
bool reader_heads_label(const struct reader *, size_t i);
/* Does a paragraph, a label or a list begin on the line below line i? */
bool reader_heads_text(const struct reader *, size_t i);
/* 东岭村 alone on line i, over what is said of it, one of several. */
bool reader_heads_place(const struct reader *, size_t i);
/* 项目名称：…, the first line of one of several blocks? */
bool reader_begins_block(const struct reader *, size_t i);
/* Its node. */
bool reader_block(struct reader *, size_t i);
/* The node of a block; label: what it begins with, empty for a place. */
void reader_open_block(struct reader *, struct str label);
/* What stands behind the label of such a line. */
struct str reader_block_name(const struct line *);
/* 活动要求：…, a paragraph at lines i..end-1 that is such a section: its node. */
bool reader_label(struct reader *, size_t i, size_t end);

/* A line of a table. */
void reader_row(struct reader *, size_t i);
/* Behind a table, text goes to the node that owns the table. */
void reader_end_table(struct reader *);
/* A line right below a table that is a note on it, and so no item. */
bool reader_note(struct reader *, size_t i);

/* Ends the list at hand where line i begins with notes that have numbers. */
void reader_notes(struct reader *, size_t i);

#endif
