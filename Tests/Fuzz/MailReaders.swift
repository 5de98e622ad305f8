import Domain

extension Reader {
    /// Mailboxes with what came back: anybody can send anything there.
    static func bounces() -> Reader {
        let code = "0123456789abcdef0123456789abcdef"
        let report = """
            From MAILER-DAEMON Tue Nov 24 10:00:00 2026
            Return-Path: <>
            Delivered-To: bounce+\(code)@kring.example
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="grens"

            --grens
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; anna@linde.example
            Action: failed
            Status: 5.1.1

            --grens--

            """
        let plain = "Return-Path: <>\nTo: <bounce+\(code)@kring.example>\n\n550 5.1.1 unknown\n"
        let words = [
            "\n", "\r\n", "\n\n", "From ", "--grens", "--grens--", "boundary=", "\"", ";", ":", " ", "\t", "+\(code)@",
            "bounce", "Status: 5.", "Action: failed", "multipart/", "message/delivery-status", "999999999999999999999",
        ]
        return Reader(
            name: "bounces", share: 1_000, samples: [report, report + report, plain].map { Array($0.utf8) },
            words: words.map { Array($0.utf8) },
            read: { bytes in
                guard let address = MailAddress("bounce@kring.example"), let base = ReturnAddress(address) else {
                    return .surprise("there is no return address")
                }
                let found = Mailbox.mails(in: bytes).compactMap { Bounce($0, to: base) }
                let text = String(decoding: bytes, as: UTF8.self).lowercased()
                for bounce in found where !text.contains("bounce+\(bounce.code.text)@kring.example") {
                    return .surprise("a code came from nowhere")
                }
                return found.isEmpty ? .refused : .accepted
            })
    }
}
