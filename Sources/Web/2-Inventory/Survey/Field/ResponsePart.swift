import Domain

/// How many responses came in: in all, day by day, by kind of organisation, and what is to be expected.
struct ResponsePart: Sendable {
    let field: OpenedField
    let progress: FieldProgress

    private var survey: Survey { field.survey }

    var html: HTML {
        """
        <section aria-labelledby="respons">
        <h2 class="utrecht-heading-2" id="respons">Respons</h2>
        \(progress.total == 0 ? none : figures)
        \(when: !kinds.isEmpty, byKind)
        \(when: field.opened.opened.member.isCoordinator, answers)
        </section>

        """
    }

    private var answers: HTML {
        let text = field.readsResponses ? "Lees de antwoorden, en haal ze op als bestand" : "Haal de antwoorden op"
        return """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.responses(field.opened))">\(text)</a></p>
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.studio(field.opened))">Bekijk en publiceer de \
            factsheet</a></p>
            """
    }

    private var none: HTML {
        """
        <p class="utrecht-paragraph">Er zijn nog geen antwoorden.\
        \(when: progress.drafts > 0, " \(begun)")</p>
        """
    }

    private var begun: String {
        progress.drafts == 1
            ? "Eén iemand is begonnen en heeft nog niet verstuurd."
            : "\(progress.drafts) mensen zijn begonnen en hebben nog niet verstuurd."
    }

    /// How many of those invited answered; only where that can be known.
    private var answered: Int { field.invited.count { $0.recipient.answered != nil } }

    private var figures: HTML {
        let invited = field.invited.count
        let rate: String =
            field.knowsWhoAnswered && invited > 0
            ? "Van \(invited) genodigden \(answered == 1 ? "heeft 1" : "hebben \(answered)") geantwoord: \(percent(answered, of: invited))."
            : invited > 0 ? "Er zijn \(invited) genodigden." : ""
        let others = field.knowsWhoAnswered ? progress.total - answered : 0
        let other =
            others > 0 && invited > 0
            ? "\(others == 1 ? "Eén kwam" : "\(others) kwamen") op een andere manier binnen, zoals via de link om door te geven of op papier."
            : ""
        let sources = ResponseSource.allCases.compactMap { source -> String? in
            guard let count = progress.sources[source], source != .link else { return nil }
            return "\(source.name.lowercased()): \(count)"
        }
        let extra = [rate, other, field.isGoing && progress.drafts > 0 ? begun : "", expected].filter { !$0.isEmpty }
        return """
            <p class="kring-facts__number">\(progress.total)</p>
            <p class="utrecht-paragraph">\(progress.total == 1 ? "vragenlijst ingevuld" : "vragenlijsten ingevuld")\
            \(when: !sources.isEmpty, " (\(sources.joined(separator: ", ")))"). \(extra.joined(separator: " "))</p>
            \(ResponseChart(survey: survey, progress: progress, today: field.today).html)
            """
    }

    private var expected: String {
        guard field.isGoing, let closes = survey.closes,
            let range = progress.expected(
                opens: survey.opens, closes: closes, today: field.today,
                invited: field.knowsWhoAnswered && survey.openLink == nil ? field.invited.count : nil)
        else { return "" }
        let count =
            range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) tot \(range.upperBound)"
        return "Gaat het zo door, dan zijn het er bij het sluiten \(count)."
    }

    // MARK: By kind

    private var kinds: [KindResponse] {
        guard field.knowsWhoAnswered else { return [] }
        return KindResponse.all(field.entries, in: field.map)
    }

    private var byKind: HTML {
        let names = survey.questionnaire.question("q2")?.choice?.options
        let rows = kinds.map { kind -> HTML in
            let name = names?.first { $0.code == kind.code }?.text[.dutch] ?? "Anders"
            return FieldTable.row(
                name, ["\(kind.answered) van \(kind.invited)", percent(kind.answered, of: kind.invited)])
        }
        return FieldTable.html(
            "Respons per soort organisatie, van de genodigden naar de soort op de sociale kaart",
            head: ["Soort", "Geantwoord", "Respons"], rows: rows)
    }

    private func percent(_ count: Int, of base: Int) -> String { "\((200 * count + base) / (2 * base))%" }
}

/// The responses over time as a line, with the table of days beside it.
struct ResponseChart: Sendable {
    let survey: Survey
    let progress: FieldProgress
    let today: Day

    private static let (width, height) = (640.0, 180.0)

    var html: HTML {
        let last = min(today, max(survey.closes ?? today, progress.days.last?.day ?? today))
        let days = progress.cumulative(from: min(survey.opens, progress.days.first?.day ?? survey.opens), to: last)
        guard days.count > 1, progress.total > 0 else { return HTML() }
        let step = Self.width / Double(days.count - 1)
        let points = days.enumerated().map { index, day in
            let y = Self.height - Double(day.count) / Double(progress.total) * (Self.height - 8)
            return "\(written(Double(index) * step)),\(written(y))"
        }
        let (first, end) = (days[0].day, days[days.count - 1].day)
        let rows = progress.days.map { FieldTable.row($0.day.dutchShort(from: today), [String($0.count)]) }
        return """
            <figure class="utrecht-figure">
            <svg class="kring-chart" viewBox="0 -6 \(written(Self.width)) \(written(Self.height + 12))" role="img" \
            aria-labelledby="lijn-titel"><title id="lijn-titel">Het aantal ingevulde vragenlijsten, van 0 op \
            \(first.dutch(from: today)) tot \(progress.total) op \(end.dutch(from: today))</title>
            <line class="kring-chart__axis" x1="0" x2="\(written(Self.width))" y1="\(written(Self.height))" \
            y2="\(written(Self.height))"/>
            <polyline class="kring-chart__line" fill="none" points="\(points.joined(separator: " "))"/>
            </svg>
            <figcaption class="kring-note">Ingevuld van \(first.dutch(from: today)) tot en met \(end.dutch(from: today)), \
            bij elkaar opgeteld.</figcaption>
            </figure>
            <details class="kring-data"><summary>Toon de aantallen per dag</summary>
            \(FieldTable.html("Ingevulde vragenlijsten per dag", head: ["Dag", "Ingevuld"], rows: rows))
            </details>
            """
    }

    private func written(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}

/// A narrow table of numbers: the first column says of what.
enum FieldTable {
    static func html(_ caption: String, head: [String], rows: [HTML]) -> HTML {
        let heads = head.enumerated().map { index, text -> HTML in
            let numeric: HTML = index == 0 ? HTML() : " utrecht-table__header-cell--numeric-column"
            return "<th class=\"utrecht-table__header-cell\(numeric)\" scope=\"col\">\(text)</th>"
        }
        return """
            <div class="utrecht-table-container" tabindex="0" role="region" aria-label="\(caption)">\
            <table class="utrecht-table">
            <caption class="utrecht-table__caption"><span class="kring-caption">\(caption)</span></caption>
            <thead class="utrecht-table__header"><tr>\(heads)</tr></thead>
            <tbody class="utrecht-table__body">
            \(rows)</tbody></table></div>

            """
    }

    static func row(_ name: String, _ cells: [String]) -> HTML {
        let numbers = cells.map {
            "<td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\">\($0)</td>" as HTML
        }
        return """
            <tr class="utrecht-table__row"><th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\
            \(name)</th>\(numbers)</tr>

            """
    }
}
