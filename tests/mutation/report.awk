# SPDX-License-Identifier: MIT
#
# equivalent.txt and the results of a run: what was caught, and what was not.

function key(file, place, old, new) {
	return file SUBSEP place SUBSEP old SUBSEP new
}

function share(caught, all) {
	return all ? sprintf("%.1f %%", 100 * caught / all) : "none"
}

function close_entry() {
	if (new != "") {
		if (reason == "")
			complain("no reason for: " old " -> " new)
		explained[key(file, place, old, new)] = 1
	}
	old = new = reason = ""
}

function complain(text) {
	print "equivalent.txt: " text
	wrong++
}

# "src/core/limit.c tighter", "- original", "+ mutant", "  reason".
FNR == NR && /^#/ { next }
FNR == NR && /^src\// { close_entry(); file = $1; place = $2; next }
FNR == NR && /^- / { close_entry(); old = substr($0, 3); next }
FNR == NR && /^[+] / { new = substr($0, 3); next }
FNR == NR && /^  / { reason = reason $0; next }
FNR == NR { next }

FNR == 1 { close_entry(); FS = "\t"; $0 = $0 }

{
	k = key($2, $5, $6, $7)
	files[$2] = 1
	met[k] = 1
}
$1 == "unbuilt" { unbuilt[$2]++; next }
$1 == "same" { same[$2]++; next }
k in explained {
	if ($1 == "survived")
		equal[$2]++
	else
		complain("caught after all: " $2 ": " $6 " -> " $7)
	if ($1 == "survived")
		next
}
$1 == "survived" {
	all[$2]++
	left[++survivors] = $2 ":" $4 ": " $6 " -> " $7
	next
}
{
	all[$2]++
	caught[$2]++
	if ($1 == "timeout")
		late[$2]++
}

END {
	for (f in files) {
		part = f ~ /^src\/core/ ? "core" : "file"
		total[part] += all[f]
		hits[part] += caught[f]
		lates[part] += late[f]
		equals[part] += equal[f]
		sames[part] += same[f]
		broken[part] += unbuilt[f]
		printf "%s: %d of %d caught, %s; %d equivalent, " \
		    "%d of the same code, %d do not compile\n", f, caught[f],
		    all[f], share(caught[f], all[f]), equal[f], same[f],
		    unbuilt[f] | "sort"
	}
	close("sort")
	for (i = 1; i <= survivors; i++)
		print left[i] | "sort"
	close("sort")
	for (k in explained)
		if (full && !(k in met)) {
			split(k, part_of, SUBSEP)
			complain("no such mutant: " part_of[1] ": " \
			    part_of[3] " -> " part_of[4])
		}
	for (part in total)
		printf "mutants of %s: %d of %d caught, %s (%d of them by " \
		    "running on); %d equivalent, %d of the same code, %d do " \
		    "not compile\n", part, hits[part], total[part],
		    share(hits[part], total[part]), lates[part],
		    equals[part], sames[part], broken[part]
	if (total["core"] && hits["core"] * 100 < wanted * total["core"])
		wrong++
	exit wrong > 0
}
