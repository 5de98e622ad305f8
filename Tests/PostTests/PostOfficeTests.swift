import Domain
import Foundation
import Store
import Synchronization
import TestDatabases
import Testing

@testable import Post

/// What a process does with the queue, with a mail server that the test plays.
@Suite struct PostOfficeTests {
    private static let heldermeer = Municipality(
        id: "heldermeer", name: "Heldermeer", contact: "samen@heldermeer.example")
    private static let noon = Date(timeIntervalSince1970: 1_795_608_000)

    /// Remembers what it was offered, and answers what it is told to.
    private final class Server: Sendable {
        private let offered = Mutex<[ComposedMail]>([])
        let answer: Delivery

        init(_ answer: Delivery = .accepted) { self.answer = answer }

        var mails: [ComposedMail] { offered.withLock { $0 } }

        func take(_ mail: ComposedMail) -> Delivery {
            offered.withLock { $0.append(mail) }
            return answer
        }
    }

    private static func mail(
        _ purpose: Mail.Purpose = .personal, to destination: Letter.Destination? = nil,
        with attachment: Letter.Attachment? = nil
    ) -> Mail {
        Mail(
            id: UUID().uuidString.lowercased(), municipality: "heldermeer", purpose: purpose,
            to: MailAddress("anna@linde.example")!,
            letter: Letter(
                subject: "Hoi", salutation: "Beste Anna,", paragraphs: [],
                button: destination.map { .init("Verder", to: $0) }, attachment: attachment, closing: ["Sanne"]))
    }

    private static func office(
        _ store: Store, _ server: Server?, origin: String? = "https://k.example",
        link: String = "https://k.example/in/t0k3n"
    ) -> PostOffice {
        var deliver: (@Sendable (ComposedMail) async -> Delivery)?
        if let server { deliver = { server.take($0) } }
        return PostOffice(
            store: store, sender: MailAddress("kring@k.example")!,
            returnAddress: ReturnAddress(MailAddress("bounce@k.example")!), origin: { origin },
            link: { destination, _ in
                switch destination {
                case .page(let path): return "https://k.example\(path)"
                case .signIn: return link
                case .partner, .survey: throw NoDestination()
                }
            },
            file: { file, _ in
                switch file {
                case .questionnaire("gone"): throw NoDestination()
                case .questionnaire("broken"): throw CancellationError()
                case .questionnaire(let survey):
                    return AttachedFile(name: "v.docx", mediaType: "application/x", bytes: Array(survey.utf8))
                }
            },
            html: { _, links, _ in "<a href=\"\(links.button ?? "")\">" }, deliver: deliver, clock: { noon })
    }

    private static func withStoreOfHeldermeer(_ kind: EngineKind, _ body: (Store) async throws -> Void) async throws {
        try await withStore(on: kind) { store in
            try await store.add(heldermeer)
            try await body(store)
        }
    }

    private static func outcome(_ mail: Mail, in store: Store) async throws -> [String?] {
        let kept = try await store.mailForOperator(mail.id)
        return [kept?.state.rawValue, kept?.reason?.rawValue, kept?.detail]
    }

    @Test(arguments: EngineKind.allCases)
    func aMailIsSentWithTheLinkMadeForIt(kind: EngineKind) async throws {
        try await Self.withStoreOfHeldermeer(kind) { store in
            let (server, mail) = (Server(), Self.mail(.signIn, to: .signIn(member: "m", page: nil)))
            try await store.enqueue(mail, at: Self.noon)
            let office = Self.office(store, server)
            #expect(try await office.step() == .done)
            #expect(try await office.step() == .idle)
            let offered = try #require(server.mails.first)
            #expect(server.mails.count == 1 && offered.text.contains("https://k.example/in/t0k3n"))
            #expect(offered.returnPath.text.hasPrefix("bounce+"))
            #expect(!offered.head.contains { $0.text.hasPrefix("List-Unsubscribe") })
            #expect(try await Self.outcome(mail, in: store) == ["sent", nil, nil])
            // What is kept holds no token.
            #expect(try await store.mailForOperator(mail.id)?.mail == mail)
        }
    }

    @Test(arguments: [
        ("linde", ["sent", nil, nil]), ("gone", ["failed", "noDestination", nil]),
        ("broken", ["waiting", "fileFailed", "Swift.CancellationError"]),
    ])
    func aFileIsMadeWhenTheMailGoes(survey: String, outcome: [String?]) async throws {
        try await Self.withStoreOfHeldermeer(.sqlite) { store in
            let attachment = Letter.Attachment("Een bestand.", file: .questionnaire(survey: survey))
            let (server, mail) = (Server(), Self.mail(with: attachment))
            try await store.enqueue(mail, at: Self.noon)
            #expect(try await Self.office(store, server).step() == .done)
            #expect(server.mails.map { $0.attachment?.bytes } == (outcome[0] == "sent" ? [Array("linde".utf8)] : []))
            #expect(server.mails.allSatisfy { $0.text.contains("Een bestand.") })
            #expect(try await Self.outcome(mail, in: store) == outcome)
            #expect(try await store.mailForOperator(mail.id)?.mail == mail)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whereTheButtonLeadsNowhereTheMailFails(kind: EngineKind) async throws {
        try await Self.withStoreOfHeldermeer(kind) { store in
            let (server, mail) = (Server(), Self.mail(to: .partner(organisation: "linde")))
            try await store.enqueue(mail, at: Self.noon)
            #expect(try await Self.office(store, server).step() == .done)
            #expect(server.mails.isEmpty)
            #expect(try await Self.outcome(mail, in: store) == ["failed", "noDestination", nil])
        }
    }

    @Test(
        arguments: [
            "javascript:alert(1)", "https://k.example/a b", "https://k.example/\">", "https://k.example/\r\nBcc: x", "",
        ]
    )
    func whatIsNoAddressIsNotSent(_ link: String) async throws {
        try await Self.withStoreOfHeldermeer(.sqlite) { store in
            let (server, mail) = (Server(), Self.mail(.signIn, to: .signIn(member: "m", page: nil)))
            try await store.enqueue(mail, at: Self.noon)
            #expect(try await Self.office(store, server, link: link).step() == .done)
            #expect(server.mails.isEmpty)
            #expect(try await Self.outcome(mail, in: store) == ["waiting", "linkFailed", "not an address"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aServerThatTakesNothingIsLeftAlone(kind: EngineKind) async throws {
        try await Self.withStoreOfHeldermeer(kind) { store in
            let mail = Self.mail()
            try await store.enqueue(mail, at: Self.noon)
            let office = Self.office(store, Server(.unavailable("refused", isServer: true)))
            #expect(try await office.step() == .serverUnavailable("refused"))
            #expect(try await Self.outcome(mail, in: store) == ["waiting", "unavailable", "refused"])
            #expect(try await office.step() == .idle)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutAServerOrAnOriginNothingIsSent(kind: EngineKind) async throws {
        try await Self.withStoreOfHeldermeer(kind) { store in
            let (server, mail) = (Server(), Self.mail())
            try await store.enqueue(mail, at: Self.noon)
            #expect(try await Self.office(store, server, origin: nil).step() == .idle)
            #expect(try await Self.outcome(mail, in: store) == ["queued", nil, nil])
            #expect(try await Self.office(store, nil).step() == .idle)
            #expect(try await Self.outcome(mail, in: store) == ["withheld", "noServer", nil])
            #expect(server.mails.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("smtp://mail.example", "mail.example", 587, nil, nil),
            ("smtp://mail.example:25/", "mail.example", 25, nil, nil),
            ("SMTP://u%40x:p%3A%2F@[::1]:2525", "[::1]", 2525, "u@x", "p:/"),
        ] as [(String, String, Int, String?, String?)])
    func serversAreRead(_ text: String, _ host: String, _ port: Int, _ user: String?, _ password: String?) throws {
        let server = try #require(SMTPServer(text))
        #expect(server.host == host && server.port == port && server.user == user && server.password == password)
        #expect("\(server)" == "\(host):\(port)" && server.security == .starttls)
        #expect(try #require(SMTPServer("smtp://a", security: .tls)).port == 465)
    }

    @Test(
        arguments: [
            "", "mail.example", "http://mail.example", "smtp://", "smtp://a:0", "smtp://a:x", "smtp://a b",
            "smtp://u@a",
            "smtp://:p@a", "smtp://u:p%0D@a", "smtp://a/pad", "smtp://[::1", "smtp://a:b:c",
        ])
    func whatIsNoServer(_ text: String) { #expect(SMTPServer(text) == nil) }

    @Test func aMailboxIsReadAgainWhenItGrows() async throws {
        try await withFolder { folder in
            let returnAddress = try #require(ReturnAddress(MailAddress("bounce@k.example")!))
            let code = "0123456789abcdef0123456789abcdef"
            let mail = "From x\nReturn-Path: <>\nTo: bounce+\(code)@k.example\n\n550 5.1.1 unknown\n\n"
            for path in ["box", "map/new/1", "map/cur/2:2,S", "los/3"] {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(mail.utf8).write(to: file)
            }
            for (path, count) in [("box", 1), ("map", 2), ("los", 1)] {
                var box = BounceBox(path: folder.appending(path: path).path, returnAddress: returnAddress)
                #expect(box.exists && box.bounces().count == count && box.bounces().isEmpty)
            }
            var box = BounceBox(path: folder.appending(path: "box").path, returnAddress: returnAddress)
            _ = box.bounces()
            try Data((mail + mail).utf8).write(to: folder.appending(path: "box"))
            #expect(box.bounces().map(\.code.text) == [code, code])
            #expect(!BounceBox(path: folder.appending(path: "weg").path, returnAddress: returnAddress).exists)
        }
    }
}
