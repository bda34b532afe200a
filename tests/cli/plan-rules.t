# plan-parse -t rules on whole documents: lists, sections, tables
. "$(dirname "$0")/../tap.sh"

rules() {
	run plan-parse -t rules "$1"
	out=$(printf '%s\n' "$out" | mlr --icsv --onidx --ofs '|' \
	    cut -o -f id,n,line,effect,points,measure,per,cap,clause)
}

cat >"$T/list.txt" <<'END'
柳溪镇考核办法
一、一票否决
有下列情形之一的，实行一票否决：
1.发生较大安全事故的；
2.弄虚作假的。
二、扣分情形
（一）有下列情形之一的，每次扣2分：
1.台账不全的；
2.未按时报送，情节严重的扣5分。
三、加分项
1.获省级表彰的10分，市级5分。
END
rules "$T/list.txt"
is "a list takes over the rule above it" "$out" '1.1|1|4|veto|||||发生较大安全事故的；
1.2|1|5|veto|||||弄虚作假的。
2.1.1|1|8|deduct|2|分|次||台账不全的；
2.1.2|1|9|deduct|5|分|||未按时报送，情节严重的扣5分
3.1|1|11|add|10|分|||获省级表彰的10分
3.1|2|11|add|5|分|||市级5分'

printf '%s\t%s\t%s\t%s\t%s\n' \
    序号 考核内容 分值 扣分标准 得分 \
    1 组织领导 10 未成立领导小组扣5分 '' \
    2 环境整治 20分 '每处扣0.5分，扣完为止' '' \
    3 信息报送 5 1分/次 '' >"$T/table.txt"
rules "$T/table.txt"
is "a table of rules" "$(printf '%s\n' "$out" | cut -d '|' -f 3-8)" \
'2|deduct|5|分||
3|deduct|0.5|分|处|full
4|deduct|1|分|次|'

cat >"$T/report.txt" <<'END'
柳溪镇1月份督查情况通报
一、督查结果
东河村得95分，西河村扣3分，奖励东河村2000元。
END
rules "$T/report.txt"
is "a report of what happened sets no rule" "$out" ''

cat >"$T/plan.txt" <<'END'
柳溪镇工作方案
一、工作任务
（一）每月督查一次，对末位村约谈，对先进村通报表扬。
（二）满分100分，90分以上为优秀。
END
rules "$T/plan.txt"
is "and a plan without points none" "$out" ''
is "its status" "$status" 0
done_testing
