import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// A coordinator gives a code as well; until then the link opens nothing but the page that asks for it.
struct SecondFactorTests {
    private static let page = "/inloggen/tweede-stap"

    /// A coordinator who has just used a link.
    private func arrived(_ visit: Visit, _ member: Member) async throws -> HTTPFields {
        let token = Token()
        try await visit.store.makeSignInLink(for: member.id, token, destination: nil, at: visit.now)
        return try cookie(try await visit.post("/inloggen/\(token.text)"))
    }

    private func cookie(_ response: TestResponse) throws -> HTTPFields {
        let header = try #require(response.headers[values: .setCookie].first)
        return [.cookie: String(header.prefix { $0 != ";" })]
    }

    private func factor(_ visit: Visit, _ member: Member) async throws -> OneTimePassword {
        guard case .begun(let factor) = try await visit.store.secondFactor(of: member.id) else {
            throw CancellationError()
        }
        return factor
    }

    private func codes(in page: TestResponse) -> [String] {
        page.text.matches(of: #/<li>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</li>/#).map { String($0.1) }
    }

    @Test func withoutACodeNothingOpens() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let session = try await arrived(visit, people.coordinator)
            #expect(try await visit.get("/aanpak", headers: session).location == "\(Self.page)?naar=%2Faanpak")
            let write = try await visit.post("/gemeente/leden/nieuw", ["naam": "Piet"], headers: session)
            #expect(write.status == .unauthorized)
            let page = try await visit.get(Self.page, headers: session).text
            let secret = try await factor(visit, people.coordinator).secret
            #expect(page.replacingOccurrences(of: " ", with: "").contains(secret))
            #expect(page.contains("<svg class=\"kring-qr\""))
        }
    }

    @Test func theFirstCodeGivesRecoveryCodesAndANewToken() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let session = try await arrived(visit, people.coordinator)
            let code = try await factor(visit, people.coordinator).code(at: visit.now)
            let confirmed = try await visit.post(
                Self.page, ["code": code, "naar": "/gemeente/leden"], headers: session)
            #expect(codes(in: confirmed).count == 10)
            #expect(confirmed.text.contains("href=\"/gemeente/leden\""))
            #expect(try await visit.get("/aanpak", headers: session).status == .seeOther)
            #expect(try await visit.get("/aanpak", headers: try cookie(confirmed)).status == .ok)
            #expect(try await visit.store.secondFactor(of: people.coordinator.id) == .inUse(recoveryCodesLeft: 10))
        }
    }

    @Test func aCodeWorksOnceAndAWrongOneNever() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let first = try await arrived(visit, people.coordinator)
            let factor = try await factor(visit, people.coordinator)
            let code = factor.code(at: visit.now)
            _ = try await visit.post(Self.page, ["code": code], headers: first)
            let second = try await arrived(visit, people.coordinator)
            #expect(!(try await visit.get(Self.page, headers: second).text.contains("kring-qr")))
            let again = try await visit.post(Self.page, ["code": code], headers: second)
            #expect(again.status == .unprocessableContent && again.text.contains("is al gebruikt"))
            let wrong = code == "000000" ? "000001" : "000000"
            #expect(try await visit.post(Self.page, ["code": wrong], headers: second).status == .unprocessableContent)
            let next = factor.code(at: visit.now.addingTimeInterval(30))
            #expect(try await visit.post(Self.page, ["code": " \(next) "], headers: second).location == "/aanpak")
        }
    }

    @Test func aRecoveryCodeWorksOnce() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let first = try await arrived(visit, people.coordinator)
            let code = try await factor(visit, people.coordinator).code(at: visit.now)
            let recovery = try #require(
                codes(in: try await visit.post(Self.page, ["code": code], headers: first)).first)
            let second = try await arrived(visit, people.coordinator)
            let typed = recovery.uppercased().replacingOccurrences(of: "-", with: " ")
            #expect(try await visit.post(Self.page, ["code": typed], headers: second).location == "/aanpak")
            let third = try await arrived(visit, people.coordinator)
            #expect(try await visit.post(Self.page, ["code": recovery], headers: third).status == .unprocessableContent)
            #expect(try await visit.store.secondFactor(of: people.coordinator.id) == .inUse(recoveryCodesLeft: 9))
        }
    }

    /// Six tries a quarter: a new link and a new session give no new ones, and a right code then does not either.
    @Test func aNewLinkGivesNoNewTries() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            _ = try await arrived(visit, people.coordinator)
            let code = try await factor(visit, people.coordinator).code(at: visit.now)
            let wrong = code == "000000" ? "000001" : "000000"
            for _ in 1...3 {
                let session = try await arrived(visit, people.coordinator)
                for _ in 1...2 {
                    let answer = try await visit.post(Self.page, ["code": wrong], headers: session)
                    #expect(answer.status == .unprocessableContent)
                }
            }
            let session = try await arrived(visit, people.coordinator)
            let answer = try await visit.post(Self.page, ["code": code], headers: session)
            #expect(answer.status == .tooManyRequests && answer.text.contains("te vaak"))
            #expect(try await visit.get("/aanpak", headers: session).status == .seeOther)
        }
    }

    @Test func fiveMailsAnHourGoToAnAddress() async throws {
        try await visiting { visit in
            let member = try await visit.people().viewer
            for number in 1...7 {
                #expect(try await visit.store.mayTry(.mail, member.mail.text, at: visit.now) == (number <= 5))
            }
            let later = visit.now.addingTimeInterval(3_600)
            #expect(try await visit.store.mayTry(.mail, member.mail.text, at: later))
            #expect(try await visit.store.mayTry(.mail, "iemand@anders.nl", at: visit.now))
        }
    }

    @Test func anotherCoordinatorCanResetIt() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            let session = try await arrived(visit, people.coordinator)
            let code = try await factor(visit, people.coordinator).code(at: visit.now)
            let confirmed = try cookie(try await visit.post(Self.page, ["code": code], headers: session))
            let other = try await visit.add(try member("Bea", "bea@heldermeer.example", .coordinator))
            let reset = try await visit.post(
                "/gemeente/leden/\(people.coordinator.id)/tweede-stap", headers: visit.session(of: other))
            #expect(reset.location == "/gemeente/leden")
            #expect(try await visit.get("/aanpak", headers: confirmed).location == "/inloggen?naar=%2Faanpak")
            #expect(try await visit.store.secondFactor(of: people.coordinator.id) == .absent)
        }
    }
}
