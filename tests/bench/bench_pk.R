# SPDX-License-Identifier: MIT
# Rscript bench_pk.R FOLDER: lsoda with a compiled right-hand side over the
# patients in FOLDER/patients, against the exact curves in FOLDER/exact.
suppressPackageStartupMessages(library(deSolve))
folder <- commandArgs(TRUE)[1]
dyn.load(file.path(folder, "bench_pk_rhs.so"))
patients <- as.matrix(read.table(file.path(folder, "patients")))
exact <- as.matrix(read.table(file.path(folder, "exact")))
times <- 0:120
one <- function(i)
	ode(rep(0, 6), times, "bench_pk_rhs", patients[i, ],
	    dllname = "bench_pk_rhs", initfunc = "bench_pk_init",
	    rtol = 1e-8, atol = 1e-8)
invisible(one(1))
start <- proc.time()[["elapsed"]]
curves <- lapply(seq_len(nrow(patients)), one)
seconds <- proc.time()[["elapsed"]] - start
off <- 0
for (i in seq_len(nrow(patients))) {
	is <- curves[[i]][-1, c(2, 5, 7)]
	ought <- exact[(i - 1) * 120 + 1:120, ]
	off <- max(off, abs(is / ought - 1))
}
cat(sprintf("%.9g %.3g\n", seconds / nrow(patients), off))
