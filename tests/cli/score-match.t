# score: which rule a finding falls under that names an item of several rules.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# 村集体收入: beyond 10 each 1 gives 5, at most 50; short of it each 1 takes 10.
# 档案: counted, or judged by a letter.  整改: by the status alone.  知晓: two
# figures, told apart by words; 门前: two figures, not told apart.
cat >r.csv <<'X'
编号,项目,满分,种类,分值,每,上限,目标值,分档,关键词,取数
A1,村集体收入,200,超额加分,5,1,50,10,未达:200,,
A2,村集体收入,,递减率,10,1,,10,,,
B1,档案,10,按处扣,1,处,,,,,
B2,档案,,分档给分,,,,,好:10、中:7、差:0,,
C1,整改,20,比例计分,,,,,,,完成率
D1,知晓,20,比例计分,,,,,,知晓率,
D2,知晓,,比例计分,,,,,,参与率,
E1,门前,20,比例计分,,,,,,,
E2,门前,,比例计分,,,,,,,
X
cat >f.csv <<'X'
日期,单位,项目,问题,数量,实测值
2026-05-06,甲村,村集体收入,,,12
2026-05-06,乙村,村集体收入,,,8
2026-05-06,丙村,村集体收入,,,不涉及
2026-05-06,甲村,档案,评为好,,中
2026-05-06,乙村,档案,缺页,3,
2026-05-06,甲村,整改,,,不涉及
2026-05-06,甲村,知晓,群众知晓率,,80%
2026-05-06,甲村,知晓,群众满意,,80%
2026-05-06,甲村,门前,,,90%
X
run score -R r.csv f.csv
got=$(echo "$out" | fields ' ' unit,item,got,why)
# 200 + 5 x 2; 200 - 10 x 2
is "what goes beyond and what falls short judge one figure" "$(echo "$got" | grep 村集体收入)" \
    "甲村 村集体收入 210 A1=12 f.csv:2；A2=12 f.csv:2
乙村 村集体收入 180 A1=8 f.csv:3；A2=8 f.csv:3
丙村 村集体收入  A1 f.csv:4；缺项：不涉及"
is "a letter finds the rule that has it" "$(echo "$got" | grep '甲村 档案')" "甲村 档案 7 B2=中 f.csv:5"
is "不涉及 can be said of an item that the status judges" "$(echo "$got" | grep '甲村 整改')" \
    "甲村 整改  C1 f.csv:7；缺项：不涉及"
is "words tell figures apart" "$(echo "$got" | grep '甲村 知晓')" "甲村 知晓 16 D1=80 f.csv:8"
is "what cannot be told apart is told" "$err" "score: f.csv:6:3: error: fits several rules (B1、B2); name those that are meant in 规则 rule; the finding is left out: '档案'
score: f.csv:9:3: error: fits several rules (D1、D2); name those that are meant in 规则 rule; the finding is left out: '知晓'
score: f.csv:10:3: error: fits several rules (E1、E2); name those that are meant in 规则 rule; the finding is left out: '门前'
score: note: 9 findings read: 6 used, 3 reported, 0 outside the period"
# Other targets are other figures.
sed 's/^A2,\(.*\),10,,,$/A2,\1,9,,,/' r.csv >r2.csv
head -n 2 f.csv >f2.csv
run score -R r2.csv f2.csv
like "other targets are other figures" "$err" "fits several rules .A1、A2.;"
# 村容 has two rules and no word of them stands in 无: nothing was found by either.
printf '编号,项目,满分,种类,分值,取数,作用于\nA1,村容,10,R1,1,,\nA2,村容,10,R1,3,,\nB,台账,5,R3,2,,\nJ,表彰,,R12,3,,\nC,整改,10,R6,,整改率,A1、A2\n' >r.csv
cat >f.csv <<'X'
日期,单位,项目,规则,点位,问题,数量,扣分,整改期限
2026-05-06,甲村,村容,,桥头,无。,,,2026-05-13
2026-05-06,甲村,,B,,未发现问题,,,
2026-05-06,乙村,,A1,桥头,/,,,2026-05-13
2026-05-06,丙村,,A1,桥头,无,2,,2026-05-13
2026-05-06,丁村,,A1,桥头,无,,1,2026-05-13
2026-05-06,丁村,,J,,无,,,
2026-05-06,戊村,,A1,桥头,无人管护,,,2026-05-13
X
run score -R r.csv --date 2026-05-31 f.csv
is "where nothing was found nothing is taken, nor left to put right" \
    "$(echo "$out" | fields ' ' unit,item,got,added | grep -v '整改\|折算')" \
"甲村 村容 10 0
甲村 台账 5 0
乙村 村容 10 0
乙村 台账 5 0
丙村 村容 8 0
丙村 台账 5 0
丁村 村容 9 0
丁村 台账 5 0
丁村 表彰 3 3
戊村 村容 9 0
戊村 台账 5 0"
is "and the rate of what was put right knows it" "$(echo "$out" | fields ' ' unit,got item=整改 | tr '\n' ' ')$err" \
    "甲村  乙村  丙村 0 丁村 0 戊村 0 "
done_testing
