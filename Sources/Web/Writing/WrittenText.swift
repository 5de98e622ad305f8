import Domain

/// A document as the plain HTML from which text documents (DOCX, ODT) are made.
struct WrittenText {
    var document: WrittenDocument

    var html: HTML {
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>\(document.title)</title></head><body>
        <h1>\(document.title)</h1>
        <p>\(document.lead)</p>
        <p>Gemeente \(document.municipality). \(document.meta).</p>
        \(when: document.isDemonstration, "<p>\(PageWords(language: .dutch).demonstration)</p>")
        \(document.sections.map(section))
        </body></html>
        """
    }

    private func section(_ section: WrittenDocument.Section) -> HTML {
        let blocks = section.blocks.enumerated().map { index, written -> HTML in
            // What announces a list stays with it.
            guard case .paragraph(let text) = written, section.blocks.indices.contains(index + 1),
                case .list = section.blocks[index + 1]
            else { return block(written) }
            return "<div data-custom-style=\"Keep With Next\"><p>\(text)</p></div>"
        }
        return "<h2>\(section.title)</h2>\n\(blocks)\n"
    }

    private func block(_ block: WrittenDocument.Block) -> HTML {
        switch block {
        case .paragraph(let text), .note(let text): return "<p>\(text)</p>"
        case .closing(let text): return "<p><strong>\(text)</strong></p>"
        case .list(let items, let isNumbered):
            let rows = items.map { item -> HTML in
                "<li>\(when: !item.lead.isEmpty, "<strong>\(item.lead)</strong> ")\(item.text)</li>"
            }
            return isNumbered ? "<ol>\(rows)</ol>" : "<ul>\(rows)</ul>"
        case .table(let table):
            let widths = table.columns.map { "<col style=\"width: \($0.width)%\">" as HTML }
            let head = table.columns.map { "<th scope=\"col\">\($0.title)</th>" as HTML }
            let rows = table.rows.map { row -> HTML in
                "<tr>\(row.map { "<td>\($0.text)\(when: !$0.note.isEmpty, "<br>\($0.note)")</td>" as HTML })</tr>\n"
            }
            return """
                <div data-custom-style="Keep With Next"><p><strong>\(table.title)</strong></p></div>
                <table><colgroup>\(widths)</colgroup><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>
                """
        }
    }
}
