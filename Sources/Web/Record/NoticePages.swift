import Domain
import Hummingbird
import Store

/// What anybody may read about privacy and accessibility, in general or of one municipality.
struct NoticePages: Sendable {
    let site: Site

    /// `GET /privacy`
    func privacy(_ request: Request, context: SiteContext) async throws -> Response {
        privacyNotice(of: try await only())
    }

    /// `GET /privacy/{municipality}`
    func ownPrivacy(_ request: Request, context: SiteContext) async throws -> Response {
        privacyNotice(of: try await named(context))
    }

    /// `GET /toegankelijkheid`
    func accessibility(_ request: Request, context: SiteContext) async throws -> Response {
        accessibilityStatement(of: try await only())
    }

    /// `GET /toegankelijkheid/{municipality}`
    func ownAccessibility(_ request: Request, context: SiteContext) async throws -> Response {
        accessibilityStatement(of: try await named(context))
    }

    private typealias Subject = (municipality: Municipality, settings: MunicipalitySettings?)

    private func privacyNotice(of subject: Subject?) -> Response {
        let page = PrivacyNotice(
            municipality: subject?.municipality, settings: subject?.settings, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }

    private func accessibilityStatement(of subject: Subject?) -> Response {
        let page = AccessibilityStatement(
            municipality: subject?.municipality, settings: subject?.settings, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }

    /// The only municipality there is. Of several none is shown: nobody sees here who the others are.
    private func only() async throws -> Subject? {
        let municipalities = try await site.store.municipalities()
        guard municipalities.count == 1, let only = municipalities.first else { return nil }
        return (only, try await site.store.settings(of: only.id))
    }

    /// The municipality that the address names, by its code or else its id.
    private func named(_ context: SiteContext) async throws -> Subject {
        let word = try context.parameters.require("municipality")
        let found = try await site.store.municipalities().first { municipality in
            municipality.code.map { $0 == MunicipalityCode(word) } ?? (municipality.id == word)
        }
        guard let found else { throw Mistake.noSuchPage }
        return (found, try await site.store.settings(of: found.id))
    }
}

extension Site {
    /// How long a municipality keeps things.
    func periods(of municipality: Municipality) async throws -> RetentionPeriods {
        try await store.settings(of: municipality.id)?.periods ?? .usual
    }
}

extension MunicipalitySettings {
    /// Whom to ask about privacy: the data protection officer where one is filled in, the usual contact otherwise.
    var privacyLine: HTML {
        let officer = [privacyContact, privacyMail?.text ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return ContactLine.html(officer.isEmpty ? contact : officer)
    }
}
