import Domain

/// The overview of step 1: each part with how far it is, what to do next, and the documents.
struct VisionPage: Sendable {
    let opened: OpenedVision
    /// The part that was saved just now.
    var saved: VisionPart?

    private var vision: Vision { opened.vision }

    var page: Page {
        opened.page(
            "Visie en uitgangspunten",
            content: """
                \(saved.map { DoneNotice.html("Opgeslagen: \($0.title).") } ?? HTML())
                <div class="kring-title">
                <p class="kring-kicker"><a class="utrecht-link" href="\(Routes.step(.vision, of: opened.id))">Stap 1: \
                takenlijst en advies</a></p>
                <h1 class="utrecht-heading-1">Visie en uitgangspunten</h1>
                </div>
                \(when: opened.mayChange, now)
                <div class="kring-columns">
                <section aria-labelledby="onderdelen">
                <h2 class="utrecht-heading-2" id="onderdelen">Onderdelen</h2>
                <p class="utrecht-paragraph">\(vision.filledParts) van de \(VisionPart.allCases.count) zijn ingevuld.</p>
                <ol class="kring-parts">
                \(VisionPart.allCases.map(row))</ol>
                </section>
                <div class="kring-columns__side">
                \(VisionFile.Name.allCases.map(document))
                \(open)
                </div>
                </div>
                """)
    }

    // MARK: What to do now

    private var now: HTML {
        guard let part = vision.nextPart else {
            // Of a step that is settled nothing is left to do now.
            guard !opened.opened.path[.vision].isSettled else { return HTML() }
            return panel(
                "De visie is ingevuld",
                "Lees de visie en de notitie aan de raad nog eens door. U kunt alles blijven veranderen.",
                Routes.reading(opened.id, .vision), "Lees de visie")
        }
        let text =
            switch vision.progress(of: part) {
            case .begun(let next): next
            default: part.question
            }
        let isFirst = vision.filledParts == 0 && vision.progress(of: part) == .empty
        return panel(
            isFirst ? "Begin met: \(part.title.lowercasedStart)" : part.title, text, Routes.vision(opened.id, part),
            isFirst ? "Begin" : "Vul dit in")
    }

    private func panel(_ title: String, _ text: String, _ address: Address, _ button: String) -> HTML {
        DoNowPanel(title, text, button, address).html
    }

    // MARK: The parts

    private func row(_ part: VisionPart) -> HTML {
        let progress = vision.progress(of: part)
        let summary: HTML =
            vision.summary(of: part).map { "<p class=\"kring-parts__text\">\($0)</p>" }
            ?? "<p class=\"kring-parts__text kring-note\">\(part.question)</p>"
        var next = HTML()
        if opened.mayChange, case .begun(let wanted) = progress { next = "<p class=\"kring-note\">\(wanted)</p>" }
        let hints = progress == .empty ? 0 : vision.hints(for: part, on: opened.today).count
        let hint: HTML = """
            <p class="kring-note">\(hints == 1 ? "1 punt" : "\(hints) punten") om over na te denken</p>
            """
        return """
            <li class="kring-parts__item">
            <div class="kring-parts__main"><h3 class="utrecht-heading-3"><a class="utrecht-link" \
            href="\(Routes.vision(opened.id, part))">\(part.title)</a></h3>
            \(summary)\(next)\(when: opened.mayChange && hints > 0, hint)</div>
            \(progress.badge)
            </li>

            """
    }

    // MARK: Beside them

    private func document(_ name: VisionFile.Name) -> HTML {
        let files = WrittenFormat.allCases.map { format -> HTML in
            """
            <li><a class="utrecht-link" href="\(Routes.file(opened.id, VisionFile(name, format)))">\
            <span class="kring-hidden">\(name.label) </span>\(format.label)</a></li>

            """
        }
        return """
            <section aria-labelledby="\(name.rawValue)">
            <h2 class="utrecht-heading-3" id="\(name.rawValue)">\(name.label)</h2>
            <p class="utrecht-paragraph kring-aside">\(name.about) \
            <a class="utrecht-link" href="\(Routes.reading(opened.id, name))">Lees \(name.article)</a></p>
            <p class="kring-note kring-aside">Download:</p>
            <ul class="kring-files">
            \(files)</ul>
            </section>

            """
    }

    /// The preconditions that come back in later steps.
    private var open: HTML {
        let unmet = vision.unmetPreconditions
        guard !unmet.isEmpty else { return HTML() }
        let rows = unmet.map { precondition -> HTML in
            let steps = precondition.kind.steps.map { "stap \($0.number)" }.enumerated()
            return """
                <li><a class="utrecht-link" href="\(Routes.vision(opened.id, .preconditions, item: precondition.kind.word))">\
                \(precondition.kind.title)</a><span class="kring-note">Komt terug in \(steps).</span></li>

                """
        }
        return """
            <section aria-labelledby="open">
            <h2 class="utrecht-heading-3" id="open">Nog niet in orde</h2>
            <ul class="kring-recent">
            \(rows)</ul>
            </section>

            """
    }
}

extension VisionProgress {
    /// The state in a word with a shape.
    var badge: HTML {
        let look: HTML =
            switch self {
            case .filled: " utrecht-badge-status--success"
            case .begun, .empty: HTML()
            }
        return "<p class=\"utrecht-badge-status\(look)\">\(word)</p>"
    }
}

extension VisionFile.Name {
    var about: String {
        switch self {
        case .vision: "Twee of drie bladzijden voor iedereen die meedoet."
        case .councilNote: "Eén bladzijde: wat u vraagt, waarom nu en wat het kost."
        }
    }

    var article: String {
        switch self {
        case .vision: "de visie"
        case .councilNote: "de notitie"
        }
    }
}

extension Precondition.Kind {
    /// Its word in an address.
    var word: String {
        switch self {
        case .support: "steun"
        case .roles: "rollen"
        case .meeting: "bij-elkaar"
        case .contacts: "contactpersonen"
        case .knowledge: "kennis"
        case .sharedGoals: "gedeelde-doelen"
        case .commitment: "meedoen"
        }
    }
}

extension String {
    /// The same with a small letter at its start.
    var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}
