# Bulletins: their numbers by hand, their form in Word measured.
. "$(dirname "$0")/../tap.sh"
cd "$here/bulletin" || exit 1

bad="bulletin: findings.csv:7:1: error: no date of the calendar, left out of the bulletin: '2026-12-32'"

# December: found on the 1st, 8th, 15th and 16th (the 17th is an honour, the
# 32nd no day); put right two of four; late on the 31st those due on the 15th
# and the 22nd.  (95 + 59.5) / 2 = 77.25.
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 -f findings.csv standings.csv
is "monthly: status" "$status" 1
is "monthly: the row without a date is told" "$err" "$bad"
same "monthly, as Markdown" month.md "$T/.out"
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 --format text -f findings.csv standings.csv
same "monthly, for a chat" month.txt "$T/.out"

# The week of Sunday the 20th; the one before has the 8th.
run bulletin -n 51 --date 2026-12-20 --period week --office 禾桥镇 -f findings.csv -s status.csv
same "weekly, beginning with the week before" week.md "$T/.out"
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -s status.csv --office 禾桥镇
same "notice to one unit" notice.md "$T/.out"
run bulletin -n 9 --date 2026-12-20 --notice 戊村 -f findings.csv
is "notice to a unit with nothing open" "$out" \
    "戊村：截至2026年12月20日，没有尚未整改的问题，也没有临期、逾期的任务。"

# A government signs as one, an office under its own name.
for o in 甲乡:甲乡人民政府 东街道:东街道办事处 甲镇创建办公室:甲镇创建办公室; do
	run bulletin -n 12 --date 2026-12-31 --office "${o%%:*}" -f findings.csv
	is "signed ${o#*:}" "$(tail -n 3 "$T/.out" | head -n 1)" "${o#*:}"
done

# What is private stays out unless asked for.
run bulletin -n 12 --date 2026-12-31 -f findings.csv
is "no telephone number, no name" "$(grep -c '13800138000\|王二' "$T/.out")" 0
run bulletin -n 12 --date 2026-12-31 --private -f findings.csv
is "unless asked for" "$(grep -c '王二反映电话13800138000' "$T/.out")" 1

run bulletin -n 12 --date 2026-12-31
is "nothing found: status" "$status$err" 0
like "nothing found is said" "$out" "^2026年12月1日至2026年12月31日，督查未发现问题。$"
run bulletin -n 12 --date 2026-12-31 -D to=各村 -D team=联合督查组
like "words can be set" "$out" "^各村：$"
like "in the text too" "$out" "^2026年12月，联合督查组对"

run bulletin --date 2026-12-31
is "no number" "$status $err" "2 bulletin: fatal: missing operand: '-n NUMBER'"
run bulletin -n 1 --date 2026-12-31 --period year
is "no such period" "$status $err" "2 bulletin: fatal: bad value for option --period: 'year'"
run bulletin -n 1 --date 2026-12-31 --format pdf
is "no such format" "$status $err" "2 bulletin: fatal: bad value for option --format: 'pdf'"
is "/dev/full" "$(bulletin -n 1 --date 2026-12-31 2>&1 >/dev/full; echo $?)" \
    "bulletin: fatal: cannot write: No space left on device: '<stdout>'
2"
bin=$O/bin/bulletin
PATH=/nonexistent "$bin" -n 1 --date 2026-12-31 --format docx 2>"$T/err" >"$T/out"
is "without pandoc" "$? $(cat "$T/err")" \
    "2 bulletin: fatal: pandoc is needed for .docx and is not installed (apt install pandoc); --format md and text do without it"

if ! command -v pandoc >/dev/null || ! command -v unzip >/dev/null; then
	skip "Word" "no pandoc"
	done_testing
	exit
fi
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
done_testing
