/// The responses of a file, checked and in columns.
///
/// The format is CSV with the columns of the questionnaire (``ResponseColumn``) and an `id`: comma or semicolon, with
/// or without byte order mark, LF, CRLF or CR, UTF-8 or Windows-1252, quoted cells with line breaks. A part's columns
/// are there whole or not at all.
public struct ResponseFile: Sendable {
    public let name: String
    /// The questionnaire with the parts that the file has.
    public let questionnaire: Questionnaire
    public let columns: ResponseColumns
    /// What a careful reader would want to know, though nothing is wrong: answers that do not count, lines skipped.
    public let notices: [ResponseFileProblem]
    /// What was wrong with the lines that were left out, where invalid ones were to be skipped.
    public let leftOut: [ResponseFileProblem]

    private let bytes: [UInt8]
    private let reader: ResponseRowReader
    private let starts: [Int]

    /// Reads a whole file, on all processors.
    ///
    /// - Parameters:
    ///   - name: the file's name as problems are to call it.
    ///   - questionnaire: with every part that a file may have.
    ///   - skippingInvalid: whether lines with a problem are left out, and the rest taken.
    ///   - progress: called now and then with the part that was read, from 0 to 1.
    /// - Throws: ``ResponseFileRefused`` with every problem.
    public static func read(
        _ bytes: [UInt8], name: String, questionnaire: Questionnaire, skippingInvalid: Bool = false,
        progress: (@Sendable (Double) -> Void)? = nil
    ) async throws(ResponseFileRefused) -> ResponseFile {
        func refused(_ messages: [String], line: Int? = nil) -> ResponseFileRefused {
            ResponseFileRefused(problems: messages.map { ResponseFileProblem(file: name, line: line, message: $0) })
        }
        let text: [UInt8]
        do {
            text = try TextEncoding.utf8(bytes)
        } catch {
            throw refused(["the file is \(error.found); expected UTF-8 or Windows-1252: save it as 'CSV UTF-8'"])
        }
        guard !text.isEmpty else { throw refused(["the file is empty; expected a header line with the columns"]) }
        let header: ResponseHeader
        do {
            header = try ResponseHeader.read(text.span, questionnaire: questionnaire)
        } catch {
            throw refused(error.messages, line: 1)
        }
        let reader = ResponseRowReader(header: header, layout: ColumnLayout(header.questionnaire))
        let pieces = await Pieces(bytes: text, reader: reader).read(progress: progress)
        return try ResponseFile(
            name: name, bytes: text, reader: reader, pieces: pieces, skippingInvalid: skippingInvalid)
    }

    private init(
        name: String, bytes: [UInt8], reader: ResponseRowReader, pieces: [ResponseRowReader.Piece],
        skippingInvalid: Bool
    ) throws(ResponseFileRefused) {
        var found = pieces.flatMap(\.problems)
        let lines = LineNumbers(bytes, offsets: found.map(\.offset) + pieces.flatMap(\.empty))
        var problems = found.map {
            ResponseFileProblem(file: name, line: lines[$0.offset], message: $0.message)
        }
        found = []
        if problems.count > ResponseFileRefused.mostListed {
            let more = problems.count - ResponseFileRefused.mostListed
            problems.removeLast(more)
            problems.append(ResponseFileProblem(file: name, line: nil, message: "\(more) more problems or over"))
        }
        if !problems.isEmpty && !skippingInvalid { throw ResponseFileRefused(problems: problems) }
        var columns = ResponseColumns(layout: reader.layout)
        for piece in pieces { columns.append(piece.columns) }
        self.name = name
        self.bytes = bytes
        self.reader = reader
        self.columns = columns
        questionnaire = reader.header.questionnaire
        starts = pieces.flatMap(\.starts)
        leftOut = problems
        var notices = pieces.flatMap(\.empty).map {
            ResponseFileProblem(file: name, line: lines[$0], message: "the row is empty, and not counted")
        }
        for (question, count) in zip(reader.layout.questions, columns.unasked) where count > 0 {
            let message = "\(question.id): \(count) answers to a question that the routing does not ask; not counted"
            notices.append(ResponseFileProblem(file: name, line: nil, message: message))
        }
        self.notices = notices
    }

    /// The number of responses.
    public var count: Int { starts.count }

    /// The answers of one response, its texts included.
    public func answers(at index: Int) -> Answers {
        let bytes = bytes.span
        return reader.answers(bytes, reader.row(bytes, at: starts[index]), at: starts[index]).0
    }

    /// The text in one column of one response.
    func text(in column: Int, of index: Int) -> String {
        let bytes = bytes.span
        var position = starts[index]
        for _ in 0..<column { position = reader.text.cell(bytes, at: position).next }
        return DelimitedText.text(of: reader.text.cell(bytes, at: position), in: bytes)
    }

    /// The place of a question's answer among the file's columns.
    func column(of question: String) -> Int? {
        reader.header.columns.firstIndex { $0?.question == question && $0?.role == .answer }
    }
}

/// Reads a file in pieces side by side.
private struct Pieces {
    let bytes: [UInt8]
    let reader: ResponseRowReader

    /// Large enough that starting a piece costs nothing beside reading it, small enough for a smooth progress bar.
    static let size = 4 << 20

    func read(progress: (@Sendable (Double) -> Void)?) async -> [ResponseRowReader.Piece] {
        let starts = starts()
        var pieces = [ResponseRowReader.Piece?](repeating: nil, count: starts.count)
        await withTaskGroup(of: (Int, ResponseRowReader.Piece).self) { group in
            for (index, start) in starts.enumerated() {
                let limit = index + 1 < starts.count ? starts[index + 1] : bytes.count
                group.addTask { [bytes, reader] in (index, reader.read(bytes.span, from: start, to: limit)) }
            }
            var done = 0
            for await (index, piece) in group {
                pieces[index] = piece
                done += 1
                progress?(Double(done) / Double(starts.count))
            }
        }
        let read = pieces.compactMap { $0 }
        // A stray quote can make a place look like the start of a row that is none. Each piece tells where it really
        // ended; if one does not meet the next, the file is read in one go.
        let meets = zip(read, starts.dropFirst()).allSatisfy { $0.end == $1 }
        return meets ? read : [reader.read(bytes.span, from: reader.header.end, to: bytes.count)]
    }

    /// Places where rows begin, about ``size`` bytes apart, judging by the quotes before them.
    private func starts() -> [Int] {
        let span = bytes.span
        var starts = [reader.header.end]
        var position = reader.header.end
        var isInside = false
        while position + Self.size < span.count {
            let target = position + Self.size
            var quotes = 0
            for index in position..<target where span[index] == DelimitedText.quote { quotes += 1 }
            if quotes % 2 == 1 { isInside.toggle() }
            position = target
            while position < span.count, isInside || span[position] != DelimitedText.lineFeed {
                if span[position] == DelimitedText.quote { isInside.toggle() }
                position += 1
            }
            position = min(position + 1, span.count)
            if position < span.count { starts.append(position) }
        }
        return starts
    }
}

/// The line numbers of places in a text, found in one pass.
private struct LineNumbers {
    private var lines: [Int: Int] = [:]

    init(_ bytes: [UInt8], offsets: [Int]) {
        let span = bytes.span
        var line = 1
        var position = 0
        for offset in offsets.sorted() {
            while position < offset {
                let isPair =
                    span[position] == DelimitedText.carriageReturn && position + 1 < span.count
                    && span[position + 1] == DelimitedText.lineFeed
                if span[position] == DelimitedText.lineFeed
                    || (span[position] == DelimitedText.carriageReturn && !isPair)
                {
                    line += 1
                }
                position += 1
            }
            lines[offset] = line
        }
    }

    subscript(offset: Int) -> Int? { lines[offset] }
}

extension ResponseFile {
    /// Counts by distinct organisation; `nil` where the file does not name organisations.
    public var organisations: OrganisationTables? {
        guard let column = column(of: "q1") else { return nil }
        return OrganisationTables(columns) { text(in: column, of: $0) }
    }
}
