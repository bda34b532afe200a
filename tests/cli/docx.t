# Word documents: what a reader sees, with the automatic numbers.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"
PATH=$O/tool:$PATH
DUBAN_SHARE=$top/share
export DUBAN_SHARE

p() { # [-PROPERTIES] TEXT...: a paragraph, one run for each text
	props=
	case $1 in -*) props=${1#-}; shift ;; esac
	printf '<w:p>%s' "${props:+<w:pPr>$props</w:pPr>}"
	for run; do printf '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' "$run"; done
	printf '</w:p>'
}
n() { # NUM LEVEL TEXT: a numbered one
	p "-<w:numPr><w:ilvl w:val=\"$2\"/><w:numId w:val=\"$1\"/></w:numPr>" "$3"
}
lvl() { # I FORMAT TEXT [MORE]
	printf '<w:lvl w:ilvl="%s"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>' \
	    "$1" "$2" "$3" "${4-}"
}
numbering() { printf '<w:numbering %s>' "$W"; cat; printf '</w:numbering>'; }
num() { # ID ABSTRACT [OVERRIDES]
	printf '<w:num w:numId="%s"><w:abstractNumId w:val="%s"/>%s</w:num>' "$1" "$2" "${3-}"
}
reads() { # NAME DIR WANT
	pack "$2" "$2.docx"
	run paras "$2.docx"
	is "$1" "$out" "$3"
}

# Numbers through lists, styles, levels, overrides, restarts.
{
	p "-<w:pStyle w:val=\"H1\"/>" 总体要求
	n 1 0 指导思想
	n 1 0 工作目标
	n 1 1 2026年底前
	n 1 1 二
	p "-<w:pStyle w:val=\"H2\"/>" 保障
	n 1 1 又一
	n 2 0 接着
	n 3 0 重来
	n 3 0 重来二
	n 4 1 无上级
	n 5 0 圈
	n 5 0 圈
	n 5 1 编号样式
	n 6 0 链接
	p "-<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:pStyle w:val=\"H1\"/>" 不编
	n 7 0 甲
	n 8 0 零
	n 9 0 项目符号
	n 10 0 符号字体
	n 11 0 没有这种
	n 99 0 没有这个
	n 12 0 定制
	n 12 0 定制
	n 13 2 法定
} | letter a
{
	printf '<w:abstractNum w:abstractNumId="0">'
	lvl 0 chineseCounting '（%1）' '<w:pStyle w:val="H2"/>'
	lvl 1 decimal '%2.'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
	lvl 0 chineseCountingThousand '%1、' '<w:pStyle w:val="H1"/>'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
	lvl 0 upperLetter %1
	lvl 1 decimal '%1.%2' '<w:suff w:val="nothing"/>'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="3">'
	lvl 0 decimalEnclosedCircle %1
	lvl 1 decimalZero '第%2条' '<w:lvlRestart w:val="0"/>'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="List"/></w:abstractNum><w:abstractNum w:abstractNumId="5">'
	lvl 0 taiwaneseCountingThousand '(%1)'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="6">'
	lvl 0 bullet "$(printf '\357\202\267')"
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="7">'
	lvl 0 bullet '●'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
	lvl 0 runic '%1．'
	printf '</w:abstractNum><w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="%s/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%%1、"/></w:lvl></w:abstractNum>' $OOXML
	printf '<w:abstractNum w:abstractNumId="10">'
	lvl 0 chineseCounting '%1、'
	lvl 1 chineseCounting '%1、%2'
	lvl 2 decimal '%1.%2.%3' '<w:isLgl/>'
	printf '</w:abstractNum>'
	num 1 0
	num 2 0
	num 3 0 '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
	num 4 2
	num 5 3
	num 6 4
	num 7 5 "<w:lvlOverride w:ilvl=\"0\">$(lvl 0 ideographTraditional %1.)</w:lvlOverride>"
	num 8 5
	num 9 7
	num 10 6
	num 11 8
	num 12 9
	num 13 10
	num 20 1
	num 21 5
} | numbering | part a numbering numbering
part a styles styles <<X
<w:styles $W><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="20"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="21"/></w:numPr></w:pPr></w:style></w:styles>
X
reads "automatic numbers" a '1:一、总体要求
2:（一）指导思想
3:（二）工作目标
4:1. 2026年底前
5:2.二
6:（三）保障
7:1.又一
8:（四）接着
9:（五）重来
10:（六）重来二
11:A.1无上级
12:①圈
13:②圈
14:第01条 编号样式
15:(一)链接
16:不编
17:乙.甲
18:(三)零
19:● 项目符号
20:• 符号字体
21:1．没有这种
22:没有这个
23:001、定制
24:002、定制
25:1.1.1 法定'
is "an unknown format is told" "$err" \
    "paras: a.docx: warning: an automatic number's format that is not known, written as 1, 2, 3: 'runic'"

# Tracked changes, fields, links, controls, breaks, boxes, notes.
D='w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'
t() { printf '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' "$1"; }
fld() { printf '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' $1; }
{
	echo "<w:p>$(t 新)<w:ins $D>$(t 建)</w:ins><w:del $D><w:r><w:delText>改建</w:delText></w:r></w:del><w:moveFrom $D>$(t 走)</w:moveFrom><w:moveTo $D>$(t 来)</w:moveTo></w:p>"
	echo "<w:p><w:pPr><w:rPr><w:del $D/></w:rPr></w:pPr>$(t 前半)</w:p>"; p 后半
	echo "<w:p><w:pPr><w:rPr><w:moveFrom $D/></w:rPr></w:pPr><w:moveFrom $D>$(t 搬走)</w:moveFrom></w:p>"
	echo "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs><w:pPrChange $D><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr></w:pPrChange></w:pPr>$(t 甲)<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>戊</w:t></w:r></w:p>"
	echo "<w:p><w:r><w:br w:type=\"page\"/><w:t>上</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p>"
	echo "<w:p>$(t 上页)<w:r><w:br w:type=\"page\"/></w:r>$(t 下页)</w:p>"
	echo "<w:p>$(t 见)$(fld begin)<w:r><w:instrText> REF a </w:instrText></w:r>$(t 代码)$(fld separate)$(t 第三章)$(fld end)$(t ，)<w:fldSimple w:instr=\"PAGE\">$(t 7)</w:fldSimple><w:hyperlink r:id=\"rId9\">$(t 链接)</w:hyperlink></w:p>"
	echo "<w:p>$(fld begin)$(fld begin)$(fld separate)$(t 内)$(fld end)$(t 藏)$(fld separate)$(t 外)$(fld end)$(t 后)</w:p>"
	echo "<w:p>$(fld end)$(t 多余的域尾)</w:p>"
	echo "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>$(p 控件)</w:sdtContent></w:sdt>"
	echo "<w:p>$(t 起)<w:sdt><w:sdtContent>$(t 2026年)</w:sdtContent></w:sdt><w:smartTag>$(t 止)</w:smartTag><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>"
	echo "<w:p>$(t 框外)<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>$(p 框内一)$(p 框内二)</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>$(p 框内一)</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>$(t 仍框外)</w:p>"
	echo "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>只有后备</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
	echo "<w:p>$(t 志愿者)<w:r><w:footnoteReference w:id=\"2\"/></w:r>$(t 五人)<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>"
	echo "<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:sym w:font=\"Odd\" w:char=\"F001\"/></w:r><w:r><w:ruby><w:rt>$(t yin)</w:rt><w:rubyBase>$(t 音)</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"
	echo '<w:altChunk r:id="rId7"/>'
	p 终 '&lt;&amp;' '　 尾 '
	echo "<w:sectPr><w:headerReference r:id=\"rId1\"/></w:sectPr>"
} | letter b
part b footnotes footnotes <<X
<w:footnotes $W><w:footnote w:type="separator" w:id="-1">$(p 线)</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>$(t 注册的)</w:p>$(p 第二段)</w:footnote></w:footnotes>
X
part b endnotes endnotes <<X
<w:endnotes $W><w:endnote w:id="2">$(p 尾注)</w:endnote></w:endnotes>
X
part b header1 header <<X
<w:hdr $W>$(p 页眉)</w:hdr>
X
part b comments comments <<X
<w:comments $W><w:comment w:id="0">$(p 批注)</w:comment></w:comments>
X
reads "what a reader sees" b '1:新建来
2:前半后半
3:甲→乙
3:丙
3:丁-戊
4:上
5:上页
5:下页
6:见第三章，7链接
7:外后
8:多余的域尾
9:控件
10:起2026年止显
11:框外仍框外
12:框内一
13:框内二
14:只有后备
15:志愿者五人
16:[1] 注册的 第二段
17:[2] 尾注
18:☑□音x=1
19:终<&　 尾 '
is "what is left out or replaced is told" "$err" \
    "paras: b.docx: warning: a character of a symbol font that is not known (F001) is written as □: 'Odd'
paras: b.docx: warning: a part of another format inside the document is not read
paras: b.docx: note: 1 runs of hidden text are left out"

# Tables.
c() { # [-PROPERTIES] TEXT...
	props=
	case $1 in -*) props="<w:tcPr>${1#-}</w:tcPr>"; shift ;; esac
	printf '<w:tc>%s' "$props"
	for par; do p "$par"; done
	printf '</w:tc>'
}
{
	p 前
	echo "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>$(c '-<w:gridSpan w:val="3"/>' 任务分解表)</w:tr>"
	echo "<w:tr><w:trPr><w:tblHeader/></w:trPr>$(c 序号)$(c 任务)$(c 责任单位)</w:tr>"
	echo "<w:tr><w:tc>$(n 1 0 '')</w:tc>$(c '-<w:vMerge w:val="restart"/>' 绿化 补植)$(c 村建办)</w:tr>"
	echo "<w:tr><w:tc>$(n 1 0 '')</w:tc>$(c '-<w:vMerge/>' '')$(c 环卫所)</w:tr>"
	echo "<w:tr>$(c '-<w:gridSpan w:val="2"/>' 合计)$(c '')</w:tr>"
	echo "<w:tr><w:trPr><w:del $D/></w:trPr>$(c 删)$(c 去)$(c 行)</w:tr>"
	echo "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>$(c 空前)$(c '-<w:cellDel w:id="1"/>' 删格)<w:sdt><w:sdtContent>$(c 控件格)</w:sdtContent></w:sdt></w:tr>"
	echo "<w:tr>$(c '-<w:hMerge w:val="restart"/>' 横)$(c '-<w:hMerge/>' '')<w:tc><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p></w:tc></w:tr>"
	echo "<w:tr>$(c 外1)<w:tc>$(p 外2)<w:tbl><w:tr>$(c 内1)$(c 内2)</w:tr><w:tr>$(c 内3)$(c 内4)</w:tr></w:tbl>$(p '')</w:tc>$(c 外3)</w:tr>"
	echo "</w:tbl>"
	echo "<w:tbl><w:tr><w:tc>$(p 框里第一段)$(p 框里第二段)</w:tc></w:tr></w:tbl>"
	n 1 0 后
} | letter c
{
	printf '<w:abstractNum w:abstractNumId="0">'
	lvl 0 decimal %1
	printf '</w:abstractNum>'
	num 1 0
} | numbering | part c numbering numbering
reads "tables" c '1:前
2:任务分解表
3:序号→任务→责任单位
4:1→绿化 补植→村建办
5:2→绿化 补植→环卫所
6:合计→合计→
7:→空前→控件格
8:横→横→a b c
9:外1→外2→外3
10:内1→内2
11:内3→内4
12:框里第一段
13:框里第二段
14:3 后'

# Strict, standard input, macro and template types, other names.
cp -r a strict && rm -f strict/word/_rels/* && pack strict x.docx
find strict -type f \( -name '*.xml' -o -name '*.rels' \) | while read -r f; do
	sed 's#http://schemas.openxmlformats.org/wordprocessingml/2006/main#http://purl.oclc.org/ooxml/wordprocessingml/main#g;
	s#http://schemas.openxmlformats.org/officeDocument/2006/relationships#http://purl.oclc.org/ooxml/officeDocument/relationships#g' "$f" >x &&
	    mv x "$f"
done
(cd strict && find . -type f ! -name .links | "$MKZIP" ../strict.docx)
paras a.docx >want 2>/dev/null
paras strict.docx >got 2>/dev/null
same "Strict reads the same" got want
cp a.docx plan.txt
run -i plan.txt paras -
is "from standard input, by content" "$out" "$(cat want)"
paras plan.txt >got 2>/dev/null
same "by content, not by name" got want

run paras c.docx 3
is "a message says paragraph where there are no lines" "$err" \
    "paras: c.docx:paragraph 3:2: note: a remark or signature, no record: left out"
LC_ALL=zh_CN.UTF-8
run paras c.docx 3
is "and 段 in Chinese" "$err" "paras: c.docx:第3段:2: 提示: 备注或签字行，不是记录，不用"
LC_ALL=C

# A plan is the same, typed or numbered by Word.
{
	p '某镇2026年环境整治实施方案'
	n 1 0 工作任务
	n 1 1 '村庄保洁。每月至少清理2次。'
	p '责任单位：环卫所、各村'
	n 1 1 '绿化。6月底前补植100株。'
	p '责任单位：村建办'
	n 1 0 '工作要求'
	p '加强领导。'
} | letter plan
{
	printf '<w:abstractNum w:abstractNumId="0">'
	lvl 0 chineseCounting '%1、'
	lvl 1 chineseCounting '（%2）'
	printf '</w:abstractNum>'
	num 1 0
} | numbering | part plan numbering numbering
pack plan plan.docx
cat >plan.txt <<'X'
某镇2026年环境整治实施方案
一、工作任务
（一）村庄保洁。每月至少清理2次。
责任单位：环卫所、各村
（二）绿化。6月底前补植100株。
责任单位：村建办
二、工作要求
加强领导。
X
for mode in tasks targets rules spans all; do
	plan-parse -t $mode plan.docx >got 2>/dev/null
	plan-parse -t $mode plan.txt >want 2>/dev/null
	same "-t $mode of Word and of plain text" got want
done
done_testing
