# score: cells as clerks write them: lists with stray separators, merged cells,
# 10分, full-width figures.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"

# 甲村 has T1 and T2: (90 + 50) / 2; the row without a number is none of the
# rule's, and its separators name nothing.
printf '编号,种类,项目,满分,取数,作用于\nK1,比例计分,完成,100,完成率,T1、、T2、\n' >r.csv
printf 'unit,id,rate\n甲村,T1,0.9\n甲村,T2,0.5\n甲村,,0.1\n' >st.csv
printf '日期,单位,规则\n' >none.csv
run score -R r.csv -s 2026-05=st.csv --only 2026-05 none.csv
is "an empty piece of 作用于 names no row of the status" \
    "$(echo "$out" | fields ' ' unit,got,why)" "甲村 70 K1=70 st.csv:2、st.csv:3"
is "which is told" "$err" "score: st.csv:4: note: 1 rows of the status serve no rule; this is the first"

cat >r.csv <<'X'
编号,种类,项目,满分,分值,每,必填
K1,按处扣,保洁,100,2,处,
K2,按处扣,保洁,,1,处,、佐证、
X
cat >f.csv <<'X'
日期,单位,规则,数量,佐证
2026-05-06,甲村,K1、,1,
2026-05-06,乙村,K1、、K2,1,图
2026-05-06,丙村,、K1,1,
2026-05-06,丁村,K1、K2,1,
X
run score -R r.csv f.csv
is "nor of the rules of a finding" \
    "$(echo "$out" | fields ' ' unit,got,why)" "甲村 98 K1 f.csv:2
乙村 97 K1 f.csv:3；K2 f.csv:3
丙村 98 K1 f.csv:4
丁村 98 K1 f.csv:5"
is "nor of what a rule needs" "$err" \
    "score: f.csv:5:5: error: empty, though rule K2 asks for it; the finding is left out: '佐证'"
done_testing
