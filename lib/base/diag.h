#ifndef BASE_DIAG_H
#define BASE_DIAG_H

/*
 * Diagnostics.  Each kind of message has a code; its level and its wording in
 * English and Chinese are a row of share/messages.tsv.  Printed on standard
 * error as
 *
 *	prog: file:line:column: level: message: 'subject'
 *
 * in Chinese where LC_ALL, LC_MESSAGES or LANG says zh, else in English.
 * Levels: note (changes nothing), warning and error (exit status 1), fatal
 * (exit status 2).  A wording may hold {1}, {2}: further arguments.
 */

#include "base/str.h"

struct place {
	const char *file; /* NULL: no file; "-" prints as <stdin> */
	long line; /* 1-based; 0: none.  A paragraph in Word files */
	long col; /* 1-based character, or column of a table; 0: none */
};
#define NOWHERE ((struct place){ NULL, 0, 0 })

enum level { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR, LEVEL_FATAL };

void diag_start(const char *prog); /* name for messages; outlives the run */
/* subject may be NULL; then come further char * arguments and a final NULL. */
void diag(const char *code, struct place, const char *subject, ...)
    __attribute__((sentinel));
/* As diag, with a subject that need not end in NUL. */
void diag_str(const char *code, struct place, struct str subject, ...)
    __attribute__((sentinel));
/* As diag, with errno's text as {1}. */
void diag_errno(const char *code, struct place, const char *subject);

/* A message as it is taken by who diverts them; borrowed for the call. */
struct taken {
	const char *code;
	enum level level;
	struct place at;
	const char *text; /* in the user's language, arguments filled in */
	const char *subject; /* may be NULL */
};
/*
 * Hand messages to take() instead of printing them, for filters that write
 * their findings as a table; they count towards diag_exit() all the same,
 * and fatal ones are printed as well.  NULL prints again.
 */
void diag_divert(void (*take)(void *arg, const struct taken *), void *arg);
/* A take() that drops them: for a file that is read twice. */
void diag_drop(void *arg, const struct taken *);

const char *diag_level_name(enum level); /* in the user's language */
bool diag_is_chinese(void);

/*
 * Lines of this file are paragraphs (of a Word document): messages say
 * file:paragraph 12:column.
 */
void diag_paragraphs(const char *file);

/* How many messages of this level or worse there were. */
size_t diag_count(enum level);
/* Was there a fatal message that was not diverted into what is written?  Then
 * that is not whole. */
bool diag_failed(void);
/* Treat warnings and errors as failure (--strict): exit 2 instead of 1. */
void diag_strict(bool);
/* Exit status for what was reported so far: 0, 1 or 2. */
int diag_exit(void);

#endif
