# One paper in another dress says the same: line ends, blanks, the width of its
# digits and marks, its encoding, and a page that breaks its lines are no part
# of what it says.
. "$(dirname "$0")/../tap.sh"

cat >"$T/plan.txt" <<'END'
柳溪镇2026年河道整治工作方案
为了改善河道面貌，根据县里的部署，结合我镇实际，制定本方案。
一、工作目标
到2026年底，全镇河道达标率达到95%以上，建成水美村庄3个，投入资金1200万元。
二、工作任务
（一）清理河道。各村要在3月15日前完成摸排，4月至6月集中清理河道18公里，每月巡查不少于2次，发现问题的当天交办，三天之内办结并且报镇河长办备案。
责任单位：水利站、各村（社区）
（二）管好河道。重点做好三项工作：一是落实人员，每村配备保洁员不少于2名；二是落实经费，镇财政安排专项资金80万元，按每公里3000元的标准拨付到各村，专款专用；三是落实制度，每季度开展一次督查并且通报结果。（责任单位：财政所；配合单位：党政办）
三、考核奖惩
每月考核一次，被县级通报的每次扣2分，受到市级表彰的每次加5分，最高加10分；年底考核前三名的村分别奖励5万元、3万元、1万元，由镇财政在次年1月底前兑现。
四、工作要求
各村、各部门要把河道整治作为全年的重点工作，主要负责人亲自抓，分管负责人具体抓，于2月底前把实施方案报镇河长办。
五、实施步骤
启动阶段（2月底前）：镇河长办召开动员会，把任务落实到各村，把责任落实到人，并且对照清单逐村上门摸清底数。
推进阶段（3月至10月）：各村集中力量清理河道，镇河长办组织各村互相学习，把好的做法在全镇推广开来。
END
cat >"$T/report.txt" <<'END'
松岗街道2025年工作总结
基层治理
全年召开居民议事会46场，收集意见建议312条，办结298条，办结率95.5%，比上年提高了3.2个百分点，群众满意度稳步上升。
民生保障
发放救助资金86万元，惠及困难家庭420户，新增就业岗位1500个，建成养老服务站4个，改造老旧小区7个，惠及群众2600余户。
平安建设
排查各类安全隐患1280处，整改1275处，整改率达到99.6%，全年没有发生一起较大以上的安全事故，刑事案件下降了12%。
END

# What both papers say, without the ways in which dresses may differ.
said() { # FILE
	for type in tasks targets rules; do
		run plan-parse -t $type -d x "$1"
		printf '%s\n' "$out" | fields '|' "$(columns $type)" |
		    sed 's/（/(/g;s/）/)/g;s/，/,/g;s/；/;/g;s/：/:/g;s/。/./g;s/　//g;s/ //g' |
		    sed "$narrow"
	done
}
columns() {
	case $1 in
	tasks) echo id,kind,number,text,lead,units,assist,subjects,start,due,freq ;;
	targets) echo id,n,metric,op,value,measure,per,scope,start,due ;;
	rules) echo id,n,effect,points,measure,per,cap ;;
	esac
}
narrow='s/０/0/g;s/１/1/g;s/２/2/g;s/３/3/g;s/４/4/g;s/５/5/g;s/６/6/g;s/７/7/g;s/８/8/g;s/９/9/g'

worn() { # NAME: the papers in a dress stand in $T/NAME.plan, $T/NAME.report
	for paper in plan report; do
		said "$T/$paper.txt" >"$T/want"
		said "$T/$1.$paper" >"$T/got"
		same "$paper: $1" "$T/want" "$T/got"
	done
}
dress() { # NAME COMMAND...: a filter
	name=$1
	shift
	for paper in plan report; do
		"$@" <"$T/$paper.txt" >"$T/$name.$paper"
	done
	worn "$name"
}
# Lines of so many columns, each paragraph begun with INDENT.
broken() { # COLUMNS INDENT
	awk -v width="$1" -v indent="$2" '
	function columns(c) { return length(c) > 1 ? 2 : 1 }
	{
		line = length($0) > width ? indent : ""
		w = line == "" ? 0 : 4
		for (i = 1; i <= length($0); i += n) {
			c = substr($0, i, 1)
			n = c ~ /[\340-\357]/ ? 3 : 1
			c = substr($0, i, n)
			if (w + columns(c) > width &&
			    index("，。；：、）”%", c) == 0 && !(c ~ /[0-9]/ && before ~ /[0-9]/)) {
				print line
				line = ""
				w = 0
			}
			line = line c
			w += columns(c)
			before = c
		}
		print line
	}'
}

count() { # TYPE PAPER
	run plan-parse -t "$1" "$T/$2.txt"
	printf '%s\n' "$out" | sed 1d | wc -l | tr -d ' '
}
is "the plan asks for 9 tasks" "$(count tasks plan)" 9
is "11 figures" "$(count targets plan)" 11
is "and gives or takes 5 times" "$(count rules plan)" 5
is "the report tells 3 facts" "$(count tasks report)" 3
is "with 15 figures" "$(count targets report)" 15

dress "CR LF" sed 's/$/\r/'
dress "blank lines" sed 's/$/\n/'
dress "indented" sed 's/^/　　/'
dress "no-break spaces" sed 's/^/\xc2\xa0\xc2\xa0/;s/、$/&\xc2\xa0/;s/\([一二三四]、\)/\1\xc2\xa0/'
dress "em spaces" sed 's/^/\xe2\x80\x83/;s/：/&\xe2\x80\x82/'
dress "wide digits" sed 's/0/０/g;s/1/１/g;s/2/２/g;s/3/３/g;s/4/４/g;s/5/５/g;s/6/６/g;s/7/７/g;s/8/８/g;s/9/９/g'
dress "narrow marks" sed 's/（/(/g;s/）/)/g;s/，/,/g;s/；/;/g;s/：/:/g'
dress "GB 18030" iconv -f UTF-8 -t GB18030
dress "UTF-16" iconv -f UTF-8 -t UTF-16
dress "lines of 60" broken 60 '　　'
dress "lines of 60, no indents" broken 60 ''
dress "lines of 72" broken 72 '　　'

done_testing
