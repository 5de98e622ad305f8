import CReadStat
import Foundation

/// Writes an ``SPSSFile`` with libreadstat.
struct SPSSWriter {
    private let writer: UnsafeMutablePointer<readstat_writer_t>
    private let file: SPSSFile

    /// The bytes of a text variable, and what a variable after it goes on with: the format's limit is 32,767.
    static let mostBytes = 32_000
    private static let labelBytes = 252
    private static let valueLabelBytes = 120
    private static let fileLabelBytes = 64
    /// SPSS counts seconds from the first day of the Gregorian calendar: 14 October 1582 is day -141428 from 1970.
    private static let firstDay = -141_428

    static func bytes(of file: SPSSFile, at moment: Date) throws -> [UInt8] {
        guard let writer = readstat_writer_init() else { throw SPSSFailure(description: "no memory") }
        defer { readstat_writer_free(writer) }
        return try SPSSWriter(writer: writer, file: file).bytes(at: moment)
    }

    /// Gathers what the library writes.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private func bytes(at moment: Date) throws -> [UInt8] {
        let sink = Sink()
        try check(
            readstat_set_data_writer(writer) { bytes, count, context in
                guard let bytes, let context else { return -1 }
                let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
                Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes.append(contentsOf: buffer)
                return count
            })
        try check(readstat_writer_set_file_label(writer, file.label.withoutControls.cut(toBytes: Self.fileLabelBytes)))
        try check(readstat_writer_set_file_timestamp(writer, time_t(moment.timeIntervalSince1970)))
        try check(readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS))
        let columns = try file.variables.indices.map(add)
        try withExtendedLifetime(sink) {
            let context = Unmanaged.passUnretained(sink).toOpaque()
            try check(readstat_begin_writing_sav(writer, context, file.rows.count))
            for row in file.rows {
                try check(readstat_begin_row(writer))
                for (value, column) in zip(row, columns) { try insert(value, into: column) }
                try check(readstat_end_row(writer))
            }
            try check(readstat_end_writing(writer))
        }
        return sink.bytes
    }

    /// A variable with those that go on with its texts.
    private typealias Column = (name: String, parts: [UnsafeMutablePointer<readstat_variable_t>])

    private func add(_ place: Int) throws -> Column {
        let variable = file.variables[place]
        let name = Self.name(for: variable.name)
        func made(_ name: String, _ type: readstat_type_t, width: Int = 0) throws -> UnsafeMutablePointer<
            readstat_variable_t
        > {
            guard let made = readstat_add_variable(writer, name, type, width) else {
                throw SPSSFailure(description: "\(name): no memory")
            }
            let label = variable.label.withoutControls.cut(toBytes: Self.labelBytes)
            readstat_variable_set_label(made, label)
            let measure: readstat_measure_t =
                switch variable.measure {
                case .nominal: READSTAT_MEASURE_NOMINAL
                case .ordinal: READSTAT_MEASURE_ORDINAL
                case .scale: READSTAT_MEASURE_SCALE
                }
            readstat_variable_set_measure(made, measure)
            return made
        }
        guard variable.kind != .text else {
            let pieces = file.rows.map { row -> [String] in
                guard case .text(let text) = row[place] else { return [] }
                return text.kept.pieces(ofBytes: Self.mostBytes)
            }
            let parts = try (0..<max(1, pieces.map(\.count).max() ?? 1)).map { part in
                let width = pieces.map { part < $0.count ? $0[part].utf8.count : 0 }.max() ?? 0
                return try made(
                    part == 0 ? name : "\(name)__\(part + 1)", READSTAT_TYPE_STRING, width: max(1, width))
            }
            return (name, parts)
        }
        let made = try made(name, READSTAT_TYPE_DOUBLE)
        readstat_variable_set_format(made, variable.kind == .day ? "EDATE10" : "F3.0")
        if !variable.valueLabels.isEmpty {
            guard let set = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "labels\(place)") else {
                throw SPSSFailure(description: "\(name): no memory")
            }
            for (value, label) in variable.valueLabels {
                let label = label.withoutControls.cut(toBytes: Self.valueLabelBytes)
                readstat_label_double_value(set, Double(value), label)
            }
            readstat_variable_set_label_set(made, set)
        }
        for value in variable.missing {
            try check(readstat_variable_add_missing_double_value(made, Double(value)), name)
        }
        return (name, [made])
    }

    private func insert(_ value: SPSSFile.Value, into column: Column) throws {
        switch value {
        case .number(let number):
            try check(readstat_insert_double_value(writer, column.parts[0], Double(number)), column.name)
        case .day(let day):
            let seconds = Double(day - Self.firstDay) * 86_400
            try check(readstat_insert_double_value(writer, column.parts[0], seconds), column.name)
        case .text(let text):
            let pieces = text.kept.pieces(ofBytes: Self.mostBytes)
            for (part, variable) in column.parts.enumerated() {
                try check(
                    readstat_insert_string_value(writer, variable, part < pieces.count ? pieces[part] : ""), column.name
                )
            }
        case .none:
            for variable in column.parts { try check(readstat_insert_missing_value(writer, variable), column.name) }
        }
    }

    private func check(_ error: readstat_error_t, _ name: String? = nil) throws {
        guard error == READSTAT_OK else {
            let words = String(cString: readstat_error_message(error))
            throw SPSSFailure(description: [name, words].compactMap(\.self).joined(separator: ": "))
        }
    }

    /// A name that SPSS takes: a letter first, letters, digits and underscores, and none of its own words.
    static func name(for wish: String) -> String {
        let letters = wish.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "_"
        }
        var name = String(letters.prefix(60))
        if name.first.map({ !$0.isLetter }) ?? true { name = "v" + name }
        return reserved.contains(name.uppercased()) ? name + "_" : name
    }

    private static let reserved: Set = [
        "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH",
    ]
}

extension String {
    /// The text as a C string can hold it. Line ends and tabs stay.
    fileprivate var kept: String { utf8.contains(0) ? replacing("\0", with: "") : self }
}
