import Foundation

/// A mail of ours that came back for good.
///
/// Only the code in the address that it came back to says which one: everything else in it can be made up by anyone.
public struct Bounce: Sendable, Equatable {
    public var code: MailCode
    public var status: Status

    public init(code: MailCode, status: Status) {
        self.code = code
        self.status = status
    }

    /// Why (RFC 3463): `5.1.1` is an address that does not exist.
    public struct Status: Sendable, Equatable, CustomStringConvertible {
        public var subject: Int
        public var detail: Int

        public init(subject: Int, detail: Int) {
            self.subject = subject
            self.detail = detail
        }

        public var description: String { "5.\(subject).\(detail)" }

        /// Whether no mail to the address will ever arrive: it, its mailbox or its domain is not there. A full mailbox
        /// or a refused text says nothing of the next mail.
        public var isOfAddress: Bool {
            switch (subject, detail) {
            case (1, 0), (1, 1), (1, 2), (1, 3), (1, 6), (1, 10), (2, 1), (4, 4): true
            default: false
            }
        }
    }
}

extension Bounce {
    /// Reads a mail that came to the return address.
    ///
    /// `nil` where it did not come to a variant of that address, or does not say that a mail can never be delivered: one
    /// that is late, an answer of a program, an answer of a person.
    public init?(_ bytes: ArraySlice<UInt8>, to returnAddress: ReturnAddress) {
        let mail = ReceivedMail(bytes)
        guard let code = mail.code(at: returnAddress), let status = mail.permanentStatus else { return nil }
        self.init(code: code, status: status)
    }
}

extension ReceivedMail {
    /// The fields in which mail servers say to whom a mail came; only the head of the whole mail is theirs.
    private static let recipientFields: Set<String> = [
        "to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "apparently-to",
    ]

    fileprivate func code(at returnAddress: ReturnAddress) -> MailCode? {
        for field in head where Self.recipientFields.contains(field.name) {
            for word in field.value.split(whereSeparator: { " ,;<>\"\t".contains($0) }) {
                if let address = MailAddress(String(word)), let code = returnAddress.code(in: address) { return code }
            }
        }
        return nil
    }

    fileprivate var permanentStatus: Bounce.Status? {
        if type == "multipart/report" {
            guard
                let report = parts.first(where: {
                    ["message/delivery-status", "message/global-delivery-status"].contains($0.type)
                })
            else { return nil }
            return report.reportedStatus
        }
        return isFromMailServer ? Self.statusInText(body) : nil
    }

    /// The status of the first recipient for whom the report says that it failed (RFC 3464).
    private var reportedStatus: Bounce.Status? {
        var rest = body
        while !rest.isEmpty {
            let group = ReceivedMail(rest)
            // The groups have no bodies: what follows the empty line is the next group.
            rest = group.body
            guard group["action"]?.lowercased().hasPrefix("failed") ?? false else { continue }
            if let status = group["status"].flatMap(Self.status) { return status }
            if group["status"] == nil, let diagnosis = group["diagnostic-code"],
                let status = Self.statusInText(Array(diagnosis.utf8)[...])
            {
                return status
            }
        }
        return nil
    }

    /// Whether a program that delivers mail wrote this, and not one that answers for a person.
    private var isFromMailServer: Bool {
        if let automatic = self["auto-submitted"]?.lowercased(), automatic.hasPrefix("auto-replied") { return false }
        let from = (self["from"] ?? "").lowercased()
        return self["return-path"] == "<>" || from.contains("mailer-daemon") || from.contains("postmaster@")
    }

    /// `5.1.1`, with or without words after it.
    private static func status(_ text: String) -> Bounce.Status? {
        let numbers = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.split(separator: ".").map { Int($0) }
        guard numbers.count == 3, numbers[0] == 5, let subject = numbers[1], let detail = numbers[2],
            (0...999).contains(subject), (0...999).contains(detail)
        else { return nil }
        return Bounce.Status(subject: subject, detail: detail)
    }

    /// The first status in a text for people: `550 5.1.1 User unknown`, or a bare `550`.
    private static func statusInText(_ bytes: ArraySlice<UInt8>) -> Bounce.Status? {
        // What follows the first lines is the mail that came back, whose numbers are not a server's.
        let words = String(decoding: bytes.prefix(4_096), as: UTF8.self).split {
            $0.isWhitespace || "()[],;:-#<>".contains($0)
        }
        var reply: Bounce.Status?
        for word in words {
            if let status = status(String(word)) { return status }
            if reply == nil, ["550", "551", "553", "554", "552"].contains(word) {
                reply = Bounce.Status(subject: 0, detail: 0)
            }
        }
        return reply
    }
}
