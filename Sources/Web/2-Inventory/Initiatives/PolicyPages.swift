import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// The policy documents: the list with its timeline, one document, and its file.
struct PolicyPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /aanpak/{approach}/beleid`
    func list(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        var page = try await listPage(context, member)
        if let gone = page.removed.first(where: { $0.id == request.asked("weg") }) {
            page.notice = DoneNotice.html("Weggehaald: \(gone.title).", undo: page.restoring(gone))
        } else if let saved = page.documents.first(where: { $0.id == request.asked("bewaard") }) {
            page.notice = DoneNotice.html("Opgeslagen: \(saved.title).")
        }
        return Response(page.page.html)
    }

    /// `GET /aanpak/{approach}/beleid/nieuw`
    func new(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        guard opened.approach.finished == nil else { throw Mistake.finishedApproach }
        return Response(newPage(opened, TypedFields(), id: UUID().uuidString.lowercased()).page.html)
    }

    /// `POST /aanpak/{approach}/beleid/nieuw`
    func add(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let input = EntryInput(try await Form(of: request))
        let id = input.id ?? UUID().uuidString.lowercased()
        var reading = FieldReading(input.typed.values)
        let document = PolicyDocument(&reading, id: id, version: 0, file: nil, today: opened.today)
        guard reading.problems.isEmpty else {
            return Response(
                newPage(opened, input.typed, problems: reading.problems, id: id).page.html,
                status: .unprocessableContent)
        }
        switch try await site.store.add(document, in: opened.id, opened.act) {
        case .saved: return .seeOther(Routes.policy(id, of: opened.id).asking("nieuw", "ja"))
        case .outdated(let kept), .removed(let kept): return conflict(opened, input, kept: kept, wasRemoved: false)
        case .full:
            var page = try await listPage(context, member)
            page.notice = FigureParts.warning(
                "De lijst is vol", "<p class=\"utrecht-paragraph\">Haal er eerst een stuk af.</p>")
            return Response(page.page.html, status: .conflict)
        }
    }

    /// `GET /aanpak/{approach}/beleid/{document}`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, document) = try await open(context, member)
        var page = page(opened, document, document.typed)
        if request.asked("nieuw") != nil {
            page.notice = DoneNotice.html("Opgeslagen. Voeg hieronder het bestand toe, als u het hebt.")
        } else if request.asked("bestand") != nil {
            page.notice = DoneNotice.html(
                document.file == nil ? "Het bestand is weggehaald." : "Het bestand is bewaard.")
        }
        return Response(page.page.html)
    }

    /// `POST /aanpak/{approach}/beleid/{document}`
    func save(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("document")
        let kept = try await site.store.policyDocuments(of: opened.id).first { $0.id == id }
        let input = EntryInput(try await Form(of: request))
        var reading = FieldReading(input.typed.values)
        let document = PolicyDocument(
            &reading, id: id, version: input.version, file: kept?.file, today: opened.today)
        guard reading.problems.isEmpty else {
            guard let kept else { throw Mistake.noSuchPage }
            var page = page(opened, kept, input.typed, problems: reading.problems)
            page.form.version = input.version
            return Response(page.page.html, status: .unprocessableContent)
        }
        switch try await site.store.save(document, in: opened.id, opened.act) {
        case .saved: return .seeOther(Routes.policies(of: opened.id).asking("bewaard", id))
        case .outdated(let kept): return conflict(opened, input, kept: kept, wasRemoved: false)
        case .removed(let kept): return conflict(opened, input, kept: kept, wasRemoved: true)
        case .full: throw Mistake.noSuchPage
        }
    }

    /// `GET /aanpak/{approach}/beleid/{document}/bestand`: a download, which no browser opens within the site.
    func download(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, document) = try await open(context, member)
        guard let file = document.file,
            let bytes = try await site.store.policyFile(document.id, of: opened.id)
        else { throw Mistake.noSuchPage }
        return .file(bytes, name: file.safeName, mediaType: file.type.mediaType)
    }

    /// `POST /aanpak/{approach}/beleid/{document}/bestand`
    func setFile(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, document) = try await open(context, member)
        let problem: String
        do {
            let upload = try await Upload(of: request, mostBytes: PolicyFile.mostBytes + 100_000)
            if let file = upload.files["stuk"] {
                let type = try TextDocument(recognising: file.bytes)
                try await site.store.setFile(
                    (PolicyFile(name: file.name, type: type.kept, size: file.bytes.count), file.bytes),
                    document: document.id, of: opened.id, opened.act)
                return .seeOther(Routes.policy(document.id, of: opened.id).asking("bestand", "ja"))
            }
            problem = "Kies eerst een bestand."
        } catch let refusal as TextDocumentRefusal {
            problem = refusal.words
        } catch let refusal as any HTTPResponseError where refusal.status == .contentTooLarge {
            problem = "Dit bestand is te groot. Het mag hoogstens \(PolicyFile.mostBytes >> 20) MB zijn."
        }
        var page = page(opened, document, document.typed)
        page.fileProblems = [problem]
        return Response(page.page.html, status: .unprocessableContent)
    }

    /// `POST /aanpak/{approach}/beleid/{document}/bestand/weghalen`
    func removeFile(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let (opened, document) = try await open(context, member)
        try await site.store.setFile(nil, document: document.id, of: opened.id, opened.act)
        return .seeOther(Routes.policy(document.id, of: opened.id).asking("bestand", "weg"))
    }

    /// `POST /aanpak/{approach}/beleid/{document}/weghalen`
    func remove(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("document")
        try await site.store.setRemoved(true, document: id, in: opened.id, opened.act)
        return .seeOther(Routes.policies(of: opened.id).asking("weg", id))
    }

    /// `POST /aanpak/{approach}/beleid/{document}/terugzetten`
    func putBack(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("document")
        try await site.store.setRemoved(false, document: id, in: opened.id, opened.act)
        return .seeOther(Routes.policies(of: opened.id).asking("bewaard", id))
    }

    // MARK: What they share

    private func open(
        _ context: SiteContext, _ member: SignedIn
    ) async throws -> (opened: OpenedApproach, document: PolicyDocument) {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        let id = try context.parameters.require("document")
        guard let document = try await site.store.policyDocuments(of: opened.id).first(where: { $0.id == id }) else {
            throw Mistake.noSuchPage
        }
        return (opened, document)
    }

    private func listPage(_ context: SiteContext, _ member: SignedIn) async throws -> PolicyListPage {
        let opened = try await OpenedApproach.open(context, member, site: site, today: today.day)
        return PolicyListPage(
            opened: opened, documents: try await site.store.policyDocuments(of: opened.id),
            removed: try await site.store.policyDocuments(of: opened.id, removed: true))
    }

    private func newPage(
        _ opened: OpenedApproach, _ typed: TypedFields, problems: [FieldProblem] = [], id: PolicyDocument.ID
    ) -> PolicyPage {
        PolicyPage(
            opened: opened, document: nil,
            form: EntryForm(
                action: Routes.newPolicy(of: opened.id),
                sections: InitiativeFields(typed: typed, problems: problems).policy, version: 0, newID: id,
                home: Routes.policies(of: opened.id)))
    }

    private func page(
        _ opened: OpenedApproach, _ kept: PolicyDocument, _ typed: TypedFields, problems: [FieldProblem] = []
    ) -> PolicyPage {
        PolicyPage(
            opened: opened, document: kept,
            form: EntryForm(
                action: Routes.policy(kept.id, of: opened.id),
                sections: InitiativeFields(typed: typed, problems: problems).policy, version: kept.version,
                home: Routes.policies(of: opened.id), current: Routes.policy(kept.id, of: opened.id)))
    }

    private func conflict(
        _ opened: OpenedApproach, _ input: EntryInput, kept: PolicyDocument, wasRemoved: Bool
    ) -> Response {
        var page = page(opened, kept, input.typed)
        page.form.others = InitiativeFields(typed: kept.typed).policy
        page.form.othersWereRemoved = wasRemoved
        return Response(page.page.html, status: .conflict)
    }
}

extension PolicyPages {
    /// The addresses of these pages.
    func add(to routes: inout RouteTable) {
        let base = "/aanpak/{approach}/beleid"
        routes.get("\(base)", for: .viewer, list)
        routes.get("\(base)/nieuw", for: .coordinator, new)
        routes.post("\(base)/nieuw", for: .coordinator, add)
        routes.get("\(base)/{document}", for: .viewer, show)
        routes.post("\(base)/{document}", for: .coordinator, save)
        routes.get("\(base)/{document}/bestand", for: .viewer, download)
        routes.post("\(base)/{document}/bestand", for: .coordinator, setFile)
        routes.post("\(base)/{document}/bestand/weghalen", for: .coordinator, removeFile)
        routes.post("\(base)/{document}/weghalen", for: .coordinator, remove)
        routes.post("\(base)/{document}/terugzetten", for: .coordinator, putBack)
    }
}

extension TextDocument {
    var kept: PolicyFile.FileType {
        switch self {
        case .pdf: .pdf
        case .docx: .docx
        case .odt: .odt
        }
    }
}

extension TextDocumentRefusal {
    var words: String {
        switch self {
        case .unknown: "Dit is geen PDF, Word-document (DOCX) of ODT. Bewaar het stuk als PDF, en kies het dan opnieuw."
        case .macros: "In dit bestand zitten macro’s: programma’s die vanzelf starten. Bewaar het stuk als PDF."
        case .oldOrLocked:
            "Dit is een oud Word-bestand (DOC), of er zit een wachtwoord op. Bewaar het als PDF of DOCX zonder wachtwoord."
        }
    }
}

extension PolicyFile {
    /// The file's name as it may stand in a header, with the ending of what it is.
    var safeName: String {
        let stem = name.split(separator: ".").dropLast().joined(separator: "-")
        let letters = FoldedText.fold(stem).utf8.map { byte -> Character in
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? Character(UnicodeScalar(byte)) : "-"
        }
        let plain = String(String(letters).split(separator: "-").joined(separator: "-").prefix(80))
        return "\(plain.isEmpty ? "stuk" : plain).\(type.rawValue)"
    }
}
