# The outline of generated documents: the text column, put together without
# white space, is the document without white space; every line has its rows;
# ids of tasks are unique.  200 documents of markers, words, marks and noise
# in every order, from a fixed seed.
. "$(dirname "$0")/../tap.sh"

awk -v dir="$T" '
function pick(v, n) { return v[int(rand() * n) + 1] }
function words(k,    s) {
	s = ""
	while (k-- > 0)
		s = s pick(word, nword)
	return s
}
BEGIN {
	srand(20261122)
	nmark = split("一、 二、 （一） (二) ㈠ 1. 2． 3、 （1） (2) ① ② 第一章 第二条 第一阶段 【第一篇】 —— • 一是 二是 一要 二要 > １．", mark, " ")
	nword = split("各村要 6月底前 不少于5人 责任单位：城建办、各村（社区） 由水利站牵头， 综治办配合 ，每月两次 ； 。 “三清” 扣2分 达到95％ 、 \" , \"\" 考核 目标 20__年 x月 《办法》 （ ） 附件： 2026年3月1日 a b | ： : 总结 工作步骤 \");", word, " ")
	for (d = 1; d <= 200; d++) {
		f = sprintf("%s/%03d.txt", dir, d)
		printf "" > f
		lines = int(rand() * 25)
		while (lines-- > 0) {
			s = ""
			if (rand() < 0.7)
				s = pick(mark, nmark)
			s = s words(int(rand() * 8))
			if (rand() < 0.1)
				s = s "\t" words(2) "\t" words(2)
			if (rand() < 0.1)
				s = "　　" s
			if (rand() < 0.2)
				s = s pick(mark, nmark) words(3) pick(mark, nmark) words(3)
			printf "%s%s", s, rand() < 0.05 ? "\r\n" : "\n" > f
		}
		close(f)
	}
}' </dev/null
squeeze() {
	tr -d '[:space:]' | sed 's/　//g'
}
lost=
twice=
failed=
for doc in "$T"/*.txt; do
	run plan-parse -t all -d x "$doc"
	[ "$status" -le 1 ] || failed="$failed $doc"
	[ "$(printf '%s\n' "$out" | fields '' text | squeeze)" = \
	    "$(squeeze <"$doc")" ] || lost="$lost $(basename "$doc")"
	run plan-parse -d x "$doc"
	[ -z "$(printf '%s\n' "$out" | fields ' ' doc,id | sort | uniq -d)" ] ||
	    twice="$twice $(basename "$doc")"
done
is "every document is read" "$failed" ""
is "no character is lost" "$lost" ""
is "no id stands twice" "$twice" ""
is "there were documents" "$(cat "$T"/*.txt | wc -c | awk '{ print ($1 > 50000) }')" 1
done_testing
