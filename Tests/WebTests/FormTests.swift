import Testing

@testable import Web

/// Reading submitted forms.
struct FormTests {
    private func form(_ text: String) throws -> [[String]] {
        try Form(text.utf8).fields.map { [$0.name, $0.value] }
    }

    @Test(
        arguments: [
            ("", []),
            ("&&", []),
            ("a=1", [["a", "1"]]),
            ("a", [["a", ""]]),
            ("=1", [["", "1"]]),
            ("a=1=2", [["a", "1=2"]]),
            ("a=1&b=2&a=3", [["a", "1"], ["b", "2"], ["a", "3"]]),
            ("a=een+twee%2Bdrie", [["a", "een twee+drie"]]),
            ("na%61m=%C3%A9%F0%9F%98%80", [["naam", "é😀"]]),
            ("a=100%&b=%4&c=%zz", [["a", "100%"], ["b", "%4"], ["c", "%zz"]]),
            ("a=%0D%0A", [["a", "\r\n"]]),
            ("a=%26%3D", [["a", "&="]]),
        ])
    func fields(_ text: String, _ expected: [[String]]) throws {
        #expect(try form(text) == expected)
    }

    @Test(arguments: ["a=%FF", "%C3=1", "a=%ED%A0%80", "a=%C0%80"]) func notUTF8(_ text: String) {
        #expect(throws: Form.Problem.notUTF8) { try form(text) }
    }

    @Test func asManyFieldsAsAreReadAndNoMore() throws {
        let most = Array(repeating: "a=1", count: Form.mostFields).joined(separator: "&")
        #expect(try form(most).count == Form.mostFields)
        #expect(throws: Form.Problem.tooManyFields) { try form(most + "&a=1") }
    }

    @Test func valuesKeepTheirOrder() throws {
        let form = try Form("q=2&x=0&q=1".utf8)
        #expect(form["q"] == "2" && form["geen"] == nil)
        #expect(form.fields.map(\.value) == ["2", "0", "1"])
    }

    /// Bytes that were changed, cut, doubled or swapped are read or refused, and never end the program.
    @Test func twentyThousandMangledForms() {
        let seeds = ["q1=De+Linde&q2=16&q2_other=%C3%A9%F0%9F%98%80&vragen=q1+q2", "a=%&&=%25=&%C3%", "naar=later"]
        var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
        var read = 0
        var refused = 0
        for _ in 1...20_000 {
            var bytes = Array(seeds[Int(random.next() % 3)].utf8)
            for _ in 0...Int(random.next() % 6) { mangle(&bytes, &random) }
            do {
                let form = try Form(bytes)
                #expect(form.fields.count <= bytes.count)
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read + refused == 20_000 && read > 1_000 && refused > 1_000)
    }

    private func mangle(_ bytes: inout [UInt8], _ random: inout Xorshift) {
        guard !bytes.isEmpty else { return bytes.append(UInt8(random.next() & 255)) }
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 5 {
        case 0: bytes[place] = UInt8(random.next() & 255)
        case 1: bytes.removeLast(bytes.count - place)
        case 2: bytes.insert(contentsOf: bytes[place...], at: place)
        case 3: bytes.swapAt(place, bytes.count - 1)
        default: bytes.insert(contentsOf: "%&=+".utf8.map { $0 }, at: place)
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Xorshift {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
