/* SPDX-License-Identifier: MIT */
#ifndef FILE_SYNTAX_H
#define FILE_SYNTAX_H

#include <yaml.h>

#include "reading.h"

/* A place between two marks of libyaml, which count from 0. */
struct place file_place_of(yaml_mark_t start, yaml_mark_t end);

/* Says why libyaml could not go on, in words for those who write protocols. */
void file_tell_syntax(struct reading *reading, const yaml_parser_t *parser);

#endif
