/* SPDX-License-Identifier: MIT */
#include "paper.h"

/*
 * Lines and letters, black on white: nothing depends on a background, which
 * browsers do not print.  A side is never given a height, as one that is a
 * hair too tall would print an empty page; it only ends with a break.
 */
static const char style[] =
    "*{box-sizing:border-box;margin:0;padding:0}\n"
    "html{background:#fff;color:#000;"
    "font:8pt/1.15 Arial,Helvetica,'Liberation Sans','DejaVu Sans Condensed',"
    "sans-serif}\n"
    "main{max-width:196mm;margin:auto}\n"
    ".side{margin:4mm 0}\n"
    "h2{font-size:8pt;text-transform:uppercase;margin-bottom:.5mm}\n"
    ".section{border:.3mm solid #000;padding:.4mm 1.5mm;margin-top:.7mm}\n"
    ".abreast{display:flex;gap:1.2mm;margin-top:.8mm}\n"
    ".abreast>*{flex:1 1 0;margin-top:0;min-width:0}\n"
    ".band{border:.8mm solid #000;padding:.5mm 2mm}\n"
    ".drug .large{font-size:17pt;font-weight:bold;line-height:1}\n"
    ".order,.subject{font-weight:bold;font-size:10pt}\n"
    ".abreast>.band.drug{display:flex;flex-wrap:wrap;"
    "justify-content:space-between;align-items:baseline}\n"
    ".band.unverified{border-style:double;border-width:.8mm;"
    "text-align:center;font-weight:bold;margin-top:1mm}\n"
    ".side.unverified{border:1mm double #000;padding:.4mm}\n"
    ".room{border:.3mm dashed #000;padding:.5mm 1mm;min-height:16mm}\n"
    ".back .room,.more .room{max-width:62mm}\n"
    ".patient>.room{flex-grow:1.2}\n"
    ".large.weight{font-size:20pt;font-weight:bold;line-height:1}\n"
    ".large.verdict{font-size:11pt;font-weight:bold}\n"
    ".large.never,.large.more{border:.8mm solid #000;margin-top:.8mm;"
    "padding:.5mm 2mm;font-size:10.5pt;font-weight:bold}\n"
    ".large.refused{border:1.2mm solid #000;margin-top:2mm;padding:4mm;"
    "font-size:36pt;font-weight:bold;text-align:center}\n"
    ".write{display:flex;align-items:flex-end;min-height:5mm}\n"
    ".write span{white-space:nowrap;padding-right:1mm}\n"
    ".write i{flex:1;border-bottom:.25mm solid #000}\n"
    ".squares{display:flex;align-items:center}\n"
    ".squares span{padding-right:1mm}\n"
    ".squares>i{width:4.2mm;height:4.8mm;border:.25mm solid #000;"
    "margin-left:-.25mm}\n"
    ".abreast.squares{margin-top:.3mm}.abreast.write{margin:0}\n"
    ".abreast.squares>.squares{flex:0 0 auto}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "th,td{border:.25mm solid #000;padding:.2mm 1mm;text-align:left;"
    "font-weight:normal;vertical-align:middle}\n"
    ".column{font-weight:bold}\n"
    ".abreast.rates{align-items:flex-start;margin-top:0}\n"
    ".rates .head{width:40mm}.abreast .rates .head{width:31mm}\n"
    ".rates .head b{display:block}\n"
    ".row.rate{height:9mm}\n"
    ".enter{border:.8mm solid #000;white-space:nowrap;min-width:24mm}\n"
    ".key{font-size:15pt;font-weight:bold;text-align:center}\n"
    ".abreast .key{font-size:13pt}.abreast .enter{min-width:22mm}\n"
    ".key,.gives,.volume,.lasts,.shows{white-space:nowrap}\n"
    ".by{min-width:20mm}\n"
    ".signs .section{border-width:.6mm}\n"
    ".signs h2{font-size:11pt;margin:0}\n"
    ".signs .pause{flex-grow:1.15}\n"
    ".line.short{display:inline;margin-right:2mm}\n"
    ".do{font-weight:bold}\n"
    ".signs p.signs{font-size:7.5pt}\n"
    ".watch.section,.watch.table{font-size:7.5pt}\n"
    ".check.section{font-size:7.5pt}\n"
    ".check.table .row{height:4.4mm}\n"
    ".check.table .cell{width:22mm}\n"
    ".check.table .fold,.check.table .column:last-child"
    "{border-left:.6mm dashed #000}\n"
    ".grid.table{font-size:7.5pt;table-layout:fixed}\n"
    ".grid .column:first-child{width:15mm}"
    ".hours .column:first-child{width:30mm}\n"
    ".grid.table .column{font-size:7pt;line-height:1;vertical-align:bottom}\n"
    ".grid.table .row{height:4.7mm}\n"
    ".grid.table .column:last-child{width:14mm}\n"
    ".grid .time{white-space:nowrap}\n"
    ".not-due{text-align:center}\n"
    ".log.table .row{height:6.2mm}\n"
    ".log.table .row:first-child,.grid.table .row:first-child{height:auto}\n"
    ".foot{font-size:6.5pt;overflow-wrap:anywhere}\n"
    ".command{font-family:'Courier New','Liberation Mono',monospace}\n"
    ".refused .section{padding:3mm;margin-top:2mm;font-size:11pt}\n"
    ".refused .line{margin-top:2mm}\n"
    ".refused .foot{font-size:8.5pt}\n"
    "tr,.section,.band{break-inside:avoid}\n"
    ".roomy,.roomy h2{font-size:9pt}.roomy .signs h2{font-size:11pt}\n"
    ".roomy .room{min-height:24mm}\n"
    ".roomy .signs p.signs,.roomy .watch.section,.roomy .watch.table,"
    ".roomy .check.section{font-size:9pt}\n"
    ".roomy .foot{font-size:7.5pt}\n"
    "@media print{main{max-width:none}.side{margin:0}"
    ".side+.side{break-before:page}}\n";

void render_paper_style(struct render_text *text, enum paper_size size)
{
	static const char *const pages[PAPER_SIZES] = {
		[PAPER_A4] = "@page{size:210mm 297mm;margin:8mm}\n",
		[PAPER_LETTER] = "@page{size:8.5in 11in;margin:6mm 9mm}\n",
	};

	render_add(text, pages[size]);
	render_add(text, style);
}
