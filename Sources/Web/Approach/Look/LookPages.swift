import Domain
import HTTPTypes
import Hummingbird
import Store

/// The municipality's house style: its theme file and its logo.
struct LookPages: Sendable {
    let site: Site

    private static let mostLogoBytes = 200_000

    /// `GET /gemeente/huisstijl`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(LookPage(member: member, site: site).page.html)
    }

    /// `POST /gemeente/huisstijl/thema`
    func setTheme(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let upload = try await Upload(of: request, mostBytes: 2 * Theme.mostBytes)
        var page = LookPage(member: member, site: site)
        guard let file = upload.files["thema"] else {
            page.themeProblems = ["Kies eerst een bestand."]
            return Response(page.page.html, status: .unprocessableContent)
        }
        guard !file.bytes.isEmpty else {
            page.themeProblems = ["\(file.name) is leeg. Kies een ander bestand."]
            return Response(page.page.html, status: .unprocessableContent)
        }
        do {
            guard let css = String(validating: file.bytes, as: UTF8.self) else {
                throw Theme.Problem(line: 1, text: "Dit is geen tekst in UTF-8.")
            }
            let theme = try Theme(css)
            let problems = theme.contrastProblems(over: OwnTheme.value)
            guard problems.isEmpty else {
                page.themeProblems = problems.map(\.sentence)
                return Response(page.page.html, status: .unprocessableContent)
            }
            try await site.store.setTheme(theme, of: member.municipality.id, member.act(at: site.clock()))
            return .seeOther(Routes.look)
        } catch let problem as Theme.Problem {
            page.themeProblems = ["\(file.name), regel \(problem.line): \(problem.text)"]
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `POST /gemeente/huisstijl/thema/weg`
    func removeTheme(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        try await site.store.setTheme(nil, of: member.municipality.id, member.act(at: site.clock()))
        return .seeOther(Routes.look)
    }

    /// `POST /gemeente/huisstijl/logo`
    func setLogo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let upload = try await Upload(of: request, mostBytes: 4 * Self.mostLogoBytes)
        var page = LookPage(member: member, site: site)
        guard let file = upload.files["logo"] else {
            page.logoProblem = "Kies eerst een bestand."
            return Response(page.page.html, status: .unprocessableContent)
        }
        guard let type = PictureType(of: file.bytes), file.bytes.count <= Self.mostLogoBytes else {
            page.logoProblem =
                "\(file.name) kan niet: kies een PNG of JPEG van hoogstens \(Self.mostLogoBytes / 1_000) kB."
            return Response(page.page.html, status: .unprocessableContent)
        }
        let act = member.act(at: site.clock())
        try await site.store.setLogo((file.bytes, type), of: member.municipality.id, act)
        return .seeOther(Routes.look)
    }

    /// `POST /gemeente/huisstijl/logo/weg`
    func removeLogo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        try await site.store.setLogo(nil, of: member.municipality.id, member.act(at: site.clock()))
        return .seeOther(Routes.look)
    }
}

struct LookPage: Sendable {
    var member: SignedIn
    var themeProblems: [String] = []
    var logoProblem: String?
    var site: Site

    var page: Page {
        Page(
            "Huisstijl", for: member, site: site,
            content: """
                \(MunicipalityTab.bar(on: .look, for: member))
                <h1 class="utrecht-heading-1">Huisstijl</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">Zo zien medewerkers, organisaties en deelnemers aan \
                wie de vragenlijst is.</p>
                <h2 class="utrecht-heading-2 kring-heading-apart">Thema</h2>
                <p class="utrecht-paragraph">Een thema is een CSS-bestand met kleuren en letters, zoals uw gemeente dat \
                voor NL Design System heeft. Alleen eigenschappen die beginnen met <code>--utrecht-</code> doen mee. Wij \
                rekenen na of alles leesbaar blijft.</p>
                \(state(member.municipality.look.theme != nil, "Er is een eigen thema.", "Nu geldt het thema van Kring."))
                \(field(themeProblems, name: "thema", label: "Themabestand", accept: ".css", action: Routes.lookTheme))
                \(when: member.isCoordinator && member.municipality.look.theme != nil, remove("Terug naar het thema van Kring", Routes.removeTheme))
                <h2 class="utrecht-heading-2 kring-heading-apart">Logo</h2>
                <p class="utrecht-paragraph">Het staat linksboven op elke bladzijde, naast de naam van de gemeente. Een \
                vierkant beeldmerk werkt het beste.</p>
                \(state(member.municipality.look.logo != nil, "Er is een eigen logo.", "Nu staat daar de kring."))
                \(field([logoProblem].compactMap(\.self), name: "logo", label: "Logo", accept: "image/png,image/jpeg", action: Routes.lookLogo))
                \(when: member.isCoordinator && member.municipality.look.logo != nil, remove("Haal het logo weg", Routes.removeLogo))
                """)
    }

    private func state(_ isOwn: Bool, _ own: String, _ standard: String) -> HTML {
        "<p class=\"utrecht-paragraph\"><b>\(isOwn ? own : standard)</b></p>"
    }

    private func field(_ problems: [String], name: String, label: String, accept: String, action: Address) -> HTML {
        guard member.isCoordinator else { return HTML() }
        let rows = problems.map { problem -> HTML in
            """
            <p class="utrecht-form-field-error-message">\(Icon.attention)<span>\(problem)</span></p>

            """
        }
        let alert: HTML = "<div id=\"veld-\(name)-fout\" role=\"alert\">\n\(rows)</div>"
        let described: HTML = " aria-describedby=\"veld-\(name)-fout\" aria-invalid=\"true\""
        return """
            <form class="kring-form" action="\(action)" method="post" enctype="multipart/form-data">
            <div class="utrecht-form-field\(when: !problems.isEmpty, " utrecht-form-field--invalid")">
            <label class="utrecht-form-label" for="veld-\(name)">\(label)</label>
            \(when: !problems.isEmpty, alert)
            <input class="kring-file" type="file" id="veld-\(name)" name="\(name)" accept="\(accept)"\
            \(when: !problems.isEmpty, described)>
            </div>
            <div class="utrecht-button-group"><button class="utrecht-button" type="submit">Gebruik dit bestand</button></div>
            </form>
            """
    }

    private func remove(_ text: String, _ action: Address) -> HTML {
        """
        <form action="\(action)" method="post"><button class="utrecht-button utrecht-button--subtle" \
        type="submit">\(text)</button></form>
        """
    }
}

extension ContrastProblem {
    fileprivate var sentence: String {
        let (has, needs) = (Self.written(contrast), Self.written(needed))
        let place = isDark ? "In de donkere stand staat" : "Er staat"
        return """
            \(place) \(front) te dicht bij \(back): het contrast is \(has) en moet minstens \(needs) zijn. Anders kan niet \
            iedereen het lezen.
            """
    }

    /// With a comma, rounded down: 4,49 is not enough.
    private static func written(_ contrast: Double) -> String {
        let hundredths = Int(contrast * 100)
        let (whole, part) = (hundredths / 100, hundredths % 100)
        return part == 0 ? "\(whole)" : "\(whole),\(part < 10 ? "0" : "")\(part)"
    }
}
