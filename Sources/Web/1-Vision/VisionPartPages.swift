import Domain
import Hummingbird
import Store

/// The parts of the vision that are one form.
struct VisionPartPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/visie/{part}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, part) = try await open(context, member)
        var page = page(opened, part, opened.vision.typed(part), version: opened.vision.version(of: part))
        if let saved = VisionPart.allCases.first(where: { $0.word == request.asked("bewaard") }) {
            page.notice = DoneNotice.html("Opgeslagen: \(saved.title).")
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/visie/{part}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, part) = try await open(context, member)
        let input = VisionInput(try await Form(of: request))
        let store = site.store
        switch part {
        case .occasion:
            return try await save(opened, part, input, Occasion.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .role:
            return try await save(opened, part, input, MunicipalRoleChoice.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .forms:
            return try await save(opened, part, input, LonelinessFormChoice.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .participation:
            return try await save(opened, part, input, Participation.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .means:
            return try await save(opened, part, input, Means.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .council:
            return try await save(opened, part, input, CouncilRequest.init) {
                try await store.save($0, in: opened.id, opened.act)
            }
        case .groups, .goals, .preconditions: throw Mistake.noSuchPage
        }
    }

    private func save<Piece: TypedPiece>(
        _ opened: OpenedVision, _ part: VisionPart, _ input: VisionInput,
        _ make: (inout FieldReading, Int) -> Piece, _ store: (Piece) async throws -> VisionSave<Piece>
    ) async throws -> Response {
        var reading = FieldReading(input.typed.values)
        let piece = make(&reading, input.version)
        guard reading.problems.isEmpty else {
            let page = page(opened, part, input.typed, problems: reading.problems, version: input.version)
            return Response(page.page.html, status: .unprocessableContent)
        }
        switch try await store(piece) {
        case .saved:
            let next = input.goesOn ? part.next.map { Routes.vision(opened.id, $0) } : nil
            return .seeOther((next ?? Routes.vision(opened.id)).asking("bewaard", part.word))
        case .outdated(let kept), .removed(let kept):
            var page = page(opened, part, input.typed, version: kept.version)
            page.others = VisionFields(typed: kept.typed).sections(of: part)
            return Response(page.page.html, status: .conflict)
        case .full: throw Mistake.noSuchPage
        }
    }

    private func open(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedVision, VisionPart) {
        let opened = try await OpenedVision.open(context, member, site: site, today: today.day)
        let word = try context.parameters.require("part")
        guard let part = VisionPart.allCases.first(where: { $0.word == word && $0.isOneForm }) else {
            throw Mistake.noSuchPage
        }
        return (opened, part)
    }

    private func page(
        _ opened: OpenedVision, _ part: VisionPart, _ typed: TypedFields, problems: [FieldProblem] = [], version: Int
    ) -> VisionFormPage {
        VisionFormPage(
            opened: opened, part: part, title: part.title, lead: part.lead, action: Routes.vision(opened.id, part),
            sections: VisionFields(typed: typed, problems: problems).sections(of: part), version: version,
            hints: version == 0 ? [] : opened.vision.hints(for: part, on: opened.today),
            home: Routes.vision(opened.id), next: part.next)
    }
}

extension VisionPart {
    /// What comes after it.
    var next: VisionPart? {
        let parts = Self.allCases
        return parts.firstIndex(of: self).flatMap { parts.indices.contains($0 + 1) ? parts[$0 + 1] : nil }
    }

    /// What helps to decide it, in a sentence or two.
    var lead: String {
        switch self {
        case .occasion: "Hiermee begint de visie. Schrijf het zo dat een raadslid het in één keer begrijpt."
        case .role:
            """
            Wie regisseert, brengt partijen bij elkaar en bewaakt de samenhang. De organisaties doen het werk, en houden hun \
            eigen aanpak.
            """
        case .forms:
            """
            Alleen zijn is niet hetzelfde als eenzaam zijn. Er zijn twee vormen van eenzaamheid, en die vragen om iets anders.
            """
        case .groups:
            "Eenzaamheid komt overal voor. Wie kiest, kan iets bereiken en kan uitleggen waarom. Drie groepen is vaak genoeg."
        case .goals: "Een doel is pas een doel als u later kunt zien of het gelukt is."
        case .preconditions:
            """
            Deze zeven dingen bepalen of een aanpak van de grond komt. Wat nog open staat, ziet u in de volgende stappen terug.
            """
        case .participation: "Wie eenzaamheid zelf kent, weet waar u overheen kijkt. Begin klein, maar begin vroeg."
        case .means: "Een aanpak zonder uren blijft liggen. Schrijf op wat er echt is."
        case .council:
            "Hiervan maakt Kring een notitie van één bladzijde. De rest komt uit wat u al invulde."
        }
    }
}

extension Vision {
    /// What is kept of a part that is one form, as it is typed.
    func typed(_ part: VisionPart) -> TypedFields { piece(part)?.typed ?? TypedFields() }

    func version(of part: VisionPart) -> Int { piece(part)?.version ?? 0 }

    private func piece(_ part: VisionPart) -> (any TypedPiece)? {
        switch part {
        case .occasion: occasion
        case .role: role
        case .forms: forms
        case .participation: participation
        case .means: means
        case .council: council
        case .groups, .goals, .preconditions: nil
        }
    }
}
