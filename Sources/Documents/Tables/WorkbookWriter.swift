import CXLSXWriter
import Foundation

/// Writes a workbook with libxlsxwriter.
struct WorkbookWriter {
    private let file: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>
    private let percent: UnsafeMutablePointer<lxw_format>

    /// The file's bytes. It writes to a folder of its own, because version 1.1 of the library knows files only.
    static func bytes(of workbook: Workbook) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "workbook.xlsx")
        guard let file = workbook_new(url.path), let bold = workbook_add_format(file),
            let percent = workbook_add_format(file)
        else { throw WorkbookFailure(description: "no memory") }
        format_set_bold(bold)
        format_set_text_wrap(bold)
        format_set_align(bold, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        format_set_num_format(percent, "0%")

        let writer = WorkbookWriter(file: file, bold: bold, percent: percent)
        let written = Result { try writer.write(workbook) }
        // Closing is what frees it, also after an error.
        let closed = workbook_close(file)
        try written.get()
        try check(closed)
        return Array(try Data(contentsOf: url))
    }

    private func write(_ workbook: Workbook) throws {
        try withCString(workbook.title) { title in
            var properties = lxw_doc_properties()
            properties.title = title
            try Self.check(workbook_set_properties(file, &properties))
        }
        var names = SheetNames()
        for sheet in workbook.sheets {
            guard let page = workbook_add_worksheet(file, names.name(for: sheet.name)) else {
                throw WorkbookFailure(description: "no sheet could be added")
            }
            try write(sheet, to: page)
        }
    }

    private func write(_ sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>) throws {
        guard sheet.rows.count < 1 << 20, (sheet.rows.map(\.count) + [sheet.header.count]).max() ?? 0 <= 1 << 14 else {
            throw WorkbookFailure(description: "a sheet holds at most 1,048,576 rows of 16,384 cells")
        }
        worksheet_set_paper(page, 9)  // A4
        for (column, width) in sheet.columnWidths.enumerated() {
            try Self.check(worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                try write(cell, to: page, row: lxw_row_t(row + 1), column: lxw_col_t(column))
            }
        }
        guard !sheet.header.isEmpty else { return }
        try writeHeader(of: sheet, to: page)
        worksheet_freeze_panes(page, 1, 0)
        try Self.check(worksheet_repeat_rows(page, 0, 0))
    }

    private func write(
        _ cell: Workbook.Cell, to page: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t
    ) throws {
        switch cell {
        case .text(let text):
            try Self.check(worksheet_write_string(page, row, column, text.withoutControls, nil))
        case .number(let number):
            try Self.check(worksheet_write_number(page, row, column, try Self.finite(number), nil))
        case .percent(let share):
            try Self.check(worksheet_write_number(page, row, column, try Self.finite(share), percent))
        case .empty:
            break
        }
    }

    /// A table, because that is what makes a first row a header for screen readers; a table needs rows.
    private func writeHeader(of sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>) throws {
        var names = HeaderNames()
        let header = sheet.header.enumerated().map { names.name(for: $1, column: $0) }
        guard !sheet.rows.isEmpty else {
            for (column, name) in header.enumerated() {
                try Self.check(worksheet_write_string(page, 0, lxw_col_t(column), name, bold))
            }
            return
        }
        let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: header.count)
        defer { columns.deallocate() }
        columns.initialize(repeating: lxw_table_column(), count: header.count)
        for (column, name) in header.enumerated() {
            columns[column].header = strdup(name)
            columns[column].header_format = bold
        }
        defer { for column in header.indices { free(columns[column].header) } }
        // The list of pointers ends in a null.
        var list: [UnsafeMutablePointer<lxw_table_column>?] = header.indices.map { columns + $0 } + [nil]
        try list.withUnsafeMutableBufferPointer { list in
            var options = lxw_table_options()
            options.columns = list.baseAddress
            options.no_banded_rows = 1
            options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
            options.style_type_number = 1
            let (last, end) = (lxw_row_t(sheet.rows.count), lxw_col_t(header.count - 1))
            try Self.check(worksheet_add_table(page, 0, 0, last, end, &options))
        }
    }

    private func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) throws -> Void) throws {
        let copy = strdup(text.withoutControls)
        defer { free(copy) }
        try body(copy)
    }

    private static func finite(_ number: Double) throws -> Double {
        guard number.isFinite else { throw WorkbookFailure(description: "\(number) is no number for a cell") }
        return number
    }

    private static func check(_ error: lxw_error) throws {
        guard error == LXW_NO_ERROR else {
            throw WorkbookFailure(description: String(cString: lxw_strerror(error)))
        }
    }
}
