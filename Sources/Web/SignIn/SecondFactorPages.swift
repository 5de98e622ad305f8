import Domain
import HTTPTypes
import Hummingbird
import Store

/// The second factor of who gave their link: a code from an app.
struct SecondFactorPages: Sendable {
    let site: Site

    /// `GET /inloggen/tweede-stap`
    func ask(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let destination = Destination.within(request.uri.queryParameters["naar"].map(String.init))
        if member.session.isConfirmed { return .seeOther(.within(path: destination ?? Routes.approaches.text)) }
        return Response(try await page(member, destination: destination).page.html)
    }

    /// `POST /inloggen/tweede-stap`
    func confirm(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let form = try await Form(of: request)
        let (code, destination) = (form["code"] ?? "", Destination.within(form["naar"]))
        if member.session.isConfirmed { return .seeOther(.within(path: destination ?? Routes.approaches.text)) }
        let renewed = site.newLink()
        let codes = (0..<SignInRules.recoveryCodes).map { _ in RecoveryCode() }
        let outcome = try await site.store.confirm(
            member.session.id, of: member.member, by: code, renewed: renewed, codes: codes, at: site.clock())
        switch outcome {
        case .tooMany: throw Mistake.tooManyTries
        case .wrong:
            return Response(
                try await page(member, destination: destination, isWrong: true).page.html,
                status: .unprocessableContent)
        case .confirmed:
            var response = Response.seeOther(.within(path: destination ?? Routes.approaches.text))
            SessionCookie.set(renewed, on: &response, for: request)
            return response
        case .begun:
            let next = Address.within(path: destination ?? Routes.approaches.text)
            var response = Response(
                RecoveryCodesPage(
                    codes: codes, municipality: member.municipality, next: next, isDemonstration: site.isDemonstration
                ).page.html)
            SessionCookie.set(renewed, on: &response, for: request)
            return response
        }
    }

    private func page(
        _ member: SignedIn, destination: String?, isWrong: Bool = false
    ) async throws -> SecondFactorPage {
        let factor = try await site.store.secondFactor(of: member.member.id)
        var begun: OneTimePassword?
        if case .begun(let secret) = factor { begun = secret }
        return SecondFactorPage(
            member: member.member, municipality: member.municipality, begun: begun, isWrong: isWrong,
            destination: destination, isDemonstration: site.isDemonstration)
    }
}

/// Asks for a code; the first time it shows how to get one.
struct SecondFactorPage: Sendable {
    var member: Member
    var municipality: Municipality
    /// The factor that an app has yet to learn.
    var begun: OneTimePassword?
    var isWrong: Bool
    var destination: String?
    var isDemonstration: Bool

    var page: Page {
        .outside(
            "Extra code", of: municipality, isDemonstration: isDemonstration,
            """
            \([field].problems)
            <h1 class="utrecht-heading-1">\(begun == nil ? "Geef de code uit uw app" : "Beveilig uw account")</h1>
            \(begun.map(instructions) ?? HTML())
            <form action="\(Routes.secondFactor)" method="post" novalidate>
            \(destination.map { "<input type=\"hidden\" name=\"naar\" value=\"\($0)\">" } ?? HTML())
            \(field.html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" \
            type="submit">Verder</button></div>
            </form>
            \(when: begun == nil, lost)
            """)
    }

    private var field: FormField {
        FormField(
            name: "code", label: begun == nil ? "Code" : "Code uit de app",
            hint: begun == nil
                ? "De zes cijfers die uw app nu toont, of een van uw herstelcodes."
                : "De zes cijfers die uw app nu toont.",
            problem: isWrong
                ? "Deze code klopt niet, of is al gebruikt. Wacht tot de app een nieuwe toont en vul die in." : nil,
            kind: .line(isShort: true, mode: begun == nil ? nil : "numeric"), autocomplete: "one-time-code")
    }

    private func instructions(_ factor: OneTimePassword) -> HTML {
        """
        <p class="utrecht-paragraph">U werkt met gegevens van mensen. Daarom vragen wij coördinatoren om een tweede \
        stap: een code uit een app op uw telefoon. U doet dit één keer.</p>
        <ol class="utrecht-ordered-list">
        <li>Open op uw telefoon een app voor codes, bijvoorbeeld Microsoft Authenticator of Google Authenticator.</li>
        <li>Kies in de app voor een account toevoegen, en richt de camera op deze code:
        \(picture(of: factor))
        <p class="kring-note">Kan de camera dit niet lezen? Typ dan deze sleutel in de app: \
        <b class="kring-secret">\(groups(factor.secret))</b></p></li>
        <li>Vul hieronder de zes cijfers in die de app toont.</li>
        </ol>
        """
    }

    private func picture(of factor: OneTimePassword) -> HTML {
        QRPicture.html(
            factor.address(for: member, municipality),
            title: "QR-code voor de app. De sleutel staat eronder in letters.")
    }

    private func groups(_ secret: String) -> String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }

    private var lost: HTML {
        """
        <h2 class="utrecht-heading-2">Telefoon kwijt?</h2>
        <p class="utrecht-paragraph">Gebruik een van uw herstelcodes. Hebt u die ook niet meer? Vraag een andere \
        coördinator van uw gemeente om uw extra code opnieuw in te stellen.</p>
        """
    }
}

/// The recovery codes, shown this once.
struct RecoveryCodesPage: Sendable {
    var codes: [RecoveryCode]
    var municipality: Municipality
    var next: Address
    var isDemonstration: Bool

    var page: Page {
        .outside(
            "Uw herstelcodes", of: municipality, isDemonstration: isDemonstration,
            """
            <h1 class="utrecht-heading-1">Bewaar uw herstelcodes</h1>
            <p class="utrecht-paragraph">Bent u uw telefoon kwijt? Dan komt u met een van deze codes binnen. Elke code \
            werkt één keer. Wij tonen ze alleen nu: print ze, of bewaar ze op een veilige plek.</p>
            <ul class="kring-codes">
            \(codes.map { "<li>\($0.text)</li>\n" })</ul>
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(next)">Ik heb ze bewaard, verder</a></div>
            """)
    }
}

extension OneTimePassword {
    /// What an authenticator app reads from the picture.
    func address(for member: Member, _ municipality: Municipality) -> String {
        Address.oneTimePassword(
            secret: secret, account: member.mail.text, issuer: "Kring \(municipality.name)"
        ).text
    }
}
