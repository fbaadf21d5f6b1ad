/* SPDX-License-Identifier: MIT */
#ifndef CLI_BAG_H
#define CLI_BAG_H

#include <infuse/document.h>

#include "cli.h"

#define CLI_BAG_LABEL_MAX 128

/*
 * Where --bag or --syringe is the name of one of the site's bags, puts the label of that
 * bag in its place, which is kept in `label`.  What is no name stays as it is.
 * A name that the site in force does not have is refused with a message.
 */
enum cli_status cli_name_bag(struct cli_args *args,
    char label[CLI_BAG_LABEL_MAX]);

/* The same in two, for who has the site: whether a bag is named, and which. */
bool cli_bag_is_named(const struct cli_args *args);
enum cli_status cli_name_bag_of(const struct infuse_site_document *site,
    struct cli_args *args, char label[CLI_BAG_LABEL_MAX]);

#endif
