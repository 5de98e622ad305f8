/// A file with mails: one alone, as in a Maildir, or many after one another (mbox).
public enum Mailbox {
    /// The mails in a file. In an mbox each begins at a line `From …` that comes first or after an empty line.
    public static func mails(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = Array("From ".utf8)
        guard bytes.starts(with: mark) else { return bytes.isEmpty ? [] : [bytes[...]] }
        var (mails, start): ([ArraySlice<UInt8>], Int?) = ([], nil)
        var (lines, isAfterEmpty) = (Lines(bytes[...]), true)
        while true {
            let before = lines.rest.startIndex
            guard let line = lines.next() else { break }
            if isAfterEmpty, line.starts(with: mark) {
                if let start { mails.append(bytes[start..<before]) }
                start = lines.rest.startIndex
            }
            isAfterEmpty = line.isEmpty
        }
        if let start { mails.append(bytes[start...]) }
        return mails
    }
}
