# A bulletin in Word: the form of GB/T 9704-2012, measured.
. "$(dirname "$0")/../tap.sh"
cd "$here/bulletin" || exit 1
if ! command -v pandoc >/dev/null || ! command -v unzip >/dev/null; then
	skip "Word" "no pandoc"
	done_testing
	exit
fi
bad="bulletin: findings.csv:7:1: error: no date of the calendar, left out of the bulletin: '2026-12-32'"
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 --format docx -o "$T/a.docx" -f findings.csv standings.csv
is "Word: status" "$status $err" "1 $bad"
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 --format docx -o "$T/b.docx" -f findings.csv standings.csv
ok "Word: same input, same bytes" cmp "$T/a.docx" "$T/b.docx"
part() {
	unzip -p "$T/a.docx" "word/$1"
}
# style NAME: the definition of a style
style() {
	part styles.xml | tr -d '\n' | sed 's/<w:style /\n<w:style /g' |
	    grep "w:val=\"$1\""
}
# GB/T 9704: A4 with 37, 28, 26 and 35 mm, in twentieths of a point.
like "A4" "$(part document.xml)" '<w:pgSz [^>]*w:h="16838" w:w="11906"'
for m in top=2098 left=1587 right=1474 bottom=1984; do
	like "margin ${m%=*}" "$(part document.xml | grep -o '<w:pgMar[^>]*>')" \
	    "w:${m%=*}=\"${m#*=}\""
done
like "title: 22 pt" "$(style 标题)" 'w:eastAsia="方正小标宋简体".*<w:sz w:val="44"'
like "body: 16 pt" "$(part styles.xml | tr -d '\n')" 'w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"'
like "body: 28.9 pt lines, two characters in" "$(style 'Body Text')" \
    'w:line="578" w:lineRule="exact".*w:firstLineChars="200"|w:firstLineChars="200".*w:line="578"'
like "heading: 黑体" "$(style 'heading 1')" 'w:eastAsia="黑体"'
like "the title has its style" "$(part document.xml)" '<w:pStyle w:val="标题"'
like "so has the signature" "$(part document.xml)" '<w:pStyle w:val="落款"'
like "tables have borders" "$(style Table)" '<w:insideV [^>]*w:val="single"|<w:insideV w:val="single"'
like "page numbers right on odd pages" "$(part footer1.xml)" '<w:jc w:val="right"'
like "and left on even ones" "$(part footer2.xml)" '<w:jc w:val="left"'
ok "odd and even differ" sh -c "unzip -p '$T/a.docx' word/settings.xml | grep -q evenAndOddHeaders"

# value STYLE PATTERN: what the style says of it
says() {
	like "$1: $2" "$(style "$1")" "$2"
}
says 标题 '<w:jc w:val="center"'
says 发文机关标志 '<w:color w:val="FF0000"'
# 35 mm (1984) below the text's edge: of 50 pt 7 stand above the signs of 36.
says 发文机关标志 'w:before="1844".*w:line="1000"'
like "page numbers: a dash 7 mm below the text" "$(part document.xml | grep -o '<w:pgMar[^>]*>')" 'w:footer="1417"'
says 红头字号 '<w:bottom w:color="FF0000" w:space="11" w:sz="12" w:val="single"'
says 附件 '<w:pageBreakBefore */>.*w:eastAsia="黑体"'
says 附件说明 'w:before="578".*w:hanging="960" w:left="1600"'
says 版记 '<w:sz w:val="28"'
says 简报编发 '<w:bottom w:color="FF0000"'
says 'heading 2' 'w:eastAsia="楷体_GB2312"'
like "lines between 28.8 and 28.95 pt" "$(style Normal)" 'w:line="57[6-9]" w:lineRule="exact"'
like "grid of lines" "$(part document.xml)" '<w:docGrid w:type="lines" w:linePitch="579"|<w:docGrid w:linePitch="579" w:type="lines"'
for f in 1 2; do
	like "footer $f: 4号宋体" "$(part footer$f.xml)" 'w:eastAsia="宋体"/><w:sz w:val="28"'
	is "footer $f: — 1 —" "$(part footer$f.xml | grep -o '<w:t [^>]*>[^<]*\|<w:instrText[^>]*>[^<]*' | sed 's/.*>//' | tr -d '\n')" "—  PAGE  —"
done
# made ARGUMENTS...: the document's text, a paragraph a line, its style before
made() {
	bulletin "$@" --format docx -o "$T/a.docx" 2>/dev/null
	part document.xml | tr -d '\n' | sed 's/<w:p>/\n/g; s/<w:p [^>]*>/\n/g'
}
# The date four characters (64 pt) from the edge; 禾桥镇人民政府 is as wide as
# 2026年12月31日 (7 characters), so it stands right above; 甲镇人民政府, one
# character less, half a character further in; 2026年1月5日 is 6 characters.
made -n 12 --date 2026-12-31 --office 禾桥镇 >"$T/doc"
like "sealed: date" "$(grep 2026年12月31日\< "$T/doc" | head -n 1)" '"日期"/><w:ind w:rightChars="400" w:right="1280"/>'
like "sealed: signature" "$(grep '>禾桥镇人民政府<' "$T/doc")" '"落款"/><w:ind w:rightChars="400" w:right="1280"/>'
made -n 12 --date 2026-12-31 --office 甲镇 >"$T/doc"
like "sealed: a shorter name centred" "$(grep '>甲镇人民政府<' "$T/doc")" 'w:right="1440"/>'
made -n 12 --date 2026-12-31 --office 大河口街道 >"$T/doc"
like "sealed: a longer name centred" "$(grep '>大河口街道办事处<' "$T/doc")" 'w:right="1120"/>'
# Without a seal: the name two characters (640) from the edge, the date begins
# two behind its beginning. A name of 12 and a date of 7: 12 - 7 = 5 from the
# edge (1600). Names of 7: the date would stand 0 from the edge, so it stands
# at 2 and the name at 2 + 2 + 7 - 7 = 4 (1280).
made -n 12 --date 2026-12-31 --office 禾桥镇 --unsealed >"$T/doc"
like "no seal: date" "$(grep '"成文日期"' "$T/doc")" 'w:right="640"/>'
like "no seal: signature" "$(grep '"署名"' "$T/doc")" 'w:right="1280"/>'
made -n 12 --date 2026-12-31 --office 禾桥镇精神文明创建办公室 --unsealed >"$T/doc"
like "no seal, long: signature" "$(grep '"署名"' "$T/doc")" 'w:right="640"/>'
like "no seal, long: date" "$(grep '"成文日期"' "$T/doc")" 'w:right="1600"/>'
made -n 12 --date 2026-12-31 --office 禾桥镇 -D code=禾政发 -D cc=县委督查室 --annex ranking -f findings.csv standings.csv >"$T/doc"
is "the order of a document" "$(grep -o '<w:pStyle w:val="[^"]*"' "$T/doc" | cut -d '"' -f 2 |
    grep -v 'Body\|First\|Heading\|Compact\|表\|版记前' | uniq | paste -sd ' ')" \
    "发文机关标志 红头字号 标题 主送 末段 附件说明 落款 日期 附件 附件标题 版记"
like "colophon: at the foot" "$(tr -d '\n' <"$T/doc")" 'w:tblpYSpec="bottom"'
# Where it is printed: its last line within 20 mm (57 pt) above the foot of the
# text, which is 842 - 99 = 743 pt down the page; the date far above.
if command -v soffice >/dev/null && command -v pdftotext >/dev/null; then
	bulletin -n 12 --date 2026-12-31 --office 禾桥镇 -D cc=县委督查室 --format docx -o "$T/foot.docx"
	ok "colophon: prints" office --convert-to pdf --outdir "$T" "$T/foot.docx"
	pdftotext -bbox "$T/foot.pdf" "$T/foot.html"
	ok "colophon: LibreOffice puts it there too" awk -F '"' '/日印发</ { y = $8; x = $6 }
	    END { exit !(y > 686 && y <= 744 && x > 500 && x < 522) }' "$T/foot.html"
	# However much text there is: 版记 stands at the foot of the last page
	# under some of it, over none, and nothing comes behind.  37 units fill the
	# last page as far as they can, 20 rows of an annex too.
	for many in 19 20 21 22 36 37 38 39; do
		awk -v n=$many 'BEGIN { print "date,unit,item,place,problem,deadline"
			for (i = 1; i <= n; i++)
				print "2026-12-15,第" i "村,村庄保洁,村口,垃圾落地,2026-12-30" }' >"$T/foot$many.csv"
		annex=
		[ $many -gt 30 ] || annex='--annex problems'
		# shellcheck disable=SC2086
		bulletin -n 12 --date 2026-12-31 --office 禾桥镇 -D cc=县委督查室 $annex \
		    --format docx -o "$T/foot$many.docx" -f "$T/foot$many.csv"
	done
	ok "colophons: print" office --convert-to pdf --outdir "$T" "$T"/foot[1-3]*.docx
	for many in 19 20 21 22 36 37 38 39; do
		pdftotext -bbox "$T/foot$many.pdf" "$T/foot.html"
		is "colophon under $many: on the last page, under text" "$(awk -F '"' '
		    /<page / { above = foot = y = 0 }
		    /<word / { word = $0; gsub(/<[^>]*>| /, "", word) }
		    /<word / && word ~ /^抄送/ { foot = $4 }
		    /<word / && word ~ /印发$/ { y = $8 }
		    /<word / && !foot && $4 < 745 { above = $8 }
		    /<word / && foot && $4 < foot - 1 { above = 999 }
		    END { print (foot > 690 && y > foot && y <= 744 && above > 100 && above < foot - 10) }' "$T/foot.html")" 1
	done
	# Lines that end with a comma are printed with it: LibreOffice lost some
	# where 28 characters had hardly room (of such a paragraph, the last but one).
	echo date,unit,item,problem >"$T/lines.csv"
	echo "2026-12-17,12月1日至31日，共督查发现问题85个，涉及24个单位，主要集中在村庄保洁（30个）、乱堆乱放（20个）、公益广告（9个）。截至12月31日，已整改55个，整改率64.7%；尚未整改30个，其中逾期未整改10个，涉及小陈庄村、下禾村、府前社区、新市社区、丁家庄村、北圩村、双井村、红土岭村、青崖口村,荣誉加分,获评先进" >>"$T/lines.csv"
	bulletin -n 12 --date 2026-12-31 --office 禾桥镇 --format docx -o "$T/lines.docx" -f "$T/lines.csv"
	ok "many lines: prints" office --convert-to pdf --outdir "$T" "$T/lines.docx"
	signs() {
		LC_ALL=C.UTF-8 grep -o '[、，；。]' | wc -l
	}
	is "no sign is lost at a line's end" "$(pdftotext "$T/lines.pdf" - | signs)" \
	    "$(unzip -p "$T/lines.docx" word/document.xml | sed 's/<[^>]*>//g' | signs)"
else
	skip "many lines: prints" "no LibreOffice or pdftotext"
	skip "no sign is lost at a line's end" "no LibreOffice or pdftotext"
	skip "colophon: prints" "no LibreOffice or pdftotext"
	skip "colophons: print" "no LibreOffice or pdftotext"
	skip "colophon: LibreOffice puts it there too" "no LibreOffice or pdftotext"
fi
like "colophon: thick, thin, thick lines" "$(tr -d '\n' <"$T/doc")" \
    '<w:top w:val="single" w:sz="8"[^>]*><w:bottom w:val="single" w:sz="8"[^>]*><w:insideH w:val="single" w:sz="6"'
like "tables repeat their heads" "$(tr -d '\n' <"$T/doc")" '<w:tblHeader */>'
# The columns fill 156 mm: 8845 twentieths of a point, but for the rounding.
# Tables: of the two groups, and the colophon.
is "tables fill the text's width" "$(tr '>' '\n' <"$T/doc" | awk -F '"' '/<w:tblGrid/ { s = 0 }
    /gridCol/ { s += $2 } /<\/w:tblGrid/ { print(s >= 8835 && s <= 8845 ? "full" : s) }' | paste -sd ' ')" "full full full"
made -n 51 --date 2026-12-20 --period week --office 禾桥镇 -f findings.csv >"$T/doc"
is "the order of a briefing" "$(grep -o '<w:pStyle w:val="[^"]*"' "$T/doc" | cut -d '"' -f 2 |
    grep -v 'Body\|First\|Heading\|Compact\|表\|版记前' | uniq | paste -sd ' ')" \
    "简报名称 简报期号 简报编发 标题 主送 末段 落款 日期 版记"
like "a briefing's date stands right" "$(grep '简报编发' "$T/doc")" '禾桥镇人民政府.*<w:tab */>.*2026年12月20日'
made -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -s status.csv --office 禾桥镇 >"$T/doc"
like "the second notice on a new page" "$(grep 工作提醒单 "$T/doc")" '"另面标题"'
is "room to sign" "$(grep -c 'w:trHeight w:val="680"' "$T/doc")" 3
# From the signature on to the last row of the receipt all is kept together.
says 落款 '<w:keepNext */>'
says 日期 '<w:keepNext */>'
says 表前 '<w:keepNext */>'
is "rows of the receipt are kept with the next, but the last" \
    "$(tr -d '\n' <"$T/doc" | sed 's/<w:tr>/\n/g' | grep 'w:trHeight w:val="680"' |
    awk '{ print gsub(/<w:keepNext *\/>/, "") }' | paste -sd ' ')" "3 0 0"
# Columns that want no more than an equal share have it: 序号, 4 half
# characters, is 4 x 120 + 300 = 780 wide; 督查，A1 8 x 120 + 60 + 300 = 1320;
# 12月15日 and 12月22日, with a quarter of a character between figures and
# words, 8 x 120 + 3 x 60 + 300 = 1440.
awk 'BEGIN { print "date,unit,place,problem,rule,deadline"
	for (i = 0; i < 80; i++) s = s "长"
	print "2026-12-15,甲村," s "," s s ",A1,2026-12-22" }' >"$T/long.csv"
made -n 9 --date 2026-12-20 --notice 甲村 -f "$T/long.csv" >"$T/doc"
is "short columns are not squeezed by long ones" "$(tr -d '\n' <"$T/doc" | sed 's/<w:gridCol/\n&/g' |
    sed -n 's/^<w:gridCol w:w="\([0-9]*\)".*/\1/p' | head -n 6 | sed '3,4d' | paste -sd ' ')" "780 1440 1320 1440"
# A template of an office's own, nine columns of five characters: there is no
# room for 9 x 1500, and each has a ninth of 8845.
cp -r "$top/share" "$T/share"
awk 'BEGIN { for (r = 0; r < 3; r++) {
	for (c = 0; c < 9; c++) printf "| %s ", r == 1 ? ":-:" : "一二三四五"
	print "|" } }' >"$T/share/bulletin/month.md"
is "more words than there is room for" "$(export DUBAN_SHARE="$T/share"; made -n 12 --date 2026-12-31 |
    grep -o 'gridCol w:w="[^"]*"' | cut -d '"' -f 2 | head -n 9 | sort | uniq -c | xargs)" "9 982"
made -n 12 --date 2026-12-31 --office '甲&<乙`>镇' -f findings.csv >"$T/doc"
like "signs of XML in a name" "$(plan-parse -t all "$T/a.docx" 2>/dev/null)" '^a,2,2,meta,0,,甲&<乙`>镇关于2026年12月$|,甲&<乙`>镇人民政府$'
done_testing
