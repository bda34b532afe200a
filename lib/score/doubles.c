#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "score/doubles.h"

struct met {
	uint64_t hash; /* of the key; 0: nobody */
	struct record at;
};

/* What is the same where a record was entered twice. */
static uint64_t
number_of(struct doubles *d, const struct finding *g)
{
	static const enum finding_col cols[] = { F_PLACE, F_PROBLEM, F_COUNT,
		F_POINTS, F_TYPE, F_ROUND };
	size_t i;

	buf_reset(&d->key);
	buf_addf(&d->key, "%ld/%zu", date_days(g->date), g->rule->at);
	for (i = 0; i < g->nunit; i++)
		buf_addf(&d->key, "/%zu", g->unit[i]);
	for (i = 0; i < COUNT(cols); i++) {
		buf_addc(&d->key, '\x1f');
		buf_addstr(&d->key, g->cell[cols[i]]);
	}
	return map_hash(buf_str(&d->key)) | 1;
}

static struct met *
slot_of(const struct doubles *d, uint64_t hash)
{
	size_t i = (hash >> 1) & (d->nslot - 1);

	while (d->slot[i].hash && d->slot[i].hash != hash)
		i = (i + 1) & (d->nslot - 1);
	return &d->slot[i];
}

/* Room for one more: at most half of the slots are taken. */
static void
make_room(struct doubles *d)
{
	struct doubles was = *d;
	size_t i;

	if (d->n * 2 < d->nslot)
		return;
	d->nslot = was.nslot ? was.nslot * 2 : 1024;
	d->slot = xcalloc(d->nslot, sizeof(*d->slot));
	for (i = 0; i < was.nslot; i++)
		if (was.slot[i].hash)
			*slot_of(d, was.slot[i].hash) = was.slot[i];
	free(was.slot);
}

bool
doubles_met(struct doubles *d, const struct finding *g, struct record at,
    struct record *before)
{
	struct met *m;
	uint64_t hash;

	if (!g->cell[F_PLACE].n || !g->cell[F_PROBLEM].n)
		return false;
	make_room(d);
	hash = number_of(d, g);
	m = slot_of(d, hash);
	if (m->hash) {
		*before = m->at;
		return true;
	}
	if (d->n < DOUBLES_MOST) {
		*m = (struct met){ hash, at };
		d->n++;
	}
	return false;
}

void
doubles_free(struct doubles *d)
{
	free(d->slot);
	buf_free(&d->key);
}
