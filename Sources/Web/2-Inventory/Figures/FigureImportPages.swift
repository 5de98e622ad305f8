import Domain
import Foundation
import Hummingbird
import Store

/// Files with figures: which one, what its columns are, a look at what it holds, and only then taking it in.
struct FigureImportPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/cijfers/inlezen`
    func choose(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return Response(ReadFiguresPage(opened: opened).page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/rivm`
    func readHealth(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, upload) = try await upload(request, context, member, most: HealthFile.mostBytes)
        var page = ReadFiguresPage(opened: opened, health: TypedFields(upload.fields.mapValues { [$0] }))
        guard let file = upload.files["rivm"] else { return page.refuse(.health, ["Kies eerst een bestand."]) }
        var reading = FieldReading(page.health.values)
        let typedCode = reading.line("gemeente", most: 10)
        let code = typedCode.isEmpty ? member.municipality.code : MunicipalityCode(typedCode)
        if !typedCode.isEmpty, code == nil { reading.refuse("gemeente", "Typ een code als GM0363.") }
        let cutOff = reading.cutOff(partOf: .eleven)
        guard reading.problems.isEmpty else {
            page.problems = reading.problems
            return page.refuse(.health, [])
        }
        do {
            let read = try HealthFile.read(file.bytes, name: file.name, municipality: code)
            let summary = [
                "Tabel \(read.table).",
                read.unknown > 0
                    ? "\(read.unknown) keer stond er een punt: het cijfer is niet bekend of geheim. Dat is geen nul."
                    : "",
                read.impossible > 0
                    ? "\(read.impossible) keer stond er niets: het cijfer kan daar niet voorkomen." : "",
                read.elsewhere > 0 ? "\(read.elsewhere) regels gaan over andere gebieden en zijn overgeslagen." : "",
            ]
            let figures = read.localFigures(partCutOff: cutOff) { UUID().uuidString.lowercased() }
            return try await preview(figures, .health, file.name, summary, opened)
        } catch let refused as FigureFileRefused {
            return page.refuse(.health, refused.lines)
        }
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/schaal`
    func readScale(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, upload) = try await upload(request, context, member, most: ScaleFile.mostBytes)
        var page = ReadFiguresPage(opened: opened, scale: TypedFields(upload.fields.mapValues { [$0] }))
        var reading = FieldReading(page.scale.values)
        let scale = reading.choice("schaal", of: LonelinessScale.self) ?? .unknown
        if scale == .unknown { reading.refuse("schaal", "Kies hoeveel vragen er zijn gesteld.") }
        let coding = reading.choice("codes", of: ScaleFile.Coding.self) ?? .yesFirst
        let cutOff = reading.cutOff(partOf: .six) ?? 2
        let group = reading.line("kolom", most: FigureLimits.name)
        let year = reading.year("jaar", notAfter: today.day.year)
        if year == nil { reading.refuse("jaar", "Typ het jaar waarin de vragen zijn gesteld.") }
        let age = reading.ages("vanaf", "tot")
        let source = reading.neededLine(
            "bron", most: FigureLimits.source, missing: "Schrijf op wiens onderzoek dit is.")
        guard let file = upload.files["antwoorden"] else {
            page.problems = reading.problems
            return page.refuse(.scale, ["Kies eerst een bestand."])
        }
        guard reading.problems.isEmpty, let year else {
            page.problems = reading.problems
            return page.refuse(.scale, [])
        }
        do {
            let read = try ScaleFile.read(
                file.bytes, name: file.name, scale: scale, coding: coding, partCutOff: cutOff, group: group,
                minimum: try await FigureMinimum.of(opened))
            let summary = [
                "\(read.people) mensen in het bestand. Van \(read.invalid) is er geen totaal: zij lieten meer dan één vraag open.",
                read.hiddenGroups > 0
                    ? "\(read.hiddenGroups) groepen laten wij niet zien, omdat zij te klein zijn of een kleine groep zouden verraden."
                    : "",
                "De antwoorden zelf zijn niet bewaard.",
            ]
            let figures = read.localFigures(
                area: member.municipality.area, age: age, year: year, source: source, partCutOff: cutOff
            ) { UUID().uuidString.lowercased() }
            return try await preview(figures, .scale, file.name, summary, opened)
        } catch let refused as FigureFileRefused {
            return page.refuse(.scale, refused.lines)
        }
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/csv`: shows the columns of a file, to say what they are. The file travels
    /// on within the page: nothing is kept of it.
    func readColumns(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, upload) = try await upload(request, context, member, most: MappedFile.mostBytes)
        let page = ReadFiguresPage(opened: opened)
        guard let file = upload.files["csv"] else { return page.refuse(.mapped, ["Kies eerst een bestand."]) }
        guard file.bytes.count <= MappedFile.mostBytes else {
            return page.refuse(
                .mapped,
                [
                    "\(file.name) is te groot: hoogstens \(MappedFile.mostBytes / 1_000) kB. Haal kolommen weg die u niet nodig hebt."
                ])
        }
        do {
            return Response(
                FigureColumnsPage(opened: opened, file: try MappedFile(file.bytes, name: file.name)).page.html)
        } catch {
            return page.refuse(.mapped, error.lines)
        }
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/kolommen`
    func readMapped(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let input = EntryInput(try await Form(of: request))
        let text = input.typed["bestand"]
        let file: MappedFile
        do {
            file = try MappedFile(Array(text.utf8), name: String(input.typed["naam"].prefix(FigureLimits.name)))
        } catch {
            return ReadFiguresPage(opened: opened).refuse(.mapped, error.lines)
        }
        var page = FigureColumnsPage(opened: opened, file: file)
        page.fields.typed = input.typed
        page.meanings = file.header.indices.map { MappedFile.Meaning(rawValue: input.typed["kolom-\($0)"]) ?? .nothing }
        var reading = FieldReading(input.typed.values)
        let year = reading.year("jaar", notAfter: today.day.year)
        let age = reading.ages("vanaf", "tot")
        let sex = reading.choice("geslacht", of: Sex.self) ?? .all
        let origin = FigureOrigin(&reading)
        if let problem = MappedFile.problem(of: page.meanings, hasYear: year != nil) {
            reading.refuse("kolom-0", problem)
        }
        page.fields.problems = reading.problems
        guard reading.problems.isEmpty else { return Response(page.page.html, status: .unprocessableContent) }
        do {
            let read = try file.figures(
                page.meanings, year: year, age: age, sex: sex, origin: origin, today: today.day
            ) { UUID().uuidString.lowercased() }
            let without = read.without > 0 ? "\(read.without) cellen waren leeg of een punt. Dat is geen nul." : ""
            return try await preview(read.figures, .mapped, file.name, [without], opened)
        } catch let refused as FigureFileRefused {
            page.refused = refused.lines
            return Response(page.page.html, status: .unprocessableContent)
        }
    }

    /// `GET /aanpak/{approach}/cijfers/inlezen/{import}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        var page = FigurePreviewPage(
            opened: opened, file: file, preview: try await site.store.preview(of: file.id, in: opened.id))
        page.isFull = request.asked("vol") != nil
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/{import}/overnemen`
    func take(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        let form = try await Form(of: request)
        let isTaken = try await site.store.take(
            file.id, replacing: form["vervangen"] == "ja", in: opened.id, opened.act)
        let address = Routes.figureImport(file.id, of: opened.id)
        return .seeOther(isTaken ? address : address.asking("vol", "ja"))
    }

    /// `POST /aanpak/{approach}/cijfers/inlezen/{import}/ongedaan`
    func undo(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, file) = try await found(context, member)
        try await site.store.undo(file.id, in: opened.id, opened.act)
        return .seeOther(Routes.figures(of: opened.id))
    }

    private func upload(
        _ request: Request, _ context: SiteContext, _ member: SignedIn, most: Int
    ) async throws -> (OpenedApproach, Upload) {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return (opened, try await Upload(of: request, mostBytes: most + 100_000))
    }

    private func found(_ context: SiteContext, _ member: SignedIn) async throws -> (OpenedApproach, FigureImport) {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("import")
        guard let file = try await site.store.figureImport(id, of: opened.id) else { throw Mistake.noSuchPage }
        return (opened, file)
    }

    private func preview(
        _ figures: [LocalFigure], _ kind: FigureImport.Kind, _ name: String, _ summary: [String],
        _ opened: OpenedApproach
    ) async throws -> Response {
        let file = FigureImport(
            id: UUID().uuidString.lowercased(), kind: kind, file: String(name.prefix(FigureLimits.name)),
            summary: summary.filter { !$0.isEmpty }.joined(separator: "\n"), made: today.day)
        try await site.store.preview(figures, of: file, in: opened.id, opened.act)
        return .seeOther(Routes.figureImport(file.id, of: opened.id))
    }
}

extension FigureFileRefused {
    /// A sentence for each problem, and how many more there are.
    var lines: [String] {
        problems.map(\.description) + (more > 0 ? ["En nog \(more) andere plaatsen."] : [])
    }
}
