# duban: small filters from plan to 通报.  GNU make.
#
#   make            build into $(O) (build/): the filters in $(O)/bin
#   make check      unit, command, gold and law tests
#   make sanitize   the same tests under ASan and UBSan, in build/san
#   make bench      what the filters cost; prints, never fails
#   make lint       clang-tidy and cppcheck     make format   clang-format
#   make install    honours DESTDIR, PREFIX, BINDIR, DATADIR, MANDIR
#
# A new filter is a new cmd/NAME.c, a new module a new lib/ROOM/NAME.c, a new
# test a new file below tests/: there is no list to edit here.

VERSION = 0.1.0

PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
DATADIR ?= $(PREFIX)/share
MANDIR  ?= $(DATADIR)/man
O       ?= build

CC      ?= cc
CFLAGS  ?= -O2 -g
WERROR  ?= -Werror
# libcsv has no .pc file.
PKGS    = libpcre2-8 expat minizip xlsxwriter
PKG_CONFIG ?= pkg-config

WARN = -Wall -Wextra -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes \
       -Wformat=2 -Wwrite-strings -Wpointer-arith -Wundef $(WERROR)
ifeq ($(SANITIZE),)
HARD = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
HARDLD = -pie -Wl,-z,relro,-z,now
else
HARD = -fsanitize=$(SANITIZE) -fno-sanitize-recover=all -fno-omit-frame-pointer
HARDLD = -fsanitize=$(SANITIZE)
endif
override CPPFLAGS += -D_GNU_SOURCE -DDUBAN_VERSION='"$(VERSION)"' \
	-DDUBAN_DATADIR='"$(DATADIR)/duban"' -Ilib
override CFLAGS += -std=c11 $(WARN) $(HARD) $(shell $(PKG_CONFIG) --cflags $(PKGS))
override LDFLAGS += $(HARDLD) -Wl,--as-needed
LIBS = -lcsv $(shell $(PKG_CONFIG) --libs $(PKGS)) -lpthread -lm

CMDS  := $(basename $(notdir $(wildcard cmd/*.c)))
LIBC  := $(wildcard lib/*/*.c)
UNITS := $(basename $(notdir $(wildcard tests/unit/*.c)))
# Manual pages are made from --help, share/columns.csv and prose in share/man.
MANDATE = November 22, 2026
MAN     = $(O)/man
PAGES   := $(CMDS:%=$(MAN)/man1/%.1) $(MAN)/man5/duban-tables.5 \
	$(MAN)/man7/duban.7 $(MAN)/man7/duban-mechanisms.7
LIBO  := $(LIBC:%.c=$(O)/%.o)
BINS  := $(CMDS:%=$(O)/bin/%)
UNITB := $(UNITS:%=$(O)/unit/%)
TOOLB := $(patsubst tests/tool/%.c,$(O)/tool/%,$(wildcard tests/tool/*.c))

# Short lines unless V=1.
ifeq ($(V),)
Q = @
say = @printf '  %-4s %s\n' $(1) $(2)
endif

.PHONY: all units check sanitize bench lint format install uninstall clean
.SECONDARY:
all: $(BINS) $(PAGES)

$(O)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(O)/libduban.a: $(LIBO)
	@rm -f $@
	$(call say,AR,$@)
	$(Q)$(AR) rcs $@ $^

$(O)/bin/%: $(O)/cmd/%.o $(O)/libduban.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(O)/unit/%: $(O)/tests/unit/%.o $(O)/libduban.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

# Programs that only tests run.
$(O)/tool/%: $(O)/tests/tool/%.o $(O)/libduban.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(MAN)/man1/%.1: $(O)/bin/% share/man/page.awk share/man/%.mdoc
	@mkdir -p $(@D)
	$(call say,MAN,$@)
	$(Q)LC_ALL=C $< --help > $@.help
	$(Q)awk -f share/man/page.awk -v name=$* -v date='$(MANDATE)' \
		-v prose=share/man/$*.mdoc $@.help > $@
	@rm -f $@.help

$(MAN)/man5/duban-tables.5: share/columns.csv share/man/tables.awk
	@mkdir -p $(@D)
	$(call say,MAN,$@)
	$(Q)awk -f share/man/tables.awk -v date='$(MANDATE)' $< > $@

$(MAN)/man7/%.7: share/man/%.mdoc
	@mkdir -p $(@D)
	$(call say,MAN,$@)
	$(Q)sed 's/@DATE@/$(MANDATE)/' $< > $@

units: $(UNITB) $(TOOLB)

check: all units
	@O=$(O) sh tests/prove.sh

sanitize:
	$(MAKE) O=build/san SANITIZE=address,undefined CFLAGS='-O1 -g' check

bench: all
	@for t in tests/bench/*.sh; do O=$(O) sh $$t; done

# clang-tidy is slow: what has passed is not looked at again.
TIDY := $(patsubst %.c,$(O)/tidy/%,$(wildcard cmd/*.c) $(LIBC))
$(O)/tidy/%: %.c .clang-tidy
	@mkdir -p $(@D)
	$(call say,TIDY,$<)
	$(Q)clang-tidy --quiet $< -- $(CPPFLAGS) -std=c11
	@touch $@

lint: $(TIDY)
	cppcheck --quiet --error-exitcode=1 --std=c11 --language=c -Ilib \
		-D_GNU_SOURCE --enable=warning,portability,performance \
		--inline-suppr --suppress=missingIncludeSystem \
		--suppress=varFuncNullUB cmd lib

format:
	clang-format -i cmd/*.c lib/*/*.[ch] tests/unit/*.c

# Quoted, so that DESTDIR may hold blanks.
install: all
	install -d '$(DESTDIR)$(BINDIR)'
	install -m 755 $(BINS) '$(DESTDIR)$(BINDIR)'
	find share -type f ! -path 'share/man/*' | while read -r f; do \
		install -D -m 644 "$$f" '$(DESTDIR)$(DATADIR)/duban'"$${f#share}" \
		|| exit 1; done
	find $(MAN) -type f | while read -r f; do \
		install -D -m 644 "$$f" '$(DESTDIR)$(MANDIR)'"$${f#$(MAN)}" \
		|| exit 1; done

uninstall:
	for f in $(CMDS); do rm -f '$(DESTDIR)$(BINDIR)'/$$f; done
	for f in $(PAGES:$(MAN)/%=%); do rm -f '$(DESTDIR)$(MANDIR)'/$$f; done
	rm -rf '$(DESTDIR)$(DATADIR)/duban'

clean:
	rm -rf build

-include $(shell find $(O) -name '*.d' 2>/dev/null)
