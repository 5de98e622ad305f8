import CXLSXWriter
import Foundation

/// Writes a workbook with libxlsxwriter.
struct WorkbookWriter {
    private let file: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>
    private let percent: UnsafeMutablePointer<lxw_format>
    private let heading: UnsafeMutablePointer<lxw_format>
    private let names: [String]

    /// The file's bytes. It writes to a folder of its own, because version 1.1 of the library knows files only.
    static func bytes(of workbook: Workbook) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "workbook.xlsx")
        guard let file = workbook_new(url.path), let bold = workbook_add_format(file),
            let percent = workbook_add_format(file), let heading = workbook_add_format(file)
        else { throw WorkbookFailure(description: "no memory") }
        format_set_bold(bold)
        format_set_text_wrap(bold)
        format_set_align(bold, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        format_set_num_format(percent, "0%")
        format_set_bold(heading)
        format_set_font_size(heading, headingSize)
        format_set_text_wrap(heading)
        format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))

        var names = SheetNames()
        let writer = WorkbookWriter(
            file: file, bold: bold, percent: percent, heading: heading,
            names: workbook.sheets.map { names.name(for: $0.name) })
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
        for (sheet, name) in zip(workbook.sheets, names) {
            guard let page = workbook_add_worksheet(file, name) else {
                throw WorkbookFailure(description: "no sheet could be added")
            }
            try write(sheet, to: page)
        }
    }

    private func write(_ sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>) throws {
        guard sheet.rows.count < (1 << 20) - 1, (sheet.rows.map(\.count) + [sheet.header.count]).max() ?? 0 <= 1 << 14
        else {
            throw WorkbookFailure(description: "a sheet holds at most 1,048,576 rows of 16,384 cells")
        }
        worksheet_set_paper(page, 9)  // A4
        // One page wide, as many long as it takes; what is wide lies on its side.
        worksheet_fit_to_pages(page, 1, 0)
        if sheet.columnWidths.reduce(0, +) > Self.uprightWidth { worksheet_set_landscape(page) }
        for (column, width) in sheet.columnWidths.enumerated() {
            try Self.check(worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        let top: lxw_row_t = sheet.heading == nil ? 0 : 1
        if let heading = sheet.heading { try write(heading, of: sheet, to: page) }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                try write(cell, to: page, row: top + lxw_row_t(row + 1), column: lxw_col_t(column))
            }
        }
        guard !sheet.header.isEmpty else { return }
        try writeHeader(of: sheet, to: page, row: top)
        worksheet_freeze_panes(page, top + 1, 0)
        try Self.check(worksheet_repeat_rows(page, top, top))
    }

    private static let headingSize = 13.0
    /// The widest that an upright page shows without making it much smaller, in the width of the digit 0.
    private static let uprightWidth = 120.0

    /// Over all columns, in as many lines as it takes: a merged row does not find its height by itself.
    private func write(
        _ heading: String, of sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>
    ) throws {
        let text = heading.withoutControls
        let columns = max(1, sheet.header.count)
        let usual = 8.43
        let width = (0..<columns).reduce(0.0) {
            $0 + ($1 < sheet.columnWidths.count ? sheet.columnWidths[$1] : usual)
        }
        // Bold and larger letters take a quarter more.
        let lines = (Double(text.count) * 1.25 / max(1, width)).rounded(.up)
        try Self.check(worksheet_set_row(page, 0, max(1, lines) * Self.headingSize * 1.4, nil))
        guard columns > 1 else {
            return try Self.check(worksheet_write_string(page, 0, 0, text, self.heading))
        }
        try Self.check(worksheet_merge_range(page, 0, 0, 0, lxw_col_t(columns - 1), text, self.heading))
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
        case .link(let text, let sheet):
            guard names.indices.contains(sheet) else {
                throw WorkbookFailure(description: "there is no sheet \(sheet)")
            }
            let target = "internal:'\(names[sheet].replacing("'", with: "''"))'!A1"
            try Self.check(worksheet_write_url_opt(page, row, column, target, nil, text.withoutControls, nil))
        case .empty:
            break
        }
    }

    /// A table, because that is what makes a first row a header for screen readers; a table needs rows.
    private func writeHeader(
        of sheet: Workbook.Sheet, to page: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t
    ) throws {
        var names = HeaderNames()
        let header = sheet.header.enumerated().map { names.name(for: $1, column: $0) }
        guard !sheet.rows.isEmpty else {
            for (column, name) in header.enumerated() {
                try Self.check(worksheet_write_string(page, row, lxw_col_t(column), name, bold))
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
            let (last, end) = (row + lxw_row_t(sheet.rows.count), lxw_col_t(header.count - 1))
            try Self.check(worksheet_add_table(page, row, 0, last, end, &options))
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
