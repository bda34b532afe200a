# 评选计分法 (row 16): 实绩考核 50 % + 满意度测评 30 % + 班子评议 20 %.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,类别,项目,满分,种类,方式,分值,系数,取值,权重,目标值
P1,实绩,,100,大类,,,,,50%,
P2,满意度,,100,大类,,,,,30%,
P3,班子,,100,大类,,,,,20%,
A,实绩,实绩考核,100,按次扣,扣分,5,,,,
B,满意度,满意度测评,100,满意度,,,满意:1、基本满意:0.8、不满意:0,,,
C,班子,班子评议,100,比例计分,,,,去极值平均,,100
X
{
	echo 日期,单位,规则,数量,实测值
	echo 2026-12-01,甲所,A,2,
	echo 2026-12-02,甲所,B,30,满意
	echo 2026-12-02,甲所,B,10,基本满意
	echo 2026-12-02,甲所,B,10,不满意
	for p in 60 80 82 84 86 99; do echo "2026-12-03,甲所,C,,$p"; done
} >记录.csv
# 90 x 0.5 = 45; 38 of 50 votes: 76 x 0.3 = 22.8; six raters, highest and
# lowest left out: 83 x 0.2 = 16.6; 84.4.
is "the mix" "$(score -R 细则.csv --date 2026-12-31 记录.csv | rank | tail -n 1 | cut -d , -f 5)" 84.40
printf '%s\n' 'B2,满意度,再测,,满意度,,,,,,' >>细则.csv
run score -R 细则.csv --date 2026-12-31 记录.csv
like "coefficients that nobody gave are asked for" "$err" "need coefs 系数"
done_testing
