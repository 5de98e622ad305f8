import Domain
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// A municipality's house style reaches its own pages, and nothing else of its files does.
struct LookTests {
    private static let theme = ":root { --utrecht-action-color: #6b1a50; }"
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 255]

    private func upload(
        _ visit: Visit, _ field: String, _ bytes: [UInt8], _ session: HTTPFields, file: String = "bestand.css"
    ) async throws -> TestResponse {
        var headers = session
        headers[.contentType] = "multipart/form-data; boundary=grens"
        var body = ByteBuffer(
            string: "--grens\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file)\"\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--grens--\r\n")
        return try await visit.client.execute(
            uri: "/gemeente/huisstijl/\(field)", method: .post, headers: headers, body: body)
    }

    private func address(_ page: TestResponse, _ kind: String) -> String? {
        page.text.firstMatch(of: try! Regex("(?:href|src)=\"(/opmaak/\(kind)-[^\"]+)\""))
            .flatMap { $0.output[1].substring.map(String.init) }
    }

    @Test func aThemeReachesEveryPageOfItsMunicipality() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let session = try await visit.session(of: people.coordinator)
            #expect(try await upload(visit, "thema", Array(Self.theme.utf8), session).status == .seeOther)
            let pages = [
                "/vragenlijst/samen-2026", "/partner/\(people.partner.text)",
                (try await visit.begin()).page("I-1"),
            ]
            var addresses: Set<String> = []
            for page in pages { addresses.insert(try #require(address(try await visit.get(page), "thema"))) }
            addresses.insert(try #require(address(try await visit.get("/account", headers: session), "thema")))
            #expect(addresses.count == 1)
            let file = try await visit.get(try #require(addresses.first))
            #expect(file.headers[.contentType] == "text/css; charset=utf-8")
            #expect(file.text.contains("--utrecht-action-color: #6b1a50;"))
            let stranger = try await visit.session(of: people.stranger)
            #expect(address(try await visit.get("/account", headers: stranger), "thema") == nil)
            #expect(try await visit.post("/gemeente/huisstijl/thema/weg", headers: session).status == .seeOther)
            #expect(address(try await visit.get("/account", headers: session), "thema") == nil)
        }
    }

    @Test func whatIsWrongWithAThemeIsSaidWithItsLine() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let session = try await visit.session(of: try await visit.people().coordinator)
            let wrong = try await upload(visit, "thema", Array("\n\nbody { color: red }".utf8), session)
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("bestand.css, regel 3: body kan hier niet")
            )
            let pale = try await upload(
                visit, "thema", Array(":root { --utrecht-action-color: #f4b942 }".utf8), session)
            #expect(pale.status == .unprocessableContent && pale.text.contains("het contrast is 1,7"))
            let binary = try await upload(visit, "thema", [0xFF, 0xFE, 0], session)
            #expect(binary.text.contains("geen tekst in UTF-8"))
            let none = try await upload(visit, "thema", [], session, file: "")
            #expect(none.text.contains("Kies eerst een bestand"))
            #expect(try await visit.store.municipality("heldermeer")?.look == MunicipalityLook())
        }
    }

    @Test(arguments: ["thema", "logo"]) func anEmptyFileIsRefusedByName(field: String) async throws {
        try await visiting { visit async throws in
            let session = try await visit.session(of: try await visit.people().coordinator)
            let answer = try await upload(visit, field, [], session, file: "leeg.css")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("leeg.css"))
        }
    }

    @Test func aLogoIsAPictureAndServedAsOne() async throws {
        try await visiting { visit in
            let session = try await visit.session(of: try await visit.people().coordinator)
            for bytes in [
                Array("<svg onload='alert(1)'>".utf8), [0x89, 0x50], Self.png + [UInt8](repeating: 0, count: 200_000),
            ] {
                #expect(try await upload(visit, "logo", bytes, session).status == .unprocessableContent)
            }
            #expect(try await upload(visit, "logo", Self.png, session).status == .seeOther)
            let logo = try #require(address(try await visit.get("/account", headers: session), "logo"))
            let file = try await visit.get(logo)
            #expect(file.headers[.contentType] == "image/png" && Array(buffer: file.body) == Self.png)
            #expect(file.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
        }
    }

    /// The site's own values are read from its stylesheet, and pass its own rule in light and dark.
    @Test func theOwnThemeIsReadAndReadable() throws {
        #expect(OwnTheme.value.light.count > 40 && OwnTheme.value.dark.count > 25)
        #expect(OwnTheme.value.contrastProblems(over: OwnTheme.value).isEmpty)
    }
}

extension Array where Element == UInt8 {
    fileprivate init(buffer: ByteBuffer) { self = Array(buffer.readableBytesView) }
}
