# What a bulletin says where there is little to say: nothing, one, all, none.
. "$(dirname "$0")/../tap.sh"
cd "$T" || exit 1
head=date,unit,item,place,problem,deadline,fixed

# made NAME: a table of findings, its rows from standard input
made() {
	{ echo $head; cat; } >"$1.csv"
}
made none </dev/null
made late <<'CSV'
2026-12-15,甲村,村庄保洁,村口,垃圾落地,2026-12-16,
CSV
made right <<'CSV'
2026-12-15,甲村,村庄保洁,村口,垃圾落地,2026-12-16,2026-12-16
CSV
made before <<'CSV'
2026-12-08,甲村,村庄保洁,村口,垃圾落地,2026-12-16,2026-12-16
CSV
made old <<'CSV'
2026-11-08,甲村,村庄保洁,村口,垃圾落地,,
CSV
# Of the week, in time till the 25th or, where nothing is said, seven days from
# the 20th: the 27th.
made mixed <<'CSV'
2026-12-15,甲村,村庄保洁,村口,垃圾落地,2026-12-16,
2026-12-15,乙村,村庄保洁,村口,垃圾落地,2026-12-25,
2026-12-15,乙村,村庄保洁,村西,垃圾落地,,
2026-12-08,乙村,村庄保洁,桥头,垃圾落地,2026-12-12,
CSV
made dated <<'CSV'
2026-12-15,甲村,村庄保洁,村口,垃圾落地,2026-12-25,
2026-12-15,甲村,村庄保洁,村西,垃圾落地,2026-12-30,
CSV

week() { # NAME [OPTION...]: the text below its head, a line each
	file=$1
	shift
	bulletin -n 51 --date 2026-12-20 --period week -f "$file.csv" "$@" |
	    sed -n '/^## \|^◆/,$p' | grep -v '^$\|^2026\|^送：'
}
month() {
	file=$1
	shift
	bulletin -n 12 --date 2026-12-31 -f "$file.csv" "$@" |
	    sed -n '/^## \|^◆/,$p' | grep -v '^$\|^2026年12月31日$'
}
is "a week without anything" "$(week none)" \
"## 一、本周问题清单
本周督查未发现问题。
## 二、工作要求
各单位要巩固成果、坚持自查，有关情况于12月28日前报送镇督查办公室。"
is "one problem, late" "$(week late)" \
"## 一、本周问题清单
本周督查发现问题1个，涉及1个单位。
**甲村**（1个）：村口，垃圾落地，逾期未整改。
## 二、整改进展
截至12月20日，本周发现的1个问题尚未整改到位，已逾期，涉及甲村。
## 三、工作要求
逾期未整改的1个问题，于12月27日前整改到位。整改情况于12月28日前报送镇督查办公室，逾期未整改的列入下期回头看。"
is "one problem, put right: nothing is left to report but the rest" "$(week right)" \
"## 一、本周问题清单
本周督查发现问题1个，涉及1个单位。
**甲村**（1个）：村口，垃圾落地，已整改。
## 二、整改进展
截至12月20日，本周发现的1个问题已全部整改到位。
## 三、工作要求
各单位要巩固成果、坚持自查，有关情况于12月28日前报送镇督查办公室。"
is "nothing new, the last week's put right" "$(week before)" \
"## 一、上期问题回头看
上期（12月7日至13日）发现问题1个，截至12月20日已全部整改到位。
## 二、本周问题清单
本周督查未发现问题。
## 三、工作要求
各单位要巩固成果、坚持自查，有关情况于12月28日前报送镇督查办公室。"
is "only an old one" "$(week old)" \
"## 一、往期问题回头看
往期累计尚有1个问题未整改，涉及甲村。
## 二、本周问题清单
本周督查未发现问题。
## 三、工作要求
往期未整改的问题要抓紧整改到位。整改情况于12月28日前报送镇督查办公室，逾期未整改的列入下期回头看。"
is "some late, some in time: the last day that anybody has" "$(week mixed | tail -n 1)" \
"请有关单位对照问题清单立行立改，最迟于12月27日前整改到位。逾期未整改的1个问题，于12月27日前整改到位。往期未整改的问题一并抓紧整改。整改情况于12月28日前报送镇督查办公室，逾期未整改的列入下期回头看。"
is "all with a day of their own" "$(week dated | tail -n 1 | sed 's/。.*//')" \
"请有关单位对照问题清单立行立改，最迟于12月30日前整改到位"
is "for a chat: nothing" "$(week none --format text)" \
"◆本周督查未发现问题。
有关情况于12月28日前报镇督查办公室。"
is "for a chat: an old one" "$(week old --format text)" \
"◆往期尚有1个问题未整改。
◆本周督查未发现问题。
整改情况于12月28日前报镇督查办公室。"

is "a month without anything" "$(month none)" \
"## 一、总体情况
12月1日至31日，督查未发现问题。
## 二、整改要求
各单位要巩固成果、坚持自查，有关情况于2027年1月8日前报送镇督查办公室。"
is "a month with an old one only" "$(month old)" \
"## 一、总体情况
12月1日至31日，督查未发现问题。
上期（11月）发现问题1个，至今尚未整改。
## 二、整改要求
往期尚未整改的问题，有关单位要抓紧整改到位。
各单位要坚持自查，整改情况于2027年1月8日前报送镇督查办公室。"
is "for a chat: the same" "$(month old --format text)" \
"◆督查未发现问题。
◆上期（11月）问题尚有1个未整改。
整改情况于2027年1月8日前报镇督查办公室。"
is "for a chat: nothing" "$(month none --format text)" \
"◆督查未发现问题。
有关情况于2027年1月8日前报镇督查办公室。"

# Over the year's end: a week, a month, a notice.
made year <<'CSV'
2026-12-29,甲村,村庄保洁,村口,垃圾落地,2027-01-05,
2026-12-29,乙村,村庄保洁,村口,垃圾落地,2026-12-31,
2026-12-22,乙村,村庄保洁,桥头,垃圾落地,2026-12-25,
2027-01-01,丙村,公厕管护,学校,无纸,2027-01-08,
CSV
is "a week over the year's end" "$(bulletin -n 1 --date 2027-01-02 --period week -f year.csv |
    sed -n '/^## /,$p' | grep -v '^$\|^送：')" \
"## 一、上期问题回头看
上期（2026年12月21日至27日）发现问题1个，截至1月2日尚未整改到位：
- 乙村：桥头，垃圾落地，限2026年12月25日前整改，已逾期。
## 二、本周问题清单
本周督查发现问题3个，涉及3个单位，主要集中在村庄保洁（2个）、公厕管护（1个）。
**甲村**（1个）：村口，垃圾落地。
**乙村**（1个）：村口，垃圾落地，逾期未整改。
**丙村**（1个）：学校，无纸。
## 三、整改进展
截至1月2日，本周发现的3个问题尚未整改到位，其中逾期未整改1个，涉及乙村。
## 四、工作要求
请有关单位对照问题清单立行立改，最迟于1月8日前整改到位。逾期未整改的1个问题，于1月9日前整改到位。往期未整改的问题一并抓紧整改。整改情况于1月10日前报送镇督查办公室，逾期未整改的列入下期回头看。
2027年1月2日"
is "a January: the month before is of the old year" "$(bulletin -n 1 --date 2027-01-31 -f year.csv |
    grep '^上期')" "上期（12月）发现问题3个，至今尚未整改。"
is "a notice over the year's end" "$(bulletin -n 1 --date 2027-01-02 --notice 乙村 -f year.csv | grep '^| [12] \|^经')" \
"经督查组检查，截至1月2日，你单位有下列2个问题尚未整改到位（均已逾期），现予交办：
| 1 | 2026年12月29日 | 村口 | 垃圾落地 | 督查，村庄保洁 | 2026年12月31日（已逾期） |
| 2 | 2026年12月22日 | 桥头 | 垃圾落地 | 督查，村庄保洁 | 2026年12月25日（已逾期） |"

# A notice: all late, one late, some late, none.
notice() {
	bulletin -n 9 --date 2026-12-20 --notice 甲村 "$@" | grep '^经\|^请\|^甲村：截至\|^截至'
}
is "one, and late" "$(notice -f late.csv)" \
"经督查组检查，截至12月20日，你单位有下列1个问题尚未整改到位（已逾期），现予交办：
请明确责任人，立即整改到位并说明逾期原因，于12月28日前将整改情况报送镇督查办公室。逾期未整改的，按考核细则处理。"
is "none late" "$(notice -f dated.csv)" \
"经督查组检查，截至12月20日，你单位有下列2个问题尚未整改到位，现予交办：
请明确责任人，按期整改到位，于12月28日前将整改情况报送镇督查办公室。逾期未整改的，按考核细则处理。"
sed 's/乙村/甲村/' mixed.csv >some.csv
is "some late" "$(notice -f some.csv)" \
"经督查组检查，截至12月20日，你单位有下列4个问题尚未整改到位（其中逾期2个），现予交办：
请明确责任人，按期整改到位，已逾期的立即整改并说明原因，于12月28日前将整改情况报送镇督查办公室。逾期未整改的，按考核细则处理。"
is "as a message" "$(notice -f late.csv --format text)" \
"甲村：截至12月20日，你单位有1个问题尚未整改到位（已逾期），现予交办：
请于12月28日前将整改情况报送镇督查办公室。收到请回复。"
is "a unit with nothing" "$(notice -f none.csv -s /dev/stdin <<'CSV'
doc,id,title,unit,due,state
plan,1,清理河道,甲村,2026-12-18,按期完成
CSV
)" "甲村：截至12月20日，没有尚未整改的问题，也没有临期、逾期的任务。"
tasks() { # STATES...: a reminder of as many tasks
	{
		echo doc,id,title,unit,due,state
		i=0
		for state; do
			i=$((i + 1))
			echo "plan,$i,第$i件事,甲村,2026-12-2$i,$state"
		done
	} >tasks.csv
	notice -s tasks.csv | grep ^截至
}
is "a task" "$(tasks 临期)" "截至12月20日，你单位承担的下列1项任务需抓紧推进（临近期限）："
is "two of a kind" "$(tasks 临期 临期)" "截至12月20日，你单位承担的下列2项任务需抓紧推进（均临近期限）："
is "two kinds" "$(tasks 临期 临期 停滞)" "截至12月20日，你单位承担的下列3项任务需抓紧推进（临近期限2项、进展停滞1项）："
done_testing
