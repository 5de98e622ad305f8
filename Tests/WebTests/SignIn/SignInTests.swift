import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestDatabases
import Testing

@testable import Web

/// A link in a mail opens a page with a button; the button uses it up and starts a session.
struct SignInTests {
    private func link(_ visit: Visit, for member: Member, destination: String? = nil) async throws -> Token {
        let token = Token()
        try await visit.store.makeSignInLink(for: member.id, token, destination: destination, at: visit.now)
        return token
    }

    private func cookie(_ response: TestResponse) throws -> HTTPFields {
        let header = try #require(response.headers[values: .setCookie].first)
        return [.cookie: String(header.prefix { $0 != ";" })]
    }

    @Test func theButtonStartsASession() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let token = try await link(visit, for: people.viewer)
            let page = try await visit.get("/inloggen/\(token.text)")
            #expect(page.status == .ok && page.text.contains("Welkom, Karim Haddad"))
            let used = try await visit.post("/inloggen/\(token.text)")
            #expect(used.location == "/aanpak")
            let attributes = try #require(used.headers[values: .setCookie].first)
            for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
                #expect(attributes.contains(attribute))
            }
            let aanpak = try await visit.get("/aanpak", headers: try cookie(used))
            #expect(aanpak.status == .ok && aanpak.text.contains("Karim Haddad"))
        }
    }

    @Test func lookingAheadUsesNothingUp() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let token = try await link(visit, for: people.viewer)
            for _ in 1...3 { #expect(try await visit.get("/inloggen/\(token.text)").status == .ok) }
            #expect(
                try await visit.client.execute(uri: "/inloggen/\(token.text)", method: .head).status == .ok)
            #expect(try await visit.post("/inloggen/\(token.text)").status == .seeOther)
        }
    }

    @Test func aLinkWorksOnceAndForAQuarter() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let token = try await link(visit, for: people.viewer)
            #expect(try await visit.post("/inloggen/\(token.text)").status == .seeOther)
            let again = try await visit.post("/inloggen/\(token.text)")
            #expect(again.status == .gone && again.text.contains("Vraag een nieuwe"))
            #expect(again.headers[.setCookie] == nil)
            let old = Token()
            try await visit.store.makeSignInLink(
                for: people.viewer.id, old, destination: nil, at: visit.now.addingTimeInterval(-15 * 60))
            #expect(try await visit.get("/inloggen/\(old.text)").status == .gone)
            #expect(try await visit.post("/inloggen/\(old.text)").status == .gone)
        }
    }

    /// Of two who press at the same moment, one gets in.
    @Test func aRaceGivesOneSession() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let token = try await link(visit, for: people.viewer)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await Int(visit.post("/inloggen/\(token.text)").status.code) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.count { $0 == 303 } == 1 && statuses.count { $0 == 410 } == 7)
            #expect(try await visit.store.sessions(of: people.viewer.id, at: visit.now).count == 1)
        }
    }

    @Test func afterwardsOneIsWhereOneWantedToBe() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let people = try await visit.people()
            #expect(try await visit.get("/account?x=1").location == "/inloggen?naar=%2Faccount%3Fx%3D1")
            #expect(try await visit.get("/inloggen?naar=%2Faccount").text.contains("value=\"/account\""))
            let token = try await link(visit, for: people.viewer, destination: "/account")
            #expect(try await visit.post("/inloggen/\(token.text)").location == "/account")
        }
    }

    @Test(arguments: ["//elders.example/", "https://elders.example/", "/\\elders.example", "/a b", "", "javascript:1"])
    func anotherSiteIsNoDestination(_ destination: String) async throws {
        #expect(Destination.within(destination) == nil)
        try await visiting(engines: [.sqlite]) { visit in
            let page = try await visit.get("/inloggen?naar=\(Address.within(destination).text.dropFirst())")
            #expect(!page.text.contains("name=\"naar\""))
        }
    }

    @Test func memberOrNotTheAnswerIsTheSame() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            _ = try await visit.people()
            let known = try await visit.post("/inloggen", ["mail": "karim@heldermeer.example"])
            let unknown = try await visit.post("/inloggen", ["mail": "nooit@heldermeer.example"])
            #expect(known.status == .ok && unknown.status == .ok)
            #expect(
                known.text.replacingOccurrences(of: "karim@", with: "nooit@") == unknown.text)
        }
    }

    @Test func whatIsNoAddressIsSaidAtTheField() async throws {
        try await visiting(engines: [.sqlite]) { visit in
            let page = try await visit.post("/inloggen", ["mail": "sanne at <heldermeer>"])
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("value=\"sanne at &lt;heldermeer&gt;\""))
            #expect(page.text.contains("aria-describedby=\"veld-mail-uitleg veld-mail-fout\" aria-invalid=\"true\""))
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let session = try await visit.session(of: people.viewer)
            #expect(
                try await visit.post("/uitloggen", headers: session).headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(try await visit.get("/aanpak", headers: session).status == .seeOther)
            #expect(try await visit.store.sessions(of: people.viewer.id, at: visit.now).isEmpty)
        }
    }

    @Test func aSessionIsOverAfterADay() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let token = Token()
            try await visit.store.startDemonstrationSession(
                token, of: people.viewer, device: "Firefox", at: visit.now.addingTimeInterval(-12 * 3_600))
            let cookie: HTTPFields = [.cookie: "kring=\(token.text)"]
            #expect(try await visit.get("/aanpak", headers: cookie).location == "/inloggen?naar=%2Faanpak")
            let write = try await visit.post("/gemeente/leden/nieuw", ["naam": "Piet"], headers: cookie)
            #expect(write.status == .unauthorized && write.text.contains("is niet opgeslagen"))
        }
    }

    @Test(arguments: ["", "kort", "abcdefghijklmnopqrstuvwx", "'; DROP TABLE session; --"])
    func aMadeUpCookieIsNobody(_ value: String) async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            #expect(try await visit.get("/aanpak", headers: [.cookie: "kring=\(value)"]).status == .seeOther)
        }
    }

    @Test func underHTTPSTheCookieIsSecure() async throws {
        try await visiting(
            engines: [.sqlite], trustedProxies: [try #require(TrustedProxy("127.0.0.1"))], over: .live
        ) { visit in
            let people = try await visit.people()
            let token = try await link(visit, for: people.viewer)
            let used = try await visit.post(
                "/inloggen/\(token.text)", headers: [HTTPField.Name("X-Forwarded-Proto")!: "https"])
            let cookie = try #require(used.headers[values: .setCookie].first)
            #expect(cookie.hasPrefix("__Host-kring=") && cookie.contains("Secure"))
        }
    }
}
