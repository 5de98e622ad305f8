/// The styles that pandoc's OpenDocument text names, and the page: A4 with margins of 2 cm.
struct OpenDocumentStyles {
    let style: OfficeStyle
    /// A BCP 47 tag, such as `nl` or `en-GB`.
    let language: String

    var xml: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(OpenDocument.namespaces) office:version="1.2">
        <office:font-face-decls>
        <style:font-face style:name="\(style.font)" svg:font-family="'\(style.font)'"/>
        <style:font-face style:name="Courier New" svg:font-family="'Courier New'" style:font-pitch="fixed"/>
        </office:font-face-decls>
        <office:styles>
        \(defaults)
        \(text)
        \(headings)
        \(characters)
        </office:styles>
        <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties \
        fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm" style:print-orientation="portrait"/>\
        </style:page-layout></office:automatic-styles>
        <office:master-styles>\
        <style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
        </office:document-styles>
        """
    }

    private var defaults: String {
        let tag = language.split(separator: "-")
        let country = tag.count > 1 ? String(tag[1]) : "none"
        return """
            <style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="\(style.lineHeight)%" \
            fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="\(style.font)" \
            fo:font-size="\(style.textSize)pt" fo:color="#\(style.textColor)" \
            fo:language="\((tag.first.map(String.init) ?? "none").asXML)" fo:country="\(country.asXML)"/>\
            </style:default-style>
            <style:default-style style:family="table"><style:table-properties \
            table:border-model="collapsing"/></style:default-style>
            <style:default-style style:family="table-row"><style:table-row-properties \
            fo:keep-together="always"/></style:default-style>
            <style:style style:name="Formula" style:family="graphic"/>
            """
    }

    private var text: String {
        let quiet = "fo:color=\"#\(style.quietColor)\""
        return [
            paragraph("Standard", basedOn: nil),
            paragraph("Text_20_body", margins(0, 0.28)),
            paragraph("First_20_paragraph", basedOn: "Text_20_body"),
            paragraph("Author", margins(0, 0.14), quiet),
            paragraph("Date", margins(0, 0.14), quiet),
            paragraph("Abstract", margins(0, 0.42)),
            paragraph("Quotations", margins(0.14, 0.28, sides: 1)),
            paragraph("Preformatted_20_Text", "", "style:font-name=\"Courier New\""),
            paragraph("Definition_20_Term", "fo:keep-with-next=\"always\"", "fo:font-weight=\"bold\""),
            paragraph("Definition_20_Term_20_Tight", basedOn: "Definition_20_Term"),
            paragraph("Definition_20_Definition", margins(0, 0.21)),
            paragraph("Definition_20_Definition_20_Tight", basedOn: "Definition_20_Definition"),
            paragraph("Table_20_Contents"),
            paragraph("Table_20_Heading", basedOn: "Table_20_Contents", "", "fo:font-weight=\"bold\""),
            paragraph("Caption", margins(0.14, 0.28), quiet),
            paragraph("TableCaption", basedOn: "Caption", "fo:keep-with-next=\"always\""),
            paragraph("FigureCaption", basedOn: "Caption"),
            paragraph("Figure", margins(0.14, 0.14)),
            paragraph("FigureWithCaption", basedOn: "Figure", "fo:keep-with-next=\"always\""),
            paragraph("Footnote", "", "fo:font-size=\"8pt\""),
            paragraph(
                "Horizontal_20_Line", margins(0.28, 0.28) + " fo:border-bottom=\"0.5pt solid #\(style.lineColor)\""),
        ].joined(separator: "\n")
    }

    private var headings: String {
        let title = paragraph(
            "Title", margins(0, 0.42) + " fo:keep-with-next=\"always\"",
            "fo:font-size=\"\(style.titleSize)pt\" fo:color=\"#\(style.headingColor)\"")
        let levels = style.headingSizes.enumerated().map { level, points in
            paragraph(
                "Heading_20_\(level + 1)",
                margins(0.56 - 0.07 * Double(min(level, 3)), 0.14) + " fo:keep-with-next=\"always\"",
                "fo:font-size=\"\(points)pt\" fo:font-weight=\"bold\" fo:color=\"#\(style.headingColor)\"",
                outlineLevel: level + 1)
        }
        return ([title] + levels).joined(separator: "\n")
    }

    private var characters: String {
        let link = "fo:color=\"#\(style.headingColor)\" style:text-underline-style=\"solid\""
        return [
            character("Source_Text", "style:font-name=\"Courier New\""),
            character("Internet_20_link", link),
            // What pandoc 2 names the words of a link.
            character("Definition", link),
            character("Bullet_20_Symbols", ""),
            character("Numbering_20_Symbols", ""),
            character("Footnote_20_Symbol", ""),
            character("Footnote_20_anchor", "style:text-position=\"super 58%\""),
        ].joined(separator: "\n")
    }

    /// Distances in centimetres.
    private func margins(_ top: Double, _ bottom: Double, sides: Double = 0) -> String {
        let share = Double(style.distance) / 100
        return """
                fo:margin-top="\(top * share)cm" fo:margin-bottom="\(bottom * share)cm" fo:margin-left="\(sides)cm" fo:margin-right="\(sides)cm"
            """
    }

    private func paragraph(
        _ name: String, basedOn base: String? = "Standard", _ layout: String = "", _ look: String = "",
        outlineLevel: Int? = nil
    ) -> String {
        let parent = base.map { " style:parent-style-name=\"\($0)\"" } ?? ""
        let level = outlineLevel.map { " style:default-outline-level=\"\($0)\"" } ?? ""
        return """
            <style:style style:name="\(name)" style:display-name="\(name.replacing("_20_", with: " "))" \
            style:family="paragraph"\(parent)\(level)><style:paragraph-properties \(layout)/>\
            <style:text-properties \(look)/></style:style>
            """
    }

    private func character(_ name: String, _ look: String) -> String {
        """
        <style:style style:name="\(name)" style:display-name="\(name.replacing("_20_", with: " "))" \
        style:family="text"><style:text-properties \(look)/></style:style>
        """
    }
}
