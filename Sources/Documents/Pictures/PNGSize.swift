/// A PNG picture's size in pixels, from its header (PNG specification, 11.2.2 IHDR).
struct PNGSize: Equatable {
    let width: Int
    let height: Int

    /// `nil` if the bytes are no PNG.
    init?(_ png: [UInt8]) {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard png.count >= 24, png.starts(with: signature) else { return nil }
        func number(at place: Int) -> Int {
            png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        width = number(at: 16)
        height = number(at: 20)
        guard width > 0, height > 0 else { return nil }
    }
}
