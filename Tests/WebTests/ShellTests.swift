import Domain
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// What every answer has in common.
struct ShellTests {
    private static let addresses = ["/", "/vragenlijst/samen-2026", "/nergens", "/health"]

    @Test(arguments: addresses) func headersThatProtect(_ address: String) async throws {
        try await visiting { visit async throws in
            let headers = try await visit.get(address).headers
            let policy = try #require(headers[HTTPField.Name("Content-Security-Policy")!])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
            #expect(headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            #expect(headers[.cacheControl] == "no-store")
            #expect(headers[.strictTransportSecurity] == nil)
            #expect(headers[.setCookie] == nil)
        }
    }

    @Test func underHTTPSBrowsersAreToldToStay() async throws {
        try await visiting(publicAddress: PublicAddress("https://peiling.heldermeer.nl")) { visit async throws in
            #expect(try await visit.get("/").headers[.strictTransportSecurity] == "max-age=31536000")
        }
    }

    @Test func personalPagesAreNotKept() async throws {
        try await visiting { visit async throws in
            let link = try await visit.begin()
            for page in ["I-1", "later", "uw-antwoorden"] {
                #expect(try await visit.get(link.page(page)).headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test func theStylesheetIsKeptForEver() async throws {
        try await visiting { visit async throws in
            let page = try await visit.get("/vragenlijst/samen-2026").text
            #expect(page.contains("href=\"\(StaticFile.stylesheet.address.text)\""))
            for file in [StaticFile.stylesheet, StaticFile.icon] {
                let response = try await visit.get(file.address.text)
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == file.mediaType)
                #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            }
            #expect(try await visit.get("/opmaak/kring-0000000000000000.css").status == .notFound)
        }
    }

    @Test func noPageHoldsStylesOrScripts() async throws {
        try await visiting { visit async throws in
            let link = try await visit.begin()
            let screens = visit.survey.questionnaire.screens.map { link.page($0.id) }
            for address in Self.addresses + screens + [link.page("later"), link.page("uw-antwoorden")] {
                let page = try await visit.get(address).text
                #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains("<script"))
                #expect(!page.contains(" on" + "click"))
            }
        }
    }

    @Test func aPageThatIsNotThereSaysWhatToDo() async throws {
        try await visiting { visit async throws in
            for address in ["/nergens", "/vragenlijst", "/antwoorden", "/opmaak/../../etc/passwd", "/index.php"] {
                let page = try await visit.get(address)
                #expect(page.status == .notFound)
                #expect(page.text.contains("Deze bladzijde bestaat niet"))
                #expect(page.text.contains("lang=\"en\">This page does not exist."))
            }
        }
    }

    @Test func anotherMethodIsToldWhichOnesThereAre() async throws {
        try await visiting { visit async throws in
            for method in [HTTPRequest.Method.put, .delete, .patch, .options, .trace] {
                let response = try await visit.client.execute(uri: "/vragenlijst/samen-2026", method: method)
                #expect(response.status == .methodNotAllowed)
                #expect(response.headers[.allow] == "GET, POST, HEAD")
            }
            let response = try await visit.post("/health")
            #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func headHasTheHeadersWithoutThePage() async throws {
        try await visiting { visit async throws in
            for address in ["/vragenlijst/samen-2026", "/nergens"] {
                let head = try await visit.client.execute(uri: address, method: .head)
                let get = try await visit.get(address)
                #expect(head.status == get.status && head.body.readableBytes == 0)
                #expect(head.headers[.contentLength] == get.headers[.contentLength])
            }
        }
    }

    @Test func aDemonstrationSaysSoOnEveryPage() async throws {
        try await visiting(with: survey { $0.isDemonstration = true }) { visit async throws in
            let link = try await visit.begin()
            for address in [
                "/vragenlijst/samen-2026", link.page("I-1"), link.page("later"), link.page("uw-antwoorden"),
            ] {
                #expect(try await visit.get(address).text.contains("Dit is een demonstratie."))
            }
        }
        try await visiting { visit async throws in
            let link = try await visit.begin()
            #expect(!(try await visit.get(link.page("I-1")).text.contains("demonstratie")))
        }
    }
}
