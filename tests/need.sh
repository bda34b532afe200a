# sh tests/need.sh build|test|extra: with apt, install the Debian packages that
# are missing: to build (build), small tools that tests look into files with
# (test), and the large ones that only some tests want (extra).  Where nothing is
# missing apt is not run at all.

# zlib1g-dev: xlsxwriter.pc asks for -lz, its package does not depend on it.
build='gcc make pkg-config libc6-dev libcsv-dev libpcre2-dev libxlsxwriter-dev
libminizip-dev zlib1g-dev libexpat1-dev libcmocka-dev'
test='sqlite3 zip unzip mandoc'
# fonts-liberation: without it LibreOffice has digits a fourth wider than a
# spreadsheet's, and sheets take more pages.
extra='libreoffice-calc-nogui libreoffice-writer-nogui pandoc poppler-utils
miller fonts-liberation'

set -eu
case ${1-} in
build) want=$build ;;
test) want=$test ;;
extra) want=$extra ;;
*)
	echo "usage: sh tests/need.sh build|test|extra" >&2
	exit 2
	;;
esac
if ! command -v dpkg-query >/dev/null; then
	echo "need: no Debian here; taking for granted:" $want >&2
	exit 0
fi
missing=
for p in $want; do
	s=$(dpkg-query -W -f='${db:Status-Status} ' "$p" 2>/dev/null) || s=
	case " $s" in
	*' installed '*) ;;
	*) missing="$missing $p" ;;
	esac
done
[ "$missing" ] || exit 0

sudo=env
if [ "$(id -u)" != 0 ]; then
	sudo='sudo env'
	if ! command -v sudo >/dev/null; then
		echo "need: neither root nor sudo; missing:$missing" >&2
		exit 2
	fi
fi
echo "installing:$missing"
# A source that cannot be reached need not matter: install decides.
$sudo apt-get -q update || :
$sudo DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    --no-install-recommends install $missing
