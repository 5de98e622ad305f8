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
        let text: TextSlices
        do {
            text = try await TextSlices.utf8(bytes)
        } catch {
            throw refused(["the file is \(error.found); expected UTF-8 or Windows-1252: save it as 'CSV UTF-8'"])
        }
        guard !text.bytes.isEmpty else { throw refused(["the file is empty; expected a header line with the columns"]) }
        let header: ResponseHeader
        do {
            header = try ResponseHeader.read(text.bytes.span, questionnaire: questionnaire)
        } catch {
            throw refused(error.messages, line: 1)
        }
        let reader = ResponseRowReader(header: header, layout: ColumnLayout(header.questionnaire))
        let pieces = await Pieces(text: text, reader: reader).read(progress: progress)
        return try ResponseFile(
            name: name, bytes: text.bytes, reader: reader, pieces: pieces, skippingInvalid: skippingInvalid)
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
