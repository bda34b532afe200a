#ifndef OUTLINE_BUILD_H
#define OUTLINE_BUILD_H

/* Putting pieces and nodes into an outline, one after the other. */

#include "line/line.h"
#include "outline/outline.h"
#include "outline/split.h"

#define BUILD_DEPTH SPLIT_OPEN /* more styles nested than any author has */

struct build_level {
	uint32_t style;
	size_t node;
	long number;
	bool paused; /* 1、 and not 1. */
};

/* A style that stood right below another: （一） below 一、. */
struct build_pair {
	uint32_t outer, inner;
};

struct builder {
	struct outline *o;
	const struct outline_opts *opts;
	size_t pcap, ncap, dcap;
	struct build_level stack[BUILD_DEPTH];
	size_t depth;
	struct build_pair pair[BUILD_DEPTH]; /* the first ones of the document */
	size_t npairs;
	size_t current; /* node that takes what comes */
	struct marker ended; /* the last item of that list; number 0: none */
	size_t closing; /* parent of the list that ended last, or NO_NODE */
	bool cut; /* it begins in the middle of a list: 7. */
	bool fresh; /* the document has no node but itself yet */
};

#define STYLE_BLOCK 7u /* of blocks that say the same of one thing after another */
#define STYLE_BARE 1u /* of headings without a number */
#define STYLE_LABEL 6u /* of a section behind a label: 活动要求：… */
#define STYLE_PART 5u /* of those over such headings */
#define STYLE_GROUP 4u /* of those over rules: 加分情况：, and of bodies */
#define STYLE_STAGE 3u /* of those that are a stage: 启动阶段（3月）：… */
#define STYLE_PERIOD 2u /* of those that are a part of the year: 三月份： */

void build_doc(struct builder *);
/* The text of the document itself, of which its sections are parts: numbered 0. */
void build_told(struct builder *);
/* A node of this form below parent; it becomes the current one. */
size_t build_node(struct builder *, size_t parent, enum node_form);
/* The node that a marker opens: behind the last one of its style, or one
 * level deeper.  below: surely that. */
void build_item(struct builder *, const struct marker *, bool below);
/* Is an item of that style open? */
bool build_is_in(const struct builder *, uint32_t style);
/* Has the document had a list of style inner right below one of style outer? */
bool build_stood_below(const struct builder *, uint32_t outer, uint32_t inner);
/* The lists that the next paragraph may go on. */
void build_open(const struct builder *, struct open_lists *);
/* The paragraph with these items is over: what follows is not theirs. */
void build_end_list(struct builder *);
/* A piece of the current node; the pointer stands until the next is made. */
struct piece *build_piece(struct builder *, struct str text, long line,
    long col, size_t skip, size_t marker);

#endif
