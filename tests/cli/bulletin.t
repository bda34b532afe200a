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
run bulletin -n 51 --date 2026-12-20 --period week --office 禾桥镇 --format text -f findings.csv -s status.csv
same "weekly, for a chat" week.txt "$T/.out"
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -s status.csv --office 禾桥镇
same "notice to one unit" notice.md "$T/.out"
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -s status.csv --office 禾桥镇 --format text
same "notice as a message" notice.txt "$T/.out"
# What each point rests on: with the rules and the plan's tasks, word for word.
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -s status.csv \
    --office 禾桥镇 -R rules.csv --tasks tasks.csv
is "the rule's own words, once, and only those that are meant" \
    "$(sed -n '/^附：所依考核细则/,/^# /p' "$T/.out" | grep -v '^$' | sed '$d' | paste -sd '~')" \
    "附：所依考核细则~| 细则 | 项目 | 评分标准 |~| :-: | :-: | :-- |~| A1-2 | 村庄保洁 | 焚烧秸秆的每次扣3分 |"
is "the plan's sentence" "$(sed -n '/^附：方案原文/,$p' "$T/.out" | grep -v '^$' | paste -sd '~')" \
    "附：方案原文~| 方案 | 编号 | 任务原文 |~| :-: | :-: | :-- |~| plan | 1.1 | 清理河道，全年不少于4次。 |"
printf 'date,unit,item,problem\n2026-12-15,甲村,村庄保洁,垃圾落地\n2026-12-16,甲村,,污水横流\n' >"$T/bare.csv"
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f "$T/bare.csv" -R rules.csv
is "without rule or source: the item; without an item: the record" \
    "$(grep '^| [12] ' "$T/.out" | cut -d '|' -f 6 | paste -sd '~')" " 督查，村庄保洁 ~ 督查 "
printf 'date,unit,place,problem\n2026-12-15,甲村,村口,渠道漏水。\n2026-12-16,甲村,,路灯不亮；\n' >"$T/ends.csv"
run bulletin -n 9 --date 2026-12-20 -f "$T/ends.csv"
like "a problem that ends like a sentence has one mark" "$out" \
    '（1）村口，渠道漏水；（2）路灯不亮。$'
run bulletin -n 9 --date 2026-12-20 --notice 甲村 -f findings.csv -R "$T/none.csv"
is "rules that are not there" "$status" 2

run bulletin -n 9 --date 2026-12-20 --notice 戊村 -r roster.csv -f findings.csv
is "notice to a unit with nothing open" "$out" \
    "戊村：截至12月20日，没有尚未整改的问题，也没有临期、逾期的任务。"

# A government signs as one, an office under its own name.
for o in 甲乡:甲乡人民政府 东街道:东街道办事处 甲镇创建办公室:甲镇创建办公室; do
	run bulletin -n 12 --date 2026-12-31 --office "${o%%:*}" -f findings.csv
	is "signed ${o#*:}" "$(tail -n 5 "$T/.out" | head -n 1)" "${o#*:}"
done

# What is private stays out unless asked for.
run bulletin -n 12 --date 2026-12-31 -f findings.csv
is "no telephone number, no name" "$(grep -c '13800138000\|王二' "$T/.out")" 0
run bulletin -n 12 --date 2026-12-31 --private -f findings.csv
is "unless asked for" "$(grep -c '王二反映电话13800138000' "$T/.out")" 1

# Bare names: what only might be one is told; officials (赵永胜 heads 甲村)
# stay.
cat >"$T/names.csv" <<'CSV'
date,unit,place,problem
2026-12-01,甲村,李建国承包地,焚烧秸秆
2026-12-02,甲村,村口,马嚣占道经营
2026-12-03,甲村,赵永胜门口,垃圾落地
2026-11-03,甲村,刘守成门口,已改,
CSV
sed -i '1s/$/,fixed/; s/^2026-12.*/&,/; s/已改,/已改,2026-11-05/' "$T/names.csv"
printf 'unit,head\n甲村,赵永胜\n' >"$T/heads.csv"
run bulletin -n 12 --date 2026-12-31 -r "$T/heads.csv" -f "$T/names.csv"
taken="note: taken for a private person's name by guess and masked; --private keeps it, a row of bulletin/no-names.csv says that the word is no name"
is "a doubtful name is told" "$status $err" "0 bulletin: $T/names.csv:3: $taken: '马嚣'"
is "and masked, but officials'" "$(grep -o '李某某承包地\|马某占道\|赵永胜门口' "$T/.out" | paste -sd ' ')" \
    "李某某承包地 马某占道 赵永胜门口"
# Whom a register of residents names is kept out, though the name be a word.
cat >"$T/words.csv" <<'CSV'
date,unit,place,problem
2026-12-01,甲村,村口,苏醒到信访办提补偿
2026-12-02,甲村,村口,包户名单上高山一栏无人签字
2026-12-03,甲村,村口,高山族展板破损
CSV
printf '甲村居民名册,,\n序号,姓名,性别\n1,苏醒,女\n2,高山、赵永胜,男\n' >"$T/residents.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/words.csv"
is "words that no register names" "$(grep -o '苏醒\|高山一\|高山族' "$T/.out" | paste -sd ' ')" \
    "苏醒 高山一 高山族"
run bulletin -n 12 --date 2026-12-31 --persons "$T/residents.csv" \
    -r "$T/heads.csv" -f "$T/words.csv" -f "$T/names.csv"
is "words that one names" "$(grep -o '苏醒\|高山一\|高山族\|赵永胜' "$T/.out" | paste -sd ' ')" \
    "高山族 赵永胜"
is "known names are no guesses" "$err" \
    "bulletin: $T/names.csv:3: $taken: '马嚣'"
printf '名单\n苏醒\n' >"$T/headless.csv"
run bulletin -n 12 --date 2026-12-31 --persons "$T/headless.csv" -f "$T/words.csv"
is "a register without 姓名 is refused" "$status$out" 2
# A register as offices keep it: a column filled by blanks, cells that name nobody.
printf '户主姓名,性别\n高  山,男\n无,\n/,\n,\n' >"$T/blanks.csv"
run bulletin -n 12 --date 2026-12-31 --persons "$T/blanks.csv" -f "$T/words.csv"
is "a name filled by blanks is found without" "$(grep -o '高山一\|高山族' "$T/.out")" 高山族
nobody="warning: no name of a person, not looked for"
is "who is nobody is told" "$status $err" "1 bulletin: $T/blanks.csv:3:1: $nobody: '无'
bulletin: $T/blanks.csv:4:1: $nobody: '/'"
printf 'unit,head\n甲村,高  山\n' >"$T/blank-head.csv"
run bulletin -n 12 --date 2026-12-31 -r "$T/blank-head.csv" --persons "$T/blanks.csv" \
    -f "$T/words.csv"
is "so is an official's, who stays" "$(grep -o '高山一\|高山族' "$T/.out" | paste -sd ' ')" "高山一 高山族"
run bulletin -n 12 --date 2026-12-31 --private --persons "$T/residents.csv" -f "$T/words.csv"
is "names kept need no register: not both" "$status$out $err" \
    "2 bulletin: fatal: option --private does not go with --persons"
# In no text of any table, form or format.
cat >"$T/p-findings.csv" <<'CSV'
date,unit,item,rule,place,problem,source,deadline
2026-12-16,张湾村,村庄保洁,A1,王小明门口,张湾未清理,陈晓东投诉,2026-12-25
2026-12-16,张湾村,村庄保洁,A1,村口,刘大勇、孙丽华乱倒垃圾，电话0560-8130005转12,督查,2026-12-25
2026-12-09,张湾村,村庄保洁,A1,桥头,赵铁柱占道经营,督查,2026-12-11
CSV
echo '2026-12-16,丙社区,荣誉加分,,,徐凤霞获评好媳妇,县级,' >>"$T/p-findings.csv"
printf '%s\n' doc,id,title,unit,due,state,when_text '方案,1,李建国户危房改造,张湾村,2026-12-18,逾期未完成,' \
    '方案,2,联系许三多,张湾村,2026-12-24,临期,' >"$T/p-status.csv"
printf '%s\n' id,item,clause 'A1,村庄保洁,曾小红的猪圈每少清一次扣1分' >"$T/p-rules.csv"
printf '%s\n' doc,id,text '方案,1,由周建军负责改造。' '方案,2,由周建军负责。' >"$T/p-tasks.csv"
printf '%s\n' period,category,rank,unit,score,award,warning '2026-12,村,1,张湾村,95,罗永浩奖,约谈何海燕' >"$T/p-standings.csv"
names='王小明\|陈晓东\|刘大勇\|孙丽华\|赵铁柱\|徐凤霞\|李建国\|许三多\|曾小红\|周建军\|罗永浩\|何海燕\|8130005'
for form in 'p-standings.csv -s p-status.csv' '--period week -s p-status.csv' \
    'p-standings.csv --annex problems --annex ranking' \
    '-s p-status.csv -R p-rules.csv --tasks p-tasks.csv --notice 张湾村'; do
	for format in md text docx; do
		[ $format != docx ] || command -v pandoc >/dev/null || continue
		# shellcheck disable=SC2086
		(cd "$T" && bulletin -n 1 --date 2026-12-20 -f p-findings.csv \
		    --format $format -o p.out $form 2>/dev/null)
		[ $format != docx ] || unzip -p "$T/p.out" word/document.xml >"$T/p.xml"
		[ $format != docx ] || mv "$T/p.xml" "$T/p.out"
		is "no private name: $format, $form" "$(grep -o "$names" "$T/p.out")" ""
		is "but the hamlet: $format, $form" "$(grep -c 张湾未清理 "$T/p.out" | sed 's/^[1-9].*/some/')" \
		    "$(case $format$form in textp-*) echo 0 ;; *) echo some ;; esac)"
	done
done
(cd "$T" && bulletin -n 1 --date 2026-12-20 -f p-findings.csv -s p-status.csv -R p-rules.csv \
    --tasks p-tasks.csv --notice 张湾村 2>&1 >/dev/null | grep -o '^bulletin: p-.*: note\|[^ ]*$' | paste -sd ' ') >"$T/p.err"
is "each that is doubtful is told by its row" "$(cat "$T/p.err")" \
    "bulletin: p-status.csv:3: note '许三多' bulletin: p-rules.csv:2: note '曾小红'"
run bulletin -n 12 --date 2026-12-31 --private -f "$T/names.csv"
is "nothing is told where all is kept" "$status$err" 0

head -n 1 findings.csv >"$T/none.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/none.csv"
is "nothing found: status" "$status$err" 0
like "nothing found is said" "$out" "^12月1日至31日，督查未发现问题。$"
is "nothing found: nothing is asked to be put right" "$(grep -c '逾期\|期限\|上期\|好的做法\|存在的问题' "$T/.out")" 0
run bulletin -n 12 --date 2026-12-31
is "no records given: nobody says that nothing was found" "$(grep -c '未发现\|总体情况' "$T/.out")" 0
is "no office: nobody's foot" "$(tail -n 1 "$T/.out")" 2026年12月31日
run bulletin -n 12 --date 2026-12-31 -D to=各村 -D team=联合督查组
like "words can be set" "$out" "^各村：$"
like "in the text too" "$out" "^2026年12月，联合督查组对"


# Of a period by name; of Friday only what is known by Friday.
run bulletin -n 12 --date 2027-01-05 --period 2026-12 --office 甲街道 -f findings.csv standings.csv
like "December told of in January" "$out" "^2026年12月1日至31日，共督查发现问题4个，.*截至1月5日，已整改2个，整改率50%；尚未整改2个，均已逾期，涉及甲村、乙村。$"
like "a subdistrict: whom it is for" "$out" "^各社区（村）、街道各单位：$"
like "a subdistrict: who decides" "$out" "由街道党工委、办事处研究决定：$"
run bulletin -n 12 --date 2026-12-31 --office 东街道办事处 -f findings.csv
like "a subdistrict by its full name: whom it is for" "$out" "^各社区（村）、街道各单位：$"
like "and what it inspects" "$out" "督查组对全街道"
like "and whom to report to" "$out" "报送街道督查办公室。"
run bulletin -n 12 --date 2026-12-31 --office 甲乡人民政府 -f findings.csv
like "a township by its full name" "$out" "督查组对全乡"
is "signs as it is called" "$(tail -n 5 "$T/.out" | head -n 1)" 甲乡人民政府
like "and prints in its own office" "$out" "^甲乡人民政府办公室　　"
# Where no deadline was set none can be kept.
printf '日期,单位,问题,整改期限\n2026-12-01,甲村,脏,\n2026-12-02,乙村,乱,2027-01-05\n' >"$T/undated.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/undated.csv"
like "no deadline, nothing in time" "$out" "截至12月31日，尚未整改到位。$"
like "nor over it" "$out" "^未逾期的2个问题，各责任单位"
run bulletin -n 53 --date 2026-12-02 --period week -f "$T/undated.csv"
like "nor in a week" "$out" "本周发现的2个问题尚未整改到位。$"
run bulletin -n 12 --date 2026-12-31 --format text -f "$T/undated.csv"
like "nor in a chat" "$out" "^未逾期的2个问题最迟2027年1月7日前整改到位。$"
sed 2d "$T/undated.csv" >"$T/dated.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/dated.csv"
like "one in time" "$out" "截至12月31日，尚未整改到位，在整改期限内。$"
like "and said so" "$out" "^尚在期限内的1个问题，各责任单位"
like "by its one deadline" "$out" "^尚在期限内的1个问题，各责任单位要逐项明确责任人和整改措施，于2027年1月5日前整改到位。$"
run bulletin -n 12 --date 2026-12-31 -f "$T/undated.csv"
like "two days, two deadlines" "$out" "整改措施，按各自期限整改，最迟于2027年1月7日前整改到位。$"
sed 3d "$T/undated.csv" >"$T/without.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/without.csv"
like "none has one of its own where none was set" "$out" "^未逾期的1个问题，各责任单位要逐项明确责任人和整改措施，于2027年1月7日前整改到位。$"
{ cat "$T/dated.csv"; echo 2026-12-03,丙村,差,2027-01-05; } >"$T/same.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/same.csv"
like "one deadline of two" "$out" "^尚在期限内的2个问题，各责任单位要逐项明确责任人和整改措施，于2027年1月5日前整改到位。$"
run bulletin -n 51 --date 2026-12-15 --period 2026-W51 -f findings.csv
like "a week by its number, up to the day" "$out" "^# 关于2026年12月14日至15日督查考核情况的通报$"
like "what comes later is not known yet" "$out" "^本周督查发现问题1个，涉及1个单位。$"
like "but is counted" "$err" "note: findings after the day of the bulletin, left out: '2'$"
for p in 2026-13 2026-W54 2025-W53 2027-01 2026-1 december; do
	run bulletin -n 1 --date 2026-12-31 --period $p
	is "no period $p" "$status $err" "2 bulletin: fatal: bad value for option --period: '$p'"
done
run bulletin -n 1 --date 2027-01-02 --period week
like "a week across the year" "$out" "^# 关于2026年12月28日至2027年1月2日督查考核情况的通报$"
run bulletin -n 11 --date 2026-11-30 standings.csv
is "standings of another month" "$status $err" \
    "1 bulletin: warning: the standings are not of the bulletin's month: '2026-12'"
run bulletin -n 51 --date 2026-12-20 --period week -f "$T/none.csv" standings.csv
is "no standings in a week" "$status $err" \
    "0 bulletin: note: the standings have no place in a weekly bulletin: 'standings.csv'"
like "a week with nothing: said" "$out" "^本周督查未发现问题。$"
is "a week with nothing: no section for what is not known" \
    "$(grep '^## ' "$T/.out" | paste -sd ' ')" "## 一、本周问题清单 ## 二、工作要求"

# What is done every so often falls due on the day of its period; the status has
# one row for all of them.
cat >"$T/turns.csv" <<'END'
doc,id,title,unit,start,due,freq,last,state,missed,when_text
杏花,1,报送台账,甲村,,,1/month,2026-11-24,未到期,,每月25日前
杏花,1,报送台账,乙村,,,1/month,2026-10-20,逾期未完成,2026-02..2026-04、2026-11,每月25日前
杏花,1,报送台账,丙村,,,1/month,2026-11-26,逾期完成,2026-09..2026-11,每月25日前
杏花,1,报送台账,丁村,,,1/month,,未反馈,2026-01..2026-11,每月25日前
杏花,1,报送台账,戊村,2026-12-01,,1/month,,未到期,,每月25日前
杏花,1,报送台账,己村,,2026-10-31,1/month,2026-10-20,按期完成,,每月25日前
杏花,1,报送台账,庚村,,,1/month,2026-11-26,未到期,2026-11,每月25日前
杏花,2,巡查河道,水利站,,,1/week,2026-11-25,未到期,2026-W03,每周五下午
杏花,2,巡查河道,林业站,,,2/week,2026-11-25,未到期,,每周五下午
杏花,2,巡查河道,农业站,,,2/week,2026-11-25,临期,,每周五下午
杏花,3,召开例会,农办,,,1/quarter,2026-08-03,临期,,每季度末月28日前
杏花,4,检查消防,安监站,,,>=2/month,2026-11-03,临期,,每月至少检查2次
杏花,5,每月24日前（不含当日）报送信息,党政办,,,1/month,2026-11-20,未到期,,
杏花,6,修公厕,城建办,,2026-11-26,,,临期,,11月26日前
杏花,7,两天一巡查,环卫所,,,1/2day,2026-11-25,未到期,,两天一巡查
杏花,8,每月5日前通报,党政办,,,1/month,2026-11-04,未到期,,每月5日前
杏花,9,打扫广场,甲村,,,1/week,2026-11-25,待填,,每周四
杏花,10,督促清淤,督查办,,,1/month,2026-10-11,逾期未完成,丁村、戊村,每月24日前
END
run bulletin -n 48 --date 2026-11-26 --period week -s "$T/turns.csv"
is "a week: what is done every so often is due on its day" \
    "$(sed -n '/、本周到期任务/,/、工作要求/p' "$T/.out" | grep -v '^$' | sed '$d')" \
    "## 一、本周到期任务
本周到期任务5项，已完成1项，逾期未全部完成2项，正在推进2项：
1.每月24日前（不含当日）报送信息，11月23日到期，按期完成：党政办。
2.督促清淤，11月24日到期，逾期未完成：督查办。
3.报送台账，11月25日到期，逾期未完成：乙村；未反馈：丁村；逾期完成：丙村、庚村；按期完成：甲村。
4.修公厕，11月26日到期，临期：城建办。
5.巡查河道，11月27日到期，未到期：林业站；临期：农业站；按期完成：水利站。
## 二、下周到期任务
下周有2项任务到期，请责任单位提前安排：
1.巡查河道，12月4日到期，责任单位：水利站、林业站、农业站。
2.每月5日前通报，12月5日到期，责任单位：党政办。"
run bulletin -n 11 --date 2026-11-30 -s "$T/turns.csv"
like "a month has each task once" "$out" \
    "^本期到期任务6项，已完成3项，逾期未全部完成2项，正在推进1项。$"
# In a month a week that fell short is told by its day, if it is not the last.
cat >"$T/weeks.csv" <<'END'
doc,id,title,unit,start,due,freq,last,state,missed,when_text
杏花,1,报送周报,甲村,,,1/week,2026-11-27,逾期未完成,2026-W45、2026-W46,每周五前
杏花,1,报送周报,乙村,,,1/week,2026-11-20,逾期未完成,2026-W48,每周五前
杏花,1,报送周报,丙村,,,1/week,2026-11-20,逾期未完成,2026-W40..2026-W45、2026-W48,每周五前
杏花,1,报送周报,丁村,,,1/week,2026-11-27,未到期,2026-W44,每周五前
杏花,1,报送周报,戊村,,,1/week,2026-11-27,未到期,2026-W47,每周五前
杏花,1,报送周报,己村,,,1/week,,逾期未完成,2026-W45..2026-W48,每周五前
END
run bulletin -n 11 --date 2026-11-30 -s "$T/weeks.csv"
like "a month tells the weeks that fell short" "$out" \
    "^1.报送周报，11月27日到期，尚未完成的单位：甲村（11月6日、11月13日）、乙村、丙村（11月6日、11月27日）、己村（4次）。$"
run bulletin -n 48 --date 2026-11-28 --period week -s "$T/weeks.csv"
like "a week its own" "$out" \
    "^1.报送周报，11月27日到期，逾期未完成：乙村、丙村、己村；按期完成：甲村、丁村、戊村。$"

# A record with a 事项 is an honour, whatever its item is called.
printf 'date,unit,rule,problem,matter\n2026-12-05,甲村,J1,省级文明村,文明村\n2026-12-06,乙村,A1,垃圾落地,\n' >"$T/honour.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/honour.csv"
like "an honour is no problem" "$out" "^12月1日至31日，共督查发现问题1个，涉及1个单位。"
like "but a good thing" "$out" "^甲村省级文明村。$"
run report-xlsx --date 2026-12-31 -o "$T/honour.xlsx" "$T/honour.csv"
is "nor in the workbook anything to put right" \
    "$(unzip -p "$T/honour.xlsx" xl/worksheets/sheet1.xml | grep -o '<v>整改状态：[^<]*')" \
    "<v>整改状态：未整改 1　"
# Offices head what they inspected 事项 as well: no honour has no rule, or is to
# be or was put right; nor, in a table without those columns, has it a place.
cat >"$T/matters.csv" <<'X'
日期,单位,规则,点位,问题,事项,整改期限,整改日期
2026-12-05,甲村,A1,,垃圾落地,日常保洁,2026-12-12,
2026-12-06,乙村,A1,,乱堆,日常保洁,,2026-12-07
2026-12-07,丙村,,,乱挂,日常保洁,,
2026-12-08,丁村,A1,桥头,乱搭,日常保洁,,
2026-12-09,戊村,J1,,省级文明村,文明村,,
X
run bulletin -n 12 --date 2026-12-31 -f "$T/matters.csv"
like "what was inspected is none" "$out" "^12月1日至31日，共督查发现问题4个，涉及4个单位。"
like "an honour among it is" "$out" "^戊村省级文明村。$"
run report-xlsx --date 2026-12-31 -o "$T/honour.xlsx" "$T/matters.csv"
like "in the workbook, too" \
    "$(unzip -p "$T/honour.xlsx" xl/worksheets/sheet1.xml | grep -o '<v>整改状态：[^<]*')" \
    "整改状态：未整改 2　已销号 1　逾期未改 1"
sed 's/2026-02..2026-04、2026-11/2026-02..2026-04/; s/2026-01..2026-11/2026-01..2026-10/
    s/2026-09..2026-11/2026-09/' "$T/turns.csv" >"$T/before.csv"
run bulletin -n 47 --date 2026-11-20 --period week -s "$T/before.csv"
is "the next week: those who have still to do it" \
    "$(sed -n '/、下周到期任务/,/、工作要求/p' "$T/.out" | grep '^[1-9]')" \
    "1.督促清淤，11月24日到期，责任单位：督查办。
2.报送台账，11月25日到期，责任单位：乙村、丁村、庚村。
3.修公厕，11月26日到期，责任单位：城建办。
4.巡查河道，11月27日到期，责任单位：林业站、农业站。"

# 好的做法 is what the records say: the first three of six; 己村 rose by 4 and
# kept 3 tasks; 庚村 and 辛村 had no problem, but most of the villages had none
# either, so nobody knows whether they were looked at.
run bulletin -n 12 --date 2026-12-31 -f findings.csv -s due.csv five.csv
good=$(sed -n '/、好的做法/,/、存在的问题/p' "$T/.out" | grep -v '^$' | sed '1d;$d')
is "good: only what records say" "$good" "**村**：己村、庚村、甲村名列前茅。
己村（前进4位）名次较上期进步明显。
己村获得“月度第一”。
丙社区获评市级文明社区。
丙社区（1个）本期发现的问题已全部整改到位。
己村（3项）本期到期任务全部按期完成。"
like "tasks: a blank of the plan is none; the worst of two figures counts" "$out" \
    "^本期到期任务4项，已完成2项，逾期未全部完成1项，正在推进1项。$"
like "tasks over their day" "$out" "^1.丙事，12月5日到期，尚未完成的单位：甲村。$"
run bulletin -n 12 --date 2026-12-31 -f findings.csv tied.csv
like "all tied: said once" "$out" "^\\*\\*村\\*\\*（3个单位，得分均为90.00分）$"
like "all tied: nobody leads; two of three had problems" "$(sed -n '/好的做法/{n;n;p;}' "$T/.out")" \
    "^丙社区获评市级文明社区。$"
like "a village without a problem where most had some" "$out" "^戊村在本期督查中未发现问题。$"
run bulletin -n 12 --date 2026-12-31 --format text -f findings.csv tied.csv
like "all tied, for a chat" "$out" "^▶村3个单位得分均为90.00分$"
is "a chat shows no marks" "$(grep -c '[*|#\\]' "$T/.out")" 0

# One problem, one unit, no ranking before, whole points.
printf 'date,unit,problem,deadline\n2026-12-05,甲村,垃圾落地,2026-12-12\n' >"$T/one.csv"
printf 'period,category,rank,unit,score,grade\n2026-12,村,1,甲村,95,优秀\n2026-12,,1,丙所,90.5,优秀\n2026-12,,2,丁所,90,优秀\n' >"$T/whole.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/one.csv" "$T/whole.csv"
like "one problem: not all of them" "$out" "^12月1日至31日，共督查发现问题1个，涉及1个单位。截至12月31日，尚未整改到位，已逾期，涉及甲村。$"
like "one unit, its points as they are" "$out" "^\\*\\*村\\*\\*（1个单位，得95分）$"
like "units without a group beside one" "$out" "^\\*\\*其他单位\\*\\*（2个单位，平均90.25分，最高90.5分，最低90.0分）$"
is "no columns of a ranking that is not known" "$(grep '^| [名12]' "$T/.out" | paste -sd ' ')" \
    "| 名次 | 单位 | 总分 | 等次 | | 1 | 甲村 | 95 | 优秀 | | 名次 | 单位 | 总分 | 等次 | | 1 | 丙所 | 90.5 | 优秀 | | 2 | 丁所 | 90.0 | 优秀 |"

# A long list in a chat: its head and its tail; many problems: by unit.
awk 'BEGIN {
	print "period,category,rank,unit,score" >ARGV[1]
	for (i = 1; i <= 60; i++)
		printf "2026-12,村,%d,第%d村,%d.00\n", i, i, 100 - i >ARGV[1]
	print "date,unit,problem" >ARGV[2]
	for (i = 0; i < 40; i++)
		printf "2026-12-15,第%d村,垃圾落地\n", i % 4 + 1 >ARGV[2]
}' "$T/60.csv" "$T/40.csv"
run bulletin -n 12 --date 2026-12-31 --format text -f "$T/40.csv" "$T/60.csv"
like "60 villages: the first" "$out" "^前列：第1村99.00分、第2村98.00分、第3村97.00分、第4村96.00分、第5村95.00分$"
like "60 villages: the last" "$out" "^后列：第58村42.00分、第59村41.00分、第60村40.00分$"
run bulletin -n 51 --date 2026-12-18 --period week --format text -f "$T/40.csv"
like "40 problems: by unit" "$out" "^第1村10个（未整改10个）；第2村10个（未整改10个）；第3村10个（未整改10个）；第4村10个（未整改10个）；详见通报。$"

# Old problems of twelve units: 第3村 and 第7村 have two, and ten are named.
awk 'BEGIN { print "date,unit,problem"
	for (i = 1; i <= 12; i++) printf "2026-11-02,第%d村,垃圾落地\n", i
	print "2026-11-03,第7村,垃圾落地\n2026-11-03,第3村,垃圾落地" }' >"$T/old.csv"
run bulletin -n 51 --date 2026-12-18 --period week -f "$T/old.csv"
like "old problems: who has most first, not all named" "$out" \
    "^往期累计尚有14个问题未整改，涉及第3村、第7村、第1村、第2村、第4村、第5村、第6村、第8村、第9村、第10村等12个单位。$"

# Annexes, forms, signatures, words.
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 -f findings.csv --annex ranking --annex problems standings.csv
like "two annexes are numbered" "$(grep -A 2 '^附件：' "$T/.out" | paste -sd ' ')" \
    "^附件：1. 2026年12月督查考核排名表  2. 2026年12月督查发现问题清单$"
is "each under its number" "$(grep -c '^附件[12]$' "$T/.out")" 2
like "the list of problems" "$out" "^\\| 2 \\| 甲村 \\| 12月15日 \\| 河边.*焚烧秸秆.* \\| 12月22日 \\| 逾期未整改 \\|$"
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 -f findings.csv --annex ranking
is "an annex without rows is none in the bulletin" "$(grep -c '^# ' "$T/.out") $(grep -c '附件' "$T/.out")" '1 0'
run bulletin -n 12 --date 2026-12-31 --office 禾桥镇 --annex ranking standings.csv
is "one annex has no number" "$(grep -c '^附件：2026年12月督查考核排名表$\|^附件$' "$T/.out")" 2
run bulletin -n 6 --date 2026-12-31 --office 禾桥镇 -D code=禾政发 -D cc=县委督查室
is "the number of a document" "$(sed -n 3p "$T/.out")" "禾政发〔2026〕6号"
is "its colophon" "$(tail -n 3 "$T/.out" | paste -sd '|')" \
    "抄送：县委督查室。||禾桥镇党政综合办公室　　2026年12月31日印发"
run bulletin -n 6 --date 2026-12-31 --office 禾桥镇 -D printer=无
is "none if it is to be none" "$(tail -n 1 "$T/.out")" 2026年12月31日
run bulletin -n 6 --date 2026-12-31 --office 禾桥镇 --form briefing -D up=县委 -D copies=50
is "a briefing's head" "$(head -n 5 "$T/.out" | paste -sd '|')" \
    "禾桥镇督查通报||2026年第6期||禾桥镇人民政府　　2026年12月31日"
is "and foot" "$(tail -n 5 "$T/.out" | paste -sd '|')" \
    "报：县委||送：各村（社区）、镇直各单位||　　共印50份"
for o in form:letter annex:all format:pdf; do
	run bulletin -n 1 --date 2026-12-31 --${o%:*} ${o#*:}
	is "no --${o%:*} ${o#*:}" "$status $err" "2 bulletin: fatal: bad value for option --${o%:*}: '${o#*:}'"
done

# Notices: by another name, to nobody, to all.
run bulletin -n 9 --date 2026-12-20 --notice 小乙 -r roster.csv -f findings.csv
like "by another name" "$out" "^乙村：$"
# Two records of one unit, which has two names there: one unit has both, by
# whatever name; without the roster each is told of as it is written.
printf '%s\n' date,unit,place,problem 2026-12-15,小乙,村口,垃圾落地 2026-12-16,乙村,桥头,乱堆 >"$T/names.csv"
for name in 乙村 小乙; do
	run bulletin -n 9 --date 2026-12-20 --notice $name --format text -r roster.csv -f "$T/names.csv"
	like "two names in the records, notice to $name" "$out" "^乙村：截至12月20日，你单位有2个问题尚未整改到位，现予交办：$"
done
run bulletin -n 9 --date 2026-12-20 --period week --format text -r roster.csv -f "$T/names.csv"
like "two names in the records: one unit" "$out" "^乙村（2个）：（1）村口，垃圾落地；（2）桥头，乱堆。$"
run bulletin -n 9 --date 2026-12-20 --period week --format text -f "$T/names.csv"
like "without a roster: as they are written" "$out" "^◆本周问题2个，涉及2个单位：$"
run bulletin -n 9 --date 2026-12-20 --notice 子虚村 -f findings.csv -o "$T/none.md"
is "to an unknown unit" "$status $(printf %s "$err" | tail -n 1)" \
    "2 bulletin: fatal: no such unit in the tables given (or in the roster of -r): '子虚村'"
ok "and nothing is written" test ! -e "$T/none.md"
run bulletin -n 9 --date 2026-12-20 --notices "$T/all" -r roster.csv -f findings.csv -s status.csv --office 禾桥镇
is "to all: those with something open" "$(ls "$T/all" | sort | paste -sd ' ')" "丙社区.md 乙村.md 甲村.md"
same "to all: the same as to one" notice.md "$T/all/甲村.md"
is "to all: numbers run on" "$(cat "$T/all/乙村.md" "$T/all/丙社区.md" | grep 号$ | paste -sd ' ')" \
    "督改〔2026〕10号 督提〔2026〕10号 督提〔2026〕11号"
like "to all: how many" "$err" "note: notices written: '3'$"
# In Word: one reference document for all (by a pandoc that tells what it got).
mkdir "$T/fake"
cat >"$T/fake/pandoc" <<'SH'
#!/bin/sh
for a; do
	case $a in --reference-doc=*) stat -c '%n %i' "${a#*=}" >>"$LOG" ;; esac
done
while [ $# -gt 1 ]; do
	[ "$1" != -o ] || cp "$3" "$2"
	shift
done
SH
chmod +x "$T/fake/pandoc"
run env PATH="$T/fake:$PATH" LOG="$T/log" bulletin -n 9 --date 2026-12-20 \
    --notices "$T/word" --format docx -f findings.csv -s status.csv
is "to all, in Word" "$(ls "$T/word" | sort | paste -sd ' ')" "丙社区.docx 乙村.docx 甲村.docx"
is "with one reference document" "$(wc -l <"$T/log") $(sort -u "$T/log" | wc -l)" "3 1"
is "each its own text" "$(grep -l 甲村： "$T/word"/*)" "$T/word/甲村.docx"
is "and no scratch is left" "$(ls -d "$(dirname "$(sed -n '1s/ [0-9]*$//p' "$T/log")")" 2>&1 | grep -c 'No such')" 1
run bulletin -n 9 --date 2026-12-20 --notices "$T/.out" -f findings.csv
is "to all: a file in the way" "$status" 2
run bulletin -n 9 --date 2026-11-20 --notices "$T/no" -f findings.csv
like "to all: nothing open" "$err" "note: nothing is open: no notice is written$"
run bulletin -n 9 --date 2026-12-20 --notices "$T/no" --notice 甲村 -f findings.csv
is "to one or to all" "$status$out $err" "2 bulletin: fatal: option --notice does not go with --notices"

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


# A record of two units is told of both and counts once; one that found nothing
# (数量 0) is no problem; what is counted may stand behind the number.
cat >"$T/joint.csv" <<'CSV'
日期,单位,项目,点位,问题,数量,整改期限,整改日期
2026-12-02,甲村、乙村,环境,界桥,秸秆堆放,2处,2026-12-10,
2026-12-03,甲村,环境,村口,秸秆堆放,0,,
2026-12-04,丙村,环境,村口,卫生死角,1,2026-12-10,2026-12-09
2026-11-04,甲村、丙村,环境,河边,垃圾,1,2026-11-10,
2026-10-04,甲村、丙村,环境,河边,杂草,1,2026-10-10,
CSV
run bulletin -n 12 --date 2026-12-31 -f "$T/joint.csv"
like "a joint record counts once" "$out" "^12月1日至31日，共督查发现问题2个，涉及3个单位。截至12月31日，已整改1个，整改率50%；尚未整改1个，已逾期，涉及甲村、乙村。$"
like "and stands with the one unit" "$out" "^\*\*甲村\*\*（1个）：界桥，秸秆堆放（2处），逾期未整改。$"
like "and with the other" "$out" "^\*\*乙村\*\*（1个）：界桥，秸秆堆放（2处），逾期未整改。$"
like "so in the periods before" "$out" "^上期（11月）发现问题1个，至今尚未整改；更早各期累计尚有1个问题未整改。$"
run bulletin -n 12 --date 2026-12-31 -f "$T/joint.csv" --notice 乙村
like "and in its notice" "$out" "^| 1 | 12月2日 | 界桥 | 秸秆堆放"
mkdir "$T/joint"
run bulletin -n 12 --date 2026-12-31 -f "$T/joint.csv" --notices "$T/joint"
is "a notice to each" "$(ls "$T/joint" | sort | tr '\n' ' ')" "丙村.md 乙村.md 甲村.md "
# Where the cell says that nothing was found nothing was; 无人保洁 is a problem.
printf '日期,单位,问题\n2026-12-01,甲村,无\n2026-12-01,乙村,未发现问题。\n2026-12-02,丙村,无人保洁\n2026-12-03,丁村,暂无问题台账\n2026-12-03,戊村,未发现问题。卫生间漏水。\n2026-12-03,己村,\n' >"$T/none.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/none.csv"
like "无 is no problem" "$out" "共督查发现问题3个，涉及3个单位。"
like "of what begins so one is" "$out" "^\*\*丙村\*\*（1个）：无人保洁。$"
printf '单位,别名\n甲村,老甲\n' >"$T/names.csv"
printf '日期,单位,问题\n2026-12-01,老甲、甲村,脏\n' >"$T/same.csv"
run bulletin -n 12 --date 2026-12-31 -r "$T/names.csv" -f "$T/same.csv"
like "of one that it names by two names it is one" "$out" "^\*\*甲村\*\*（1个）：脏。$"
printf '日期,单位,问题\n2026-12-01,甲村,脏\n2026-12-02,、,乱\n' >"$T/mark.csv"
run bulletin -n 12 --date 2026-12-31 -f "$T/mark.csv"
is "a mark alone names no unit" "${err#*/mark.csv}" ":3: error: no unit, left out of the bulletin"
# Late before its last day, since a month fell short: the plan's own words, no day to come.
printf 'doc,id,title,unit,due,state,when_text\np,1,清理,甲村,2026-10-31,逾期未完成,4月至10月每月不少于2次\np,2,巡查,甲村,2026-06-10,逾期未完成,6月10日前\np,3,评比,甲村,2026-10-31,逾期未完成,\n' >"$T/st.csv"
run bulletin --notice 甲村 -n 1 --date 2026-06-30 -s "$T/st.csv"
is "what is late by a day to come is told by its words" "$(printf '%s\n' "$out" | grep '已逾期 |')" \
"| 1 | 清理 | 《p》1 | 4月至10月每月不少于2次 | 已逾期 |
| 2 | 巡查 | 《p》2 | 6月10日 | 已逾期 |
| 3 | 评比 | 《p》3 | 10月31日 | 已逾期 |"
# What the record stands with in the bulletin is not said to be left out of it; a unit
# that the roster lacks would go out misspelt, and is told once.
printf '单位,别名\n上禾村,上禾\n' >"$T/ro.csv"
printf '日期,单位,问题,整改期限,整改日期\n2026-12-01,上禾,脏,立即,√\n2026-12-02,上和村,乱,2027-01-05,\n2026-12-03,上和村,差,2027-01-05,\n12月,上禾,坏,,\n' >"$T/soft.csv"
cd "$T"
run bulletin -n 12 --date 2026-12-31 -r ro.csv -f soft.csv
is "each fault of a record by what becomes of it" "$err" \
"bulletin: soft.csv:2:4: warning: no date of the calendar: the problem is told of as if this cell were empty: '立即'
bulletin: soft.csv:2:5: warning: no date of the calendar: the problem is told of as if this cell were empty: '√'
bulletin: soft.csv:3:2: error: no such unit in the roster; nearest: 上禾村 (1): '上和村'
bulletin: soft.csv:5:1: error: no date of the calendar, left out of the bulletin: '12月'"
like "and they stand there" "$out" "共督查发现问题3个，涉及2个单位"
# Very many groups and awards, each of one unit: in linear time.
awk 'BEGIN {
	print "期间,单位类别,名次,单位,总分,荣誉"
	for (i = 1; i <= 30000; i++)
		printf "2026-05,组%d,1,村%d,90.00,奖%d\n", i, i, i
}' >groups.csv
is "thirty thousand groups and awards" \
    "$(bounded bulletin -n 5 --date 2026-05-31 groups.csv 2>err | grep -c '^\*\*组\|奖[0-9]*')" 60000

done_testing
