/// Reads separated text character by character into rows of cells, without regard for speed: what the fast reader is
/// held against.
struct SlowReader {
    /// The rows, and the line on which each begins.
    private(set) var rows: [(line: Int, cells: [String])] = []

    init(_ text: [UInt8], separator: UInt8) {
        var (cells, cell): ([String], [UInt8]) = ([], [])
        var (isQuoted, wasQuoted, line, start) = (false, false, 1, 1)
        var index = 0
        func endCell() {
            cells.append(String(decoding: cell, as: UTF8.self))
            (cell, wasQuoted) = ([], false)
        }
        func endRow() {
            endCell()
            if cells != [""] { rows.append((start, cells)) }
            cells = []
        }
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : nil
            let isLineEnd = byte == 10 || (byte == 13 && next != 10)
            if isLineEnd { line += 1 }
            if isQuoted {
                if byte == 34, next == 34 {
                    cell.append(34)
                    index += 1
                } else if byte == 34 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 34, cell.isEmpty, !wasQuoted {
                (isQuoted, wasQuoted) = (true, true)
            } else if byte == separator {
                endCell()
            } else if isLineEnd {
                endRow()
                start = line
            } else if byte != 13 {
                cell.append(byte)
            }
            index += 1
        }
        if !cell.isEmpty || wasQuoted || !cells.isEmpty { endRow() }
    }
}
