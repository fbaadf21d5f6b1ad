/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "course_events.h"

#define HINT "make it with infuse plan --format json"

static const struct json_node *at(const struct json_node *root,
    const char *key, const char *inner)
{
	const struct json_node *node = file_json_get(root, key);

	return node != NULL && inner != NULL ? file_json_get(node, inner) :
	    node;
}

/* A text of the plan, "" where it says null; false where it says neither. */
static bool copy(char *out, size_t size, const struct json_node *node)
{
	out[0] = '\0';
	if (node != NULL && node->kind == JSON_NULL)
		return true;
	return node != NULL && node->kind == JSON_STRING &&
	    (size_t)snprintf(out, size, "%s", node->text) < size;
}

/* A figure likewise, with its unit. */
static bool figure(char *out, size_t size, const struct json_node *node,
    bool unit)
{
	const struct json_node *value, *name;

	out[0] = '\0';
	if (node == NULL || node->kind == JSON_NULL)
		return node != NULL;
	value = file_json_get(node, "value");
	name = file_json_get(node, "unit");
	return value != NULL && value->kind == JSON_NUMBER && name != NULL &&
	    name->kind == JSON_STRING && (size_t)snprintf(out, size,
	    "%s%s%s", value->text, unit ? " " : "", unit ? name->text : "") <
	    size;
}

/* A path, or the id where it is built in (a site's: nothing). */
static bool origin(char *out, char *sha256, const struct json_node *of,
    bool protocol)
{
	const struct json_node *built_in = at(of, "built_in", NULL);

	if (built_in == NULL || !copy(sha256, INFUSE_SHA256_TEXT,
	    at(of, "sha256", NULL)))
		return false;
	out[0] = '\0';
	if (built_in->kind == JSON_TRUE && !protocol)
		return true;
	return copy(out, COURSE_NAME_MAX, at(of, built_in->kind == JSON_TRUE ?
	    "id" : "file", NULL)) && out[0] != '\0';
}

/* One that is not there is not said: plans of before did not have it. */
static bool typed(char *out, size_t size, const struct json_node *node)
{
	return node == NULL || copy(out, size, node);
}

static bool fill_ordered(struct course_plan *out,
    const struct json_node *protocol, const struct json_node *ordered)
{
	if (!typed(out->reading, sizeof(out->reading), at(protocol,
	    "reading_as_typed", NULL)))
		return false;
	return ordered == NULL ||
	    (copy(out->ceiling, sizeof(out->ceiling), at(ordered, "ceiling",
	    NULL)) &&
	    copy(out->frail, sizeof(out->frail), at(ordered, "frail",
	    NULL)) &&
	    copy(out->begin, sizeof(out->begin), at(ordered, "begin",
	    NULL)) &&
	    copy(out->step, sizeof(out->step), at(ordered, "step", NULL)) &&
	    copy(out->interval, sizeof(out->interval), at(ordered,
	    "interval", NULL)) &&
	    copy(out->days, sizeof(out->days), at(ordered, "days", NULL)));
}

static bool has_sessions(const struct json_node *root)
{
	const struct json_node *days = at(root, "days", NULL);
	const struct json_node *session = days != NULL && days->first != NULL ?
	    at(days->first, "session", NULL) : NULL;

	return session != NULL && session->kind == JSON_NUMBER;
}

static bool fill(struct course_plan *out, const struct json_node *root)
{
	const struct json_node *assumed = at(root, "pump_step_assumed", NULL);
	const struct json_node *protocol = at(root, "protocol", NULL);
	const struct json_node *site = at(root, "site", NULL);

	if (assumed == NULL || protocol == NULL || site == NULL)
		return false;
	if (assumed->kind != JSON_TRUE && !figure(out->pump_step,
	    sizeof(out->pump_step), at(root, "pump_step", NULL), true))
		return false;
	out->sessions = has_sessions(root);
	return fill_ordered(out, protocol, at(root, "ordered_as_typed",
	    NULL)) &&
	    origin(out->protocol, out->protocol_sha256, protocol, true) &&
	    copy(out->drug, sizeof(out->drug), at(root, "protocol",
	    "drug")) &&
	    origin(out->site, out->site_sha256, site, false) &&
	    figure(out->weight, sizeof(out->weight), at(root, "weight",
	    NULL), true) &&
	    figure(out->dosing, sizeof(out->dosing), at(root, "weights",
	    "dosing"), true) &&
	    copy(out->setting, sizeof(out->setting), at(root, "setting",
	    NULL)) &&
	    figure(out->age, sizeof(out->age), at(root, "age", NULL),
	    false) &&
	    figure(out->height, sizeof(out->height), at(root, "weights",
	    "height"), true) &&
	    copy(out->sex, sizeof(out->sex), at(root, "weights", "sex")) &&
	    copy(out->zone, sizeof(out->zone), at(root, "zone", NULL));
}

enum infuse_found file_course_plan(struct course_plan *out, const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context)
{
	static const struct course_plan empty;
	static const struct place whole = { 0, 0, 0 };
	struct arena arena = { NULL };
	const struct json_node *root, *schema;
	struct reading reading;
	bool good;

	*out = empty;
	file_reading_begin(&reading, &arena, text, size, name);
	root = file_json_read(&reading);
	schema = root != NULL ? file_json_get(root, "schema") : NULL;
	if (root != NULL && (schema == NULL || schema->kind != JSON_STRING ||
	    strncmp(schema->text, "infuse-plan/", 12) != 0 ||
	    !fill(out, root)))
		file_tell(&reading, PROBLEM_WRONG_SHAPE, whole, HINT,
		    "this is not a plan as infuse writes it");
	good = file_reading_end(&reading, report, context);
	file_arena_free(&arena);
	return good ? INFUSE_FOUND : INFUSE_INVALID;
}
