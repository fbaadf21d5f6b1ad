/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "arith.h"

/* Minutes of a continuous infusion at one rate, or of days with theirs. */
struct stretch {
	int64_t from;
	int64_t to;
	int64_t phase;
	int64_t wean;
};

/*@ predicate is_stretch(struct stretch s) =
      0 <= s.from < s.to <= INFUSE_DURATION_MAX_MIN && 0 <= s.phase &&
      0 <= s.wean;
*/

struct infuse_duration infuse_wean_length(
    const struct infuse_schedule *schedule)
{
	const struct infuse_wean *wean = &schedule->wean;
	struct infuse_duration out;

	out.min = 0;
	if (wean->steps <= 0 || wean->interval.min <= 0 ||
	    schedule->regimen != INFUSE_CONTINUOUS)
		return out;
	if (wean->steps < schedule->length.min &&
	    wean->interval.min <= (schedule->length.min - 1) / wean->steps)
		out.min = core_mul(wean->steps, wean->interval.min);
	return out;
}

/* How many days a stretch touches: so many rows it is. */
/*@ requires is_stretch(s);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
static int rows_of(struct stretch s)
{
	return (int)(core_div(s.to - 1, INFUSE_MIN_PER_DAY) -
	    core_div(s.from, INFUSE_MIN_PER_DAY)) + 1;
}

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ENTRIES_MAX;
*/
static int phases_of(const struct infuse_schedule *schedule)
{
	return schedule->phased && schedule->entries > 0 ?
	    schedule->entries : 1;
}

/* Minutes of the phases before one, up to the whole. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= n <= INFUSE_ENTRIES_MAX && 0 < whole;
    assigns \nothing;
    ensures 0 <= \result <= whole;
*/
static int64_t before_phase(const struct infuse_schedule *schedule, int n,
    int64_t whole)
{
	int64_t sum = 0, length;
	int i;

	/*@ loop invariant 0 <= i && 0 <= sum <= whole;
	    loop assigns i, sum, length;
	    loop variant n - i;
	*/
	for (i = 0; i < n && i < schedule->entries; i++) {
		length = schedule->entry[i].length.min;
		sum = length < whole - sum ? sum + length : whole;
	}
	return sum;
}

/* The n-th stretch: of phases one each, else one; then the wean's steps. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= n;
    assigns \nothing;
*/
static struct stretch stretch_at(const struct infuse_schedule *schedule,
    int n)
{
	int64_t whole = schedule->length.min -
	    infuse_wean_length(schedule).min;
	int phases = phases_of(schedule);
	struct stretch s;

	s.wean = n < phases ? 0 : n - phases + 1;
	s.phase = schedule->phased && n < phases ? n + 1 : 0;
	if (s.wean > 0) {
		s.from = whole +
		    core_mul(s.wean - 1, schedule->wean.interval.min);
		s.to = s.from + schedule->wean.interval.min;
		return s;
	}
	s.from = before_phase(schedule, n, whole);
	s.to = n + 1 < phases ? before_phase(schedule, n + 1, whole) : whole;
	return s;
}

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ENTRIES_MAX + INFUSE_ROWS_MAX;
*/
static int stretches_of(const struct infuse_schedule *schedule)
{
	int phases = phases_of(schedule);

	return infuse_wean_length(schedule).min > 0 ?
	    phases + (int)schedule->wean.steps : phases;
}

/* Rows of the first `count` stretches. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 1 <= count <= INFUSE_ENTRIES_MAX + INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
static int rows_of_all(const struct infuse_schedule *schedule, int count)
{
	struct stretch s;
	int rows = 0, n;

	/*@ loop invariant 0 <= n && 0 <= rows <= INFUSE_ROWS_MAX;
	    loop assigns n, rows, s;
	    loop variant count - n;
	*/
	for (n = 0; n < count && rows < INFUSE_ROWS_MAX; n++) {
		s = stretch_at(schedule, n);
		if (s.from < s.to)
			rows += rows_of(s);
		if (rows > INFUSE_ROWS_MAX)
			rows = INFUSE_ROWS_MAX;
	}
	return rows > 0 ? rows : 1;
}

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
static int rows_of_sessions(const struct infuse_schedule *schedule)
{
	int64_t rows = core_mul(schedule->sessions, phases_of(schedule));

	return rows < INFUSE_ROWS_MAX ? (int)rows : INFUSE_ROWS_MAX;
}

int infuse_pieces(const struct infuse_schedule *schedule)
{
	if (schedule->regimen == INFUSE_SESSIONS)
		return rows_of_sessions(schedule);
	return rows_of_all(schedule, stretches_of(schedule));
}

int infuse_pieces_before_wean(const struct infuse_schedule *schedule)
{
	if (schedule->regimen == INFUSE_SESSIONS)
		return rows_of_sessions(schedule);
	return rows_of_all(schedule, phases_of(schedule));
}

struct infuse_duration infuse_session_start(
    const struct infuse_schedule *schedule, int session)
{
	struct infuse_duration out;

	out.min = 0;
	if (schedule->regimen != INFUSE_SESSIONS ||
	    session >= schedule->sessions)
		return out;
	out.min = schedule->listed ? core_mul(schedule->on[session] - 1,
	    INFUSE_MIN_PER_DAY) : core_mul(session, schedule->every.min);
	return out;
}

/* A phase of a session, or a whole one. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns \nothing;
*/
static struct infuse_piece of_session(const struct infuse_schedule *schedule,
    int i)
{
	int phases = phases_of(schedule);
	int session = (int)core_div(i, phases), n = i - session * phases;
	int64_t from = before_phase(schedule, n, schedule->length.min);
	int64_t to = n + 1 < phases ? before_phase(schedule, n + 1,
	    schedule->length.min) : schedule->length.min;
	struct infuse_piece out;

	out.session = session + 1;
	out.phase = schedule->phased ? n + 1 : 0;
	out.wean = 0;
	out.of = i;
	out.into.min = schedule->phased ? from : 0;
	out.start.min = infuse_session_start(schedule, session).min +
	    out.into.min;
	out.length.min = schedule->phased ? to - from : schedule->length.min;
	return out;
}

/* The j-th day that a stretch touches. */
/*@ requires is_stretch(s) && 0 <= j < INFUSE_ROWS_MAX;
    assigns \nothing;
*/
static struct infuse_piece day_of(struct stretch s, int j)
{
	int64_t day = core_div(s.from, INFUSE_MIN_PER_DAY) + j;
	int64_t from = core_mul(day, INFUSE_MIN_PER_DAY);
	int64_t to = from + INFUSE_MIN_PER_DAY;
	struct infuse_piece out;

	out.session = 0;
	out.phase = s.phase;
	out.wean = s.wean;
	out.of = 0;
	out.start.min = from > s.from ? from : s.from;
	out.into = out.start;
	out.length.min = (to < s.to ? to : s.to) - out.start.min;
	return out;
}

struct infuse_piece infuse_piece_at(const struct infuse_schedule *schedule,
    int i)
{
	int stretches = stretches_of(schedule), left = i, n, rows;
	int last = infuse_pieces_before_wean(schedule) - 1;
	struct infuse_piece out;
	struct stretch s;

	if (schedule->regimen == INFUSE_SESSIONS)
		return of_session(schedule, i);
	s = stretch_at(schedule, 0);
	/*@ loop invariant 0 <= n && 0 <= left <= i;
	    loop assigns n, left, s, rows;
	    loop variant stretches - n;
	*/
	for (n = 0; n < stretches; n++) {
		s = stretch_at(schedule, n);
		rows = s.from < s.to ? rows_of(s) : 0;
		if (left < rows)
			break;
		left -= rows;
	}
	out = day_of(s, left);
	out.of = i < last ? i : last;
	return out;
}

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= row < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures -1 <= \result < schedule->entries;
*/
static int entry_of_day(const struct infuse_schedule *schedule, int row)
{
	int n;

	/*@ loop invariant 0 <= n <= schedule->entries;
	    loop assigns n;
	    loop variant schedule->entries - n;
	*/
	for (n = 0; n < schedule->entries; n++)
		if (schedule->entry[n].first <= row + 1 &&
		    row + 1 <= schedule->entry[n].last)
			return n;
	return -1;
}

int infuse_entry_at(const struct infuse_schedule *schedule, int i)
{
	struct infuse_piece piece;

	if (schedule->form != INFUSE_FORM_ENTRIES ||
	    i >= infuse_pieces(schedule))
		return -1;
	piece = infuse_piece_at(schedule, i);
	if (!schedule->phased)
		return entry_of_day(schedule, piece.of);
	if (piece.wean > 0)
		return schedule->entries - 1;
	return piece.phase <= schedule->entries ? (int)piece.phase - 1 : -1;
}
