extension Factsheet.Section {
    /// What is known of loneliness here, beside the national figure of the same measurement and year only.
    static func known(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let gathered = material.gathered else { return nil }
        var before: LocalFigure?
        let told = Indicator.allCases.compactMap { indicator -> (sentences: [String], series: FigureSeries)? in
            let picture = FigurePicture(
                indicator, of: gathered.figures, home: gathered.home, national: gathered.national,
                minimum: gathered.minimum)
            // Of everybody: the latest year in which that was measured.
            guard let figure = picture.municipality.first(where: { $0.age == .adults && $0.sex == .all }) else {
                return nil
            }
            let beside = picture.national(beside: figure).flatMap { figure.words(besideNational: $0) }
            defer { before = figure }
            return ([figure.sentence(after: before)] + (beside.map { [$0] } ?? []), figure.series)
        }
        guard !told.isEmpty else { return nil }
        var names: [String] = []
        for (_, series) in told where !names.contains(series.name) { names.append(series.name) }
        let source = "\(names.count == 1 ? "Bron" : "Bronnen"): \(names.joined(separator: "; "))."
        return Factsheet.Section(
            id: "bekend", title: "Wat weten wij over eenzaamheid?",
            blocks: [
                .paragraph(Prose(stringLiteral: told.flatMap(\.sentences).joined(separator: " "))),
                .note(Prose(stringLiteral: source)),
            ])
    }

    /// What is done already, and for whom nothing is.
    static func offer(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let gathered = material.gathered else { return nil }
        let running = gathered.initiatives.count { $0.status == .running }
        let planned = gathered.initiatives.count { $0.status == .planned }
        guard running + planned > 0 else { return nil }
        var sentences: [String] = []
        switch running {
        case 0: sentences.append("Er loopt nu nog geen initiatief tegen eenzaamheid dat bij de gemeente bekend is.")
        case 1: sentences.append("Er loopt nu, voor zover bekend, één initiatief tegen eenzaamheid.")
        default: sentences.append("Er lopen nu, voor zover bekend, \(running.inWords) initiatieven tegen eenzaamheid.")
        }
        let overview = InitiativeOverview(gathered.initiatives, targets: gathered.vision.groups)
        let forms = LonelinessForm.allCases.compactMap { form -> String? in
            guard let count = overview.byForm[form]?.running, count > 0 else { return nil }
            return "\(count.inWords) op \(form.name.lowercasedFirst)"
        }
        // An initiative may be against both.
        if !forms.isEmpty, running > 1 {
            let verb = forms.first?.hasPrefix("één ") ?? false ? "richt zich" : "richten zich"
            sentences.append("Daarvan \(verb) \(forms.joined(separator: " en ")).")
        }
        if planned > 0 {
            sentences.append(
                planned == 1 ? "Eén initiatief is gepland." : "Er zijn er \(planned.inWords) gepland.")
        }
        sentences += overview.gaps.prefix(2).map(\.publicWords)
        return Factsheet.Section(
            id: "aanbod", title: "Wat gebeurt er al?",
            blocks: [.paragraph(Prose(stringLiteral: sentences.joined(separator: " ")))])
    }

    /// Who works with whom: which organisations are named most, and how many are tied.
    static func network(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let gathered = material.gathered else { return nil }
        let network = gathered.network
        guard network.respondents >= gathered.minimum else { return nil }
        let named = network.named.filter { $0.count >= gathered.minimum }.prefix(3)
        guard !named.isEmpty else { return nil }
        let names = named.enumerated().map { place, partner in
            Prose(stringLiteral: "\(partner.name) (\(partner.count)\(place == 0 ? " keer" : ""))")
        }
        var sentences = [
            "\(network.respondents) deelnemers noemden partners, het vaakst: \(Prose.list(names).text)."
        ]
        if network.tied > 1 {
            sentences.append("Op de sociale kaart zijn zo \(network.tied.inWords) organisaties met elkaar verbonden.")
        }
        return Factsheet.Section(
            id: "netwerk", title: "Wie werken er samen?",
            blocks: [.paragraph(Prose(stringLiteral: sentences.joined(separator: " ")))])
    }

    /// What people wrote themselves, by theme, and the quotes that were approved: never their own words as they were, and no
    /// theme of fewer than the minimum.
    static func ownWords(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let gathered = material.gathered else { return nil }
        let sentences = gathered.themes.compactMap { summary -> String? in
            let told = summary.themes.filter { $0.count >= gathered.minimum }.sorted { $0.count > $1.count }.prefix(3)
            guard summary.coded >= gathered.minimum, !told.isEmpty else { return nil }
            let names = told.map { Prose(stringLiteral: "\($0.name.lowercasedFirst) (\($0.count))") }
            return """
                Bij ‘\(summary.title.trimmingFullStop)’ zijn \(summary.coded) antwoorden in eigen woorden ingedeeld. Het vaakst \
                gaan zij over: \(Prose.list(names).text).
                """
        }
        let quotes = gathered.quotes.sorted { $0.key < $1.key }.prefix(AnswerQuote.mostInDraft)
        guard !sentences.isEmpty || !quotes.isEmpty else { return nil }
        return Factsheet.Section(
            id: "themas", title: "In eigen woorden",
            blocks: sentences.prefix(3).map { .paragraph(Prose(stringLiteral: $0)) }
                + quotes.map { .quote($0.key, $0.value) })
    }

    /// Where the municipality wants to go: the forms of loneliness, the groups that come first, the goals.
    static func aim(_ material: FactsheetMaterial) -> Factsheet.Section? {
        guard let vision = material.gathered?.vision else { return nil }
        var sentences: [String] = []
        let forms = LonelinessForm.allCases.filter(vision.forms.forms.contains)
        switch forms.count {
        case 0: break
        case 1: sentences.append("De gemeente richt zich op \(forms[0].name.lowercasedFirst).")
        default: sentences.append("De gemeente richt zich op sociale en op emotionele eenzaamheid.")
        }
        let groups = vision.groups.prefix(3).map(\.name.lowercasedFirst)
        if !groups.isEmpty {
            let list = Prose.list(groups.map { Prose(stringLiteral: $0) }).text
            sentences.append(
                groups.count == 1 ? "Deze groep gaat voor: \(list)." : "Deze groepen gaan voor: \(list).")
        }
        let goals = vision.goals.filter { !$0.title.isEmpty }.prefix(3).map(\.publicWords)
        if !goals.isEmpty {
            sentences.append("\(goals.count == 1 ? "Het doel" : "De doelen"): \(goals.joined(separator: "; ")).")
        }
        guard !sentences.isEmpty else { return nil }
        return Factsheet.Section(
            id: "richting", title: "Waar willen wij heen?",
            blocks: [.paragraph(Prose(stringLiteral: sentences.joined(separator: " ")))])
    }
}

extension LocalFigure {
    /// `In 2022 voelde 46,2% van de inwoners van 18 jaar en ouder zich eenzaam (marge 42,1 tot 50,3%).`, and after a figure of
    /// the same people in the same year `Sterk eenzaam voelde zich 11% (marge 9 tot 13%).`
    fileprivate func sentence(after before: LocalFigure?) -> String {
        let estimate = basis == .modelled ? " naar schatting" : ""
        let bounds = margins.map { " (marge \($0.low) tot \($0.high)%)" } ?? ""
        if let before, before.year == year, before.series == series {
            return "\(indicator.name) voelde zich\(estimate) \(percent)\(bounds)."
        }
        return "In \(year) voelde\(estimate) \(percent) van de inwoners van \(age) zich \(indicator.word)\(bounds)."
    }
}

extension InitiativeGap {
    /// What is missing, for readers who are not the municipality's.
    fileprivate var publicWords: String {
        switch self {
        case .form(let form, _): "Tegen \(form.name.lowercasedFirst) loopt nog niets."
        case .topic(.target(let group), _): "Voor deze groep loopt nog niets: \(group.name.lowercasedFirst)."
        case .topic(let topic, _): "Met dit doel loopt nog niets: \(topic.name.lowercasedFirst)."
        case .emotional(let topic, _):
            "Voor deze groep loopt niets tegen emotionele eenzaamheid: \(topic.name.lowercasedFirst)."
        }
    }
}

extension Goal {
    /// `‘Minder inwoners voelen zich sterk eenzaam’ (in 2022 11%, in 2028 9%)`
    fileprivate var publicWords: String {
        let sign = unit == .percent ? "%" : ""
        let now = baseline.map { value in (baselineYear.map { "in \($0) " } ?? "nu ") + "\(value)\(sign)" }
        let later = target.map { value in (due.map { "in \($0.year) " } ?? "straks ") + "\(value)\(sign)" }
        let figures = [now, later].compactMap(\.self).joined(separator: ", ")
        return "‘\(title.trimmingFullStop)’" + (figures.isEmpty ? "" : " (\(figures))")
    }
}
