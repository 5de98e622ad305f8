import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A form that no browser of ours would send.
struct BadRequestTests {
    @Test func textThatIsNotUTF8() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("I-1"), body: "q1=%FF")
            #expect(response.status == .badRequest)
            #expect(response.text.contains("Wij konden het formulier niet lezen"))
        }
    }

    @Test func moreThanAnyFormHolds() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), body: String(repeating: "a", count: Form.mostBytes + 1))
            #expect(response.status == .contentTooLarge)
            #expect(response.text.contains("Dit is te groot"))
            let many = Array(repeating: "a", count: Form.mostFields + 1).joined(separator: "&")
            #expect(try await visit.post(link.page("I-1"), body: many).status == .contentTooLarge)
        }
    }

    @Test(arguments: ["multipart/form-data; boundary=x", "application/json", "text/plain"])
    func anotherMediaType(_ type: String) async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(link.page("I-1"), body: "q1=x", headers: [.contentType: type])
            #expect(response.status == .unsupportedMediaType)
            #expect(try await visit.stored(link).answers == [:])
        }
    }

    @Test func aMediaTypeWithItsCharacterSet() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let response = try await visit.post(
                link.page("I-1"), body: "q1=x",
                headers: [.contentType: "Application/X-WWW-Form-Urlencoded; charset=UTF-8"])
            #expect(response.status == .seeOther)
        }
    }
}
