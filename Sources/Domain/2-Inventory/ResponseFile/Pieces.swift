/// Reads a file in pieces side by side.
struct Pieces {
    let text: TextSlices
    let reader: ResponseRowReader

    func read(progress: (@Sendable (Double) -> Void)?) async -> [ResponseRowReader.Piece] {
        let bytes = text.bytes
        let starts = starts()
        if starts.count == 1 { return [reader.read(bytes.span, from: starts[0], to: bytes.count)] }
        var pieces = [ResponseRowReader.Piece?](repeating: nil, count: starts.count)
        await withTaskGroup(of: (Int, ResponseRowReader.Piece).self) { group in
            for (index, start) in starts.enumerated() {
                let limit = index + 1 < starts.count ? starts[index + 1] : bytes.count
                group.addTask { [reader] in (index, reader.read(bytes.span, from: start, to: limit)) }
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

    /// Places where rows begin, one in each slice but the first, judging by the quotes before them.
    private func starts() -> [Int] {
        let span = text.bytes.span
        var starts = [reader.header.end]
        for slice in text.slices.dropFirst() where slice.start > starts[starts.count - 1] {
            var position = slice.start
            var isInside = slice.startsInsideQuotes
            while position < span.count, isInside || span[position] != DelimitedText.lineFeed {
                if span[position] == DelimitedText.quote { isInside.toggle() }
                position += 1
            }
            position += 1
            if position < span.count { starts.append(position) }
        }
        return starts
    }
}
