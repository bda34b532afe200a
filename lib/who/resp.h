#ifndef WHO_RESP_H
#define WHO_RESP_H

/*
 * Responsibility: who leads, who is responsible, who helps, and which person,
 * as lines (责任单位：甲、乙), brackets at an item's end （牵头单位：甲）, cells of
 * tables, or inside a sentence (由甲牵头，乙配合).
 */

#include <stdbool.h>

#include "base/str.h"
#include "phrase/meaning.h"

struct resp {
	/* Names as written, joined by 、, none twice. */
	struct buf lead, units, assist, people;
	struct buf due; /* words of 完成时限：… */
	bool body; /* a body is formed where it is read: 联络员： is one of it */
};
#define RESP_INIT                                                              \
	{                                                                      \
		BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT, false        \
	}

/* Does s begin with a word of responsibility and a colon? */
bool resp_is_line(struct str s);
/* 时间节点：3月底前开工，6月完工: is it work, though the word stands before? */
bool resp_tells_steps(struct str s);
/* Is s only such a word and its colon?  Its names then stand below it. */
bool resp_is_open(struct str s, enum cell_role *role);
/*
 * Does s say who below such a line: 甲、乙。 of that role (CELL_OTHER: no bare
 * names), or 甲负责街道?  Then r, which may be NULL, takes them.
 */
bool resp_goes_on(struct str s, enum cell_role role, struct resp *r);
/* Nothing but names of that role, and a telephone: 王明 13800000000? */
bool resp_is_named_line(struct str s, enum cell_role role);
/*
 * Take the names of a line, a bracket's content or a cell.  first: the role
 * of names before any word that gives one; CELL_OTHER drops them.
 */
void resp_read(struct resp *, struct str s, enum cell_role first);
/*
 * Names that a sentence's own words make responsible.  named: somebody bears
 * the task already, so that 乙配合 alone names who assists.
 */
void resp_inline(struct resp *, struct str text, bool named);
/*
 * The same of a bracket that says nothing else, where a name among others may
 * end in a word that is not known.
 */
void resp_inline_bracket(struct resp *, struct str inside);
/*
 * The next bracketed group of responsibility in s at or behind *from: its
 * extent, brackets included.  False if there is none.
 */
bool resp_bracket(struct str s, size_t *from, size_t *end, struct str *inside);
/* What such a bracket's content says. */
void resp_inside(struct resp *, struct str inside);
/* Is there such a bracket, or such a label, in s? */
bool resp_says_who(struct str s);
/*
 * The next run of responsibility in s at or behind *from that a sentence is
 * followed by: …。责任单位：甲、乙。  Up to *end.
 */
bool resp_label(struct str s, size_t *from, size_t *end);
/*
 * Where the names end behind a label at or behind from that the bracket at byte at
 * stands among, 责任单位：水利局（责任人：王明）、财政局; else 0.
 */
size_t resp_names_around(
    struct str s, size_t from, size_t at, struct str inside);
/*
 * Where the numbered names end whose first number stands at byte at behind a
 * label, 责任单位：1.甲；2.乙; 0 if none stand there.
 */
size_t resp_numbered_end(struct str s, size_t at);
/*
 * Do names of that role end where a page ran them into the next label:
 * 责任单位：住建局|责任人：王明?
 */
bool resp_may_end(struct str names, enum cell_role role);
/* 甲、乙，丙负责: append with 、 where a comma parts names from more of them. */
void resp_join_lists(struct buf *, struct str);
/* What cells and lines write where nobody is meant: —, 无. */
bool resp_is_nobody(struct str);
/*
 * 按《…》分工（王明、李红）: the names in the bracket, in *role if they are of
 * persons; empty if it holds none.
 */
struct str resp_shared_names(struct str name, enum cell_role *role);
/* Nothing but names of persons, as far as surnames tell: 王明、李小红. */
bool resp_is_people(struct str list);
/* 王明 13800000000: without the number. */
struct str resp_without_phone(struct str name);
/* Its list of a role; NULL for a role that holds no names. */
struct buf *resp_column(struct resp *, enum cell_role);
/* Put a name at the end of a list that does not have it. */
void resp_add(struct buf *list, struct str name);
/* All of b behind what a has. */
void resp_merge(struct resp *a, const struct resp *b);
bool resp_is_empty(const struct resp *);
void resp_free(struct resp *);

/* For lib/who/resp*.c only. */

/* Take the next of 1.甲；2.乙 off a list; false if it does not begin so. */
bool resp_next_number(struct str *list, struct str *name);
/* Does such a list begin with its first name? */
bool resp_is_numbered(struct str list);
/*
 * Put a name into its list, or each that it turns out to be: 甲和乙, 农业办（牵头）,
 * 党政办（王明）; a time to what is due.
 */
void resp_add_name(struct resp *, struct str name, enum cell_role);
/*
 * The same of one with a space in it: 张 三, or two names: 党政办 宣传办, 王明 李红,
 * 党政办 王明.
 */
void resp_add_spaced(struct resp *, struct str name, enum cell_role);
/* Bytes of a bracket that s opens with, 0 for none. */
size_t resp_opens(struct str s);
/* Does a column of this role hold names? */
bool resp_is_names(enum cell_role);
/* Those of organisations? */
bool resp_is_units(enum cell_role);
/* Where what stands at byte at of s, or behind blanks there, begins. */
size_t resp_past_blanks(struct str s, size_t at);
/* Bytes of 单位, 汇总单位, 信息报送部门 at the start of s; 各单位 is a name. */
size_t resp_group_at(struct str s);
/* Bytes of a word of responsibility with its colon at the start of s, or 0. */
size_t resp_label_at(struct str s, int *role);
/* 牵头单位或汇总单位: does s begin with two labels, which name nobody? */
bool resp_joins_labels(struct str s);
/* The second role of such a label, 责任单位/责任人：; CELL_OTHER for none. */
enum cell_role resp_second_role(struct str label);
/*
 * Names below a label of two roles: 水利站/王明, 水利站（王明）.  Where one is that
 * of people, each name tells which it is; else the first part is of the first.
 */
void resp_read_pair(
    struct resp *, struct str list, enum cell_role a, enum cell_role b);
/*
 * The same of a label and its colon within a text, where a blank, another mark or
 * nothing may stand for the colon before names that go to its end or to the next
 * label, 责任单位　水利站、各村; before one that a telephone follows, 联系人王明，电话…
 */
size_t resp_text_label(struct str s, int *role);
/* 责任：各村, 参与：甲、乙: a word of any text is a label before units alone. */
size_t resp_bare_label(struct str s, int *role);
/* The same at the start of a line: spaced out or with another mark as well. */
size_t resp_first_label(struct str s, int *role);
/*
 * Where the names end behind a label at byte *at that nothing parts from the words
 * before it, nor perhaps from the names: 清扫街道责任单位水利站、各村.  0: none.
 * *at is put where the label itself begins.
 */
size_t resp_glued_label(struct str s, size_t *at);
/*
 * The same with a word before it that tells of what, 排查责任人：王明, where a line, a
 * bracket or a list begins.
 */
size_t resp_any_label(struct str s, int *role);
/* 清渠责任单位：水利站: is the label behind a word, which may be all of the work? */
bool resp_is_headed(struct str s);
/*
 * …。整治责任人：王明: bytes up to behind a label at byte *at with such a word before
 * it, which begins a sentence behind byte start; 0 for none.  *at is put where the
 * word begins.
 */
size_t resp_headed_label(struct str s, size_t start, size_t *at);
/* May a label begin behind what ends here? */
bool resp_is_edge(struct str before);
/* Does a clause end where rest begins? */
bool resp_ends_clause(struct str rest);
/* Bytes of s before its clause ends; more than most where it goes on longer. */
size_t resp_clause_end(struct str s, size_t most);
/* Without the marks and closing brackets that end a list of names. */
struct str resp_without_end(struct str s);
/* 甲、乙。列第一位的为牵头单位 without what is said of its names. */
struct str resp_without_note(struct str);
/* 财政所、派出所配合: nothing but units that help. */
bool resp_is_helped_by(struct str);
/*
 * Nothing but names of those who may bear a duty.  people: those who hold an
 * office do as well, but 专人 is nobody.  by: 由 stands before them, so that half a
 * name is one before others (由电信、移动公司), and a whole one behind them whose
 * last word is not known (由文化站、东河物流园).
 */
bool resp_is_list(struct str s, bool people, bool by);
/* 周口、马站、孙圩: villages by their bare names, which persons hardly bear. */
bool resp_is_places(struct str list);
/*
 * Where the first of the marks (in half width) stands that is in no bracket, which
 * says of one name; s.n for none.
 */
size_t resp_mark_in(struct str s, const char *marks);
/* The part of a list before its first comma or semicolon outside brackets. */
size_t resp_pause(struct str list);
/* Do the digits of a telephone begin s, behind its label or behind none? */
bool resp_is_phone(struct str s);
/* Behind the number of a telephone that s begins with, or 0. */
size_t resp_phone_at(struct str s);
/* 负责巡查, 各村要配合, 确保完成: behind a comma no more names, but a clause. */
bool resp_is_clause(struct str part);
/* 农技员按所辖区负责, 各村根据分工负责: without how the duty is shared out. */
struct str resp_without_measure(struct str);
/*
 * Names without the adverbs and times that part them from a verb of duty.
 * modal: without 要 and 都 as well.
 */
struct str resp_without_adverbs(struct str, bool modal);
/* Behind the first 成立 or 组成 of s, 0 for none: not 小组成员. */
size_t resp_behind_formed(struct str s);
/* Behind the next 由 of s at or behind from, 0 for none; 理由 and 由于 have none. */
size_t resp_next_by(struct str s, size_t from);
/*
 * Names of which no fewer are known for organisations than end in a word that
 * tells nothing, as a bracket may name them: 财政局、茶商联.
 */
bool resp_is_mostly_units(struct str s);
/* 村委会对辖区内各小组负总责: who, not for whom. */
struct str resp_without_object(struct str phrase);
/* What stands behind the last 由 of a phrase; nothing if it has none. */
struct str resp_behind_by(struct str phrase);
/*
 * The names that end a phrase: all of it, or, where words precede them, what
 * begins at 由 or at 各.  people: see above; behind 由 they always count.
 */
struct str resp_names_of(struct str phrase, bool people);
/*
 * The names that end what stands right behind a verb of duty, where the work that it
 * gives precedes them: 负责|技术指导、种子站; 负责|的第一件和种子站.
 */
struct str resp_names_behind_work(struct str phrase, bool people);

#endif
