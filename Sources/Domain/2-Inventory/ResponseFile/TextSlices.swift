/// A text in UTF-8, cut into slices that can be worked on side by side.
struct TextSlices: Sendable {
    let bytes: [UInt8]
    let slices: [Slice]

    struct Slice: Sendable {
        /// Where it starts: at the first byte of a character.
        var start: Int
        /// Whether an odd number of quotes stands before it.
        var startsInsideQuotes: Bool
    }

    /// Large enough that starting a slice costs nothing beside reading it, small enough for a smooth progress bar.
    static let size = 4 << 20

    /// What one look at a slice's bytes tells.
    private struct Look: Sendable {
        var isUTF8: Bool
        var quotes: Int
    }

    /// The bytes of a file as UTF-8 without a byte order mark (see ``TextEncoding``).
    static func utf8(_ bytes: [UInt8]) async throws(TextEncoding.Unreadable) -> TextSlices {
        try TextEncoding.refuseUTF16(bytes)
        let plain = TextEncoding.withoutMark(bytes)
        let (starts, looks) = await looks(at: plain)
        if looks.allSatisfy(\.isUTF8) { return TextSlices(plain, starts: starts, looks: looks) }
        let transcoded = TextEncoding.fromWindows1252(plain)
        let (newStarts, newLooks) = await self.looks(at: transcoded)
        return TextSlices(transcoded, starts: newStarts, looks: newLooks)
    }

    private init(_ bytes: [UInt8], starts: [Int], looks: [Look]) {
        self.bytes = bytes
        var quotes = 0
        var slices: [Slice] = []
        for (start, look) in zip(starts, looks) {
            slices.append(Slice(start: start, startsInsideQuotes: quotes % 2 == 1))
            quotes += look.quotes
        }
        self.slices = slices
    }

    private static func looks(at bytes: [UInt8]) async -> ([Int], [Look]) {
        let starts = stride(from: 0, to: bytes.count, by: size).map { place in
            // Not in the middle of a character; in other encodings there may be no end to these bytes.
            (place..<min(place + 4, bytes.count)).first { bytes[$0] & 0xC0 != 0x80 } ?? place
        }
        // Starting a task costs more than a look at a small file.
        if starts.count <= 1 { return (starts, starts.map { _ in look(at: bytes.span) }) }
        let looks = await withTaskGroup(of: (Int, Look).self) { group in
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
                group.addTask { (index, look(at: bytes.span.extracting(start..<end))) }
            }
            var looks = [Look](repeating: Look(isUTF8: false, quotes: 0), count: starts.count)
            for await (index, look) in group { looks[index] = look }
            return looks
        }
        return (starts, looks)
    }

    private static func look(at bytes: Span<UInt8>) -> Look {
        var high: UInt64 = 0
        var quotes = 0
        var place = 0
        let quote = EightBytes.all(DelimitedText.quote)
        while place + 8 <= bytes.count {
            // Eight counts side by side, each in one byte, which holds as many as 255.
            var found: UInt64 = 0
            let end = min(place + 8 * 255, bytes.count - 7)
            while place < end {
                let eight = EightBytes(bytes, at: place)
                high |= eight.word
                found &+= eight.equal(to: quote)
                place += 8
            }
            quotes += EightBytes.sum(found)
        }
        for index in place..<bytes.count {
            high |= UInt64(bytes[index])
            if bytes[index] == DelimitedText.quote { quotes += 1 }
        }
        let isASCII = high & EightBytes.all(0x80) == 0
        return Look(isUTF8: isASCII || (try? UTF8Span(validating: bytes)) != nil, quotes: quotes)
    }
}
