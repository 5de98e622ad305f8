/// The document whose styles and page pandoc copies into a DOCX. What it leaves out pandoc takes from its own.
///
/// Sizes in WordprocessingML are half points, and distances twentieths of a point.
struct ReferenceDOCX {
    let style: OfficeStyle

    var bytes: [UInt8] {
        var archive = ZipArchive()
        archive.add("word/document.xml", document)
        archive.add("word/styles.xml", styles)
        return archive.bytes
    }

    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A4 with margins of 2 cm.
    private var document: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:document xmlns:w="\(Self.namespace)"><w:body><w:sectPr>
        <w:pgSz w:w="11906" w:h="16838"/>
        <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>
        </w:sectPr></w:body></w:document>
        """
    }

    private var styles: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:styles xmlns:w="\(Self.namespace)">
        <w:docDefaults>
        <w:rPrDefault><w:rPr>
        <w:rFonts w:ascii="\(style.font)" w:hAnsi="\(style.font)" w:eastAsia="\(style.font)" w:cs="\(style.font)"/>
        <w:color w:val="\(style.textColor)"/><w:sz w:val="\(style.textSize * 2)"/>
        <w:szCs w:val="\(style.textSize * 2)"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>
        </w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="\(style.lineHeight * 240 / 100)" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        \(text)
        \(headings)
        \(characters)
        \(table)
        </w:styles>
        """
    }

    private var text: String {
        let quiet = "<w:color w:val=\"\(style.quietColor)\"/>"
        return [
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
            paragraph("BodyText", "Body Text", spacing(0, 160)),
            paragraph("FirstParagraph", "First Paragraph", basedOn: "BodyText"),
            paragraph("Compact", "Compact", basedOn: "BodyText", spacing(40, 40)),
            // Named by a document's own divisions.
            paragraph("KeepWithNext", "Keep With Next", basedOn: "BodyText", "<w:keepNext/><w:keepLines/>"),
            paragraph("KeepTogether", "Keep Together", basedOn: "BodyText", "<w:keepLines/>"),
            paragraph(
                "Subtitle", "Subtitle", spacing(0, 240), quiet + size(OfficeStyle.subtitleSize), next: "BodyText"),
            paragraph("Author", "Author", spacing(0, 80), quiet),
            paragraph("Date", "Date", spacing(0, 80), quiet),
            paragraph("Abstract", "Abstract", spacing(0, 240)),
            paragraph("BlockText", "Block Text", spacing(80, 160) + "<w:ind w:left=\"567\" w:right=\"567\"/>"),
            paragraph("FootnoteText", "Footnote Text", "", size(8)),
            paragraph("DefinitionTerm", "Definition Term", "<w:keepNext/>", "<w:b/>", next: "Definition"),
            paragraph("Definition", "Definition", spacing(0, 120)),
            paragraph("Caption", "Caption", spacing(80, 160), quiet),
            paragraph("TableCaption", "Table Caption", basedOn: "Caption", "<w:keepNext/>"),
            paragraph("ImageCaption", "Image Caption", basedOn: "Caption"),
            paragraph("Figure", "Figure", spacing(80, 80)),
            paragraph("CaptionedFigure", "Captioned Figure", basedOn: "Figure", "<w:keepNext/>"),
        ].joined(separator: "\n")
    }

    private var headings: String {
        let look = "<w:b/><w:color w:val=\"\(style.headingColor)\"/>"
        let title = paragraph(
            "Title", "Title", "<w:keepNext/>" + spacing(0, 240),
            "<w:color w:val=\"\(style.headingColor)\"/>" + size(style.titleSize), next: "BodyText")
        let levels = style.headingSizes.enumerated().map { level, points in
            paragraph(
                "Heading\(level + 1)", "heading \(level + 1)",
                "<w:keepNext/><w:keepLines/>" + spacing(320 - 40 * min(level, 3), 80)
                    + "<w:outlineLvl w:val=\"\(level)\"/>",
                look + size(points), next: "BodyText")
        }
        return ([title] + levels).joined(separator: "\n")
    }

    private var characters: String {
        let link = "<w:color w:val=\"\(style.headingColor)\"/><w:u w:val=\"single\"/>"
        return [
            """
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
            <w:name w:val="Default Paragraph Font"/></w:style>
            """,
            character("BodyTextChar", "Body Text Char", ""),
            character("VerbatimChar", "Verbatim Char", "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/>"),
            character("FootnoteReference", "Footnote Reference", "<w:vertAlign w:val=\"superscript\"/>"),
            character("Hyperlink", "Hyperlink", link),
        ].joined(separator: "\n")
    }

    /// Hairlines between the rows, a darker line and bold words for the header row, which pandoc marks as repeated.
    private var table: String {
        """
        <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:tblPr>
        <w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="\(style.lineColor)"/>
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="\(style.lineColor)"/></w:tblBorders>
        <w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>
        <w:trPr><w:cantSplit/></w:trPr>
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>
        <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="\(style.headingColor)"/></w:tcBorders>
        <w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
        """
    }

    private func spacing(_ before: Int, _ after: Int) -> String {
        "<w:spacing w:before=\"\(before * style.distance / 100)\" w:after=\"\(after * style.distance / 100)\"/>"
    }

    private func size(_ points: Int) -> String {
        "<w:sz w:val=\"\(points * 2)\"/><w:szCs w:val=\"\(points * 2)\"/>"
    }

    private func paragraph(
        _ id: String, _ name: String, basedOn base: String = "Normal", _ layout: String = "", _ look: String = "",
        next: String? = nil
    ) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(base)"/>\
        \(next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")<w:qFormat/>\
        <w:pPr>\(layout)</w:pPr><w:rPr>\(look)</w:rPr></w:style>
        """
    }

    private func character(_ id: String, _ name: String, _ look: String) -> String {
        """
        <w:style w:type="character" w:styleId="\(id)"><w:name w:val="\(name)"/><w:rPr>\(look)</w:rPr></w:style>
        """
    }
}
