import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Questionnaires
import Store

/// An approach's figures: all of them on a page, and one at a time.
struct FigurePages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/cijfers`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let figures = try await site.store.figures(of: opened.id)
        let wanted = request.asked("wat").flatMap { Indicator(rawValue: $0) }
        let minimum = try await FigureMinimum.of(opened)
        let national = try NationalFiguresFile.load()
        var page = FiguresPage(
            opened: opened,
            picture: FigurePicture(
                wanted ?? .lonely, of: figures, home: member.municipality.area, national: national.figures,
                minimum: minimum),
            map: try await site.store.figureMap(of: opened.id),
            requests: try await site.store.figureRequests(of: opened.id),
            imports: try await site.store.figureImports(of: opened.id), national: national, isEmpty: figures.isEmpty,
            minimum: minimum)
        if let id = request.asked("weg"), let gone = try await site.store.removedFigure(id, of: opened.id) {
            page.notice = FigureParts.done(
                "Weggehaald: \(gone.indicator.word), \(gone.area.title), \(gone.year).",
                undo: opened.mayChange ? ("Zet terug", Routes.putBackFigure(id, of: opened.id)) : nil)
        } else if request.asked("vol") != nil {
            page.notice = FigureParts.warning(
                "Dit cijfer kan niet terug",
                "<p class=\"utrecht-paragraph\">Er staat intussen een ander cijfer van dezelfde meting. Haal dat eerst weg.</p>"
            )
        } else if request.asked("bewaard") != nil {
            page.notice = FigureParts.done("Het cijfer is bewaard.")
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/cijfers/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return Response(FigurePage(opened: opened, newID: UUID().uuidString.lowercased()).page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let page = FigurePage(opened: opened, newID: UUID().uuidString.lowercased())
        return try await save(page, request) { try await site.store.add($0, in: opened.id, opened.act) }
    }

    /// `GET /aanpak/{approach}/cijfers/cijfer/{figure}`
    func showFigure(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        Response(try await page(context, member).page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/cijfer/{figure}`
    func change(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        return try await save(page, request) { try await site.store.save($0, in: page.opened.id, page.opened.act) }
    }

    /// `POST /aanpak/{approach}/cijfers/cijfer/{figure}/verwijderen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let page = try await page(context, member)
        try await site.store.setRemoved(true, figure: page.id, of: page.opened.id, page.opened.act)
        return .seeOther(
            Routes.figures(of: page.opened.id).asking("wat", page.figure?.indicator.rawValue ?? "").asking(
                "weg", page.id))
    }

    /// `POST /aanpak/{approach}/cijfers/cijfer/{figure}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("figure")
        let isBack = try await site.store.setRemoved(false, figure: id, of: opened.id, opened.act)
        let address = Routes.figures(of: opened.id)
        return .seeOther(isBack ? address : address.asking("vol", "ja"))
    }

    /// `GET /aanpak/{approach}/cijfers/bestand/{file}`
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard let format = TableFormat(name: try context.parameters.require("file"), of: FiguresFile.stem) else {
            throw Mistake.noSuchPage
        }
        let minimum = try await FigureMinimum.of(opened)
        let figures = try await site.store.figures(of: opened.id).filter { ($0.base ?? minimum) >= minimum }
        let file = FiguresFile(figures: figures, isDemonstration: site.isDemonstration)
        return .file(
            try await file.bytes(format), name: format.name(of: FiguresFile.stem), mediaType: format.mediaType)
    }

    private func page(_ context: SiteContext, _ member: SignedIn) async throws -> FigurePage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("figure")
        let minimum = try await FigureMinimum.of(opened)
        guard let figure = try await site.store.figure(id, of: opened.id), (figure.base ?? minimum) >= minimum else {
            throw Mistake.noSuchPage
        }
        return FigurePage(opened: opened, figure: figure)
    }

    private func save(
        _ page: FigurePage, _ request: Request, _ store: (LocalFigure) async throws -> FigureSave
    ) async throws -> Response {
        var page = page
        let input = EntryInput(try await Form(of: request))
        page.fields.typed = input.typed
        page.version = input.version
        if page.figure == nil, let id = input.id { page.id = id }
        var reading = FieldReading(input.typed.values)
        let figure = LocalFigure(
            &reading, id: page.id, version: page.version, today: today.day,
            minimum: try await FigureMinimum.of(page.opened))
        page.fields.problems = reading.problems
        guard let figure else { return Response(page.page.html, status: .unprocessableContent) }
        switch try await store(figure) {
        case .saved:
            return .seeOther(
                Routes.figures(of: page.opened.id).asking("wat", figure.indicator.rawValue).asking("bewaard", "ja"))
        case .outdated(let kept):
            page.version = kept.version
            page.refusal = FigureParts.warning(
                "Dit is intussen veranderd",
                """
                <p class="utrecht-paragraph">Een ander bewaarde dit cijfer als \(kept.percent) (\(kept.source)). Wat u typte, staat \
                hieronder. Bewaart u het, dan geldt uw versie.</p>
                """)
            return Response(page.page.html, status: .conflict)
        case .double(let kept):
            page.refusal = FigureParts.warning(
                "Dit cijfer is er al",
                """
                <p class="utrecht-paragraph">Van dezelfde meting staat er al \(kept.percent). \
                <a class="utrecht-link" href="\(Routes.figure(kept.id, of: page.opened.id))">Verander dat cijfer</a>, of pas \
                hieronder aan waarin het uwe anders is.</p>
                """)
            return Response(page.page.html, status: .conflict)
        case .full:
            page.refusal = FigureParts.warning(
                "De lijst is vol", "<p class=\"utrecht-paragraph\">Haal eerst cijfers weg die u niet meer gebruikt.</p>"
            )
            return Response(page.page.html, status: .conflict)
        }
    }
}

extension Municipality {
    /// The municipality as the place of a figure.
    var area: FigureArea { FigureArea(code: code?.text ?? "", name: name) }
}

/// The fewest people that a figure may rest on to be shown: what the municipality has set.
enum FigureMinimum {
    static func of(_ opened: OpenedApproach) async throws -> Int {
        try await opened.site.store.settings(of: opened.member.municipality.id)?.minimumGroup
            ?? SmallGroups.usualMinimum
    }
}
