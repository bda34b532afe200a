#include "duty/codes.h"
#include "duty/event.h"

static const char *const name[] = { "report", "opened", "signed", "urged",
	"extended", "applied", "back", "closed", "reopened",
	"handed" };

bool
event_parse(struct str s, enum event *e)
{
	static struct codes events = { "events", name, COUNT(name), MAP_INIT,
		false };
	long i = s.n ? codes_find(&events, s) : EVENT_REPORT;

	if (i >= 0)
		*e = (enum event)i;
	return i >= 0;
}

bool
event_is_work(enum event e)
{
	return e == EVENT_REPORT || e == EVENT_APPLIED || e == EVENT_CLOSED;
}

void
docket_add(struct docket *k, enum event e, struct date day, struct str word)
{
	if (e == EVENT_OPENED)
		k->opened = date_earlier(k->opened, day);
	if (e == EVENT_SIGNED)
		k->signed_on = date_earlier(k->signed_on, day);
	if (e == EVENT_URGED) {
		k->urged++;
		k->urged_on = date_later(k->urged_on, day);
	}
	k->back += e == EVENT_BACK || e == EVENT_REOPENED;
	if (date_is_none(k->on) || date_cmp(day, k->on) >= 0) {
		k->on = day;
		k->word = word;
	}
}

void
extension_report(
    const char *code, struct place at, struct date to, struct date was)
{
	struct buf new = BUF_INIT, old = BUF_INIT;

	date_put(&new, to);
	date_put(&old, was);
	diag(code, at, new.p, old.p ? old.p : "", NULL);
	buf_free(&new);
	buf_free(&old);
}

void
extension_note(struct buf *list, struct date was)
{
	if (list->n)
		buf_adds(list, "、");
	date_put(list, was);
}
