# sh tests/run.sh: install what is missing, build, run all tests.  Works on a
# bare Debian 12 (as root or with sudo), and offline once installed.  The last
# line is "N passed, N failed"; all files stay in build/.

set -eu
unset CDPATH
cd -- "$(dirname -- "$0")/.."
sh tests/need.sh build
sh tests/need.sh test || echo 'run: some tests will say that they lack a tool' >&2
make -s -j"$(nproc)" all units
TMPDIR=$PWD/build/tmp
HOME=$TMPDIR
export TMPDIR HOME
mkdir -p "$TMPDIR"
exec sh tests/prove.sh
