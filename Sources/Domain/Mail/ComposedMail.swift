import Foundation

/// A mail as it goes to a mail server: envelope, head, the letter as plain text and as HTML, and a file with it.
public struct ComposedMail: Sendable, Equatable {
    /// Where it goes back to when it can't be delivered.
    public var returnPath: MailAddress
    public var recipient: MailAddress
    public var head: [HeaderLine]
    /// Both with lines that end in CR LF.
    public var text: String
    public var html: String
    public var attachment: AttachedFile?

    /// Composes a mail in the name of its municipality.
    ///
    /// - Parameters:
    ///   - sender: the installation's address, from which all mail comes.
    ///   - html: the letter as HTML, with the same links.
    ///   - number: unique for this sending, of letters, digits and hyphens.
    public init(
        _ mail: Mail, of municipality: Municipality, sender: MailAddress, returnPath: MailAddress, links: LetterLinks,
        html: String, attachment: AttachedFile? = nil, number: String, at moment: Date
    ) {
        let domain = sender.text.drop { $0 != "@" }
        var head = [
            HeaderLine("From", sender, named: LetterWords(mail.letter.language).sender(municipality)),
            HeaderLine("To", mail.recipient, named: mail.name),
            HeaderLine("Subject", text: mail.letter.subject),
            HeaderLine("Date", moment),
            HeaderLine("Message-ID", value: "<\(number)\(domain)>"),
            // RFC 3834: asks programs that answer on their own not to.
            HeaderLine("Auto-Submitted", value: "auto-generated"),
            HeaderLine("Content-Language", value: mail.letter.language.rawValue),
        ]
        if let address = municipality.answerAddress { head.append(HeaderLine("Reply-To", address)) }
        if let unsubscribe = links.unsubscribe {
            head += [
                HeaderLine("List-Unsubscribe", value: "<\(unsubscribe)>"),
                HeaderLine("List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click"),
                HeaderLine("Precedence", value: "bulk"),
            ]
        }
        self.head = head
        self.returnPath = returnPath
        recipient = mail.recipient
        text = Self.withLineEnds(mail.letter.text(links, from: municipality))
        self.html = Self.withLineEnds(html)
        self.attachment = attachment
    }

    /// The text with every CR, LF and CR LF as CR LF; each is one byte or two here, never one Character.
    private static func withLineEnds(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 64)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0D: bytes += [0x0D, 0x0A]
            case 0x0A where previous == 0x0D: break
            case 0x0A: bytes += [0x0D, 0x0A]
            default: bytes.append(byte)
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Municipality {
    /// Where answers to its mails go: the address that it chose for that, or else the one in its contact; `nil` for neither.
    public var answerAddress: MailAddress? {
        replyTo
            ?? contact.split { " ,;:<>()\t\n".contains($0) }.lazy
            .compactMap { MailAddress($0.hasSuffix(".") ? String($0.dropLast()) : String($0)) }.first
    }
}
