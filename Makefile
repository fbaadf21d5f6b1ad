# SPDX-License-Identifier: MIT
#
# make                the program, build/release/infuse, and libinfuse.a
# make deps           installs what building and testing need (Debian, Ubuntu)
# make check          all tests;  VARIANT=san with sanitizers;  FAULTS=all
#                     with each fault of the machine, not a sample of them
# make ci             sanitizers, static checks, coverage, valgrind, the same
#                     build twice (make deps-ci first); lint, coverage alone
# make ci-packages    the tarball, the packages of Debian in a fresh root, the
#                     installed files, the static binary
# make ci-foreign     tests of core and transcripts on i386 and s390x, all with
#                     gcc, clang and -flto (make deps-foreign first)
# make check-sheet    the sheet in a real browser (make deps-ci first)
# make prove          the proof of src/core (make deps-ci first); make
#                     prove-faults  faults that it has to find
# make mutants        faults seeded into the code, and the share that is caught
# make static         one static binary, build/static/infuse
# make shared         the program as a function: build/shared/libinfuse.so.0
# make dist           the sources as build/infuse-VERSION.tar.gz
# make deb            packages for Debian, build/deb (make deps-deb first)
# make sbom           what the binaries are made of: build/infuse.spdx.json
# make install        PREFIX=/usr/local, DESTDIR in front of it
# make bench          speed, as ratios;  make bench-pk  the same of simulations
# make engines        infuse batch under the engines that are here
#                     (make deps-engines first)
# make validate       simulated beside measured concentrations
# make bless          rewrites the transcripts; read the diff

VERSION    = 0.2
PREFIX     = /usr/local
BINDIR     = $(PREFIX)/bin
LIBDIR     = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
SYSCONFDIR = /etc
PCDIR      = $(LIBDIR)/pkgconfig
MANDIR     = $(PREFIX)/share/man
BASHDIR    = $(PREFIX)/share/bash-completion/completions
ZSHDIR     = $(PREFIX)/share/zsh/site-functions
FISHDIR    = $(PREFIX)/share/fish/vendor_completions.d
# What prints the completions; where it is built for another machine, one that
# runs on this.
INFUSE     = $(B)/infuse
INSTALL    = install
PKG_CONFIG = pkg-config

# release, static, shared, san, tsan or cov (no comment behind a value: make keeps the blanks)
VARIANT = release
B       = build/$(VARIANT)

# CPPFLAGS, CFLAGS and LDFLAGS are the caller's, from the environment or from
# the command line, as packagers set them, and come behind what is ours.
CFLAGS.release = -O2 -g
CFLAGS.static  = -O2 -g
CFLAGS.shared  = -O2 -g
CFLAGS.san     = -O1 -g
CFLAGS.tsan    = -O1 -g
CFLAGS.cov     = -O0 -g
CFLAGS        ?= $(CFLAGS.$(VARIANT))

# Ours.  Fortifying is left to the caller who names it, and needs optimising.
fortify = $(if $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS))$(filter \
          -O0,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
HARDEN       = -fstack-protector-strong $(fortify)
OURS.release = -fPIE $(HARDEN)
OURS.static  = -fPIE $(HARDEN)
OURS.shared  = -fPIC -fno-semantic-interposition $(HARDEN)
OURS.tsan    = -fsanitize=thread -fno-omit-frame-pointer
OURS.san     = -fsanitize=address,undefined -fno-sanitize-recover=all \
               -fno-omit-frame-pointer
OURS.cov     = --coverage
LDFLAGS.release = -pie -Wl,-z,relro,-z,now,-z,noexecstack
LDFLAGS.shared  = -shared -Wl,-soname,libinfuse.so.0 -Wl,-z,defs \
                  -Wl,--version-script=src/libinfuse.map \
                  -Wl,-z,relro,-z,now,-z,noexecstack
LDFLAGS.static  = -static-pie -Wl,-z,relro,-z,now,-z,noexecstack
WARN     = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wvla \
           -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings
YAML_CFLAGS := $(shell $(PKG_CONFIG) --cflags yaml-0.1 2>/dev/null)
YAML_LIBS   := $(shell $(PKG_CONFIG) --libs yaml-0.1 2>/dev/null || echo -lyaml)
MD_LIBS     := $(shell $(PKG_CONFIG) --libs libmd 2>/dev/null || echo -lmd)
CMOCKA_LIBS := $(shell $(PKG_CONFIG) --libs cmocka 2>/dev/null || echo -lcmocka)
LIBS         = $(YAML_LIBS) $(MD_LIBS) -lm -pthread

# Only what a public header declares can be seen from outside of a library
# that is made of the archive; tests are linked with it, and see all.
compile = $(CC) -std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 \
          -Iinclude -DINFUSE_VERSION='"$(VERSION)"' $(WARN) $(YAML_CFLAGS) \
          -fvisibility=hidden -ffile-prefix-map=$(CURDIR)=. \
          $(DEFINE) $(OURS.$(VARIANT)) $(CPPFLAGS) $(CFLAGS) -MMD -MP
link    = $(CC) $(OURS.$(VARIANT)) $(CFLAGS) $(LDFLAGS.$(VARIANT)) $(LDFLAGS)

LIB    := $(wildcard src/core/*.c src/bedside/*.c src/file/*.c src/pk/*.c)
RENDER := $(wildcard src/answer/*.c src/render/*.c)
FACADE := src/cli/facade.c
CLI    := $(filter-out $(FACADE),$(wildcard src/cli/*.c))
PROPERTY := $(wildcard tests/property/*.c)
UNIT   := $(wildcard tests/unit/test_*.c)
FILES  := $(sort $(wildcard protocols/*.yaml protocols/*/*.yaml))
HEADERS := $(wildcard include/infuse/*.h)
obj     = $(patsubst %.c,$(B)/%.o,$(1))

all: $(B)/infuse $(B)/libinfuse.a

# The protocols are compiled in, so that one binary works anywhere.
$(B)/builtin.c: $(FILES) src/file/make-builtin
	@mkdir -p $(@D)
	sh src/file/make-builtin $(FILES) >$@.tmp
	@mv $@.tmp $@
$(B)/builtin.o: $(B)/builtin.c
	$(compile) -I. -c -o $@ $<

# The system's site file, where it exists, is in force in every run.
SYSTEM_SITE = $(SYSCONFDIR)/infuse/site.yaml
$(B)/system-site: FORCE
	@mkdir -p $(@D)
	@echo '$(SYSTEM_SITE)' | cmp -s - $@ || echo '$(SYSTEM_SITE)' >$@
FORCE:
$(B)/src/file/site_in_force.o: $(B)/system-site
$(B)/src/file/site_in_force.o: DEFINE = -DINFUSE_SYSTEM_SITE='"$(SYSTEM_SITE)"'
# One for tests, which has it where it is run.
$(B)/tests/system/site_in_force.o: src/file/site_in_force.c
	@mkdir -p $(@D)
	$(compile) -DINFUSE_SYSTEM_SITE='"system.yaml"' -c -o $@ $<
$(B)/tests/system/infuse: $(B)/tests/system/site_in_force.o \
        $(call obj,$(CLI) $(RENDER)) \
        $(B)/libinfuse.a
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)

$(B)/libinfuse.a: $(call obj,$(LIB)) $(B)/builtin.o
	@rm -f $@
	$(AR) rcsD $@ $^
$(B)/infuse: $(call obj,$(CLI) $(RENDER)) $(B)/libinfuse.a
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)
$(B)/tests/unit/%: $(B)/tests/unit/%.o $(call obj,$(RENDER)) $(B)/libinfuse.a
	$(link) -o $@ $^ $(CMOCKA_LIBS) $(LIBS) $(LDLIBS)
$(B)/tests/bench/%: $(B)/tests/bench/%.o $(B)/libinfuse.a
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)
$(B)/tests/validate/%: $(B)/tests/validate/%.o $(B)/libinfuse.a
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)
$(B)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(compile) $(FLAGS.$(dir $<)) -c -o $@ $<

# The program as a function, for other programs: nothing else is seen of it.
# What it is made of is compiled apart, so that the program pays nothing for it.
command = $(filter-out %/main.o,$(call obj,$(FACADE) $(CLI) $(RENDER) $(LIB))) \
          $(B)/builtin.o
$(B)/libinfuse.so.0: $(command) src/libinfuse.map
	$(link) -o $@ $(filter %.o,$^) $(LIBS) $(LDLIBS)
	@ln -sf libinfuse.so.0 $(@D)/libinfuse.so
$(B)/tests/library/infuse: $(B)/tests/library/infuse.o $(B)/libinfuse.so.0
	$(CC) -o $@ $< -L$(B) -linfuse '-Wl,-rpath,$$ORIGIN/../..'
$(B)/tests/library/threads: $(B)/tests/library/threads.o $(command)
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)

# The program with a main of another name, in which calls can be made to fail,
# those of libyaml too where it is there as a static library.
WRAP = malloc calloc aligned_alloc realloc strdup free open read write close \
       stat lstat fstat opendir readdir rename fsync \
       open64 stat64 lstat64 fstat64 readdir64
static = $$(lib=$$($(CC) -print-file-name=lib$(1).a); \
         [ -f "$$lib" ] && echo "$$lib" || echo -l$(1))
$(B)/tests/faults/main.o: src/cli/main.c
	@mkdir -p $(@D)
	$(compile) -Wno-missing-prototypes -Dmain=infuse_main -c -o $@ $<
$(B)/tests/faults/faults: $(B)/tests/faults/faults.o $(B)/tests/faults/wrap.o \
        $(B)/tests/faults/main.o $(filter-out %/main.o,$(call obj,$(CLI))) \
        $(call obj,$(RENDER)) $(B)/libinfuse.a
	$(link) $(addprefix -Wl$(comma)--wrap=,$(WRAP)) -o $@ $^ \
	    $(call static,yaml) $(MD_LIBS) -lm -pthread $(LDLIBS)
comma = ,

# The program in the process of a test, which asks it thousands of times.
$(B)/tests/property/property: $(call obj,$(PROPERTY)) \
        $(B)/tests/faults/main.o $(filter-out %/main.o,$(call obj,$(CLI))) \
        $(call obj,$(RENDER)) $(B)/libinfuse.a
	$(link) -o $@ $^ $(LIBS) $(LDLIBS)

# The one folder with floating point.  None of these changes a value; without
# them the loops over patients are not vectorised.
FLAGS.src/pk/ = -O3 -ffp-contract=off -fno-math-errno -fno-trapping-math
# Where a processor can do with 80 bits too, 64 all the same.
FLAGS.src/pk/ += $(SSE2)
SSE2 := $(shell echo __i386__ | $(CC) -E -P -x c - 2>/dev/null | \
        grep -qx 1 && echo -msse2 -mfpmath=sse)

static:
	$(MAKE) VARIANT=static build/static/infuse

shared:
	$(MAKE) VARIANT=shared build/shared/libinfuse.so.0

deps:
	sh tests/deps
deps-ci:
	sh tests/deps ci
deps-foreign:
	sh tests/deps foreign
deps-deb:
	sh tests/deps deb
deps-bench:
	sh tests/deps bench
deps-engines:
	sh tests/deps engines

# As many at once as there are processors, unless make was told how many.
cores  = $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
jobs   = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(cores))
tested = $(B)/infuse $(B)/libinfuse.a $(patsubst %.c,$(B)/%,$(UNIT)) \
         $(B)/tests/validate/validate_pk $(B)/tests/faults/faults \
         $(B)/tests/system/infuse $(B)/tests/property/property

check:
	@+$(MAKE) -s --no-print-directory $(jobs) tested
	@B=$(B) CC='$(CC)' FAULTS='$(FAULTS)' tests/run
tested: $(tested)
# Beyond check: sanitizers, static checks, coverage, valgrind.
ci: $(B)/infuse $(B)/tests/system/infuse $(patsubst %.c,$(B)/%,$(UNIT))
	@B=$(B) tests/ci/run
# On other machines and with other compilers: make deps-foreign first.
ci-foreign:
	tests/ci/foreign
# What is given away: make deps-ci first, and be root.
ci-packages:
	tests/ci/packages
check-sheet: $(B)/infuse
	@B=$(B) tests/sheet/print
lint:
	tests/ci/lint
coverage:
	tests/ci/coverage
# Every function of src/core against its contract, for all inputs in bounds.
prove:
	@tests/proof/run
prove-faults:
	@tests/proof/faults-run
mutants:
	tests/mutation/run
# make fuzz FUZZ_FOR=300: so many seconds for each target
fuzz:
	tests/fuzz/run $(FUZZ_FOR)
FUZZ_FOR = 30
bless: $(B)/infuse
	@B=$(B) tests/cli/run -b tests/cli/*.t

# Ratios of one run; nothing fails.  Simulations are timed beside GSL and R's
# deSolve: make deps-bench first.
bench: static $(B)/tests/bench/bench_exact $(B)/tests/bench/bench_start
	$(B)/tests/bench/bench_exact
	$(B)/tests/bench/bench_start build/static/infuse
	tests/bench/bench_batch build/static/infuse
	@if $(PKG_CONFIG) --exists gsl; then $(MAKE) --no-print-directory bench-pk; \
	else echo 'simulations are not timed: GSL is not here (make deps-bench)'; fi
bench-pk: $(B)/tests/bench/bench_pk
	$(B)/tests/bench/bench_pk tests/bench
$(B)/tests/bench/bench_pk: LDLIBS += -lgsl -lgslcblas

# Streams of records to other programs and back.
engines: $(B)/infuse
	@B=$(B) tests/batch/engines

# What is packed is what was committed, the same bits each time.
DIST = build/infuse-$(VERSION).tar.gz
dist:
	@mkdir -p build
	.dist/tarball $(VERSION) $(DIST)
deb: dist
	.dist/deb $(DIST) build/deb
sbom: $(B)/infuse static
	.dist/sbom $(VERSION) $(B)/infuse >build/infuse.spdx.json
	.dist/sbom $(VERSION) build/static/infuse >build/infuse-static.spdx.json
# Its lines are changed with the folders that it names.
infuse.pc: $(B)/infuse.pc
$(B)/infuse.pc: src/infuse.pc.in FORCE
	@mkdir -p $(@D)
	@sed -e 's,@PREFIX@,$(PREFIX),' -e 's,@LIBDIR@,$(LIBDIR),' \
	    -e 's,@INCLUDEDIR@,$(INCLUDEDIR),' -e 's,@VERSION@,$(VERSION),' \
	    $< >$@

completions = $(B)/completion.bash $(B)/completion.zsh $(B)/completion.fish
completions: $(completions)

# The published measurements, predicted beside measured.
validate: $(B)/tests/validate/validate_pk
	$(B)/tests/validate/validate_pk

# Pages that are made of the program's tables.
$(B)/man/commands: $(B)/infuse src/make-pages src/infuse-json.5.in \
        src/infuse-site.5.in src/infuse-protocol.5
	sh src/make-pages $(INFUSE) $(B)/man
manual: $(B)/man/commands

install: $(B)/infuse $(B)/libinfuse.a $(B)/infuse.pc $(completions) shared \
        manual
	$(INSTALL) -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR) \
	    $(DESTDIR)$(INCLUDEDIR)/infuse $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(BASHDIR) \
	    $(DESTDIR)$(ZSHDIR) $(DESTDIR)$(FISHDIR) $(DESTDIR)$(PCDIR)
	$(INSTALL) -m 755 $(B)/infuse $(DESTDIR)$(BINDIR)/infuse
	$(INSTALL) -m 644 $(B)/libinfuse.a $(DESTDIR)$(LIBDIR)/libinfuse.a
	$(INSTALL) -m 644 build/shared/libinfuse.so.0 $(DESTDIR)$(LIBDIR)
	ln -sf libinfuse.so.0 $(DESTDIR)$(LIBDIR)/libinfuse.so
	$(INSTALL) -m 644 $(B)/infuse.pc $(DESTDIR)$(PCDIR)/infuse.pc
	$(INSTALL) -m 644 $(HEADERS) $(DESTDIR)$(INCLUDEDIR)/infuse
	$(INSTALL) -m 644 src/infuse.1 $(DESTDIR)$(MANDIR)/man1/infuse.1
	$(INSTALL) -m 644 src/infuse-protocol.5 \
	    $(DESTDIR)$(MANDIR)/man5/infuse-protocol.5
	$(INSTALL) -m 644 $(B)/man/*.1 $(DESTDIR)$(MANDIR)/man1
	$(INSTALL) -m 644 $(B)/man/*.5 $(DESTDIR)$(MANDIR)/man5
	$(INSTALL) -m 644 $(B)/completion.bash $(DESTDIR)$(BASHDIR)/infuse
	$(INSTALL) -m 644 $(B)/completion.zsh $(DESTDIR)$(ZSHDIR)/_infuse
	$(INSTALL) -m 644 $(B)/completion.fish \
	    $(DESTDIR)$(FISHDIR)/infuse.fish

$(B)/completion.%: $(B)/infuse
	$(INFUSE) completion $* >$@.tmp
	@mv $@.tmp $@

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/infuse $(DESTDIR)$(LIBDIR)/libinfuse.a \
	    $(DESTDIR)$(LIBDIR)/libinfuse.so.0 $(DESTDIR)$(LIBDIR)/libinfuse.so \
	    $(DESTDIR)$(MANDIR)/man1/infuse.1 \
	    $(DESTDIR)$(MANDIR)/man5/infuse-protocol.5 \
	    $(DESTDIR)$(PCDIR)/infuse.pc \
	    $(DESTDIR)$(BASHDIR)/infuse $(DESTDIR)$(ZSHDIR)/_infuse \
	    $(DESTDIR)$(FISHDIR)/infuse.fish
	rm -f $(DESTDIR)$(MANDIR)/man1/infuse-*.1 \
	    $(DESTDIR)$(MANDIR)/man5/infuse-json.5 \
	    $(DESTDIR)$(MANDIR)/man5/infuse-site.5
	rm -rf $(DESTDIR)$(INCLUDEDIR)/infuse

clean:
	rm -rf build

.PHONY: all static shared manual dist deb sbom infuse.pc completions deps deps-ci deps-deb \
        deps-bench deps-engines deps-foreign check check-sheet \
        tested ci ci-foreign ci-packages lint coverage \
        prove prove-faults mutants fuzz \
        bless bench bench-pk engines validate install uninstall clean
.DELETE_ON_ERROR:
.SECONDARY:
-include $(patsubst %.c,$(B)/%.d,$(LIB) $(RENDER) $(CLI) $(FACADE) $(UNIT) $(wildcard tests/bench/*.c tests/validate/*.c \
    tests/faults/*.c) tests/faults/main.c $(PROPERTY))
