/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/build.h"
#include "json.h"
#include "simulate.h"

static const char *drugs_of(const struct infuse_pk_model *model)
{
	if (model->serves_ketamine && model->serves_esketamine)
		return "ketamine (racemic) and esketamine";
	return model->serves_ketamine ? "ketamine (racemic)" : "esketamine";
}

static void add_line(struct render_text *text, const char *name,
    const char *value, size_t width)
{
	struct render_text quoted = { 0 };

	if (value[0] == '\0')
		return;
	render_add(text, "    ");
	render_add(text, name);
	render_add_spaces(text, 12 - strlen(name));
	render_quote(&quoted, value);
	render_wrap(text, &quoted, 16, width);
	render_add(text, "\n");
	render_text_free(&quoted);
}

static bool is_default(const struct infuse_pk_model *model,
    enum infuse_drug drug)
{
	return infuse_pk_model_default(drug) == model;
}

static const char *defaults_of(const struct infuse_pk_model *model)
{
	bool ketamine = is_default(model, INFUSE_KETAMINE);
	bool esketamine = is_default(model, INFUSE_ESKETAMINE);

	if (ketamine && esketamine)
		return "; used if none is named";
	return ketamine ? "; used for ketamine if none is named" :
	    esketamine ? "; used for esketamine if none is named" : "";
}

void render_models(struct render_text *text, size_t width)
{
	const struct infuse_pk_model *model;
	size_t i;

	for (i = 0; (model = infuse_pk_model_at(i)) != NULL; i++) {
		render_quote(text, model->id);
		render_add(text, ": for ");
		render_add(text, drugs_of(model));
		render_add(text, defaults_of(model));
		render_add(text, "\n");
		add_line(text, "title", model->title, width);
		add_line(text, "citation", model->citation, width);
		add_line(text, "status", model->status, width);
		add_line(text, "doubt", model->doubt, width);
		add_line(text, "population", model->population, width);
		add_line(text, "matrix", model->matrix, width);
		add_line(text, "studied", model->studied, width);
		add_line(text, "norketamine", model->norketamine_from, width);
		add_line(text, "effect", model->effect_from, width);
		add_line(text, "variability", model->variability_from, width);
	}
	render_add(text, "\nstatus: what its numbers were read in: "
	    "abstract-read, the paper's abstract;\ntranscribed, a public "
	    "transcription of its tables; second-hand, other programs\nthat "
	    "cite it.  None was compared with the tables of its paper.\n");
}

void json_model(struct json *json, const struct infuse_pk_model *model)
{
	json_string(json, "id", model->id);
	json_string(json, "title", model->title);
	json_string(json, "citation", model->citation);
	json_string(json, "status", model->status);
	json_string(json, "doubt", model->doubt);
	json_string(json, "population", model->population);
	json_string(json, "matrix", model->matrix);
	json_string(json, "studied", model->studied);
	json_string(json, "norketamine_from", model->norketamine_from);
	json_string(json, "effect_from", model->effect_from);
	json_string(json, "variability_from", model->variability_from);
	json_bool(json, "serves_ketamine", model->serves_ketamine);
	json_bool(json, "serves_esketamine", model->serves_esketamine);
}

void render_models_json(struct render_text *text)
{
	const struct infuse_pk_model *model;
	struct answer tree = { 0 };
	struct json json = json_of(&tree);
	size_t i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-models/2");
	json_begin(&json, "models", '[');
	for (i = 0; (model = infuse_pk_model_at(i)) != NULL; i++) {
		json_begin(&json, NULL, '{');
		json_model(&json, model);
		json_end(&json, '}');
	}
	json_end(&json, ']');
	json_end(&json, '}');
	render_json_take(text, &tree);
}
